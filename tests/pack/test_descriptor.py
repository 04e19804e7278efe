"""The descriptor: what it must say, that it declares tables as the program does, and where tables may lie."""

import copy
import hashlib
import json
import os
from pathlib import Path

import pytest

from packs import SHARES, a_pack, descriptor_of, put, write_descriptor
from rebriefer.pack.check import check


def found_in(pack: Path) -> set[tuple[str, str]]:
    """Field and rule of each finding of the descriptor."""
    return {(each.field, each.rule) for each in check(pack) if each.file == "datapackage.json"}


def a_pack_of_places(folder: Path, **changes: object) -> Path:
    """A pack of one table whose descriptor or resource is changed."""
    pack = a_pack(folder, "places")
    descriptor = descriptor_of("places")
    for key, value in changes.items():
        place = descriptor if key in descriptor or key == "edition" else descriptor["resources"][0]
        if value is None:
            place.pop(key)
        else:
            place[key] = value
    write_descriptor(pack, descriptor)
    return pack


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("version", 2026, "version"),
        ("version", "", "version"),
        ("version", None, "version"),
        ("name", ["x"], "name"),
        ("data_date", "2026-02-30", "data_date"),
        ("data_date", 20261009, "data_date"),
        ("data_date", None, "data_date"),
        ("resources", [], "resources"),
        ("resources", {}, "resources"),
        ("resources", ["places"], "resources.0"),
        (
            "vocabularies",
            {"place_kind": {"country": {"en": "country", "zh": "国家"}}},
            "vocabularies.place_kind.region",
        ),
        ("vocabularies", [], "vocabularies"),
        ("licenses", "Apache-2.0", "licenses"),
        ("edition", "first", "edition"),
        ("format", "yaml", "resources.places.format"),
        ("encoding", "gb18030", "resources.places.encoding"),
        ("dialect", {"delimiter": ";"}, "resources.places.dialect"),
        ("schema", {}, "resources.places.schema"),
        ("schema", None, "resources.places.schema"),
        ("hash", "0" * 64, "resources.places.hash"),
        ("hash", "md5:0123", "resources.places.hash"),
        ("hash", "sha256:" + "0" * 64, "resources.places.hash"),
        ("path", None, "resources.places.path"),
        ("path", [], "resources.places.path"),
        ("path", 7, "resources.places.path"),
        ("path", "../places.csv", "resources.places.path"),
        ("path", "sub/../places.csv", "resources.places.path"),
        ("path", "./places.csv", "resources.places.path"),
        ("path", "sub//places.csv", "resources.places.path"),
        ("path", "/etc/hostname", "resources.places.path"),
        ("path", "C:/places.csv", "resources.places.path"),
        ("path", "C:places.csv", "resources.places.path"),
        ("path", "\\\\server\\places.csv", "resources.places.path"),
        ("path", "sub\\places.csv", "resources.places.path"),
        ("path", "https://example.org/places.csv", "resources.places.path"),
        ("path", "file:///places.csv", "resources.places.path"),
        ("path", "con.csv", "resources.places.path"),
        ("path", "places.csv.", "resources.places.path"),
        ("path", "places\u202e.csv", "resources.places.path"),
        ("path", "places\0.csv", "resources.places.path"),
        ("path", "p" * 300, "resources.places.path"),
    ],
)
def test_what_the_descriptor_says_wrong_is_told_with_its_line(tmp_path, key, value, field):
    """Every key that the program reads."""
    pack = a_pack_of_places(tmp_path / "pack", **{key: value})
    findings = [each for each in check(pack) if each.file == "datapackage.json"]
    assert field in {each.field for each in findings}, findings
    lines = (pack / "datapackage.json").read_text(encoding="utf-8").count("\n") + 1
    assert all(1 <= each.line <= lines for each in findings)


