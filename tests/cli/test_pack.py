"""``rebriefer pack``: what is printed where, and the exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from packs import ROOT, a_pack, put
from rebriefer.cli.main import main


def test_a_clean_pack_exits_0_and_prints_nothing_as_finding(tmp_path, capsys):
    """The sentence goes to the other stream."""
    pack = a_pack(tmp_path / "pack")
    assert main(["--lang", "en", "pack", "check", str(pack)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"Nothing is wrong with {pack}.\n"
    assert main(["pack", "check", str(pack), "--json"]) == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_findings_are_one_line_each_and_exit_1(tmp_path, capsys):
    """All of them in one run."""
    pack = a_pack(tmp_path / "pack")
    line = put(pack, "stage_shares.csv", ",,,60,", ",,,sixty,")
    put(pack, "sources.csv", ",2026-02-06,", ",2026-02-30,")
    assert main(["pack", "check", str(pack)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    first, second = out.splitlines()
    assert first.startswith("sources.csv:2: published: “2026-02-30” is no date")
    assert second.startswith(f"stage_shares.csv:{line}: share_pct_point: “sixty” is no number, write ASCII digits")


def test_json_is_one_list_of_objects(tmp_path, capsys):
    """And nothing on the other stream."""
    pack = a_pack(tmp_path / "pack")
    put(pack, "stage_shares.csv", ",,,60,", ",,,\u202esixty,")
    assert main(["pack", "check", "--json", str(pack)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    found = json.loads(out)
    assert {tuple(each) for each in found} == {("file", "line", "column", "field", "rule", "message")}
    assert "\\u202e" in " ".join(each["message"] for each in found)
    assert "\u202e" not in out


@pytest.mark.parametrize("path", ["none", "none/below", "file/below", "nul\0", "long" * 200])
@pytest.mark.parametrize("json_wanted", [False, True])
def test_a_path_that_does_not_exist_exits_2_with_one_sentence(tmp_path, capsys, monkeypatch, path, json_wanted):
    """On the other stream, with a way out."""
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("", encoding="utf-8")
    assert main(["--lang", "en", "pack", "check", path, *["--json"] * json_wanted]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "does not exist" in err


def test_what_exists_and_is_no_pack_exits_1(tmp_path, capsys):
    """A folder without descriptor, a text, a pipe, a device."""
    (tmp_path / "text").write_text("x", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "text", tmp_path / "pipe", Path(os.devnull)):
        assert main(["pack", "check", "--json", str(path)]) == 1
        assert [each["field"] for each in json.loads(capsys.readouterr().out)] == ["file"]


def test_building_writes_a_pack_that_is_clean(tmp_path, capsys):
    """And says where."""
    pack, target = a_pack(tmp_path / "pack"), tmp_path / "out.rbpack"
    assert main(["--lang", "en", "pack", "build", str(pack), str(target)]) == 0
    assert capsys.readouterr().out == f"{target} holds the pack and the hashes of its tables.\n"
    assert main(["pack", "check", str(target)]) == 0
    put(pack, "stage_shares.csv", ",,,60,", ",,,sixty,")
    assert main(["--lang", "en", "pack", "build", str(pack), str(tmp_path / "no.rbpack")]) == 1
    out, err = capsys.readouterr()
    assert "sixty" in out
    assert err.splitlines()[-1] == f"Nothing was written to {tmp_path / 'no.rbpack'}."
    assert not (tmp_path / "no.rbpack").exists()


def test_the_same_is_said_in_chinese(tmp_path, capsys):
    """Sentences follow the language; findings are for authors, and the same everywhere."""
    assert main(["--lang", "zh", "pack", "check", str(tmp_path / "none")]) == 2
    assert "不存在" in capsys.readouterr().err


def test_output_needs_no_terminal_that_can_show_it(tmp_path):
    """Neither Chinese nor a name that is no UTF-8 ends in a trace."""
    pack = a_pack(tmp_path / "pack\udcff")
    put(pack, "glossary.yaml", "related: [yttrium]", "related: [铽]")
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    command = [sys.executable, "-m", "rebriefer.cli.main", "pack", "check", os.fsencode(pack)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert b"glossary.yaml" in done.stdout
    assert done.stderr == b""
