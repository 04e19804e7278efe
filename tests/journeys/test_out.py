"""What leaves the window: copied, printed, exported, by the keys of the window and from every place."""

import pytest
from PySide6.QtWidgets import QApplication

MAGNET = "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report"


@pytest.fixture(autouse=True)
def empty_clipboard(qapp):
    """Nothing of another test is pasted."""
    qapp.clipboard().clear()


def copied() -> str:
    return QApplication.clipboard().text()


def test_a_value_is_copied_with_its_receipt_as_text_and_as_a_table(desk):
    desk.open().go("supply")
    desk.session.selection = MAGNET
    desk.press("Ctrl+C")
    lines = copied().splitlines()
    assert "Figure\t94 %" in lines and f"Address\t{MAGNET}" in lines
    assert any(line.startswith("Source\tInternational Energy Agency") for line in lines)
    assert "<table" in QApplication.clipboard().mimeData().html()
    desk.sees("status-bar", f"Copied: 94\u00a0%, {MAGNET}")


@pytest.mark.parametrize("place", ["timeline", "supply", "reader"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_place_is_copied_as_a_table_with_title_day_and_sources(desk, place, language):
    desk.open(language=language).go(place)
    desk.session.selection = None
    desk.press("Ctrl+C")
    model = desk.window.place.model
    lines = copied().splitlines()
    assert lines[0] == "\t".join(model.table()[0])
    assert lines.index("") == len(model.table())
    assert lines[lines.index("") + 1] == model.title()
    assert any("2026.10.9" in line for line in lines)
    assert len(model.sources()) > 0 and lines[-len(model.sources()) - 1] == {"en": "Sources", "zh": "出处"}[language]


def test_the_status_bar_says_how_many_rows_of_what(desk):
    desk.open()
    desk.window.place.register.table.setFocus()
    desk.press("Ctrl+C")
    rows = len(desk.window.place.model.table()) - 1
    desk.sees("status-bar", f"Copied: {rows} rows, Timeline, in force on 2026-10-09")


def test_all_published_sets_are_copied_when_they_are_shown(desk):
    desk.open().go("supply")
    desk.click("All published")
    desk.click("Copy table")
    assert "2030, projected" in copied()


def test_in_a_field_the_key_keeps_its_usual_meaning(desk):
    desk.open()
    desk.session.selection = "clause:2025-mofcom-18/1"
    desk.click("As of")
    desk.type("dysprosium")
    desk.press("Ctrl+A", "Ctrl+C")
    assert copied() == "dysprosium"


def test_the_way_of_asking_and_what_is_left_out_stand_under_the_table(desk):
    desk.open()
    desk.session.with_statements = False
    model = desk.window.place.model
    model.kind, model.hidden = "no_lists", frozenset({"USA"})
    desk.press("Ctrl+C")
    assert "Shown: instruments alone, without entity lists, without United States." in copied().splitlines()


def test_a_place_that_offers_no_table_says_so(desk, monkeypatch):
    desk.open()
    monkeypatch.setattr(desk.window.place, "model", object())
    desk.press("Ctrl+C")
    assert copied() == ""
    desk.sees("status-bar", "There is nothing to copy here")
