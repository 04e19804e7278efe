"""The file of the pins: whole or not at all, and nothing in it is trusted."""

import json
from datetime import date
from pathlib import Path

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.errors import NotSaved
from rebriefer.pins import store
from rebriefer.pins.record import Pin, Said
from rebriefer.pins.shelf import MOVED, PINNED, UNPINNED, Shelf
from rebriefer.pins.store import MOST_BYTES, as_kept


def a_pin(title: str = "Supply", **changed: object) -> Pin:
    values: dict[str, object] = {
        "place": "supply",
        "as_of": date(2025, 11, 7),
        "data_date": date(2026, 10, 9),
        "selection": Address("stage:magnet"),
        "with_statements": True,
        "title": Said(title, "供应"),
        "sentence": Said("China holds most.", "中国占多数。"),
        "view": {"open": ["magnet"], "scroll": 40, "span": [1.5, None], "own": {"year": 2030, "on": True}},
    }
    return Pin(**(values | changed))  # type: ignore[arg-type]


def titles(shelf: Shelf) -> list[str]:
    return [pin.title.en for pin in shelf.pins]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "pins.json"


def test_what_was_pinned_comes_back_as_it_was(path: Path) -> None:
    pins = [a_pin(), a_pin("No selection", selection=None, with_statements=False), a_pin("“Quotes”\n\t\x00 𠮷")]
    shelf = Shelf(path)
    for pin in pins:
        shelf.add(pin)
    assert Shelf(path).pins == tuple(pins)
    assert [found.name for found in path.parent.iterdir()] == ["pins.json"]


def test_nothing_is_written_or_read_where_there_is_no_file(tmp_path: Path) -> None:
    shelf = Shelf(None)
    shelf.add(a_pin())
    assert titles(shelf) == ["Supply"]
    assert list(tmp_path.iterdir()) == []


def test_the_same_view_is_pinned_once(path: Path) -> None:
    shelf = Shelf(path)
    step = shelf.add(a_pin())
    assert step is not None and step.kind == PINNED
    assert shelf.add(a_pin()) is None
    assert titles(shelf) == ["Supply"]


def test_every_edit_is_taken_back_and_done_again_by_name(path: Path) -> None:
    shelf, told = Shelf(path), []
    shelf.changed.connect(lambda: told.append(titles(shelf)))
    pins = [a_pin(name) for name in "abc"]
    for pin in pins:
        shelf.add(pin)
    assert shelf.move(pins[0], -1) is None and shelf.move(pins[2], 1) is None
    shelf.move(pins[2], -1)
    shelf.remove(pins[0])
    assert titles(shelf) == ["c", "b"]
    kinds = []
    while step := shelf.undo():
        kinds.append(step.kind)
    assert kinds == [UNPINNED, MOVED, PINNED, PINNED, PINNED]
    assert told[-4:] == [["a", "b", "c"], ["a", "b"], ["a"], []]
    while shelf.redo():
        pass
    assert titles(shelf) == titles(Shelf(path)) == ["c", "b"]
    shelf.undo()
    shelf.add(a_pin("d"))
    assert shelf.redo() is None


def test_another_window_that_pins_meanwhile_loses_nothing(path: Path) -> None:
    one, other = Shelf(path), Shelf(path)
    assert one.pins == other.pins == ()
    one.add(a_pin("one"))
    other.add(a_pin("other"))
    one.remove(a_pin("one"))
    assert titles(Shelf(path)) == ["other"]
    one.undo()
    assert titles(Shelf(path)) == ["one", "other"]


GARBAGE = {
    "empty": b"",
    "no JSON": b"pins = 1",
    "cut": json.dumps({"format": 1, "pins": [{"place": "supply"}]}).encode()[:-9],
    "another value": b"[1, 2]",
    "a newer format": b'{"format": 2, "pins": []}',
    "no list": b'{"format": 1, "pins": {"a": 1}}',
    "deep": b"[" * 100_000,
    "bytes": bytes(range(256)) * 4,
    "huge": b'{"format": 1, "pins": []}' + b" " * MOST_BYTES,
    "numbers": b'{"format": 1, "pins": [1, null, "x", [], {}]}',
}


@pytest.mark.parametrize("name", GARBAGE)
def test_garbage_is_kept_beside_and_is_no_reason_to_fail(path: Path, name: str) -> None:
    path.parent.mkdir()
    path.write_bytes(GARBAGE[name])
    shelf = Shelf(path)
    assert shelf.pins == ()
    kept = shelf.take_damage()
    assert kept is not None and kept.name == "pins.json.damaged" and kept.read_bytes() == GARBAGE[name]
    assert shelf.take_damage() is None
    shelf.add(a_pin())
    again = Shelf(path)
    assert titles(again) == ["Supply"] and again.take_damage() is None


def test_what_can_be_read_of_a_damaged_file_stays_and_a_second_damage_has_its_own_name(path: Path) -> None:
    for number in (1, 2):
        shelf = Shelf(path)
        shelf.add(a_pin(f"good {number}"))
        held = json.loads(path.read_text(encoding="utf-8"))
        held["pins"] += [{**held["pins"][0], "as_of": "2025-02-30"}, {**held["pins"][0], "place": "x" * 5000}]
        path.write_text(json.dumps(held), encoding="utf-8")
        assert titles(Shelf(path))[-1] == f"good {number}"
    names = sorted(found.name for found in path.parent.iterdir())
    assert names == ["pins.json", "pins.json.damaged", "pins.json.damaged-2"]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2025-02-30", "soon", 5, None])
def test_a_day_outside_the_calendar_of_the_program_is_no_pin(path: Path, day: object) -> None:
    Shelf(path).add(a_pin())
    held = json.loads(path.read_text(encoding="utf-8"))
    held["pins"][0]["as_of"] = day
    path.write_text(json.dumps(held), encoding="utf-8")
    assert Shelf(path).pins == ()


def test_a_disk_that_refuses_changes_nothing_and_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(path)
    shelf.add(a_pin("kept"))
    before = path.read_bytes()

    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "fsync", refuse)
    with pytest.raises(NotSaved) as raised:
        shelf.add(a_pin("lost"))
    assert raised.value.problem.values["detail"] == "No space left on device"
    assert path.read_bytes() == before and titles(shelf) == ["kept"]
    assert [found.name for found in path.parent.iterdir()] == ["pins.json"]
    with pytest.raises(NotSaved):
        shelf.undo()
    monkeypatch.undo()
    assert shelf.undo() is not None and titles(shelf) == []


def test_a_file_that_cannot_be_read_is_never_written_over(path: Path) -> None:
    path.mkdir(parents=True)
    shelf = Shelf(path)
    assert shelf.pins == ()
    with pytest.raises(NotSaved):
        shelf.add(a_pin())
    assert path.is_dir()


def test_a_view_is_kept_as_it_will_be_read() -> None:
    assert as_kept({"span": (1, 2), "year": 2030}) == {"span": [1, 2], "year": 2030}
    with pytest.raises(ValueError, match="JSON"):
        as_kept({"x": float("nan")})
