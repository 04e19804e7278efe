"""Everything that the window shows or says at a moment: labels, buttons, tips, menus, tables, painted items."""

from collections.abc import Iterator
from html import unescape
from re import sub
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QWidget,
)

from rebriefer.ui.window import Window

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def shown(window: Window) -> set[tuple[str, str]]:
    """Each text with the object name of the part that shows it; parts that are hidden now show nothing."""
    widgets = [window, *window.findChildren(QWidget)]
    said = {(_part(widget), text) for widget in widgets if widget.isVisible() for text in _texts(widget)}
    said |= {("menu", text) for menu in QApplication.topLevelWidgets() for text in _of_menu(menu)}
    said |= {("model", text) for text in _of_model(getattr(window.place, "model", None))}
    return {(part, text) for part, text in said if text.strip()}


def _part(widget: QWidget) -> str:
    named: QWidget | None = widget
    while named is not None and not named.objectName():
        named = named.parentWidget()
    return named.objectName() if named is not None else ""


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle(), widget.statusTip())
    yield _plain(widget.toolTip())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield _plain(widget.text())
    if isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    if isinstance(widget, QAbstractItemView):
        yield from _of_table(widget)
    if widget.property("speaksItems"):
        yield from (item.spoken for item in widget.spoken_items())  # type: ignore[attr-defined]
    if isinstance(widget, QMenu):
        yield from _of_menu(widget)


def _of_menu(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())


def _of_table(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    rows, columns = model.rowCount(), 1 if isinstance(view, QListView) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(rows):
        for column in range(columns):
            values = (model.index(row, column).data(role) for role in ROLES)
            yield from (_plain(value) for value in values if isinstance(value, str))


def _of_model(model: Any) -> Iterator[str]:
    """What the place says of itself to exports, pins and finding."""
    if model is None:
        return
    yield from (model.title(), model.sentence(), *model.sources())
    yield from (item.spoken for item in model.items())
    yield from (cell for row in model.table() for cell in row)


def _plain(text: str) -> str:
    """A text, or what is read of a tool tip that was escaped for Qt."""
    return unescape(sub(r"<[^>]+>", "", text)) if text.startswith("<qt>") else text
