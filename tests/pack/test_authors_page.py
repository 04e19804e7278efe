"""The page for authors says what the check does."""

import re

import pytest

from packs import ROOT
from rebriefer.doors import limits
from rebriefer.pack import findings
from rebriefer.pack.rules import RULES

PAGE = (ROOT / "docs" / "pack.md").read_text(encoding="utf-8")


def test_every_table_with_rules_has_its_line():
    """And no line is about a table without."""
    lines = re.search(r"## Tables\n(.*?)\n\*\*After", PAGE, re.DOTALL)
    assert lines is not None
    cells = [line.split("|")[1] for line in lines[1].splitlines() if line.startswith("| `")]
    told = {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}
    assert told == {*RULES} - {"places", "stages", "sources"}


@pytest.mark.parametrize(
    "limit",
    [
        limits.MAX_FILE_BYTES,
        limits.MAX_YAML_BYTES,
        limits.MAX_JSON_BYTES,
        limits.MAX_READ_BYTES,
        limits.MAX_VALUES,
        limits.MAX_PACK_BYTES,
        limits.MAX_MEMBERS,
        limits.MAX_DEPTH,
        limits.MAX_FIELD_CHARS,
        limits.MAX_LINE_BYTES,
        limits.MAX_PATH_CHARS,
    ],
)
def test_every_limit_is_the_one_in_the_code(limit):
    """In the table of limits."""
    table = PAGE[PAGE.index("## Limits") :]
    assert re.search(rf"(?<![\d,]){limit:,}(?![\d,])", table)


def test_how_many_findings_are_told_is_said():
    """Both numbers."""
    assert f"{findings.MOST_PER_FILE:,} findings in a file" in PAGE
    assert f"after {findings.MOST_COUNTED:,} the check stops" in PAGE
