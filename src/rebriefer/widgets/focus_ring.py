"""The ring around whatever takes keys."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

from rebriefer.widgets.style import Style


class FocusRing(QFocusFrame):
    """Two pixels of accent, two pixels outside the widget that has the focus.

    A widget that draws its own ring (a canvas around its item, a table around its row) says so by the property
    ``paintsFocus``.
    """

    def __init__(self, window: QWidget, style: Style) -> None:
        super().__init__(window)
        self._style = style
        QApplication.instance().focusChanged.connect(self._follow)
        style.restyled.connect(self.update)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        wanted = now is not None and now.window() is self.parentWidget() and not now.property("paintsFocus")
        self.setWidget(now if wanted else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
