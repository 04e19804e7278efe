"""Buttons that paint themselves from the style: plain, primary and text; two sizes; a row of alternatives."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.style import Style

_CLICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QPushButton):
    """A button that Enter presses as well as Space, before any key of the window is asked."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        style.restyled.connect(self._restyle)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _CLICKS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLICKS:
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ground(self, base: str | None) -> QColor:
        """The colour under the words: sunk while hovered, a little ink over it while pressed."""
        colour = self._style.colour(base or ("sunk" if self.underMouse() and self.isEnabled() else "panel"))
        return _inked(colour, self._style) if self.isDown() or (base and self.underMouse()) else colour

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Button(Pressable):
    """A button of one line.

    Args:
        kind: ``plain``, ``primary`` (one a view) or ``text``.
        small: 26 high instead of 32.
    """

    def __init__(self, style: Style, kind: str = "plain", *, small: bool = False) -> None:
        super().__init__(style)
        self._kind, self._small = kind, small

    def sizeHint(self) -> QSize:
        metrics_width = self._metrics_width()
        padding = 6 if self._kind == "text" else 10 if self._small else 14
        return QSize(metrics_width + 2 * self._style.px(padding), self._style.px(26 if self._small else 32))

    def paintEvent(self, event: QPaintEvent) -> None:
        style = self._style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        corner = style.px(6 if self._small else 8)
        if self._kind == "primary":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ground("accent"))
            painter.drawRoundedRect(rect, corner, corner)
        elif self._kind == "plain" or self.underMouse():
            edge = style.colour("edge")
            edge.setAlphaF(1.0 if self.isEnabled() else 0.75)
            width = 2 if not style.theme.opacity else 1
            painter.setPen(QPen(edge, width) if self._kind == "plain" else Qt.PenStyle.NoPen)
            painter.setBrush(self.ground(None))
            painter.drawRoundedRect(rect, corner, corner)
        painter.setFont(self._font())
        painter.setPen(self._ink())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _font(self) -> QFont:
        return self._style.font("small" if self._small else "body", self._kind == "primary")

    def _metrics_width(self) -> int:
        self.setFont(self._font())
        return self.fontMetrics().horizontalAdvance(self.text())

    def _ink(self) -> QColor:
        role = {"primary": "on_accent", "text": "accent"}.get(self._kind, "ink")
        if self.isEnabled():
            return self._style.colour(role)
        colour = self._style.colour("edge")
        colour.setAlphaF(0.75 if self._style.theme.opacity else 1.0)
        return colour


class Link(Pressable):
    """Underlined words that lead somewhere, no taller than their line."""

    def __init__(self, style: Style, role: str = "body", colour: str = "accent") -> None:
        super().__init__(style)
        self._role, self._colour = role, colour

    def set_colour(self, colour: str) -> None:
        """Show the words in another colour role."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        self.setFont(self._link_font())
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._link_font()
        font.setUnderline(self._role != "address" or self.underMouse())
        painter.setFont(font)
        painter.setPen(self._style.colour(self._colour))
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), int(aligned), self.text())

    def _link_font(self) -> QFont:
        return self._style.address_font() if self._role == "address" else self._style.font(self._role)


class IconButton(Pressable):
    """A square button that shows an icon; its name is spoken and stands in the tool tip."""

    def __init__(self, style: Style, icon: str, *, size: int = 32, colour: str = "dim") -> None:
        super().__init__(style)
        self._icon, self._size, self._colour = icon, size, colour

    def set_colour(self, colour: str) -> None:
        """Draw the icon in another colour role."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(self._size), self._style.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ground(None))
            painter.drawRoundedRect(QRectF(self.rect()), self._style.px(6), self._style.px(6))
        side = self._style.px(min(20, self._size - 4))
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        self.paint_glyph(painter, box, self._style.colour(self._colour))

    def paint_glyph(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """Draw what the button shows into a square."""
        paint_icon(painter, box, self._icon, colour)


class ThemeButton(IconButton):
    """The button of the themes: a disc, half of it filled."""

    def __init__(self, style: Style) -> None:
        super().__init__(style, "")

    def paint_glyph(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        disc = box.adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        half = QPainterPath(QPointF(disc.center().x(), disc.top()))
        half.arcTo(disc, 90, 180)
        painter.fillPath(half, colour)


class Segments(QWidget):
    """Alternatives in one frame, of which one is on."""

    def __init__(self, style: Style, ids: Sequence[str], chosen: Callable[[str], None]) -> None:
        super().__init__()
        self._buttons: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for id in ids:
            segment = _Segment(style, first=not self._buttons)
            segment.clicked.connect(lambda _checked=False, id=id: chosen(id))
            self._buttons[id] = segment
            row.addWidget(segment)

    def button(self, id: str) -> QPushButton:
        """The button of one alternative."""
        return self._buttons[id]

    def set_text(self, id: str, text: str, spoken: str | None = None) -> None:
        """Give an alternative its words."""
        self._buttons[id].setText(text)
        self._buttons[id].setAccessibleName(spoken or text)
        self._buttons[id].updateGeometry()

    def set_on(self, on: str) -> None:
        """Show which alternative holds."""
        for id, segment in self._buttons.items():
            segment.setChecked(id == on)


class _Segment(Pressable):
    """One alternative; it paints the part of the common frame that it covers."""

    def __init__(self, style: Style, *, first: bool) -> None:
        super().__init__(style)
        self._first = first
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """A click asks; what is on is shown when the answer has come."""

    def sizeHint(self) -> QSize:
        self.setFont(self._style.font("small", True))
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + 2 * self._style.px(9), self._style.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        style, whole = self._style, self.parentWidget()
        assert whole is not None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        frame = QRectF(-self.x() + 0.5, 0.5, whole.width() - 1, whole.height() - 1)
        on = self.isChecked()
        painter.setBrush(self.ground("accent_tint") if on and style.theme.opacity else self.ground(None))
        painter.setPen(QPen(style.colour("edge"), 1 if style.theme.opacity else 2))
        painter.drawRoundedRect(frame, style.px(6), style.px(6))
        if not self._first:
            painter.fillRect(QRectF(0, 1, 1, whole.height() - 2), style.colour("line"))
        painter.setFont(style.font("small", on))
        painter.setPen(style.colour("accent" if on else "ink"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


def _inked(colour: QColor, style: Style) -> QColor:
    ink = style.colour("ink")
    pairs = ((colour.red(), ink.red()), (colour.green(), ink.green()), (colour.blue(), ink.blue()))
    return QColor(*(round(under * 0.92 + over * 0.08) for under, over in pairs))
