"""The two commands of a newcomer: quiet when there is nothing to do, exact when something is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
set_up_here = pytest.mark.skipif(Path(sys.prefix) != ROOT / ".venv", reason="these tests run from another environment")


def environment(**more: str) -> dict[str, str]:
    """Without a display, as a server or a container has it."""
    left_out = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "QT_QPA_PLATFORM"}
    return {key: value for key, value in os.environ.items() if key not in left_out} | more


def run(command: Path, *arguments: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one of the two commands with nobody to answer questions."""
    return subprocess.run(
        [command, *arguments],
        cwd=cwd,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=50,
    )


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A checkout of the two commands alone, on a Debian that has none of the packages, for a user without sudo."""
    house = tmp_path / "a house"
    (house / "packaging").mkdir(parents=True)
    for name in ("run", "packaging/setup.sh"):
        shutil.copy(ROOT / name, house / name)
    (house / "requirements.txt").write_text(f"rebriefer-lacks-this==1 --hash=sha256:{'0' * 64}\n", encoding="ascii")
    programs = {"dpkg-query": "exit 1", "apt-get": "exit 1", "sudo": "exit 1", "id": "echo 1000"}
    (tmp_path / "bin").mkdir()
    for name, body in programs.items():
        (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{body}\n", encoding="ascii")
        (tmp_path / "bin" / name).chmod(0o755)
    return house


def path_before(bare: Path) -> str:
    """The made-up programs stand before the real ones."""
    return f"{bare.parent / 'bin'}:{os.environ['PATH']}"


@set_up_here
def test_a_second_start_says_nothing_and_passes_its_arguments_on(tmp_path):
    """Set-up is stamped; the folder one stands in does not matter."""
    done = run(ROOT / "run", "inforce", "--on", "2025-11-07", "--json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("[")


@set_up_here
def test_without_a_display_the_overview_is_written_as_pictures(tmp_path):
    """A newcomer on a server sees something, too."""
    done = run(ROOT / "run", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    pictures = sorted((tmp_path / "overview").iterdir())
    assert [p.name for p in pictures] == ["reader-en.png", "reader-zh.png", "timeline-en.png", "timeline-zh.png"]
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in pictures)
    assert done.stdout.count("\n") == 1 and "overview/" in done.stdout


def test_missing_packages_are_named_in_one_command_and_the_exit_code_is_3(bare):
    """Nobody but an administrator can install them."""
    done = run(bare / "run", cwd=bare, PATH=path_before(bare))
    assert done.returncode == 3
    assert done.stdout == ""
    commands = [line for line in done.stderr.splitlines() if "apt-get install" in line]
    assert len(commands) == 1 and "libxcb-cursor0" in commands[0] and "libgl1" in commands[0]


@pytest.mark.slow
def test_a_failed_step_shows_its_own_last_lines(bare):
    """Whoever reads it must see the cause, not a guess."""
    (bare.parent / "bin" / "dpkg-query").write_text("#!/bin/sh\necho installed\n", encoding="ascii")
    done = run(bare / "run", cwd=bare, PATH=path_before(bare), PIP_NO_INDEX="1")
    assert done.returncode == 1
    assert "rebriefer-lacks-this" in done.stderr and "No matching distribution" in done.stderr
    assert not (bare / ".venv" / "requirements.txt").exists()
