"""Grounds with a line at one side, and the small rules that part what stands in them."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tag


class Panel(QWidget):
    """A ground of one role, with a hairline at one side: ``left``, ``right``, ``top``, ``bottom`` or none."""

    def __init__(self, style: Style, ground: str = "panel", side: str = "") -> None:
        super().__init__()
        self._style = style
        self._ground, self._side = ground, side
        style.restyled.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._style.colour(self._ground))
        if self._side:
            painter.fillRect(_side(self.rect(), self._side), self._style.colour("line"))


class Divider(QWidget):
    """An upright hairline of a given height, or a level one across."""

    def __init__(self, style: Style, height: int = 0, role: str = "line") -> None:
        super().__init__()
        self._style, self._height, self._role = style, height, role
        across = QSizePolicy.Policy.Preferred if not height else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        style.restyled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(1, self._style.px(self._height) if self._height else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.colour(self._role))


class Tag(QWidget):
    """A word on a tint: ``caution``, ``wrong``, ``good``, ``accent``, or sunk where the tint is empty."""

    def __init__(self, style: Style, text: str, tint: str = "") -> None:
        super().__init__()
        self._style, self._text, self._tint = style, text, tint
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.restyled.connect(self.updateGeometry)

    def text(self) -> str:
        """The word."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.setFont(self._style.font("small"))
        height = 20 if self._style.language == "zh" else 18
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 2 * self._style.px(6), self._style.px(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_tag(QPainter(self), QRectF(self.rect()), self._text, self._tint, self._style)


class KeyCap(QWidget):
    """The key that does what stands beside it."""

    def __init__(self, style: Style, key: str, role: str = "dim") -> None:
        super().__init__()
        self._style, self._key, self._role = style, key, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.restyled.connect(self.updateGeometry)

    def set_role(self, role: str) -> None:
        """Draw the cap in another colour role."""
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        self.setFont(self._style.font("small"))
        width = self.fontMetrics().horizontalAdvance(self._key) + 2 * self._style.px(5)
        return QSize(max(width, self._style.px(18)), self._style.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._style.colour("line" if self._role == "dim" else self._role))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._style.font("small"))
        painter.setPen(self._style.colour(self._role))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._key)


def _side(rect: QRect, side: str) -> QRect:
    if side in ("left", "right"):
        return QRect(rect.left() if side == "left" else rect.right(), rect.top(), 1, rect.height())
    return QRect(rect.left(), rect.top() if side == "top" else rect.bottom(), rect.width(), 1)
