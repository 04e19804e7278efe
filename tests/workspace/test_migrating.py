"""A file of every earlier version opens, with everything that it held and can undo."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from rebriefer.errors import WorkspaceUnusable
from rebriefer.workspace.attachments import attachments, bytes_of
from rebriefer.workspace.entries import entries
from rebriefer.workspace.notes import note_on, notes
from rebriefer.workspace.schema import TABLES, VERSION, expected, found
from workspace.made import CLAIM, DOCUMENT, a_workspace, opened, sound

FILES = Path(__file__).parent / "files"


def rows(path: Path, version: int) -> dict[str, list[tuple[object, ...]]]:
    """The rows of the tables of a version."""
    db = sqlite3.connect(path)
    there = {t.name: db.execute(f"SELECT * FROM {t.name}").fetchall() for t in TABLES if t.since <= version}
    db.close()
    return there


def test_a_file_of_every_version_is_kept():
    assert {path.stem for path in FILES.glob("*.rebrief")} == {f"version-{number}" for number in range(1, VERSION + 1)}


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_an_older_file_is_brought_up_to_date_after_a_backup(tmp_path, version):
    path = tmp_path / "mine.rebrief"
    shutil.copy(FILES / f"version-{version}.rebrief", path)
    before = rows(path, version)
    workspace = opened(path)
    assert rows(path, version) == before
    assert sound(path)
    db = sqlite3.connect(path)
    assert found(db) == expected(VERSION)
    db.close()
    (kept,) = attachments(workspace, DOCUMENT)
    assert b"".join(bytes_of(workspace, kept)).decode().startswith("公布对境外相关稀土物项实施出口管制的决定")
    assert entries(workspace) == () or version > 1
    assert note_on(workspace, CLAIM).text == "两个来源，同一出处 (ask again)"
    workspace.redo()
    assert note_on(workspace, CLAIM).text == "undone"
    while workspace.undo():
        pass
    assert notes(workspace) == ()
    made = [each for each in (tmp_path / "backups").rglob("*") if each.is_file()]
    assert [rows(each, version) for each in made] == ([before] if version < VERSION else [])
    workspace.close()
    assert {each.name for each in tmp_path.iterdir()} <= {"mine.rebrief", "backups"}


def test_an_older_file_that_is_open_elsewhere_is_not_touched(tmp_path):
    from rebriefer.workspace import lock

    path = tmp_path / "mine.rebrief"
    shutil.copy(FILES / "version-1.rebrief", path)
    before = path.read_bytes()
    held = lock.take(path)
    with pytest.raises(WorkspaceUnusable, match="older version"):
        opened(path)
    held.let_go()
    assert path.read_bytes() == before


def test_an_older_file_with_other_tables_is_not_touched(tmp_path):
    path = tmp_path / "mine.rebrief"
    shutil.copy(FILES / "version-1.rebrief", path)
    db = sqlite3.connect(path)
    db.execute("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END")
    db.close()
    before = path.read_bytes()
    with pytest.raises(WorkspaceUnusable, match="other tables"):
        opened(path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["mine.rebrief"]


def test_a_new_file_is_of_the_latest_version(tmp_path):
    a_workspace(tmp_path / "mine.rebrief").close()
    db = sqlite3.connect(tmp_path / "mine.rebrief")
    assert found(db) == expected(VERSION)
    db.close()
