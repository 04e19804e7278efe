"""The bundled tables with bytes changed at random: read or refused, never anything else.

The same mutants come every time. What once was read wrongly stays in ``corpus`` and is tried first.
"""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from packs import DATA, a_copy_of_the_data, a_pack
from rebriefer.doors.budget import Budget
from rebriefer.doors.csv_table import read_csv, report_refused_cells
from rebriefer.doors.flaws import Flaw, Refused
from rebriefer.doors.safe_json import read_json
from rebriefer.doors.safe_yaml import read_yaml
from rebriefer.pack.check import check
from rebriefer.pack.findings import Finding, printable

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file())
SPECIAL = [
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\r",
    b"\n",
    b"\t",
    b'"',
    b"'",
    b",",
    b":",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"&a ",
    b"*a",
    b"!t ",
    b"<<: ",
    b"---\n",
    b"%",
    b"|\n",
    b">\n",
    b"#",
    b"null",
    b"~",
    b".nan",
    b".inf",
    b"1e999",
    b"-",
    b"9" * 400,
    b"2025-02-30",
    b"9999-12-31",
    b"\\u0000",
    b"\\ud800",
    b"../x",
    b"\xe2\xbd\x81",
]


def mutants(data: bytes, seed: str, count: int) -> Iterator[bytes]:
    """Copies with a few pieces replaced, cut out, doubled, moved or put in."""
    chance = random.Random(seed)
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            at = chance.randrange(len(changed) + 1)
            end = min(len(changed), at + chance.choice((0, 1, 1, 2, 8, 100)))
            piece = changed[at:end]
            put_in = chance.choice(
                (bytes([chance.randrange(256)]), chance.choice(SPECIAL), chance.choice(SPECIAL), b"", bytes(piece * 3))
            )
            changed[at:end] = put_in
        yield bytes(changed)


def pieces(file: str) -> bytes:
    """A part of a table that can be read by itself, so that many mutants are read in little time."""
    data = (DATA / file).read_bytes()
    return b"".join(data.splitlines(keepends=True)[:60])


def read(file: str, data: bytes) -> list[Flaw]:
    """What the door of a file finds."""
    flaws: list[Flaw] = []
    try:
        if file.endswith(".csv"):
            for record in read_csv(data, flaws.append, Budget()):
                report_refused_cells(record, [f"column {n}" for n in range(len(record.cells))], flaws.append)
        elif file.endswith(".yaml"):
            read_yaml(data, flaws.append, Budget())
        else:
            read_json(data, flaws.append)
    except Refused as error:
        flaws.append(error.flaw)
    return flaws


@pytest.mark.parametrize("file", FILES)
def test_a_door_reads_or_refuses_every_mutant_of_a_table(file):
    """Each flaw has a place in the file and a name."""
    part = pieces(file)
    for data in mutants(part, file, 60):
        lines = data.count(b"\n") + data.count(b"\r") + data.count(b"\xc2\x85") + 2
        for flaw in read(file, data):
            assert 1 <= flaw.line <= lines
            assert flaw.column >= 1
            assert flaw.field
            assert flaw.rule


def test_a_check_of_a_mutated_small_pack_ends_with_findings_that_can_be_printed(tmp_path):
    """Doors, types, keys and rules together; every rule has its table there."""
    pack = a_pack(tmp_path / "pack")
    for path in sorted(pack.iterdir()):
        sound = path.read_bytes()
        for data in mutants(sound, f"small {path.name}", 4):
            path.write_bytes(data)
            hold_to_form(check(pack))
        path.write_bytes(sound)


def hold_to_form(findings: list[Finding]) -> None:
    """Each finding has a place and a field, and nothing in it moves or hides text."""
    for finding in findings:
        assert printable(str(finding)) == str(finding)
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.field


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES)
def test_a_check_of_a_mutated_table_ends_with_findings_that_can_be_printed(tmp_path, file):
    """Doors, types, keys and rules together, on the whole pack."""
    pack = a_copy_of_the_data(tmp_path / "pack")
    for data in mutants((DATA / file).read_bytes(), f"whole {file}", 1):
        (pack / file).write_bytes(data)
        hold_to_form(check(pack))


@pytest.mark.parametrize("kept", sorted(CORPUS.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_once_went_wrong_is_read_or_refused(tmp_path, kept):
    """The folder in the corpus names the table."""
    pack = a_pack(tmp_path / "pack")
    shutil.copyfile(kept, pack / kept.parent.name)
    found = check(pack)
    hold_to_form(found)
    assert kept.parent.name in {finding.file for finding in found}
