"""One writes, the others read and are told why."""

import io
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rebriefer.errors import NotSaved, WorkspaceUnusable
from rebriefer.workspace import connecting, lock
from rebriefer.workspace.copying import save_copy
from rebriefer.workspace.notes import note_on, write_note
from rebriefer.workspace.opening import open_workspace
from workspace.made import CLAIM, SHARE, a_workspace, dumped, opened

HOLDER = """
import sys
from pathlib import Path
from rebriefer.workspace.opening import open_workspace
workspace = open_workspace(Path(sys.argv[1]), Path(sys.argv[2]))
print(workspace.read_only, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mine.rebrief"
    a_workspace(path).close()
    return path


@pytest.fixture
def holder(path, repository):
    """Another process that has the workspace open."""
    command = [sys.executable, "-c", HOLDER, str(path), str(path.parent / "backups")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(repository / "src")}, **pipes)
    assert process.stdout.readline() == "None\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_is_told_and_reads(path, holder):
    second = opened(path)
    assert second.read_only.code == "{path} is open in another window."
    assert note_on(second, CLAIM) is not None
    before = dumped(path)
    for edit in (lambda: write_note(second, CLAIM, "x"), second.undo):
        with pytest.raises(NotSaved, match="another window"):
            edit()
    assert dumped(path) == before
    save_copy(second, path.with_name("copy.rebrief"))
    second.close()
    third = opened(path.with_name("copy.rebrief"))
    write_note(third, CLAIM, "in the copy")
    assert third.id != second_id(path)
    third.close()


def second_id(path: Path) -> str:
    """The id of a workspace."""
    return dict(dumped(path)["meta"])["id"]


def test_a_lock_that_a_crash_left_is_seen_to_be_dead(path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    left = path.with_name("mine.rebrief.lock")
    assert left.exists()
    workspace = opened(path)
    assert workspace.read_only is None
    write_note(workspace, CLAIM, "taken over")
    workspace.close()
    assert not left.exists()


def test_a_reader_sees_what_the_writer_adds(path):
    writer, reader = opened(path), opened(path)
    write_note(writer, SHARE, "new")
    assert note_on(reader, SHARE).text == "new"
    writer.close()
    reader.close()
    again = opened(path)
    assert again.read_only is None
    again.close()


def test_a_lock_that_was_let_go_while_another_waited_is_not_held_by_two(path, monkeypatch):
    """Its name may vanish between opening and holding it."""
    first = lock.take(path)
    real, calls = lock._hold, []

    def let_go_in_between(descriptor: int) -> None:
        if not calls:
            first.let_go()
        calls.append(descriptor)
        real(descriptor)

    monkeypatch.setattr(lock, "_hold", let_go_in_between)
    second = lock.take(path)
    assert len(calls) == 2
    monkeypatch.undo()
    assert lock.take(path) is None
    second.let_go()


def test_two_windows_that_make_the_same_file_do_not_overwrite_one_another(tmp_path):
    path = tmp_path / "new.rebrief"
    one, two = opened(path), opened(path)
    write_note(one, CLAIM, "first")
    with pytest.raises(NotSaved, match="in the meantime"):
        write_note(two, CLAIM, "second")
    assert note_on(one, CLAIM).text == "first"
    one.close()
    with pytest.raises(NotSaved, match="in the meantime"):
        write_note(two, CLAIM, "second")
    assert not path.with_name("new.rebrief.lock").exists()
    two.close()


def test_a_writer_waits_for_a_reader_no_longer_than_it_says(path, monkeypatch):
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.1)
    writer, reader = opened(path), connecting.connect(path, "ro")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM notes").fetchall()
    before = dumped(path)
    with pytest.raises(NotSaved, match="used by another program"):
        write_note(writer, CLAIM, "waiting")
    reader.close()
    assert dumped(path) == before
    write_note(writer, CLAIM, "now")
    writer.close()


@pytest.mark.parametrize("refused", ["folder", "file"])
def test_what_cannot_be_written_opens_for_reading(path, monkeypatch, refused):
    """Permissions bind nobody who is an administrator, so the system is made to refuse."""
    module, ending, mode = {"folder": (os, ".lock", os.O_RDWR), "file": (io, ".rebrief", "rb+")}[refused]
    real = module.open

    def refusing(name, asked="r", *more, **named):
        if str(name).endswith(ending) and (asked == mode if isinstance(mode, str) else asked & mode):
            raise PermissionError(13, "Permission denied")
        return real(name, asked, *more, **named)

    monkeypatch.setattr(module, "open", refusing)
    before = path.read_bytes()
    workspace = opened(path)
    assert workspace.read_only.code.startswith("{path} cannot be written")
    assert "Save a copy" in workspace.read_only.remedy
    assert note_on(workspace, CLAIM) is not None
    with pytest.raises(NotSaved):
        write_note(workspace, CLAIM, "x")
    monkeypatch.undo()
    save_copy(workspace, path.with_name("copy.rebrief"))
    workspace.close()
    assert path.read_bytes() == before


def test_a_copy_never_takes_the_place_of_a_file(path):
    workspace = opened(path)
    other = path.with_name("other.rebrief")
    other.write_bytes(b"mine")
    with pytest.raises(NotSaved, match="already"):
        save_copy(workspace, other)
    assert other.read_bytes() == b"mine"
    workspace.close()


def test_a_file_whose_folder_went_away_takes_no_edit_in_silence(path):
    """The open file would still take bytes that nobody can find again."""
    workspace = opened(path)
    path.parent.joinpath("elsewhere").mkdir()
    shutil.move(path, path.parent / "elsewhere" / path.name)
    with pytest.raises(NotSaved, match="is gone"):
        write_note(workspace, CLAIM, "lost?")
    shutil.move(path.parent / "elsewhere" / path.name, path)
    write_note(workspace, CLAIM, "back again")
    workspace.close()
    again = opened(path)
    assert note_on(again, CLAIM).text == "back again"
    again.close()


def test_a_folder_is_no_workspace(tmp_path):
    with pytest.raises(WorkspaceUnusable):
        open_workspace(tmp_path, tmp_path)
