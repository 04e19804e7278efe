"""The ring around whatever takes keys."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from rebriefer.widgets.style import Style

_WIDTH, _GAP = 2, 2
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange})


class FocusRing(QWidget):
    """Two pixels of accent, two pixels outside the widget that has the focus.

    A widget that draws its own ring (a canvas around its item, a table around its row) says so by the property
    ``paintsFocus``; a field around an edit without an edge of its own says ``ringsForChild``; a pane that reaches to
    the edge of the window says ``ringsInside``.
    """

    def __init__(self, window: QWidget, style: Style) -> None:
        super().__init__(window)
        self._window, self._style = window, style
        self._ringed: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        style.restyled.connect(self.update)

    def ringed(self) -> QWidget | None:
        """The widget that the ring stands around."""
        return self._ringed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.colour("accent"), _WIDTH))
        inside = self._ringed is not None and self._ringed.property("ringsInside")
        corner = 0 if inside else self._style.px(8) + _GAP
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self):
            return
        wanted = now is not None and now.window() is self._window.window() and not now.property("paintsFocus")
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._ringed = _with_edge(now) if wanted and now is not None else None
        self._watched = _up_to(self._ringed, self._window)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        widget = self._ringed
        if widget is None or not isValid(widget) or not widget.isVisible():
            self.hide()
            return
        beyond = 0 if widget.property("ringsInside") else _WIDTH + _GAP
        corner = widget.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, widget.size()).adjusted(-beyond, -beyond, beyond, beyond))
        self.raise_()
        self.show()


def _with_edge(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    return parent if parent is not None and parent.property("ringsForChild") else widget


def _up_to(widget: QWidget | None, window: QWidget) -> list[QWidget]:
    """The widget and what it moves with, below the window."""
    chain: list[QWidget] = []
    while widget is not None and widget is not window:
        chain.append(widget)
        widget = widget.parentWidget()
    return chain
