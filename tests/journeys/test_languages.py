"""The window speaks one language: what is of the other is data, and says so where it has no translation."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from journeys.authored import MARK, Authored
from journeys.desk import Desk
from journeys.shown import shown
from rebriefer.library.opening import Library
from rebriefer.place import PLACES

OF_EACH_KIND = 3
WALKED = {
    "as-of-complaint",
    "briefing-board",
    "find-count",
    "key-sheet",
    "looks",
    "menu",
    "notes-board",
    "palette-results",
    "receipt",
}
"""Parts that the walk must not miss, beside the places."""
TYPED_INTO = frozenset({"palette-edit", "find-edit", "as-of"})
MENUS = {"timeline": ("theme", "timeline-actors", "timeline-kinds"), "demand": ("demand-region", "demand-more")}
TYPED = ("61", "bessent", "稀土", "xitu", "magnet", "1 dec 2025", "2025年12月1日", "qqqq")
MOST_MARKED = {"en": 9, "zh": 139}
"""Texts on the walk that the pack has in the other language only; more than these, and a translation is missing."""


def sample(library: Library) -> Iterator[str]:
    """Addresses of every kind, spread over each."""
    kinds: dict[str, list[str]] = {}
    for row in library.db.execute("SELECT kind, address FROM addresses ORDER BY address"):
        kinds.setdefault(row["kind"], []).append(row["address"])
    for of_kind in kinds.values():
        yield from of_kind[:: max(1, len(of_kind) // OF_EACH_KIND)][:OF_EACH_KIND]


def menus(desk: Desk, place: str) -> Iterator[None]:
    """Stop at each menu of the top bar and of a place."""
    for name in MENUS.get(place, ()):
        button = desk.pane(name)
        assert isinstance(button, QPushButton)
        button.click()
        popup = QApplication.activePopupWidget()
        assert popup is not None, name
        yield
        popup.close()
        desk.window.activateWindow()
        desk.until(lambda: desk.window.isActiveWindow(), "the window has not come back after the menu")


def walk(desk: Desk, library: Library) -> Iterator[None]:
    """Stop at everything that the window can show."""
    for entry in PLACES:
        desk.go(entry.id)
        yield
        desk.press("P")
        yield
        yield from menus(desk, entry.id)
        desk.press("Ctrl+F")
        desk.type("a")
        yield
        desk.press("Esc")
        desk.window.shell.show_keys()
        yield
        desk.window.shell.show_keys()
    for address in sample(library):
        desk.session.selection = address
        yield
    desk.session.as_of = desk.session.data_date.replace(year=desk.session.data_date.year - 1)
    desk.go("timeline")
    yield
    palette = desk.window.shell.loaded_palette()
    palette.open()
    for typed in ("", *TYPED):
        palette.edit.setText(typed)
        yield
    palette.hide()
    desk.window.shell.run("pane.previous")
    desk.pane("as-of").setFocus()
    desk.type("2026-02-30")
    desk.press("Return")
    yield
    desk.press("Esc")
    desk.window.resize(1024, 700)
    for entry in PLACES:
        desk.go(entry.id)
        yield


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_word_of_the_other_language_is_shown_but_data_and_data_without_translation_says_so(
    desk, library, language
) -> None:
    desk.open(language=language, first_minute=True)
    said: set[tuple[str, str]] = set()
    for _ in walk(desk, library):
        desk.window.settle()
        said |= {(part, text) for part, text in shown(desk.window) if part not in TYPED_INTO}
    assert {part for part, _ in said} >= WALKED
    authored = Authored(library, language)
    strangers = {(part, stretch) for part, text in said for stretch in authored.strangers(text)}
    assert sorted(strangers) == []
    marked = {text for _, text in said if MARK[language] in text}
    assert 0 < len(marked) <= MOST_MARKED[language], sorted(marked)


@pytest.mark.parametrize(
    ("language", "text", "strangers"),
    [
        ("zh", "Show the table", ["Show the table"]),
        ("zh", "截至 Data date", ["Data date"]),
        ("zh", "时间线  Ctrl+1", []),
        ("zh", "1¶5 Resource hegemony: China holds nearly half of the global reserves", []),
        ("zh", "U.S. Geological Survey：Mineral Commodity Summaries 2019（英文）", []),
        ("en", "In force on 2025年11月7日", ["2025年11月7日"]),
        ("en", "命令面板", ["命令面板"]),
        ("en", "白宫宣布大胜", []),
    ],
)
def test_a_word_of_the_program_is_told_from_one_of_the_data(library, language, text, strangers) -> None:
    assert Authored(library, language).strangers(text) == strangers
