"""Any input ends within five seconds and 500 MB, also where only 2 GB of addresses may be used."""

import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from packs import EXPORTS, GLOSSARY, PLACES, ROOT, a_pack, descriptor_of, put, write_descriptor
from rebriefer.doors import limits

SECONDS, MEGABYTES, ADDRESSES = 5, 500, 2_000_000_000
DOMAINS = GLOSSARY[: GLOSSARY.index("entries:")]
ENTRY = "- {{id: a{}, zh: 铈, en: a, pinyin: a, domain: elements, note_en: {}, note_zh: a}}\n"

Findings = list[dict[str, object]]

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")


LAUNCH = f"""
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, ({ADDRESSES}, {ADDRESSES}))
from rebriefer.cli.main import main
code = main(sys.argv[2:])
used = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
Path(sys.argv[1]).write_text(used.split()[1])
sys.exit(code)
"""
"""Most memory is read from the process itself: what wait tells counts the process that it was forked from too."""


def check_apart(path: Path, seconds: float = SECONDS) -> tuple[int, Findings]:
    """Exit code and findings of a check in a process of its own, whose time and memory are held to the limits."""
    used = path.with_name("used.txt")
    command = [sys.executable, "-c", LAUNCH, str(used), "pack", "check", "--json", str(path)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    before, begun = os.times(), time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=50)
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    assert done.stderr == b""
    spent = min(time.monotonic() - begun, processor)
    assert spent < seconds, f"{spent:.1f} s"
    assert int(used.read_text(encoding="ascii")) < MEGABYTES * 1024
    return done.returncode, json.loads(done.stdout)


