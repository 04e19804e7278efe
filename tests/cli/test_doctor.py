"""The doctor says in one line each what works here."""

import json
from pathlib import Path

import pytest

from rebriefer.cli import doctor
from rebriefer.cli.main import main

pytestmark = pytest.mark.usefixtures("qapp")  # the doctor asks Qt for the font, in this process

LOOKED_AT = ["program", "fonts", "library", "sqlite", "display", "folders", "log"]


def test_one_line_each_and_none_needs_a_display(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(LOOKED_AT)
    assert any(line.startswith("display: missing") for line in lines)
    assert any("with FTS5" in line for line in lines)
    assert any("data to 2026-10-09" in line for line in lines)


def test_as_json_the_names_are_the_same_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    told = {}
    for language in ("en", "zh"):
        assert main(["doctor", "--json", "--lang", language]) == 0
        told[language] = json.loads(capsys.readouterr().out)
    for lines in told.values():
        assert [line["name"] for line in lines] == LOOKED_AT
        assert all(set(line) == {"name", "ok", "found"} for line in lines)
    assert told["en"] != told["zh"]


def test_a_folder_that_cannot_be_written_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setattr(doctor, "config_file", lambda: blocked / "settings.toml")
    assert main(["doctor", "--lang", "en"]) == 1
    assert f"writable folders: missing, cannot write to {blocked}" in capsys.readouterr().out
