"""A workspace that somebody hands over is taken for hostile until every row was read."""

import io
import json
import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from rebriefer.errors import NotSaved, ProblemError, WorkspaceUnusable
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem
from rebriefer.words.steps import step_name
from rebriefer.workspace.attachments import attach, attachments, bytes_of
from rebriefer.workspace.checking import check
from rebriefer.workspace.entries import entries
from rebriefer.workspace.foreign import take_in
from rebriefer.workspace.notes import note_on, notes, write_note
from rebriefer.workspace.pins import pins
from rebriefer.workspace.rankings import rankings
from rebriefer.workspace.schema import VERSION
from workspace.made import CLAIM, DOCUMENT, a_workspace, dumped, opened


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A file from somebody else."""
    path = tmp_path / "theirs" / "theirs.rebrief"
    path.parent.mkdir()
    workspace = a_workspace(path, attached_kb=2)
    attach(workspace, DOCUMENT, "b.bin", io.BytesIO(b"b" * 300_000))
    workspace.undo()
    workspace.close()
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "mine" / "mine.rebrief"


def changed(path: Path, *statements: str, writable: bool = False) -> None:
    """Change a file behind the back of the program."""
    db = sqlite3.connect(path)
    if writable:
        db.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


def test_a_sound_file_becomes_ones_own_under_another_id(given, target):
    before = given.read_bytes()
    take_in(given, target)
    assert given.read_bytes() == before
    theirs, mine = dumped(given), dumped(target)
    assert dict(theirs.pop("meta"))["id"] != dict(mine.pop("meta"))["id"]
    assert theirs == mine
    workspace = opened(target)
    assert workspace.redo() is not None
    while workspace.undo():
        pass
    assert notes(workspace) == ()
    workspace.close()


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_file_of_an_older_version_is_taken_over_too(tmp_path, version):
    take_in(Path(__file__).parent / "files" / f"version-{version}.rebrief", tmp_path / "mine.rebrief")
    assert check(tmp_path / "mine.rebrief") == ()
    assert [each.name for each in tmp_path.iterdir()] == ["mine.rebrief"]


def test_nothing_that_lies_beside_the_file_is_read_and_nothing_is_left_beside_it(given, target):
    for ending in ("-journal", "-wal", "-shm"):
        given.with_name(given.name + ending).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(5_000))
    before = {each.name: each.read_bytes() for each in given.parent.iterdir()}
    take_in(given, target)
    assert {each.name: each.read_bytes() for each in given.parent.iterdir()} == before
    assert [each.name for each in target.parent.iterdir()] == ["mine.rebrief"]


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE notes SET text = ''", "notes: 1: text"),
        ("UPDATE notes SET text = 'a' || char(0) || 'b'", "notes: 1: text"),
        ("UPDATE notes SET text = CAST(x'80ff' AS TEXT)", "notes: 1: text"),
        ("UPDATE notes SET written_at = '2025-02-30T00:00:00Z'", "notes: 1: written_at"),
        ("UPDATE notes SET address = 'file:///etc/passwd' || char(10)", "notes: 1: address"),
        ("UPDATE rankings SET rank = 'best'", "rankings: 1: rank"),
        ("UPDATE dismissals SET reason = ''", "dismissals: 1: reason"),
        ("UPDATE own_entries SET day = '20261111'", "own_entries: 1: day"),
        ("UPDATE own_entries SET state = ''", "own_entries: 1: kind"),
        ("UPDATE own_entries SET basis = 'observed'", "own_entries: 1: basis"),
        ("UPDATE pins SET view = '[]'", "pins: 1: view"),
        ("UPDATE pins SET view = '{\"a\": NaN}'", "pins: 1: view"),
        ("UPDATE pins SET view = printf('%.*c', 90000, '[')", "pins: 1: view"),
        ("UPDATE pins SET position = -1", "pins: 1: position"),
        ("UPDATE attachments SET size = 3", "attachments: 1: sha256"),
        ("UPDATE contents SET size = 3 WHERE id = 2", "contents: 2: sha256"),
        ("UPDATE chunks SET data = zeroblob(100) WHERE content = 1", "contents: 1: sha256"),
        ("UPDATE chunks SET data = zeroblob(300000) WHERE content = 1", "chunks: 1: data"),
        ("UPDATE chunks SET part = part + 1 WHERE content = 1", "contents: 1: sha256"),
        ("DELETE FROM contents WHERE id = 2", "chunks: 2: content"),
        ("UPDATE steps SET edit = '{0.__class__}' WHERE id = 1", "steps: 1: edit"),
        ("UPDATE steps SET changes = '[]' WHERE id = 1", "steps: 1: changes"),
        ('UPDATE steps SET changes = \'[["meta",null,{"key":"id","value":""}]]\' WHERE id = 1', "steps: 1: changes"),
        ("UPDATE steps SET changes = replace(changes, 'claim:7.12', 'x') WHERE id = 1", "steps: 1: changes"),
        ("UPDATE steps SET detail = 'best' WHERE edit = 'rank'", "steps: 2: detail"),
        ("UPDATE steps SET undone = 1 WHERE id = 1", "steps: 2: undone"),
        ("UPDATE meta SET value = '../../x' WHERE key = 'id'", ""),
        ("DELETE FROM meta", ""),
    ],
)
def test_a_wrong_row_is_refused_with_table_row_and_field(given, target, statement, place):
    changed(given, statement)
    with pytest.raises(WorkspaceUnusable) as refused:
        take_in(given, target)
    problem = refused.value.problem
    assert problem.place == (f"theirs.rebrief: {place}" if place else "theirs.rebrief")
    assert not target.exists() and list(target.parent.iterdir()) == []
    for language in ("en", "zh"):
        words = Words(language)
        assert say_problem(words, problem)
        assert words.missing == frozenset()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END",
        "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
        "ALTER TABLE notes RENAME TO noted",
        "CREATE INDEX i ON notes (text)",
        "CREATE TABLE more (x ANY) STRICT",
        "DROP INDEX contents_sha256",
    ],
)
def test_a_file_with_anything_more_or_less_than_our_tables_is_refused(given, target, statement):
    changed(given, statement)
    with pytest.raises(WorkspaceUnusable, match="other tables"):
        take_in(given, target)
    assert not target.exists()


def test_a_view_in_the_place_of_a_table_runs_nothing(given, target):
    changed(
        given,
        "DELETE FROM sqlite_master WHERE name = 'notes' OR tbl_name = 'notes'",
        "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('view', 'notes', 'notes', 0,"
        " 'CREATE VIEW notes AS SELECT zeroblob(900000000) AS address, 1 AS text, 1 AS written_at')",
        writable=True,
    )
    with pytest.raises(WorkspaceUnusable):
        take_in(given, target)
    assert not target.exists()


def test_a_newer_file_is_refused(given, target):
    changed(given, f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(WorkspaceUnusable, match="newer version"):
        take_in(given, target)


def test_a_file_that_stands_there_is_not_overwritten(given, target):
    target.parent.mkdir()
    target.write_bytes(b"mine")
    with pytest.raises(NotSaved, match="already"):
        take_in(given, target)
    assert target.read_bytes() == b"mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path, target):
    pipe = tmp_path / "pipe.rebrief"
    os.mkfifo(pipe)
    with pytest.raises(WorkspaceUnusable):
        take_in(pipe, target)


def used(path: Path) -> None:
    """Everything that a window would read and say."""
    workspace = opened(path)
    words = Words("en")
    for step in workspace.steps():
        step_name(words, step.name)
    entries(workspace), pins(workspace), rankings(workspace), notes(workspace), workspace.addresses()
    for attachment in attachments(workspace):
        assert sum(map(len, bytes_of(workspace, attachment))) == attachment.size
    while workspace.undo():
        pass
    while workspace.redo():
        pass
    workspace.close()


def test_bytes_changed_at_random_are_refused_or_harmless(given, tmp_path):
    """Whatever passes the check can be read, said, undone and done again."""
    chance = random.Random(3)
    data = given.read_bytes()
    pages = [0, *range(4_096, 20 * 4_096, 4_096)]
    passed = refused = 0
    for number in range(300):
        mutant = bytearray(data)
        for _ in range(chance.randint(1, 3)):
            start = chance.choice(pages) + chance.randint(0, 120 if chance.random() < 0.5 else 4_095)
            mutant[start] = chance.randrange(256)
        if chance.random() < 0.1:
            del mutant[chance.randrange(len(mutant)) :]
        given.write_bytes(mutant)
        target = tmp_path / f"{number}.rebrief"
        try:
            take_in(given, target)
        except ProblemError:
            refused += 1
            assert not target.exists()
            continue
        used(target)
        passed += 1
    assert refused > 50
    assert passed + refused == 300 and passed > 50


def test_checking_an_own_file_writes_nothing_and_tells_all_findings(given):
    changed(given, "UPDATE notes SET text = ''", "UPDATE pins SET place = ''", "UPDATE rankings SET rank = 'x'")
    before = given.read_bytes()
    assert [each.place for each in check(given)] == ["notes: 1: text", "rankings: 1: rank", "pins: 1: place"]
    assert given.read_bytes() == before
    assert [each.name for each in given.parent.iterdir()] == ["theirs.rebrief"]


def test_a_file_left_in_the_middle_of_an_edit_says_so_where_it_cannot_be_put_right(given, tmp_path):
    crashed = tmp_path / "crashed.rebrief"
    workspace = opened(given)
    with workspace.editing(workspace.steps()[0].name) as editing:
        editing.db.execute("PRAGMA cache_size = 5")
        attach(workspace, DOCUMENT, "large.bin", io.BytesIO(bytes(2_000_000)))
        shutil.copy(given, crashed)
        shutil.copy(given.with_name("theirs.rebrief-journal"), crashed.with_name("crashed.rebrief-journal"))
    workspace.undo()
    workspace.close()
    with pytest.raises(sqlite3.OperationalError):
        check(crashed)
    again = opened(crashed)
    assert again.read_only is None
    assert note_on(again, CLAIM) is not None
    write_note(again, CLAIM, json.dumps("put right"))
    again.close()
    assert check(crashed) == ()


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE rankings SET rank = 'best'", rankings),
        ("UPDATE own_entries SET day = 'tomorrow'", entries),
        ("UPDATE pins SET view = '['", pins),
        ("UPDATE steps SET edit = 'forget'", lambda workspace: workspace.steps()),
        ("UPDATE steps SET changes = '[[\"meta\",null,{}]]'", lambda workspace: workspace.undo()),
        ("UPDATE steps SET changes = '[[\"none\",null,{}]]'", lambda workspace: workspace.undo()),
        ("UPDATE steps SET changes = '7'", lambda workspace: workspace.undo()),
    ],
)
def test_a_wrong_row_of_a_file_that_was_opened_without_a_check_is_a_problem_and_no_trace(given, statement, read):
    changed(given, statement)
    workspace = opened(given)
    with pytest.raises(WorkspaceUnusable, match="is damaged"):
        read(workspace)
    write_note(workspace, CLAIM, "the rest goes on")
    workspace.close()
