"""``rebriefer export`` writes a place without a window, in the format that the name asks for."""

import json
import os
import subprocess
import sys

import pytest


@pytest.fixture
def export(repository):
    def run(*args: str) -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        return subprocess.run(
            [sys.executable, "-m", "rebriefer", "--lang", "en", "export", *args],
            env={**environment, "PYTHONPATH": str(repository / "src"), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )

    return run


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.pdf", b"%PDF"),
        ("a.PNG", b"\x89PNG"),
        ("a.svg", b"<?xml"),
        ("a.ics", b"BEGIN:VCALENDAR"),
        ("a.csv", b"\xef\xbb\xbfMeasure,By,Covers,State"),
    ],
)
def test_the_end_of_the_name_gives_the_format(export, tmp_path, name, begins):
    done = export("timeline", str(tmp_path / name), "--as-of", "2025-11-07")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_the_day_that_was_asked_for_is_in_the_file(export, tmp_path):
    done = export("timeline", str(tmp_path / "a.csv"), "--as-of", "2025-11-06", "--json")
    assert json.loads(done.stdout)["as_of"] == "2025-11-06"
    assert "As of 2025-11-06; data to 2026-10-09" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("nowhere", "a.pdf"), "not a place"),
        (("timeline", "a.docx"), "ends in no format"),
        (("supply", "a.ics"), "has no days for a calendar"),
        (("timeline", "no/such/folder/a.pdf"), "does not exist"),
        (("timeline", "a.pdf", "--as-of", "2025-02-30"), "2025-02-30"),
        (("timeline", "a.pdf", "--select", "clause:nowhere/1"), "clause:nowhere/1"),
        (("timeline", "a.pdf", "--paper", "A5"), "A5"),
    ],
)
def test_what_cannot_be_written_is_one_sentence_with_a_way_out(export, tmp_path, monkeypatch, asked, said):
    monkeypatch.chdir(tmp_path)
    done = export(*asked)
    assert done.returncode == 2 and done.stdout == ""
    assert said in done.stderr and done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