def test_a_finding_stands_on_the_line_of_its_key(tmp_path):
    """Authors jump to it."""
    pack = a_pack(tmp_path / "pack", "places")
    line = put(pack, "datapackage.json", '"version": "', '"version": 0, "id": "')
    assert [(each.line, each.field) for each in check(pack)] == [(line, "version")]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('"version"', "version", "not_json"),
        ('"version": ', '"version" ', "not_json"),
        ('"version": ', '"version": NaN, "edition": ', "not_a_number"),
        ('"version": ', '"version": 01, "edition": ', "not_json"),
        ('"version": ', '"title": "t", "version": ', "duplicate_key"),
        ('"version": ', '"x": "\\u0000", "version": ', "refused_character"),
        ('"version": ', '"x": "\\ud800", "version": ', "refused_character"),
        ('"version": ', '"x": ' + "[" * 60 + "]" * 60 + ', "version": ', "too_deep"),
        ('"version": ', '"x": "\udcff", "version": ', "not_utf8"),
    ],
)
def test_a_descriptor_that_is_no_json_is_told(tmp_path, old, new, rule):
    """With the line it breaks on."""
    pack = a_pack(tmp_path / "pack", "places")
    line = put(pack, "datapackage.json", old, new)
    assert (rule, line) in {(each.rule, each.line) for each in check(pack)}


def test_a_table_is_declared_as_the_program_declares_it(tmp_path):
    """Types, limits, units, keys and our own words; titles and descriptions are free."""
    pack = a_pack(tmp_path / "pack", "places", "stages", "sources", "stage_shares")
    sound = descriptor_of("places", "stages", "sources", "stage_shares")

    def field(descriptor, name):
        return next(each for each in descriptor["resources"][3]["schema"]["fields"] if each["name"] == name)

    changes = {
        "type": lambda d: field(d, "year").update(type="string"),
        "constraints": lambda d: field(d, "share_pct_point").pop("constraints"),
        "maximum": lambda d: field(d, "share_pct_point")["constraints"].update(maximum=1000),
        "unit": lambda d: field(d, "share_pct_point").update(unit="tonnes"),
        "missing": lambda d: d["resources"][3]["schema"]["fields"].pop(),
        "another": lambda d: d["resources"][3]["schema"]["fields"].append({"name": "colour", "type": "string"}),
        "primaryKey": lambda d: d["resources"][3]["schema"].pop("primaryKey"),
        "foreignKeys": lambda d: d["resources"][3]["schema"].pop("foreignKeys"),
        "aliasField": lambda d: d["resources"][2]["schema"].pop("aliasField"),
        "delimiter": lambda d: d["resources"][2]["schema"]["fields"][1].update(delimiter=","),
    }
    for change in changes.values():
        changed = copy.deepcopy(sound)
        change(changed)
        write_descriptor(pack, changed)
        assert "descriptor.types" in {rule for _, rule in found_in(pack)}, changed
    free = copy.deepcopy(sound)
    free["resources"][3]["title"] = "Anteile"
    field(free, "year")["description"] = "the year"
    free["resources"][3]["schema"]["fields"].reverse()
    write_descriptor(pack, free)
    assert check(pack) == []


def test_a_row_is_still_checked_when_its_table_is_declared_otherwise(tmp_path):
    """All findings come in one run."""
    pack = a_pack(tmp_path / "pack", "places", "stages", "sources", "stage_shares")
    put(pack, "stage_shares.csv", ",,,60,", ",,,sixty,")
    put(pack, "datapackage.json", '"unit": "percent"', '"unit": "per cent"', count=3)
    assert {"descriptor.types", "not_a_number"} <= {each.rule for each in check(pack)}


def test_a_table_that_the_program_does_not_know_is_told(tmp_path):
    """A later program may know it; this one would drop it silently."""
    pack = a_pack_of_places(tmp_path / "pack")
    put(pack, "datapackage.json", '"name": "places"', '"name": "moons"')
    assert ("resources.moons.name", "descriptor.unknown_table") in found_in(pack)


