"""Labels that show plain text, in a role of the style, and never hide a part of it without saying so."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rebriefer.widgets.style import Style

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class Label(QLabel):
    """Plain text in a type role and a colour role; text from outside is never taken for markup."""

    def __init__(
        self, style: Style, role: str = "body", colour: str = "ink", *, bold: bool = False, wrap: bool = False
    ) -> None:
        super().__init__()
        self._style = style
        self._role, self._colour, self._bold = role, colour, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setTextInteractionFlags(_SELECTABLE)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style.restyled.connect(self._restyle)
        self._restyle()

    def set_colour(self, colour: str) -> None:
        """Show the text in another colour role."""
        self._colour = colour
        self._restyle()

    def _restyle(self) -> None:
        style = self._style
        self.setFont(style.address_font() if self._role == "address" else style.font(self._role, self._bold))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, style.colour(self._colour))
        palette.setColor(QPalette.ColorRole.Text, style.colour(self._colour))
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line that ends in dots where it does not fit; the whole text is its tool tip and its spoken name."""

    def __init__(self, style: Style, role: str = "body", colour: str = "ink", *, bold: bool = False) -> None:
        super().__init__(style, role, colour, bold=bold)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0000..."), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = elided(self.fontMetrics(), self.text(), self.width())
        self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | self.alignment()), shown)


class Paragraph(QWidget):
    """Wrapped plain text whose lines stand as close as its type role asks, for heads of several lines."""

    def __init__(self, style: Style, role: str, colour: str = "ink", *, bold: bool = False) -> None:
        super().__init__()
        self._style = style
        self._role, self._colour, self._bold = role, colour, bold
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.restyled.connect(self._restyle)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._restyle()

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self._pitch()

    def sizeHint(self) -> QSize:
        width = self._style.px(300)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._style.font(self._role, self._bold))
        painter.setPen(self._style.colour(self._colour))
        pitch = self._pitch()
        for number, line in enumerate(self._lines(self.width())):
            painter.drawText(
                QRect(0, number * pitch - pitch, self.width(), 3 * pitch), int(Qt.AlignmentFlag.AlignVCenter), line
            )

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _pitch(self) -> int:
        return self._style.line_height(self._role)

    def _lines(self, width: int) -> list[str]:
        """The text cut into lines; Qt counts UTF-16 units, Python code points."""
        layout = QTextLayout(self._text, self._style.font(self._role, self._bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        units = self._text.encode("utf-16-le", "surrogatepass")
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            start = line.textStart()
            lines.append(units[2 * start : 2 * (start + line.textLength())].decode("utf-16-le", "replace").rstrip())
        layout.endLayout()
        return lines


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text, or its beginning and three dots where it does not fit; the face has no narrow ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    room = width - metrics.horizontalAdvance("...")
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if metrics.horizontalAdvance(text[:middle]) <= room else (low, middle - 1)
    return text[:low].rstrip() + "..."


def plain_tip(text: str) -> str:
    """A tool tip that Qt cannot take for markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>"
