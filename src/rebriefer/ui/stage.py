"""Where a place stands; where there is less height than a place needs, it scrolls as a whole."""

from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from rebriefer.widgets.sheet import SCROLL_BAR
from rebriefer.widgets.style import Style

_LEAST = 360
"""Height that every place can be laid out in, in pixels at 100 % text size."""


class Stage(QWidget):
    """Holds one view; it has a bar only where the view is taller than what is seen."""

    def __init__(self, parent: QWidget, view: QWidget, style: Style) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self._view, self._style = view, style
        self._bar: QScrollBar | None = None
        view.setParent(self)
        style.restyled.connect(self.fit)

    def fit(self) -> None:
        """Give the view all that is seen, and the height that it needs."""
        height = max(self.height(), self._style.px(_LEAST))
        beyond = height - self.height()
        if beyond and self._bar is None:
            self._bar = QScrollBar(Qt.Orientation.Vertical, self)
            self._bar.valueChanged.connect(self._follow)
        if self._bar is not None:
            self._bar.setVisible(beyond > 0)
            self._bar.setRange(0, beyond)
            self._bar.setPageStep(self.height())
            self._bar.setSingleStep(self._style.px(40))
            self._bar.setGeometry(self.width() - SCROLL_BAR, 0, SCROLL_BAR, self.height())
        self._view.setGeometry(0, -self._at(), self.width() - (SCROLL_BAR if beyond else 0), height)

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part of the view is seen, its top first."""
        if self._bar is None or not self._bar.isVisible():
            return
        top = part.mapTo(self._view, QPoint(0, 0)).y()
        if top < self._at() or part.height() > self.height():
            self._bar.setValue(top)
        elif top + part.height() > self._at() + self.height():
            self._bar.setValue(top + part.height() - self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._bar is not None and self._bar.isVisible():
            self._bar.setValue(self._bar.value() - event.angleDelta().y())
        else:
            event.ignore()

    def _at(self) -> int:
        return self._bar.value() if self._bar is not None else 0

    def _follow(self, value: int) -> None:
        self._view.move(0, -value)


def stage_of(view: QWidget) -> Stage:
    """The stage on which a view stands."""
    return cast(Stage, view.parentWidget())
