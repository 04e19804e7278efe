"""Own entries as a draft pack: whole or not at all, and the check names what is still lacking."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.own_entries import EntryKind, OwnEntry
from rebriefer.domain.states import Basis, State
from rebriefer.errors import NotSaved
from rebriefer.pack.check import check
from rebriefer.pack.draft import write_draft_pack

pytestmark = pytest.mark.anywhere

DATA = date(2026, 10, 9)
EVENT = OwnEntry(
    Address("own:" + "b" * 32),
    EntryKind.EVENT,
    date(2026, 9, 21),
    None,
    "代表团抵达: 'quoted' # and hashed",
    "",
    None,
    Basis.REPORT,
    "an attendee",
    "2026-11-25T10:01:00Z",
)
CHANGE = replace(
    EVENT,
    address=Address("own:" + "a" * 32),
    kind=EntryKind.CHANGE_OF_STATE,
    subject=Address("clause:2025-mofcom-18/1"),
    state=State.SUSPENDED,
    title="Paused",
)


def test_events_are_rows_of_the_table_and_the_check_names_each_field_that_lacks(tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    write_draft_pack([EVENT, CHANGE], folder, DATA)
    found = {finding.field for finding in check(folder) if finding.file == "events.yaml"}
    assert {"title_en", "summary_en", "kind", "confidence"} <= found
    assert not found & {"id", "date", "date_precision", "title_zh"}
    (row,) = json.loads((folder / "events.yaml").read_text(encoding="utf-8"))["events"]
    assert (row["date"], row["title_zh"], row["title_en"]) == ("2026-09-21", EVENT.title, None)
    assert row["sources"][0]["publisher"] == "an attendee"


def test_changes_of_state_are_listed_with_all_that_they_say(tmp_path: Path) -> None:
    write_draft_pack([CHANGE], tmp_path / "draft", DATA)
    (told,) = json.loads((tmp_path / "draft/changes_of_state.json").read_text(encoding="utf-8"))["changes_of_state"]
    assert (told["about"], told["day"], told["state"]) == ("clause:2025-mofcom-18/1", "2026-09-21", "suspended")


def test_an_empty_folder_is_taken_and_one_that_holds_something_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    folder.mkdir()
    write_draft_pack([EVENT], folder, DATA)
    held = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(NotSaved, match="not empty"):
        write_draft_pack([CHANGE], folder, DATA)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == held
    assert [path.name for path in tmp_path.iterdir()] == ["draft"]


def test_without_entries_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="no own entries"):
        write_draft_pack([], tmp_path / "draft", DATA)
    assert list(tmp_path.iterdir()) == []
