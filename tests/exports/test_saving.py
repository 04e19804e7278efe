"""A file is there whole or not at all."""

import os

import pytest

from rebriefer.errors import ProblemError
from rebriefer.exports.saving import save


def test_a_file_is_written_and_replaced_whole_and_nothing_is_left_beside(tmp_path):
    path = tmp_path / "名 a.csv"
    save(path, b"one")
    save(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_a_new_file_has_the_usual_rights_and_a_replaced_one_keeps_its_own(tmp_path):
    path = tmp_path / "a.csv"
    before = os.umask(0o027)
    try:
        save(path, b"one")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
    path.chmod(0o600)
    save(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_fails_says_what_and_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    save(path, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ProblemError) as failed:
        save(path, b"two")
    assert path.read_bytes() == b"one" and os.listdir(tmp_path) == ["a.csv"]
    assert failed.value.problem.values == {"path": path, "detail": "No space left on device"}


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ProblemError, match="was not written: No such file or directory"):
        save(tmp_path / "none" / "a.csv", b"")
