"""What does not stand as it should in a window: words that are cut, parts that overlap or reach outside."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from rebriefer.widgets.focus_ring import FocusRing
from rebriefer.widgets.labels import ElidedLabel, Paragraph

OVER = ("evidence", "key-sheet", "palette", "reader-list-pane", "reader-heads", "as-of-complaint")
"""Parts that come over others on purpose."""

SCROLLED = ("qt_scrollarea_viewport", "stage")
"""Parts whose content may be larger than they are."""


def flaws(window: QWidget) -> list[str]:
    """Everything that does not stand as it should, each as a sentence."""
    shown = [
        widget for widget in window.findChildren(QWidget) if widget.isVisible() and not widget.visibleRegion().isEmpty()
    ]
    found: list[str] = []
    for widget in shown:
        found += [*_cut(widget), *_outside(widget), *_stretched(widget)]
    for parent in (window, *shown):
        found += _overlapping(parent)
    return found


def named(widget: QWidget) -> str:
    """A widget as somebody finds it: kind, object name, text, and the first named part that it stands in."""
    text = widget.text() if isinstance(widget, QLabel | QPushButton | QLineEdit | Paragraph) else ""
    parent = widget.parentWidget()
    while parent is not None and not parent.objectName():
        parent = parent.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()} {text!r} in {parent.objectName() if parent else ''}"


def _cut(widget: QWidget) -> Iterator[str]:
    wide, high = widget.width(), widget.height()
    if isinstance(widget, ElidedLabel):
        if widget.fontMetrics().horizontalAdvance(widget.text()) > wide and not widget.toolTip():
            yield f"ends in dots without a tip: {named(widget)}"
    elif isinstance(widget, Paragraph) or (isinstance(widget, QLabel) and widget.wordWrap()):
        if widget.heightForWidth(wide) > high + 2:
            yield f"lines are cut, {widget.heightForWidth(wide)} in {high}: {named(widget)}"
    elif isinstance(widget, QLabel):
        if widget.fontMetrics().horizontalAdvance(widget.text()) > wide + 1:
            yield f"words are cut at {wide}: {named(widget)}"
    elif isinstance(widget, QPushButton):
        least = widget.minimumSizeHint()
        if widget.hasHeightForWidth():
            least.setHeight(widget.heightForWidth(wide))
        if least.width() > wide + 1 or least.height() > high + 1:
            yield f"a button is squeezed from {least.width()}x{least.height()} to {wide}x{high}: {named(widget)}"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, FocusRing) or _is_scrolled(parent):
        return
    if widget.objectName() == "receipt":  # the evidence scrolls it by itself
        return
    if widget.width() and widget.height() and not parent.rect().contains(widget.geometry()):
        yield f"reaches outside {parent.rect().getRect()} with {widget.geometry().getRect()}: {named(widget)}"


def _stretched(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QTableView) and widget.model() is not None and widget.model().columnCount() > 2:
        last = widget.model().columnCount() - 1
        texts = [str(widget.model().index(row, last).data()) for row in range(widget.model().rowCount())]
        needed = max((widget.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        wide = widget.columnWidth(last)
        if wide > max(widget.viewport().width() / 2, needed * 1.2):
            yield f"the last column takes {widget.columnWidth(last)} of {widget.viewport().width()}: {named(widget)}"


def _overlapping(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea | QHeaderView) or _is_scrolled(parent):
        return
    parts = [child for child in parent.children() if isinstance(child, QWidget) and _counts(child)]
    for one, other in combinations(parts, 2):
        common: QRect = one.geometry().intersected(other.geometry())
        if common.width() > 1 and common.height() > 1:
            yield f"overlap by {common.width()}x{common.height()}: {named(one)} / {named(other)}"


def _counts(child: QWidget) -> bool:
    if isinstance(child, FocusRing | QAbstractSlider) or child.isWindow() or child.objectName() in OVER:
        return False
    return child.isVisible()


def _is_scrolled(parent: QWidget) -> bool:
    return parent.objectName() in SCROLLED or isinstance(parent, QAbstractScrollArea)
