"""Painted things have names, places and a focus for whoever cannot see them."""

import gc
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebriefer.widgets.accessible import SpokenItem, speak_items, tell_current


class Bars(QWidget):
    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names, self.current = list(names), 1
        speak_items(self)

    def spoken_items(self) -> Sequence[SpokenItem]:
        return [SpokenItem(name, QRect(0, 20 * i, 100, 18), i == 0) for i, name in enumerate(self.names)]

    def spoken_current(self) -> int:
        return self.current


@pytest.fixture
def bars(qtbot) -> Iterator[Bars]:
    window = QWidget()
    qtbot.addWidget(window)
    bars = Bars(["No. 61, suspended", "No. 18, in force"])
    QVBoxLayout(window).addWidget(bars)
    window.resize(200, 100)
    window.show()
    yield bars


def names(bars: Bars) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(bars)
    return [interface.child(i).text(QAccessible.Text.Name) for i in range(interface.childCount())]


def test_items_are_read_in_order_and_follow_what_is_painted(bars: Bars) -> None:
    assert names(bars) == ["No. 61, suspended", "No. 18, in force"]
    bars.names = ["No. 70, in force"]
    assert names(bars) == ["No. 70, in force"]


def test_the_item_with_the_ring_has_the_focus(bars: Bars) -> None:
    interface = QAccessible.queryAccessibleInterface(bars)
    assert interface.focusChild().text(QAccessible.Text.Name) == "No. 18, in force"
    bars.current = -1
    assert interface.focusChild() is None
    tell_current(bars)


def test_an_item_is_found_where_it_is_painted(bars: Bars) -> None:
    interface = QAccessible.queryAccessibleInterface(bars)
    at = bars.mapToGlobal(QPoint(5, 25))
    found = interface.childAt(at.x(), at.y())
    assert found.text(QAccessible.Text.Name) == "No. 18, in force"
    assert found.rect().contains(at)
    assert interface.indexOfChild(found) == 1
    assert interface.child(0).state().selected and not found.state().selected


def test_a_canvas_that_is_gone_leaves_nothing_behind(qapp) -> None:
    for _ in range(30):
        window = QWidget()
        bars = Bars(["one", "two"])
        QVBoxLayout(window).addWidget(bars)
        assert names(bars) == ["one", "two"]
        window.deleteLater()
        del window, bars
        qapp.processEvents()
        gc.collect()
