"""The README tells the command line as it is."""

import re
from pathlib import Path

import pytest

from rebriefer.cli.main import COMMANDS, main

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SECTION = README.split("## Command line")[1].split("\n## ")[0]
EVERYWHERE = {"--help", "--lang", "--debug", "--json"}


def row_of(command: str) -> str:
    """What the table says of a command, all its rows together."""
    return "\n".join(line for line in SECTION.splitlines() if line.startswith(f"| `rebriefer {command}"))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_row_with_all_its_options(command, capsys):
    """Whoever scripts the program reads the table, not the code."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", capsys.readouterr().out)) - EVERYWHERE
    told = set(re.findall(r"--[a-z][a-z-]+", row_of(command)))
    assert row_of(command)
    assert told - EVERYWHERE == options


def test_the_options_of_every_command_are_told_once():
    """They stand under the table."""
    assert all(option in SECTION for option in EVERYWHERE - {"--help"} | {"--version"})
