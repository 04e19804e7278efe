"""``rebriefer snapshot`` renders the real window by itself."""

import os
import struct
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def snapshot(repository):
    def run(*args: str) -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        return subprocess.run(
            [sys.executable, "-m", "rebriefer", "snapshot", *args],
            env={**environment, "PYTHONPATH": str(repository / "src"), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )

    return run


def size_of(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize(("scale", "pixels"), [("1", (1280, 800)), ("1.5", (1920, 1200)), ("2", (2560, 1600))])
def test_the_picture_is_the_logical_size_times_the_scale(snapshot, tmp_path, scale, pixels):
    out = tmp_path / "window.png"
    done = snapshot("timeline", str(out), "--scale", scale)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert size_of(out.read_bytes()) == pixels


def test_the_same_question_gives_the_same_picture(snapshot, tmp_path):
    pictures = []
    for name in ("one.png", "other.png"):
        asked = ("--as-of", "2025-11-07", "--select", "clause:2025-mofcom-61/1(1)", "--lang", "zh", "--theme", "dark")
        assert snapshot("timeline", str(tmp_path / name), *asked).returncode == 0
        pictures.append((tmp_path / name).read_bytes())
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(
    "asked",
    [
        ("nowhere", "out.png"),
        ("timeline", "out.jpg"),
        ("timeline", "no/such/folder/out.png"),
        ("timeline", "out.png", "--size", "1x1"),
        ("timeline", "out.png", "--size", "99999x99999"),
        ("timeline", "out.png", "--scale", "9"),
        ("timeline", "out.png", "--as-of", "2025-02-30"),
        ("timeline", "out.png", "--select", "clause:nowhere/1"),
    ],
)
def test_what_cannot_be_painted_is_one_sentence_with_a_way_out(snapshot, tmp_path, monkeypatch, asked):
    monkeypatch.chdir(tmp_path)
    done = snapshot(*asked)
    assert done.returncode == 2
    assert done.stdout == "" and done.stderr.count("\n") == 1 and "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
