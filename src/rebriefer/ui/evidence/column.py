"""How the parts of a receipt stand: one under another, side by side, in lines that wrap.

They are laid out in plain numbers, each widget once for its width; Qt's own layouts ask every text several times over.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.widgets.style import Style

_HUGGING = frozenset({QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum})
"""Widgets of these are as wide as what they show; the others take the whole width."""


class _Arranged(QWidget):
    """A widget that arranges others, as tall as they are in its width.

    Heights are kept until a part asks to be laid out anew: while a receipt is built its column is measured again and
    again, and would otherwise measure everything inside each of its parts every time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # one that grows does not paint its parts again
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def height_in(self, width: int) -> int:
        """How tall everything is in a width; nothing, where there is nothing to arrange."""
        return 0

    def arrange(self) -> None:
        """Give every widget its place."""

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self.height_in(width)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        # Parts of a widget that is not seen do not ask.
        self._heights.clear()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._heights.clear()
            self.arrange()
            self.updateGeometry()
            return True
        return super().event(event)


class Column(_Arranged):
    """Widgets one under another.

    Args:
        inset: Pixels that stay free at the left.
    """

    def __init__(self, inset: int = 0) -> None:
        super().__init__()
        self._inset = inset
        self._parts: list[tuple[int, QWidget]] = []

    def add(self, widget: QWidget, gap: int = 0) -> None:
        """Put a widget under what is there, with a gap above it."""
        widget.setParent(self)
        self._parts.append((gap, widget))
        self._heights.clear()
        if self.isVisible():
            widget.move(0, self.height())  # under all that is seen until it is arranged; at the top it would cover it
            widget.show()

    def parts(self) -> Iterator[QWidget]:
        """What stands here, from the top."""
        return (widget for _, widget in self._parts)

    def height_in(self, width: int) -> int:
        return sum(gap + height_of(widget, width - self._inset) for gap, widget in self._parts)

    def sizeHint(self) -> QSize:
        width = max((widget.sizeHint().width() for widget in self.parts()), default=0) + self._inset
        return QSize(width, self.heightForWidth(width))

    def arrange(self) -> None:
        top, width = 0, self.width() - self._inset
        for gap, widget in self._parts:
            height = height_of(widget, width)
            widget.setGeometry(QRect(self._inset, top + gap, _width_of(widget, width), height))
            top += gap + height


class Quoted(Column):
    """Words of somebody else, behind an upright bar: of accent, or of the colour of a country."""

    def __init__(self, style: Style, country: str = "") -> None:
        super().__init__(style.px(12))
        self._style, self._country = style, country

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._style.country(self._country) if self._country else self._style.colour("accent")
        QPainter(self).fillRect(0, 0, 2, self.height(), colour)


class Pair(_Arranged):
    """A widget at the left in a given width, and one that takes the rest.

    Args:
        left: What stands at the left.
        right: What takes the rest.
        width: Pixels of the left one.
        gap: Pixels between both.
    """

    def __init__(self, left: QWidget, right: QWidget, width: int, gap: int) -> None:
        super().__init__()
        self._left, self._right, self._width, self._gap = left, right, width, gap
        left.setParent(self)
        right.setParent(self)

    def height_in(self, width: int) -> int:
        return max(height_of(self._left, self._width), height_of(self._right, self._rest(width)))

    def sizeHint(self) -> QSize:
        width = self._width + self._gap + self._right.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def arrange(self) -> None:
        rest, x = self._rest(self.width()), self._width + self._gap
        self._left.setGeometry(0, 0, _width_of(self._left, self._width), height_of(self._left, self._width))
        self._right.setGeometry(x, 0, _width_of(self._right, rest), height_of(self._right, rest))

    def _rest(self, width: int) -> int:
        return max(width - self._width - self._gap, 1)


class Flow(_Arranged):
    """Widgets side by side; one that does not fit begins another line.

    Args:
        style: Gives the gaps.
        widgets: From the left.
        spread: Whether the last one stands at the right end of its line.
    """

    def __init__(self, style: Style, *widgets: QWidget, spread: bool = False) -> None:
        super().__init__()
        self._style, self._widgets, self._spread = style, widgets, spread
        self._laid: tuple[int, list[QRect]] = (-1, [])
        for widget in widgets:
            widget.setParent(self)

    def height_in(self, width: int) -> int:
        return max((rect.bottom() + 1 for rect in self._rects(width)), default=0)

    def sizeHint(self) -> QSize:
        width = sum(widget.sizeHint().width() + self._style.px(8) for widget in self._widgets)
        return QSize(width, self.heightForWidth(width))

    def arrange(self) -> None:
        for widget, rect in zip(self._widgets, self._rects(self.width()), strict=True):
            widget.setGeometry(rect)

    def _rects(self, width: int) -> list[QRect]:
        if self._laid[0] != width:
            self._laid = (width, self._lay_out(width))
        return self._laid[1]

    def _lay_out(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        first = x = top = tallest = 0
        for widget in self._widgets:
            wide = min(widget.sizeHint().width(), width)
            if x and x + wide > width:
                _centre(rects[first:], top, tallest)
                first, x, top, tallest = len(rects), 0, top + tallest + self._style.px(2), 0
            rects.append(QRect(x, top, wide, height_of(widget, wide)))
            x, tallest = x + wide + self._style.px(8), max(tallest, rects[-1].height())
        _centre(rects[first:], top, tallest)
        if self._spread and rects:
            rects[-1].moveRight(width - 1)
        return rects


def height_of(widget: QWidget, width: int) -> int:
    """How tall a widget is in a width."""
    if widget.sizePolicy().hasHeightForWidth():
        return widget.heightForWidth(_width_of(widget, width))
    return widget.sizeHint().height()


def _width_of(widget: QWidget, width: int) -> int:
    if widget.sizePolicy().horizontalPolicy() in _HUGGING:
        return min(width, widget.sizeHint().width())
    return width


def _centre(line: list[QRect], top: int, height: int) -> None:
    """Set the widgets of one line on its middle."""
    for rect in line:
        rect.moveTop(top + (height - rect.height()) // 2)
