"""Backups: when one is due, which are kept, what restoring one does, and that this can be taken back."""

import doctest
import os
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.changes import Edit
from rebriefer.errors import NotSaved, WorkspaceUnusable
from rebriefer.workspace import keeping
from rebriefer.workspace.backups import back_up, back_up_if_due, backups_of
from rebriefer.workspace.comparing import Difference
from rebriefer.workspace.copying import save_copy
from rebriefer.workspace.keeping import due, kept
from rebriefer.workspace.notes import note_on, write_note
from rebriefer.workspace.restoring import restore, would_change
from workspace.made import CLAIM, SHARE, a_workspace, dumped, opened, sound

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def workspace(tmp_path: Path):
    workspace = a_workspace(tmp_path / "mine.rebrief")
    yield workspace
    workspace.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_the_example_of_what_is_kept_holds():
    assert doctest.testmod(keeping).failed == 0


@pytest.mark.parametrize(
    ("changed", "backed_up", "expected"),
    [
        (None, None, False),
        (NOON, None, True),
        (NOON - MINUTE, NOON - HOUR, True),
        (NOON - MINUTE, NOON - 30 * MINUTE, True),
        (NOON - MINUTE, NOON - 29 * MINUTE, False),
        (NOON - 2 * HOUR, NOON - HOUR, False),
        (NOON, NOON + DAY, True),
    ],
)
def test_a_backup_is_due_when_something_changed_and_the_last_is_half_an_hour_old(changed, backed_up, expected):
    assert due(changed, backed_up, NOON) is expected


@given(st.lists(st.integers(0, 60 * 24 * 60)))
def test_kept_are_the_last_ten_and_the_last_of_each_day_for_a_month(minutes):
    moments = [NOON - minute * MINUTE for minute in minutes]
    keep = kept(moments, NOON)
    assert set(sorted(set(moments))[-10:]) <= keep <= set(moments)
    for day in {moment.date() for moment in moments if NOON.date() - moment.date() < timedelta(days=31)}:
        assert max(moment for moment in moments if moment.date() == day) in keep
    assert len(keep) <= 10 + 31
    assert kept(keep, NOON) == keep


def test_a_backup_is_the_whole_workspace_under_its_id(workspace, folder):
    made = back_up(workspace.path, folder)
    assert made.path.parent == folder / workspace.id
    assert dumped(made.path) == dumped(workspace.path)
    assert (made.made_at, made.size) == (NOON, made.path.stat().st_size)
    assert backups_of(workspace.id, folder) == (made,)


def test_a_namesake_elsewhere_never_meets_the_backups_of_this_one(workspace, folder, tmp_path):
    other = tmp_path / "elsewhere" / "mine.rebrief"
    other.parent.mkdir()
    save_copy(workspace, other)
    made = [back_up(workspace.path, folder), back_up(other, folder)]
    assert made[0].path.parent != made[1].path.parent
    assert dumped(made[0].path)["notes"] == dumped(made[1].path)["notes"]


def test_backups_of_one_second_do_not_overwrite_one_another(workspace, folder):
    made = []
    for number in range(12):
        write_note(workspace, SHARE, str(number))
        made.append(back_up(workspace.path, folder))
    assert backups_of(workspace.id, folder) == tuple(reversed(made))


def test_old_backups_go_and_what_is_no_backup_stays(workspace, folder, monkeypatch):
    for day in range(50):
        moment = NOON - 50 * DAY + day * DAY
        monkeypatch.setenv("REBRIEFER_TODAY", moment.date().isoformat())
        back_up(workspace.path, folder)
    mine = folder / workspace.id / "my own.rebrief"
    mine.write_bytes(b"mine")
    monkeypatch.setenv("REBRIEFER_TODAY", "2026-11-25")
    back_up(workspace.path, folder)
    days = [backup.made_at.date() for backup in backups_of(workspace.id, folder)]
    assert (len(days), days[0], days[-1]) == (31, NOON.date(), (NOON - 30 * DAY).date())
    assert mine.exists()


def test_a_due_backup_is_made_once(workspace, folder):
    os.utime(workspace.path, times=((NOON - HOUR).timestamp(),) * 2)
    assert back_up_if_due(workspace.path, workspace.id, folder) is not None
    assert back_up_if_due(workspace.path, workspace.id, folder) is None
    assert back_up_if_due(workspace.path.with_name("none.rebrief"), workspace.id, folder) is None


def test_a_restore_brings_everything_back_and_can_itself_be_taken_back(workspace, folder):
    made = back_up(workspace.path, folder)
    first = dumped(workspace.path)
    write_note(workspace, SHARE, "new")
    write_note(workspace, CLAIM, "changed")
    second = dumped(workspace.path)
    assert would_change(workspace.path, made.path) == (Difference("notes", added=0, removed=1, changed=1),)
    told = []
    workspace.changed.connect(told.append)
    taken = restore(workspace, made.path, folder, origin="menu")
    assert dumped(workspace.path) == first
    assert told[0].name.edit is Edit.RESTORE and {CLAIM, SHARE} <= set(told[0].addresses)
    assert workspace.undo() is not None
    assert note_on(workspace, CLAIM) is not None
    restore(workspace, taken.path, folder)
    assert dumped(workspace.path) == second
    assert workspace.undo().addresses == (CLAIM,)
    assert sound(workspace.path)


def test_a_backup_of_an_older_version_is_brought_up_to_date_and_stays_as_it_is(tmp_path, folder):
    path = tmp_path / "old.rebrief"
    shutil.copy(Path(__file__).parent / "files" / "version-1.rebrief", path)
    workspace = opened(path)
    old = backups_of(workspace.id, folder)[-1].path
    before = old.read_bytes()
    write_note(workspace, CLAIM, "changed")
    assert would_change(workspace.path, old) == (Difference("notes", added=0, removed=0, changed=1),)
    restore(workspace, old, folder)
    assert note_on(workspace, CLAIM).text == "两个来源，同一出处 (ask again)"
    assert old.read_bytes() == before
    workspace.close()


def test_a_backup_of_another_workspace_is_refused(workspace, folder, tmp_path):
    other = a_workspace(tmp_path / "other.rebrief")
    foreign = back_up(other.path, folder)
    other.close()
    before = dumped(workspace.path)
    with pytest.raises(NotSaved, match="no backup of"):
        restore(workspace, foreign.path, folder)
    assert dumped(workspace.path) == before


@pytest.mark.parametrize("damage", ["torn", "trigger", "newer", "no id"])
def test_a_damaged_backup_is_refused_and_nothing_changes(workspace, folder, damage):
    made = back_up(workspace.path, folder)
    if damage == "torn":
        data = made.path.read_bytes()
        made.path.write_bytes(data[: len(data) // 2])
    else:
        db = sqlite3.connect(made.path)
        statement = {
            "trigger": "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END",
            "newer": "PRAGMA user_version = 99",
            "no id": "DELETE FROM meta WHERE key = 'id'",
        }[damage]
        db.execute(statement)
        db.commit()
        db.close()
    before = dumped(workspace.path)
    with pytest.raises((WorkspaceUnusable, NotSaved)):
        restore(workspace, made.path, folder)
    assert dumped(workspace.path) == before
    write_note(workspace, CLAIM, "goes on")


def test_a_backup_is_made_while_another_window_writes(workspace, folder):
    reader = opened(workspace.path)
    made = back_up(reader.path, folder)
    assert reader.read_only is not None
    with pytest.raises(NotSaved, match="another window"):
        restore(reader, made.path, folder)
    reader.close()