def test_names_and_files_stand_once(tmp_path):
    """Two tables of one name, and two files that only some systems can tell apart."""
    pack = a_pack(tmp_path / "pack", "places")
    descriptor = descriptor_of("places")
    descriptor["resources"] *= 2
    write_descriptor(pack, descriptor)
    assert ("resources.places.name", "descriptor.name_twice") in found_in(pack)
    descriptor["resources"] = [descriptor_of("places")["resources"][0] | {"path": ["places.csv", "Places.csv"]}]
    write_descriptor(pack, descriptor)
    assert ("resources.places.path.1", "descriptor.path") in found_in(pack)


def test_a_foreign_key_leads_to_a_table_of_the_pack(tmp_path):
    """A pack without its sources cannot be compiled."""
    pack = a_pack(tmp_path / "pack", "places", "stages", "stage_shares")
    assert "descriptor.foreign_key_table" in {rule for _, rule in found_in(pack)}


def test_a_declared_hash_is_that_of_the_bytes(tmp_path):
    """The right one is no finding."""
    digest = hashlib.sha256((a_pack(tmp_path / "pack", "places") / "places.csv").read_bytes()).hexdigest()
    assert check(a_pack_of_places(tmp_path / "pack", hash=f"sha256:{digest}")) == []


@pytest.mark.parametrize("kind", ["link", "folder", "pipe", "folder_link", "missing"])
def test_a_table_is_a_plain_file(tmp_path, kind):
    """Nothing is followed, opened or waited for."""
    pack = a_pack_of_places(tmp_path / "pack", path="sub/places.csv")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "places.csv").write_bytes((pack / "places.csv").read_bytes())
    table = pack / "sub" / "places.csv"
    if kind == "folder_link":
        (pack / "sub").symlink_to(outside)
    else:
        (pack / "sub").mkdir()
    if kind == "link":
        table.symlink_to(outside / "places.csv")
    elif kind == "folder":
        table.mkdir()
    elif kind == "pipe":
        os.mkfifo(table)
    assert [(each.file, each.field) for each in check(pack)] == [("sub/places.csv", "file")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_table_that_may_not_be_read_is_told(tmp_path):
    """With the reason of the system."""
    pack = a_pack(tmp_path / "pack", "places")
    (pack / "places.csv").chmod(0)
    assert [(each.file, each.rule) for each in check(pack)] == [("places.csv", "unreadable")]


@pytest.mark.parametrize("kind", ["empty", "file", "pipe", "link", "no_json"])
def test_what_exists_and_is_no_pack_is_a_finding(tmp_path, kind):
    """One finding, with a field."""
    path = tmp_path / "pack"
    if kind == "empty":
        path.mkdir()
    elif kind == "file":
        path.write_text(SHARES, encoding="utf-8")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.mkdir()
        (path / "datapackage.json").symlink_to(a_pack(tmp_path / "other", "places") / "datapackage.json")
    else:
        path.mkdir()
        (path / "datapackage.json").write_text(json.dumps(["places"]), encoding="utf-8")
    findings = check(path)
    assert findings
    assert all(each.field and each.line >= 1 for each in findings)


def test_a_link_to_the_whole_pack_is_followed(tmp_path):
    """What the user names is the user's business."""
    a_pack(tmp_path / "pack", "places")
    (tmp_path / "link").symlink_to(tmp_path / "pack")
    assert check(tmp_path / "link") == []


def test_checking_changes_nothing(tmp_path):
    """Not even a time stamp of the folder."""
    pack = a_pack(tmp_path / "pack")
    before = {path: (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"") for path in pack.rglob("*")}
    stamp = pack.stat().st_mtime_ns
    assert check(pack) == []
    after = {path: (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"") for path in pack.rglob("*")}
    assert (after, pack.stat().st_mtime_ns) == (before, stamp)
