"""The frame with every place in it: whatever takes keys has a name and can be reached without a mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from rebriefer.place import PLACES
from rebriefer.ui.mine.attendance import _AFTER_PLACE_MS
from rebriefer.workspace.notes import write_note

PLACE_IDS = [entry.id for entry in PLACES]
SELECTIONS = {
    "timeline": "clause:2025-mofcom-61/1(1)",
    "supply": "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report",
    "demand": "claim:1.24",
    "reader": "claim:7.12",
    "briefing": "clause:2025-mofcom-61/1(1)",
    "notes": "claim:7.12",
}
KEYS_OF = {"as-of-back": "[", "as-of-on": "]"}
"""Buttons for the hand alone, and the keys that do the same."""
OF_BOTH = {"English", "中文"}
"""Names that are the same in both languages; so is what has no small letters, F-35."""


def open_at(desk, place: str, language: str) -> None:
    """A place with a selection, its evidence and, for the briefing and the notes, a pin and a note."""
    desk.open(language="en")
    desk.session.selection = SELECTIONS[place]
    desk.press("P")
    if place == "notes":
        note_down(desk)
    desk.session.language = language
    desk.window.show_place(place)
    desk.window.settle()
    QApplication.processEvents()


def note_down(desk) -> None:
    """A note, once the window has looked for a file of the user: what follows from that makes the evidence anew."""
    looked: list[bool] = []
    QTimer.singleShot(_AFTER_PLACE_MS, lambda: looked.append(True))
    desk.until(lambda: looked, "time stands still")
    write_note(desk.session.work.workspace, SELECTIONS["notes"], "61")


def controls(desk) -> list[QWidget]:
    """Whatever takes keys now."""
    return [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def in_evidence(desk, widget: QWidget) -> bool:
    return desk.pane("evidence").isAncestorOf(widget)


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def is_of_both(name: str) -> bool:
    return name in OF_BOTH or (name.isascii() and name.upper() == name)


def canvases(desk) -> Iterator[QWidget]:
    return (w for w in desk.window.findChildren(QWidget) if w.isVisible() and w.property("speaksItems"))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("place", PLACE_IDS)
def test_every_control_and_painted_item_has_a_spoken_name(desk, place: str, language: str) -> None:
    """The window is opened in English and switched, so a name that was not said anew is found."""
    open_at(desk, place, language)
    names = {widget: spoken(widget) for widget in controls(desk)}
    assert [widget.objectName() or type(widget).__name__ for widget, name in names.items() if not name.strip()] == []
    own = [name for widget, name in names.items() if not in_evidence(desk, widget) and not is_of_both(name)]
    assert [name for name in own if is_chinese(name) != (language == "zh")] == []
    items = [item.spoken for canvas in canvases(desk) for item in canvas.spoken_items()]
    assert [number for number, name in enumerate(items) if not name.strip()] == []


@pytest.mark.parametrize("place", PLACE_IDS)
def test_tab_reaches_every_control_and_comes_back(desk, place: str) -> None:
    open_at(desk, place, "en")
    wanted = {id(widget): widget for widget in controls(desk)}
    for key in ("Tab", "Shift+Tab"):
        reached: dict[int, QWidget] = {}
        while id(QApplication.focusWidget()) not in reached:
            reached[id(QApplication.focusWidget())] = QApplication.focusWidget()
            desk.press(key)
        missing = [spoken(widget) for number, widget in wanted.items() if number not in reached]
        assert missing == [], key


@pytest.mark.parametrize("place", PLACE_IDS)
def test_a_button_without_keys_has_a_key_that_does_the_same(desk, place: str) -> None:
    open_at(desk, place, "en")
    for button in desk.window.findChildren(QAbstractButton):
        if button.isVisible() and button.focusPolicy() == Qt.FocusPolicy.NoFocus:
            assert KEYS_OF[button.objectName()] in button.toolTip()


@pytest.mark.parametrize("place", PLACE_IDS)
def test_arrows_reach_every_item_that_is_painted(desk, place: str) -> None:
    """Of a page of text: every claim, flag and paragraph; its words are read by a screen reader, not picked."""
    open_at(desk, place, "en")
    for canvas in canvases(desk):
        painted = {item.spoken for item in canvas.spoken_items()}
        if place == "reader":
            painted &= {item.spoken for item in desk.window.place.model.items()}
        reached = walked(desk, canvas)
        still = {item.spoken for item in canvas.spoken_items()}  # walking scrolls, and what is out of sight may fold
        assert painted & still, canvas.objectName()
        assert sorted((painted & still) - reached) == [], canvas.objectName()


def walked(desk, canvas: QWidget) -> set[str]:
    """The names that the ring comes to, from the first item on and by lines."""
    canvas.setFocus()
    names: set[str] = set()
    for key in ("Right", "Down"):
        desk.press("Home")
        before = None
        while canvas.spoken_current() != before and canvas.spoken_current() >= 0:
            before = canvas.spoken_current()
            names.add(canvas.spoken_items()[before].spoken)
            desk.press(key)
    return names


@pytest.mark.parametrize("place", PLACE_IDS)
def test_f6_walks_every_pane_with_a_ring_in_sight(desk, place: str) -> None:
    from rebriefer.widgets.focus_ring import FocusRing

    open_at(desk, place, "en")
    ring = desk.window.findChild(FocusRing)
    panes = ("place-" + place, "evidence", "rail", "top-bar")
    walked_through = []
    desk.window.place.setFocus()
    for _ in panes:
        now = QApplication.focusWidget()
        walked_through.append(next(name for name in panes if desk.pane(name).isAncestorOf(now)))
        assert now.property("paintsFocus") or ring.isVisible()
        assert not now.visibleRegion().isEmpty()
        desk.press("F6")
    assert walked_through == list(panes)
