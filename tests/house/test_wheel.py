"""An installation away from the checkout is the whole program."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NO_NETWORK = ("NewConnectionError", "NameResolutionError", "Failed to establish a new connection", "name resolution")


def environment() -> dict[str, str]:
    """This environment, with pip's cache of the user and without a way back into the checkout."""
    return {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "XDG_CACHE_HOME"}}


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with its output kept."""
    return subprocess.run(
        command, cwd=cwd, env=environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=280
    )


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_pip_install_into_an_empty_environment_gives_the_whole_program(tmp_path):
    """Data, resources, library and catalogues are inside the wheel, and every dependency is declared."""
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    installed = run(python, "-m", "pip", "install", "--disable-pip-version-check", ROOT, cwd=tmp_path)
    if installed.returncode and any(sign in installed.stderr + installed.stdout for sign in NO_NETWORK):
        pytest.skip("pip reaches no index from here")
    assert installed.returncode == 0, (installed.stdout + installed.stderr)[-3000:]

    program = tmp_path / "venv" / "bin" / "rebriefer"
    here = subprocess.run(
        [sys.executable, "-P", "-m", "rebriefer", "inforce", "--on", "2025-11-07", "--json"],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    away = run(program, "inforce", "--on", "2025-11-07", "--json", cwd=tmp_path)
    assert away.returncode == 0, away.stderr
    assert away.stdout == here.stdout and '"in_force"' in away.stdout

    picture = run(program, "snapshot", "timeline", tmp_path / "timeline.png", "--lang", "zh", cwd=tmp_path)
    assert picture.returncode == 0, picture.stderr
    assert (tmp_path / "timeline.png").read_bytes().startswith(b"\x89PNG")

    files = {path.relative_to(tmp_path) for path in (tmp_path / "venv").rglob("rebriefer/_bundle/**/*")}
    names = {path.name for path in files}
    assert {"library.sqlite", "datapackage.json", "NotoSansSC-Regular.otf", "OFL.txt", "timeline.svg"} <= names
