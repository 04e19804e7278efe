"""The ring around the match while the focus stays where one types: a canvas draws its own only with the focus."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from rebriefer.widgets.accessible import Canvas
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_ring


class FoundRing(QWidget):
    """Stands around the item that a canvas tells as chosen, wherever the canvas moves it."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._canvases: list[QWidget] = []
        self._spoken = ""
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._place)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def follow(self, place: QWidget, spoken: str) -> None:
        """Stand around the chosen item of a place from now on; of several, around the one with these words."""
        self.leave()
        self._spoken = spoken
        self._canvases = [part for part in place.findChildren(QWidget) if part.property("speaksItems")]
        for canvas in self._canvases:
            canvas.installEventFilter(self)
        self._later.start()

    def leave(self) -> None:
        """Stand around nothing."""
        for canvas in self._canvases:
            if isValid(canvas):
                canvas.removeEventFilter(self)
        self._canvases = []
        self._later.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._later.start()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ring(QPainter(self), QRectF(self.rect()), self._style)

    def _place(self) -> None:
        for canvas in self._canvases:
            if isValid(canvas) and canvas.isVisible() and (rect := self._chosen(canvas)) is not None:
                self._stand(canvas, rect)
                return
        self.hide()

    def _stand(self, canvas: QWidget, rect: QRect) -> None:
        """Moving it paints the canvas once more, so it moves only where it has to."""
        if self.parentWidget() is canvas and self.geometry() == rect and self.isVisible():
            return
        if self.parentWidget() is not canvas:
            self.setParent(canvas)
        self.setGeometry(rect)
        self.show()

    def _chosen(self, canvas: QWidget) -> QRect | None:
        items = [item for item in cast(Canvas, canvas).spoken_items() if item.chosen]
        items.sort(key=lambda item: item.spoken != self._spoken)
        return items[0].rect if items else None
