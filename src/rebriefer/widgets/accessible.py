"""What a canvas paints, told to screen readers and to tests as items with names and places."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class SpokenItem(NamedTuple):
    """One painted thing.

    Attributes:
        spoken: Its name, whole.
        rect: Where it is painted, in the widget.
        chosen: Whether it is the selection.
    """

    spoken: str
    rect: QRect
    chosen: bool = False


class Canvas(Protocol):
    """A widget that paints things which can be picked."""

    def spoken_items(self) -> Sequence[SpokenItem]:
        """What is painted, in reading order."""

    def spoken_current(self) -> int:
        """Index of the item that has the ring, or -1."""


def speak_items(widget: QWidget) -> None:
    """Let a widget that is a ``Canvas`` tell its items; its accessible name says what the canvas is."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface_of)
    widget.setProperty("speaksItems", True)


def tell_current(widget: QWidget) -> None:
    """Tell that the ring has moved to another item of a canvas."""
    index = cast(Canvas, widget).spoken_current()
    if index >= 0 and QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(index)
        QAccessible.updateAccessibility(event)


_installed = False


def _interface_of(_key: str, object: QObject) -> QAccessibleInterface | None:
    if not isinstance(object, QWidget) or not object.property("speaksItems"):
        return None
    interface = _CanvasInterface(object)
    # The widget keeps its interface: Qt's cache keeps only the pointer.
    object._interface = interface  # type: ignore[attr-defined]
    return interface


class _CanvasInterface(QAccessibleInterface):
    """The canvas as a list of its items."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = ref(widget)
        self._items: list[_ItemInterface] = []

    def widget(self) -> QWidget | None:
        widget = self._widget()
        return widget if widget is not None and isValid(widget) else None

    def spoken(self) -> Sequence[SpokenItem]:
        widget = self.widget()
        return cast(Canvas, widget).spoken_items() if widget is not None else ()

    def isValid(self) -> bool:
        return self.widget() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return self.widget()

    def window(self) -> QWindow | None:  # type: ignore[override]
        widget = self.widget()
        return widget.window().windowHandle() if widget is not None else None

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if widget is None:
            return ""
        return {
            QAccessible.Text.Name: widget.accessibleName(),
            QAccessible.Text.Description: widget.accessibleDescription(),
        }.get(kind, "")

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names come from the data; nothing sets them from outside."""

    def rect(self) -> QRect:
        widget = self.widget()
        return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()) if widget is not None else QRect()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        widget, state = self.widget(), QAccessible.State()
        state.focusable = True
        state.focused = widget is not None and widget.hasFocus()
        state.invisible = widget is None or not widget.isVisible()
        return state

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        widget = self.widget()
        parent = widget.parentWidget() if widget is not None else None
        return QAccessible.queryAccessibleInterface(parent) if parent is not None else None

    def childCount(self) -> int:
        return len(self.spoken())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._items) <= index:
            self._items.append(_ItemInterface(self, len(self._items)))
        return self._items[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        widget = self.widget()
        if widget is None:
            return None
        at = widget.mapFromGlobal(QPoint(x, y))
        hit = next((number for number, item in enumerate(self.spoken()) if item.rect.contains(at)), -1)
        return self.child(hit)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._items.index(child) if child in self._items else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        widget = self.widget()
        return self.child(cast(Canvas, widget).spoken_current()) if widget is not None else None


class _ItemInterface(QAccessibleInterface):
    """One painted item, looked up anew whenever it is asked: a repaint may have moved it."""

    def __init__(self, canvas: _CanvasInterface, index: int) -> None:
        super().__init__()
        self._canvas, self._index = canvas, index

    def _item(self) -> SpokenItem | None:
        items = self._canvas.spoken()
        return items[self._index] if self._index < len(items) else None

    def isValid(self) -> bool:
        return self._item() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        return item.spoken if item is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names come from the data; nothing sets them from outside."""

    def rect(self) -> QRect:
        item, widget = self._item(), self._canvas.widget()
        if item is None or widget is None:
            return QRect()
        return QRect(widget.mapToGlobal(item.rect.topLeft()), item.rect.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        item, widget, state = self._item(), self._canvas.widget(), QAccessible.State()
        current = widget is not None and cast(Canvas, widget).spoken_current() == self._index
        state.focusable = state.selectable = True
        state.focused = current and widget is not None and widget.hasFocus()
        state.selected = item is not None and item.chosen
        return state

    def parent(self) -> QAccessibleInterface:
        return self._canvas

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1