def anchored() -> str:
    """Ten levels of nine aliases each."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]\n"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 11)]
    return "".join(lines)


def merged() -> str:
    """Twenty-four levels of merge keys, which take minutes where they are merged."""
    lines = ["a0: &a0 {x: 1}\n"]
    lines += [f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 25)]
    return "".join(lines)


def one_entry(**fields: str) -> str:
    """The domains and one entry with a field of any size."""
    return f"{DOMAINS}entries:\n- {{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}\n"


YAML: dict[str, Callable[[], str]] = {
    "aliases": anchored,
    "merge keys": merged,
    "30,000 lists": lambda: "[" * 30_000 + "]" * 30_000,
    "30,000 objects": lambda: "{a: " * 30_000,
    "30,000 indents": lambda: "- " * 30_000 + "a",
    "directives": lambda: "".join(f"%TAG !a{n}! x\n" for n in range(400_000)),
    "many values": lambda: f"{DOMAINS}entries:\n" + "- a\n" * 2_000_000,
    "many empty objects": lambda: f"{DOMAINS}entries:\n" + "- {}\n" * (limits.MAX_VALUES - 100),
    "many keys": lambda: one_entry(**{f"k{n}": "1" for n in range(limits.MAX_VALUES // 2 - 100)}),
    "doubled keys": lambda: f"{DOMAINS}entries:\n- {{{'k: 1, ' * (limits.MAX_VALUES // 2 - 100)}}}\n",
    "many references": lambda: one_entry(id="a", related="[" + "b," * (limits.MAX_VALUES - 100) + "]"),
    "many sound rows": lambda: f"{DOMAINS}entries:\n" + "".join(ENTRY.format(n, "a") for n in range(19_000)),
    "one long text": lambda: one_entry(id="a", zh='"' + "😀" * 2_400_000 + '"'),
    "one long key": lambda: f'{DOMAINS}? "{"a " * 4_000_000}"\n',
    "escapes": lambda: one_entry(id="a", zh='"' + "\\x41" * 2_000_000 + '"'),
    "comments": lambda: DOMAINS + "#x\n" * 3_000_000,
    "many dates": lambda: f"{DOMAINS}entries:\n" + "".join(ENTRY.format(n, "2027-01-01 " * 9_000) for n in range(95)),
    "many plans": lambda: (
        f"{DOMAINS}entries:\n" + "".join(ENTRY.format(n, "on 2027-01-01 " * 60) for n in range(9_000))
    ),
    "many slashes": lambda: f"{DOMAINS}entries:\n" + "".join(ENTRY.format(n, "a/" * 45_000) for n in range(90)),
    "many dots": lambda: f"{DOMAINS}entries:\n" + "".join(ENTRY.format(n, "a.b" * 30_000) for n in range(90)),
}
CSV: dict[str, Callable[[], str]] = {
    "one long line": lambda: PLACES + "a" * 48_000_000,
    "200 MB": lambda: PLACES + "a" * 200_000_000,
    "an open quote": lambda: PLACES + '"' + "a\n" * 24_000_000,
    "a million bad rows": lambda: PLACES + ".,.,.,.,.;.\n" * 1_000_000,
    "a million short rows": lambda: PLACES + "x\n" * 1_000_000,
    "a million doubled rows": lambda: PLACES + "JPN,country,Japan,日本,\n" * 1_000_000,
    "blank lines": lambda: PLACES + "\n" * 48_000_000 + "x",
    "many columns": lambda: "," * 900_000 + "\n" + "," * 900_000,
    "many aliases": lambda: PLACES + f"JPN,country,Japan,日本,{'abc;' * 24_000}x\n" * 450,
    "long cells": lambda: PLACES + "".join(f"X{n},country,{'a' * 99_000},{'b' * 99_000},\n" for n in range(240)),
    "refused characters": lambda: PLACES + "JPN,country,a,\0,\n" * 800_000,
}


def some(named: dict[str, Callable[[], str]], *quick: str) -> list[object]:
    """All of them, the slow ones marked."""
    return [
        pytest.param(make, id=name, marks=[] if name in quick else pytest.mark.slow) for name, make in named.items()
    ]


@pytest.mark.parametrize("make", some(YAML, "aliases", "merge keys", "30,000 lists", "30,000 indents"))
def test_a_yaml_file_that_asks_for_too_much_ends_in_time(tmp_path, make):
    """Refused, or checked to its end."""
    pack = a_pack(tmp_path / "pack", "glossary_domains", "glossary")
    (pack / "glossary.yaml").write_text(make(), encoding="utf-8")
    code, found = check_apart(pack)
    assert code == (1 if found else 0)


@pytest.mark.parametrize("make", some(CSV, "an open quote"))
def test_a_csv_file_that_asks_for_too_much_ends_in_time(tmp_path, make):
    """Refused, or checked to its end."""
    pack = a_pack(tmp_path / "pack", "places")
    (pack / "places.csv").write_text(make(), encoding="utf-8")
    code, found = check_apart(pack)
    assert code == (1 if found else 0)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "[" * 400_000,
        '{"resources": [' + "{}," * 120_000 + "{}]}",
        '{"resources": [{"name": "places", "path": [' + '"a",' * 100_000 + '"a"]}]}',
        '{"vocabularies": {' + ",".join(f'"v{n}": 1' for n in range(30_000)) + "}}",
        "[" + "1," * 240_000 + "1]",
        " " * 60_000_000,
    ],
    ids=["depth", "resources", "paths", "vocabularies", "numbers", "size"],
)
def test_a_descriptor_that_asks_for_too_much_ends_in_time(tmp_path, text):
    """It is read by hand, character by character."""
    pack = a_pack(tmp_path / "pack", "places")
    (pack / "datapackage.json").write_text(text, encoding="utf-8")
    code, found = check_apart(pack)
    assert code == 1
    assert found


@pytest.mark.slow
def test_many_tables_of_many_bytes_end_in_time(tmp_path):
    """What is read together has a limit too."""
    pack = a_pack(tmp_path / "pack", "places")
    descriptor = descriptor_of("places")
    descriptor["resources"][0]["path"] = [f"{n}.csv" for n in range(4)]
    write_descriptor(pack, descriptor)
    header = PLACES.splitlines()[0]
    for n in range(4):
        row = f"X{n}{{}},country,{'a' * 400},{'b' * 400},\n"
        (pack / f"{n}.csv").write_text(header + "\n" + "".join(row.format(i) for i in range(55_000)), encoding="utf-8")
    code, found = check_apart(pack)
    assert code == 1
    assert {each["rule"] for each in found} <= {"too_large", "too_many_values"}


@pytest.mark.slow
def test_periods_that_fill_one_another_end_in_time(tmp_path):
    """Each longer period is filled by the shorter ones in it."""
    pack = a_pack(tmp_path / "pack", "places", "sources", "china_exports")
    days = [
        f"{year}-{month:02}-{day:02}" for year in range(1901, 2026) for month in range(1, 13) for day in range(1, 29)
    ]
    rows = [f",{day},{day},rare_earths,WLD,World,1,reported,usgs,\n" for day in days[:10_000]]
    rows += [f",{day},2025-12-31,rare_earths,WLD,World,1,reported,usgs,\n" for day in days[:10_000]]
    (pack / "china_exports.csv").write_text(EXPORTS.splitlines()[0] + "\n" + "".join(rows), encoding="utf-8")
    check_apart(pack)


def test_a_pipe_or_an_endless_device_is_never_waited_for(tmp_path):
    """As a table, as the descriptor, as the pack."""
    for name in ("places.csv", "datapackage.json"):
        pack = a_pack(tmp_path / f"pack-{name}", "places")
        (pack / name).unlink()
        os.mkfifo(pack / name)
        assert [each["file"] for each in check_apart(pack)[1]] == [name]
        (pack / name).unlink()
        (pack / name).symlink_to("/dev/zero")
        assert [each["file"] for each in check_apart(pack)[1]] == [name]
    os.mkfifo(tmp_path / "pipe")
    assert [each["rule"] for each in check_apart(tmp_path / "pipe")[1]] == ["not_a_pack"]


def write_archive(path: Path, members: dict[str, bytes]) -> Path:
    """An archive of the usual kind."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    """By its ratio, by its size, or by what it unpacks to together."""
    descriptor = (a_pack(tmp_path / "pack", "places") / "datapackage.json").read_bytes()
    members = {"datapackage.json": descriptor, "places.csv": b"0" * 49_000_000}
    _, found = check_apart(write_archive(tmp_path / "bomb.rbpack", members))
    assert ("places.csv", "ratio") in {(each["file"], each["rule"]) for each in found}


@pytest.mark.slow
def test_an_archive_that_asks_for_too_much_ends_in_time(tmp_path):
    """Members without number, and members that fill the limits honestly."""
    many = write_archive(tmp_path / "many.rbpack", {f"{n}.csv": b"" for n in range(20_000)})
    assert [each["rule"] for each in check_apart(many)[1]] == ["too_many_members"]
    descriptor = descriptor_of("places")
    descriptor["resources"][0]["path"] = [f"{n}.csv" for n in range(4)]
    row = b"X%d,country,%s,b,\n"
    members = {
        f"{n}.csv": PLACES.encode() + b"".join(row % (i, b"%d" % (i * 7919) * 60) for i in range(120_000))
        for n in range(4)
    }
    full = write_archive(tmp_path / "full.rbpack", {"datapackage.json": json.dumps(descriptor).encode(), **members})
    code, found = check_apart(full)
    assert code == 1
    assert found


def test_the_bundled_pack_is_checked_in_less_than_three_seconds(tmp_path):
    """Processor time, in a process of its own."""
    (tmp_path / "data").symlink_to(ROOT / "data")
    assert check_apart(tmp_path / "data", seconds=3) == (0, [])


def test_a_pack_of_a_thousand_findings_says_how_many_more(tmp_path):
    """So that nobody takes the list for whole."""
    pack = a_pack(tmp_path / "pack", "places")
    put(pack, "places.csv", "WLD,aggregate,World,世界,\n", "X,country,a,b,\n" * 3_000)
    _, found = check_apart(pack)
    assert len(found) == 1_001
    assert str(found[-1]["message"]).startswith("1,999 more findings")
