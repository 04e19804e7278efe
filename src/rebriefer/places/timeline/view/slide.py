"""The as-of line slides onto another day, so that the eye follows it; bars turn when it arrives."""

from datetime import date

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QStyle, QWidget

from rebriefer.places.timeline.model.timeline import TimelineModel

_LASTS_MS = 600


class Slide(QVariantAnimation):
    """One slide at a time; a day that is chosen meanwhile ends it, and a desktop without motion gets the step alone.

    Args:
        model: Whose line slides.
        canvas: What is painted anew.
    """

    def __init__(self, model: TimelineModel, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._model, self._canvas = model, canvas
        self._from = self._to = model.session.as_of
        self.setDuration(_LASTS_MS)
        self.setEasingCurve(QEasingCurve.Type.Linear)
        self.valueChanged.connect(self._lean)
        self.finished.connect(self._arrive)

    def begin(self, day: date) -> None:
        """Slide from the as-of day to another one."""
        self.stop()
        self._from, self._to = self._model.session.as_of, day
        if not self._canvas.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
            self._model.session.as_of = day
            return
        self.setStartValue(0.0)
        self.setEndValue(float((day - self._from).days))
        self.start()

    def _lean(self, days: float) -> None:
        if self._model.session.as_of != self._from:
            self.stop()
            days = 0.0
        self._model.lean = days
        self._canvas.update()

    def _arrive(self) -> None:
        self._model.lean = 0.0
        if self._model.session.as_of == self._from:
            self._model.session.as_of = self._to
