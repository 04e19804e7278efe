"""Every edit is kept, named and can be taken back."""

import getpass
import io
import platform
import sqlite3
import tracemalloc
from pathlib import Path

import pytest

from rebriefer.domain.changes import Edit, StepName
from rebriefer.domain.rankings import Rank
from rebriefer.errors import NotSaved, WorkspaceUnusable
from rebriefer.words.catalogue import Words
from rebriefer.words.steps import redo_name, step_name, undo_name
from rebriefer.workspace.attachments import attach, attachments, bytes_of, detach
from rebriefer.workspace.notes import dismiss, dismissal_of, dismissals, note_on, notes, recall, write_note
from rebriefer.workspace.rankings import rank, ranking_of, rankings, unrank
from rebriefer.workspace.schema import APPLICATION_ID, VERSION, found
from workspace.made import CLAIM, DOCUMENT, SHARE, a_workspace, dumped, opened, sound


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.rebrief"


def test_the_file_is_made_by_the_first_edit_and_not_before(path):
    workspace = opened(path)
    assert notes(workspace) == () and workspace.undo() is None and not path.exists() and not workspace.made
    workspace.name_library("bundled", "1", "abc")
    assert not path.exists()
    born = workspace.id
    write_note(workspace, CLAIM, "text")
    workspace.close()
    assert [each.name for each in path.parent.iterdir()] == ["mine.rebrief"]
    again = opened(path)
    assert (again.id, again.about("library_version"), note_on(again, CLAIM).text) == (born, "1", "text")
    again.close()


def test_the_file_is_what_its_head_says_and_one_file_only(path):
    a_workspace(path).close()
    db = sqlite3.connect(path)
    settings = [
        db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version", "journal_mode")
    ]
    assert settings == [APPLICATION_ID, VERSION, "delete"]
    assert all("STRICT" in row[3] for row in found(db) if row[0] == "table")
    db.close()
    assert [each.name for each in path.parent.iterdir()] == ["mine.rebrief"]
    assert sound(path)


def test_nothing_of_the_machine_stands_in_the_file(path):
    """It is handed to others."""
    a_workspace(path).close()
    data = path.read_bytes()
    names = [str(path.parent), str(Path.home()), platform.node(), getpass.getuser() + "@"]
    assert [name for name in names if name.encode() in data] == []


def test_a_change_says_what_it_touched_and_who_asked(path):
    workspace = opened(path)
    told = []
    workspace.changed.connect(told.append)
    change = rank(workspace, SHARE, Rank.PREFERRED, "measured", origin="evidence")
    assert (change.addresses, change.origin, change.undo) == ((SHARE,), "evidence", 1)
    assert change.name == StepName(Edit.RANK, SHARE, "preferred")
    assert rank(workspace, SHARE, Rank.PREFERRED, "measured").addresses == ()
    assert rank(workspace, SHARE, Rank.KEPT).undo == 2
    undone = workspace.undo("menu")
    assert (undone.addresses, undone.origin) == ((SHARE,), "menu")
    assert [each.undo for each in told] == [1, 2, 2]
    workspace.close()


def test_everything_is_read_back_as_it_was_written(path):
    workspace = a_workspace(path)
    assert note_on(workspace, CLAIM).text == "两个来源，同一出处 (ask again)"
    assert (ranking_of(workspace, SHARE).rank, rankings(workspace)[0].reason) == (Rank.PREFERRED, "measured")
    assert dismissal_of(workspace, CLAIM).reason == dismissals(workspace)[0].reason == "outdated"
    (kept,) = attachments(workspace, DOCUMENT)
    assert (kept.name, kept.media_type, kept.size) == ("原文.pdf", "application/pdf", 512_000)
    assert b"".join(bytes_of(workspace, kept)) == bytes(range(256)) * 2_000
    unrank(workspace, SHARE)
    recall(workspace, CLAIM)
    detach(workspace, kept)
    write_note(workspace, CLAIM, "")
    assert (notes(workspace), rankings(workspace), dismissals(workspace), attachments(workspace)) == ((), (), (), ())
    workspace.close()


def test_undo_and_redo_have_no_end_and_survive_a_restart(path):
    states = [None]
    workspace = a_workspace(path)
    for number in range(30):
        write_note(workspace, SHARE, f"version {number}")
        states.append(f"version {number}")
    workspace.close()
    workspace = opened(path)
    for text in reversed(states[:-1]):
        workspace.undo()
        found_note = note_on(workspace, SHARE)
        assert (found_note.text if found_note else None) == text
    workspace.close()
    workspace = opened(path)
    for text in states[1:]:
        workspace.redo()
        assert note_on(workspace, SHARE).text == text
    assert workspace.redo() is None
    workspace.close()


def test_an_edit_after_undo_drops_what_could_be_done_again_and_never_uses_a_number_twice(path):
    workspace = opened(path)
    numbers = [write_note(workspace, CLAIM, text).undo for text in "abc"]
    workspace.undo()
    workspace.undo()
    numbers.append(write_note(workspace, CLAIM, "d").undo)
    assert workspace.redo() is None
    assert [step.id for step in workspace.steps()] == [4, 1]
    workspace.undo()
    numbers.append(write_note(workspace, CLAIM, "e").undo)
    assert numbers == [1, 2, 3, 4, 5]
    workspace.close()


def test_several_edits_are_one_step(path):
    workspace = opened(path)
    told = []
    workspace.changed.connect(told.append)
    with workspace.editing(StepName(Edit.SEVERAL, detail="3")):
        for address in (CLAIM, SHARE, DOCUMENT):
            write_note(workspace, address, "the same")
    assert [each.addresses for each in told] == [(CLAIM, SHARE, DOCUMENT)]
    workspace.undo()
    assert notes(workspace) == ()
    workspace.redo()
    assert len(notes(workspace)) == 3
    workspace.close()


