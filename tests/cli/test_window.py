"""Where no window can open, one sentence says so before Qt is asked."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rebriefer.cli import display
from rebriefer.cli.main import main

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).parents[2]


def started(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, as on a machine without a display unless one is named."""
    left_out = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    return subprocess.run(
        [sys.executable, "-P", "-m", "rebriefer", *arguments],
        env=kept | {"PYTHONPATH": str(ROOT / "src")} | more,
        capture_output=True,
        text=True,
        timeout=50,
    )


def test_without_a_display_one_sentence_names_what_works() -> None:
    done = started("--lang", "en")
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr == (
        "There is no display here, so no window can open. "
        "These commands work without one: inforce, ask, show, find, pack, snapshot, export, doctor.\n"
    )


def test_the_sentence_is_said_in_chinese() -> None:
    done = started("--lang", "zh")
    assert done.returncode == 3
    assert "inforce" in done.stderr and "显示" in done.stderr and "qt." not in done.stderr


def test_a_display_that_does_not_answer_is_named() -> None:
    done = started("--lang", "en", DISPLAY=":4711")
    assert done.returncode == 3
    assert "the display :4711 does not answer" in done.stderr
    assert "xcb-cursor0" not in done.stderr and done.stderr.count("\n") == 1


def test_a_missing_library_is_named_as_the_loader_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: str) -> None:
        raise OSError("libxcb-icccm.so.4: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    problem = display.display_problem()
    assert problem is not None and problem.values["library"] == "libxcb-icccm.so.4"


def test_one_display_that_works_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setattr(display, "_library_missing", lambda plugin: None)
    assert display.display_problem() is None


@pytest.mark.parametrize(
    ("given", "asked", "file"),
    [
        ([], False, None),
        (["--lang", "zh"], True, None),
        (["mine.rebrief"], False, "mine.rebrief"),
        (["--lang", "zh", "a folder/mine.rebrief"], True, "a folder/mine.rebrief"),
    ],
)
def test_the_window_opens_in_a_language_and_on_a_workspace_that_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, given: list[str], asked: bool, file: str | None
) -> None:
    from rebriefer import app

    opened: list[tuple[str, bool, Path | None]] = []

    def open_window(language: str, *, asked: bool, file: Path | None) -> int:
        opened.append((language, asked, file))
        return 0

    monkeypatch.setattr(app, "main", open_window)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(given) == 0
    assert opened == [("zh", asked, Path(file).absolute() if file else None)]
