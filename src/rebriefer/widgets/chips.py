"""Pills that are on or off, or that open a menu."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from rebriefer.widgets.controls import Pressable
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.style import Style


class Chip(Pressable):
    """A pill that is on or off, with a count in dim; or one that opens a menu."""

    def __init__(self, style: Style, *, menu: bool = False) -> None:
        super().__init__(style)
        self._count = ""
        self._menu = menu
        self.setCheckable(not menu)

    def set_words(self, text: str, count: str = "") -> None:
        """What the chip says."""
        self.setText(text)
        self._count = count
        self.setAccessibleName(text)
        self.setAccessibleDescription(count)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._widths()[0], self._style.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        style, on = self._style, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        opaque = not style.theme.opacity
        painter.setPen(QPen(style.colour("accent" if on else "edge"), 2 if opaque else 1))
        painter.setBrush(self.ground("accent_tint") if on and not opaque else self.ground(None))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), style.px(12), style.px(12))
        _, text_width = self._widths()
        painter.setFont(style.font("small", on))
        painter.setPen(style.colour("accent" if on else "ink"))
        left = style.px(10)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.text())
        if self._count:
            painter.setFont(style.font("small"))
            painter.drawText(self.rect().adjusted(left + text_width + style.px(5), 0, 0, 0), middle, self._count)
        if self._menu:
            side = style.px(12)
            box = QRectF(self.width() - side - style.px(8), (self.height() - side) / 2, side, side)
            paint_icon(painter, box, "chevron-down", style.colour("dim"))

    def _widths(self) -> tuple[int, int]:
        # Measured beside the widget: a font that is set while a layout asks makes the layout ask again, for ever.
        style = self._style
        text = QFontMetrics(style.font("small", self.isCheckable())).horizontalAdvance(self.text())
        plain = QFontMetrics(style.font("small"))
        count = plain.horizontalAdvance(self._count) + style.px(5) if self._count else 0
        return text + count + 2 * style.px(10) + (style.px(14) if self._menu else 0), text
