"""Words of a receipt: text that wraps and can be marked with the mouse, and links that wrap."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from rebriefer.widgets.controls import Pressable
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow

_BY_KEY = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_NARROW = 40
"""Narrower than this nothing is laid out: a widget asks before it knows its place."""


class _Laid:
    """A text with its font, laid out again only when text, font or width changed."""

    __slots__ = ("_flow", "_natural", "_width", "bold", "role", "style", "text")

    def __init__(self, style: Style, role: str, bold: bool) -> None:
        self.style, self.role, self.bold = style, role, bold
        self.text = ""
        self._flow: TextFlow | None = None
        self._width = self._natural = -1

    def forget(self) -> None:
        """Lay out again when asked next."""
        self._flow, self._natural = None, -1

    def flow(self, width: int) -> TextFlow:
        """The text in a width."""
        if self._flow is None or width != self._width:
            self._width = width
            self._flow = TextFlow(self.text, self.font(), max(width, _NARROW), self.pitch())
        return self._flow

    def font(self) -> QFont:
        return self.style.address_font() if self.role == "address" else self.style.font(self.role, self.bold)

    def natural_width(self) -> int:
        """The width in which it stands on one line."""
        if self._natural < 0:
            self._natural = QFontMetrics(self.font()).horizontalAdvance(self.text) + 2
        return self._natural

    def pitch(self) -> int:
        return self.style.line_height("small" if self.role == "address" else self.role)


class Text(QWidget):
    """Plain text in a type role and a colour role. Text from outside is never taken for markup.

    What hides or reorders in it is shown as a mark. Dragging marks words; ``marked_words`` gives them.
    """

    def __init__(self, style: Style, role: str = "body", colour: str = "ink", *, bold: bool = False) -> None:
        super().__init__()
        self._laid, self._colour = _Laid(style, role, bold), colour
        self._marked: tuple[int, int] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def text(self) -> str:
        """What is shown."""
        return self._laid.text

    def setText(self, text: str) -> None:
        """Show another text."""
        self._laid.text, self._marked = text, None
        self._laid.forget()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: str) -> None:
        """Show the text in another colour role."""
        self._colour = colour
        self.update()

    def natural_width(self) -> int:
        """The width in which it stands on one line."""
        return self._laid.natural_width()

    def marked_words(self) -> str:
        """What the mouse has swept over."""
        first, last = self._marked or (0, 0)
        return self.text()[min(first, last) : max(first, last)]

    def unmark(self) -> None:
        """Mark nothing any more."""
        if self._marked is not None:
            self._marked = None
            self.update()

    def heightForWidth(self, width: int) -> int:
        return self._laid.flow(width).height

    def sizeHint(self) -> QSize:
        width = min(self._laid.natural_width(), self._laid.style.px(300))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, flow = QPainter(self), self._laid.flow(self.width())
        if self._marked is not None:
            tint = self._laid.style.colour("accent_tint")
            for rect in flow.rects(min(self._marked), max(self._marked)):
                painter.fillRect(rect, tint)
        flow.draw(painter, 0, 0, self._laid.style.colour(self._colour))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        for other in self.window().findChildren(Text):
            other.unmark()
        at = self._laid.flow(self.width()).at(event.position())
        self._marked = (at, at)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._marked is not None:
            self._marked = (self._marked[0], self._laid.flow(self.width()).at(event.position()))
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._marked = (0, len(self.text()))
        self.update()


class Jump(Pressable):
    """Words that lead somewhere and wrap where they do not fit; an address is not underlined until it is pointed at."""

    def __init__(self, style: Style, role: str = "body") -> None:
        super().__init__(style)
        self._laid = _Laid(style, role, False)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, text: str, spoken: str = "") -> None:
        """Show words; they are spoken as they are, or otherwise."""
        self.setText(text)
        self._laid.text = text
        self._laid.forget()
        self.setAccessibleName(spoken or text)

    def heightForWidth(self, width: int) -> int:
        return self._laid.flow(width).height

    def sizeHint(self) -> QSize:
        return QSize(self._laid.natural_width(), self._laid.pitch())

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, self._laid.pitch())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self._come_into_sight()

    def _come_into_sight(self) -> None:
        """Scroll whatever it stands in, with a line of its neighbours above and below."""
        within = self.parentWidget()
        while within is not None and not isinstance(within, QScrollArea):
            within = within.parentWidget()
        if within is not None:
            within.ensureWidgetVisible(self, 0, 2 * self._laid.pitch())

    def paintEvent(self, event: QPaintEvent) -> None:
        style, flow = self._laid.style, self._laid.flow(self.width())
        painter, colour = QPainter(self), style.colour("accent")
        flow.draw(painter, 0, 0, colour)
        if self._laid.role != "address" or self.underMouse():
            painter.setPen(QPen(colour, 1))
            for rect in flow.rects(0, len(self._laid.text)):
                painter.drawLine(_under(rect), _under(rect, right=True))


def _under(rect: QRectF, *, right: bool = False) -> QPointF:
    return QPointF(rect.right() if right else rect.left(), rect.bottom() - 1.5)