def test_a_step_that_ends_in_an_error_leaves_nothing(path):
    workspace = a_workspace(path)
    before = dumped(path)
    with pytest.raises(ZeroDivisionError), workspace.editing(StepName(Edit.SEVERAL, detail="2")):
        write_note(workspace, CLAIM, "half")
        raise ZeroDivisionError
    assert dumped(path) == before
    write_note(workspace, CLAIM, "whole")
    assert workspace.undo().undo == 7
    workspace.close()


def test_names_of_steps_are_said_in_both_languages(path):
    workspace = a_workspace(path)
    pinned, entered, attached, dismissed, ranked, noted = (step.name for step in workspace.steps())
    english, chinese = Words("en"), Words("zh")
    claim = StepName(Edit.RANK, CLAIM, "preferred")
    assert undo_name(english, claim) == "Undo: rank claim 7.12 as preferred"
    assert undo_name(chinese, claim) == "撤销：将说法7.12列为首选"
    assert redo_name(english, noted) == "Redo: note on claim 7.12"
    assert step_name(chinese, pinned) == "固定“Who holds magnets”"
    assert step_name(english, entered) == 'enter "Suspension not extended"'
    assert step_name(chinese, attached) == "为文档A07添加“原文.pdf”"
    assert [step_name(english, name) for name in (dismissed, ranked)] == [
        "dismiss claim 7.12",
        "rank share magnet/CHN/2024 as preferred",
    ]
    for edit in Edit:
        for words in (english, chinese):
            assert step_name(words, StepName(edit, CLAIM, "kept"))
    assert chinese.missing == frozenset()
    workspace.close()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("x" * 100_001, CLAIM),
        ("a\0b", CLAIM),
        ("\ud800", CLAIM),
        ("text", "no address"),
        ("text", "claim:" + "7" * 300),
    ],
)
def test_what_a_file_may_not_hold_is_refused_before_it_is_written(path, text, address):
    workspace = a_workspace(path)
    before = dumped(path)
    with pytest.raises(NotSaved) as refused:
        write_note(workspace, address, text)
    assert refused.value.problem.place.startswith("notes: ")
    assert dumped(path) == before
    workspace.close()


def test_a_dismissal_needs_its_reason(path):
    workspace = opened(path)
    with pytest.raises(NotSaved):
        dismiss(workspace, CLAIM, "")
    assert dismissals(workspace) == ()
    workspace.close()


def test_an_attachment_is_bounded_and_its_bytes_are_kept_once(path):
    workspace = opened(path)
    with pytest.raises(NotSaved, match="more than 50 MB"):
        attach(workspace, DOCUMENT, "large.bin", io.BytesIO(bytes(50_000_001)))
    with pytest.raises(NotSaved, match="empty"):
        attach(workspace, DOCUMENT, "empty.bin", io.BytesIO(b""))
    assert attachments(workspace) == ()
    for name in ("a.bin", "b.bin"):
        attach(workspace, DOCUMENT, name, io.BytesIO(b"x" * 600_000))
    assert [row[0] for row in workspace.rows("SELECT count(*) FROM chunks")] == [3]
    workspace.undo()
    workspace.undo()
    workspace.redo()
    assert b"".join(bytes_of(workspace, attachments(workspace)[0])) == b"x" * 600_000
    workspace.undo()
    write_note(workspace, CLAIM, "now the bytes can never come back")
    assert [row[0] for row in workspace.rows("SELECT count(*) FROM chunks")] == [0]
    workspace.close()


def test_bytes_stay_that_an_earlier_step_can_still_bring_back(path):
    workspace = opened(path)
    attach(workspace, DOCUMENT, "a.bin", io.BytesIO(b"abc"))
    detach(workspace, attachments(workspace)[0])
    attach(workspace, DOCUMENT, "again.bin", io.BytesIO(b"abc"))
    workspace.undo()
    write_note(workspace, CLAIM, "drops the second")
    workspace.undo()
    workspace.undo()
    assert b"".join(bytes_of(workspace, attachments(workspace)[0])) == b"abc"
    workspace.close()


def test_memory_does_not_grow_with_an_attachment(path, tmp_path):
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(40_000_000))
    workspace = opened(path)
    tracemalloc.start()
    with large.open("rb") as source:
        attach(workspace, DOCUMENT, "large.bin", source)
    size = sum(len(piece) for piece in bytes_of(workspace, attachments(workspace)[0]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size == 40_000_000
    assert peak < 3_000_000
    workspace.close()


def test_a_file_of_a_newer_version_opens_for_reading_and_says_so(path):
    a_workspace(path).close()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE later (x TEXT) STRICT")
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = path.read_bytes()
    workspace = opened(path)
    assert "newer version" in workspace.read_only.code
    assert note_on(workspace, CLAIM) is not None
    with pytest.raises(NotSaved, match="newer version"):
        write_note(workspace, CLAIM, "x")
    workspace.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("statement", ["CREATE VIEW v AS SELECT 1", "DROP TABLE rankings", "CREATE TABLE other (x)"])
def test_a_file_with_other_tables_is_refused(path, statement):
    a_workspace(path).close()
    db = sqlite3.connect(path)
    db.execute(statement)
    db.close()
    with pytest.raises(WorkspaceUnusable, match="other tables"):
        opened(path)
    assert not path.with_name("mine.rebrief.lock").exists()


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", b"x" * 5_000])
def test_what_is_no_workspace_is_refused(path, data):
    path.write_bytes(data)
    with pytest.raises(WorkspaceUnusable, match="is not a workspace"):
        opened(path)
    assert path.read_bytes() == data
