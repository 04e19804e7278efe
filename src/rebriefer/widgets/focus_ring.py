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
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        style.restyled.connect(self.update)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        wanted = now is not None and now.window() is self.parentWidget() and not now.property("paintsFocus")
        self.setWidget(_ringed(now) if wanted and now is not None else None)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def _ringed(widget: QWidget) -> QWidget:
    """The field around an edit that has no edge of its own, or the widget itself."""
    parent = widget.parentWidget()
    return parent if parent is not None and parent.property("ringsForChild") else widget
