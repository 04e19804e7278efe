"""The window is ended by force while somebody writes: nothing that was typed a second before is gone."""

import sys

import pytest

from journeys.killing_window import run


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="ending by signal is a thing of POSIX")
def test_two_kills_of_a_window_lose_nothing(tmp_path, monkeypatch, repository):
    monkeypatch.setenv("PYTHONPATH", f"{repository / 'src'}:{repository / 'tests'}")
    figures = run(2, seed=3, folder=tmp_path)
    assert figures.kills == 2 and figures.old_enough >= 2
    assert (figures.unopened, figures.unsound, figures.missing) == (0, 0, 0)
