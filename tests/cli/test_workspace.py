"""``rebriefer workspace``: what is printed where, and the exit codes."""

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from rebriefer.cli.main import main
from rebriefer.settings import data_folder
from rebriefer.workspace.notes import write_note
from workspace.made import CLAIM, a_workspace, dumped, opened


@pytest.fixture
def path(tmp_path: Path):
    path = tmp_path / "mine.rebrief"
    a_workspace(path, attached_kb=2).close()
    yield path
    shutil.rmtree(data_folder() / "backups", ignore_errors=True)


def test_info_tells_what_is_there(path, capsys):
    assert main(["--lang", "en", "workspace", "info", str(path)]) == 0
    out = capsys.readouterr().out
    assert "1 note\n" in out and "1 own entry\n" in out and "6 steps to undo, 0 to redo\n" in out
    assert main(["workspace", "info", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["rows"]["pins"], told["done"], told["backups"]) == (2, 1, 6, [])


def test_a_clean_check_exits_0_and_prints_nothing_as_finding(path, capsys):
    assert main(["--lang", "en", "workspace", "check", str(path)]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"Nothing is wrong with {path}.\n")
    assert main(["workspace", "check", "--json", str(path)]) == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_findings_are_one_line_each_and_exit_1(path, capsys):
    db = sqlite3.connect(path)
    db.execute("UPDATE rankings SET rank = 'best'")
    db.execute("UPDATE notes SET written_at = 'now'")
    db.commit()
    db.close()
    assert main(["--lang", "en", "workspace", "check", str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "notes: 1: written_at: This is not a time in UTC written YYYY-MM-DDThh:mm:ssZ.",
        "rankings: 1: rank: This is none of: preferred, kept, rejected.",
    ]
    assert main(["--lang", "zh", "workspace", "check", "--json", str(path)]) == 1
    assert json.loads(capsys.readouterr().out)[1] == {
        "table": "rankings",
        "row": 1,
        "field": "rank",
        "message": "此处应为下列之一：preferred, kept, rejected。",
    }


@pytest.mark.parametrize("action", ["info", "check", "backup", "restore"])
@pytest.mark.parametrize("kind", ["none", "folder", "text", "nul"])
def test_what_is_no_workspace_exits_2_with_one_sentence(tmp_path, capsys, action, kind):
    (tmp_path / "text").write_text("x" * 300, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    name = "a\0b" if kind == "nul" else str(tmp_path / kind)
    assert main(["--lang", "en", "workspace", action, name]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1


def test_a_backup_is_made_listed_and_restored(path, capsys):
    assert main(["--lang", "en", "workspace", "restore", str(path)]) == 0
    assert capsys.readouterr().err == f"There is no backup of {path}.\n"
    assert main(["workspace", "backup", "--json", str(path)]) == 0
    made = json.loads(capsys.readouterr().out)
    first = dumped(path)
    workspace = opened(path)
    write_note(workspace, CLAIM, "changed")
    workspace.close()
    before = path.read_bytes()
    assert main(["--lang", "en", "workspace", "restore", str(path)]) == 0
    listed = capsys.readouterr().out
    assert listed == f"{made['name']}, {made['size']:,} bytes\n  1 note: 0 added, 0 removed, 1 changed\n"
    assert path.read_bytes() == before
    assert main(["workspace", "restore", str(path), made["name"], "--json"]) == 0
    taken = json.loads(capsys.readouterr().out)["before"]
    assert dumped(path) == first
    assert main(["workspace", "restore", str(path), taken["name"]]) == 0
    assert dumped(path)["notes"] != first["notes"]
    assert main(["workspace", "restore", str(path), "../x"]) == 2


def test_a_restore_is_refused_while_a_window_has_the_file_open(path, capsys):
    main(["workspace", "backup", "--json", str(path)])
    name = json.loads(capsys.readouterr().out)["name"]
    workspace = opened(path)
    assert main(["--lang", "en", "workspace", "restore", str(path), name]) == 2
    assert "is open in another window" in capsys.readouterr().err
    workspace.close()
    assert os.listdir(path.parent) == ["mine.rebrief"]
