"""Every place at every size of window and text, in both languages: nothing cut, nothing over another."""

from datetime import date
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from journeys.standing import flaws
from rebriefer.place import PLACES

SIZES = [(1024, 700), (1280, 800), (1920, 1080)]
LOOKS = [*product(SIZES, (100, 150)), ((1280, 800), 250)]
SELECTIONS = {
    "timeline": "clause:2025-mofcom-61/1(1)",
    "supply": "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report",
    "demand": "claim:1.24",
    "reader": "claim:7.12",
    "briefing": None,
    "notes": "claim:7.12",
}


def settled(desk) -> None:
    """Let everything that follows later come."""
    desk.window.settle()
    for _ in range(3):
        QApplication.processEvents()


def named(look: tuple[tuple[int, int], int]) -> str:
    return f"{look[0][0]}x{look[0][1]}-{look[1]}"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_every_place_stands_whole(desk, language: str, look: tuple[tuple[int, int], int]) -> None:
    size, text = look
    desk.open(language=language, size=size, text_size=text)
    desk.press("P")
    found: dict[str, str] = {}
    for entry in PLACES:
        for day in (desk.session.data_date, date(2025, 11, 6), date(2026, 12, 28)):
            desk.session.as_of = day
            desk.session.selection = SELECTIONS[entry.id]
            desk.window.show_place(entry.id)
            settled(desk)
            found |= {flaw: f"{entry.id} on {day}: {flaw}" for flaw in flaws(desk.window)}
    assert not found, "\n".join(found.values())
