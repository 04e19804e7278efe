"""A button of the top bar that becomes an icon where there is no room for its words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from rebriefer.widgets.controls import Button
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.labels import plain_tip
from rebriefer.widgets.style import Style

_SIDE, _ICON = 32, 20


class BarButton(Button):
    """Words, or an icon that is spoken and tipped like them.

    Args:
        icon: File name below ``resources/icons`` without suffix.
        kind: ``plain`` or ``primary``.
    """

    def __init__(self, style: Style, icon: str, kind: str = "plain") -> None:
        super().__init__(style, kind, small=kind == "plain")
        self._icon, self._wordless, self._text = icon, False, ""

    def say(self, text: str, name: str, key: str) -> None:
        """Show these words; the name is spoken, and stands with the key in the tool tip."""
        self._text = text
        self.setText("" if self._wordless else text)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(f"{name}  {key}"))
        self.updateGeometry()

    def set_wordless(self, wordless: bool) -> None:
        """Leave the words out, or show them."""
        if wordless != self._wordless:
            self._wordless = wordless
            self.setText("" if wordless else self._text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = self._style.px(_SIDE)
        return QSize(side, side) if self._wordless else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._wordless:
            side = self._style.px(_ICON)
            box = QRectF(0, 0, side, side)
            box.moveCenter(QRectF(self.rect()).center())
            paint_icon(QPainter(self), box, self._icon, self._ink())
