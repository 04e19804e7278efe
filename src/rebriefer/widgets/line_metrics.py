"""Widths and broken lines of text for layouts that know no Qt."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.style import Style

ADDRESS = "address"
"""The role of what is written in the monospaced forms of the face."""


class LineMetrics(FontMetrics):
    """Widths and lines of text in the fonts of a style."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._fonts = style

    def pitch(self, role: str) -> int:
        """From line to line of a type role."""
        return self._fonts.line_height("small" if role == ADDRESS else role)

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""
        if role == ADDRESS:
            return QFontMetricsF(self._fonts.address_font()).horizontalAdvance(text)
        return super().width(text, bold=bold, role=role)

    def lines(self, text: str, room: float, *, bold: bool = False, role: str = "small") -> list[str]:
        """The text broken into lines; Qt counts UTF-16 units, Python code points."""
        layout = QTextLayout(text, font_of(self._fonts, role, bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        units = text.encode("utf-16-le", "surrogatepass")
        lines = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, 1))
            first, last = line.textStart(), line.textStart() + line.textLength()
            lines.append(units[2 * first : 2 * last].decode("utf-16-le", "replace").rstrip())
        layout.endLayout()
        return lines


def font_of(style: Style, role: str, bold: bool = False) -> QFont:
    """The font of a role, that of addresses too."""
    return style.address_font() if role == ADDRESS else style.font(role, bold)
