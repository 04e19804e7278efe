"""What cannot be read is refused in one sentence, in the language that was asked for."""

import json

import pytest

from rebriefer.cli.main import main


@pytest.mark.parametrize(
    "typed",
    [
        ["nonsense"],
        ["inforce", "--om", "2025-11-07"],
        ["inforce", "extra"],
        ["show"],
        ["find"],
        ["pack"],
        ["pack", "check"],
        ["pack", "paint", "x"],
        ["ask", "--form"],
        ["snapshot", "timeline"],
        ["--lang", "fr"],
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_command_that_cannot_be_read_is_one_sentence_with_a_way_out(capsys, typed, language):
    assert main(["--lang", language, *typed]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1
    assert "--help" in printed.err and ("无法理解" in printed.err) is (language == "zh")


@pytest.mark.parametrize("placed", [["--lang", "zh", "pack", "check"], ["pack", "--lang", "zh", "check"]])
def test_the_language_may_stand_before_and_after_the_command(capsys, placed, tmp_path):
    assert main([*placed, str(tmp_path / "nowhere")]) == 2
    before = capsys.readouterr().err
    assert main(["pack", "check", str(tmp_path / "nowhere"), "--lang", "zh"]) == 2
    assert capsys.readouterr().err == before


def test_help_and_version_are_no_errors(capsys):
    for typed in (["--help"], ["--version"], ["pack", "check", "--help"]):
        with pytest.raises(SystemExit) as left:
            main(typed)
        assert left.value.code == 0
    assert "rebriefer" in capsys.readouterr().out


def test_building_tells_its_findings_as_json(capsys, tmp_path):
    (tmp_path / "empty").mkdir()
    assert main(["pack", "build", str(tmp_path / "empty"), str(tmp_path / "out.rbpack"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["file"] == "datapackage.json"
    assert not (tmp_path / "out.rbpack").exists()
