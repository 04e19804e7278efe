"""The process is ended by force amid its edits: the file opens, is sound, and lacks nothing that had returned."""

import sys

import pytest

from workspace.killing import run


@pytest.mark.skipif(sys.platform == "win32", reason="ending by signal is a thing of POSIX")
def test_twenty_kills_lose_nothing(tmp_path, monkeypatch, repository):
    monkeypatch.setenv("PYTHONPATH", f"{repository / 'src'}:{repository / 'tests'}")
    figures = run(20, seed=7, folder=tmp_path)
    assert figures.kills == 20 and figures.edits > 20
    assert (figures.unopened, figures.unsound, figures.missing) == (0, 0, 0)
