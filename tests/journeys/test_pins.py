"""Pinning: from any place, kept with day, selection and view, opened where it was made."""

import json
from datetime import date
from pathlib import Path

import pytest

from rebriefer.place import PLACES

NO_61 = "clause:2025-mofcom-61/1(1)"
PINNABLE = [entry.id for entry in PLACES if entry.id != "briefing"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pins.json"


def pins(desk) -> list[str]:
    return [pin.place for pin in desk.session.pins.pins]


def test_the_briefing_without_pins_says_what_it_will_hold_and_how_things_get_there(desk) -> None:
    desk.open().press("Ctrl+5")
    desk.sees("briefing-count", "no pins")
    assert "Press P" in desk.window.place.model.sentence()
    desk.press("Down", "Del", "Alt+Up", "Return")
    assert desk.window.place.objectName() == "place-briefing"
    desk.press("Esc", "Ctrl+Z")
    desk.sees("said", "Nothing to undo.")
    desk.press("P")
    desk.sees("said", "Go to another place")


@pytest.mark.parametrize("place", PINNABLE)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_view_is_pinned_by_one_key_and_opened_where_it_was_made(desk, file: Path, place: str, language: str) -> None:
    desk.open(language=language, pins=file).go(place, as_of="2025-11-06")
    desk.session.selection = NO_61
    desk.session.with_statements = False
    before = desk.window.shell.sight()
    desk.press("P")
    assert pins(desk) == [place]
    desk.session.selection, desk.session.with_statements = None, True
    desk.session.as_of = desk.session.data_date
    desk.press("Ctrl+5", "Return")
    assert (desk.session.as_of, desk.session.selection) == (date(2025, 11, 6), NO_61)
    assert desk.session.with_statements is False
    assert desk.window.shell.sight().same_sight(before)
    assert json.loads(json.dumps(desk.window.shell.sight().view)) == json.loads(json.dumps(before.view))
    desk.press("Alt+Left")
    assert desk.window.place.objectName() == "place-briefing"


def test_the_button_and_the_evidence_pin_too(desk) -> None:
    desk.open()
    desk.click("Pin to the briefing")
    assert pins(desk) == ["timeline"]
    desk.press("P")
    desk.sees("said", "This view is pinned already.")


def test_a_card_says_title_place_day_and_address_and_that_the_day_is_not_the_data_date(desk) -> None:
    desk.open().go("timeline", as_of="2025-11-06")
    desk.session.selection = NO_61
    desk.press("P", "Ctrl+5")
    desk.sees("briefing-board", "Timeline", "As of 2025-11-06", NO_61, "Looks back: 6 November 2025")
    desk.session.language = "zh"
    desk.sees("briefing-board", "时间线", "截至2025年11月6日", "早于数据截止日2026年10月9日")
    assert desk.window.place.model.table()[1][2:4] == ["2025年11月6日", NO_61]


def test_pins_are_moved_taken_away_and_brought_back(desk, file: Path) -> None:
    desk.open(pins=file)
    four = ["timeline", "supply", "demand", "reader"]
    for place in four:
        desk.go(place)
        desk.press("P")
    desk.press("Ctrl+5", "End", "Alt+Up")
    assert pins(desk) == ["timeline", "supply", "reader", "demand"]
    desk.sees("said", "Moved to place 3")
    assert desk.focused().startswith("Pin: Reader")
    desk.press("Del")
    assert pins(desk) == ["timeline", "supply", "demand"]
    desk.sees("said", "Unpinned: Reader", "Ctrl+Z")
    desk.press("Ctrl+Z")
    assert desk.focused().startswith("Pin: Reader")
    desk.sees("said", "Undone: unpin, Reader")
    desk.press("Ctrl+Z")
    desk.sees("said", "Undone: move, Reader")
    assert pins(desk) == four
    desk.press("Ctrl+Shift+Z", "Home", "Alt+Down")
    assert pins(desk) == ["supply", "timeline", "reader", "demand"]
    assert desk.focused().startswith("Pin: Timeline")
    desk.close()
    desk.open(pins=file)
    assert pins(desk) == ["supply", "timeline", "reader", "demand"]


def test_a_pin_whose_address_is_gone_says_so_and_stays(desk, file: Path) -> None:
    desk.open(pins=file)
    desk.session.selection = NO_61
    desk.press("P")
    held = json.loads(file.read_text(encoding="utf-8"))
    held["pins"][0]["selection"] = "clause:gone/1"
    held["pins"].append({**held["pins"][0], "place": "cellar"})
    file.write_text(json.dumps(held), encoding="utf-8")
    desk.close()
    desk.open(pins=file).press("Ctrl+5")
    desk.sees("briefing-board", "clause:gone/1", "no such address")
    desk.press("Return")
    desk.sees("evidence", "clause:gone/1")
    desk.press("Ctrl+5", "End", "Return")
    desk.sees("said", "no place", "cellar")
    assert len(desk.session.pins.pins) == 2


def test_a_damaged_file_of_pins_is_kept_and_said(desk, file: Path) -> None:
    file.write_bytes(b"\x00 not pins")
    desk.open(pins=file).press("Ctrl+5")
    desk.sees("said", "pins.json.damaged")
    assert file.with_name("pins.json.damaged").read_bytes() == b"\x00 not pins"


@pytest.mark.parametrize("view", [{}, {"scroll": "x", "span": [1], "own": 3, "open": 5, "current": None, "use": []}])
@pytest.mark.parametrize("place", PINNABLE)
def test_a_view_that_makes_no_sense_opens_the_place_as_it_is(desk, file: Path, place: str, view: dict) -> None:
    desk.open(pins=file).go(place)
    desk.press("P")
    held = json.loads(file.read_text(encoding="utf-8"))
    held["pins"][0]["view"] = {**{key: [["?"]] for key in held["pins"][0]["view"]}, **view} if view else {}
    file.write_text(json.dumps(held), encoding="utf-8")
    desk.close()
    desk.open(pins=file).press("Ctrl+5", "Return")
    assert desk.window.place.objectName() == f"place-{place}"


def test_the_pins_are_not_read_before_they_are_asked_for(desk, file: Path) -> None:
    file.write_bytes(b"garbage")
    desk.open(pins=file)
    assert not file.with_name("pins.json.damaged").exists()


def test_a_pin_is_opened_once(desk) -> None:
    desk.open().press("P", "Ctrl+5")
    shown: list[str] = []
    desk.window.shell.place_shown.connect(shown.append)
    desk.press("Return")
    assert shown == ["timeline"]
