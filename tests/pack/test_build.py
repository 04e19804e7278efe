"""A pack for exchange: the same bytes for the same tables, nothing for a refused one, and each way to spoil it."""

import hashlib
import os
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from packs import PLACES, a_pack, put
from rebriefer.errors import ProblemError, UsageError
from rebriefer.pack import build as building
from rebriefer.pack.build import build
from rebriefer.pack.check import check, checked


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A sound folder."""
    return a_pack(tmp_path / "pack")


@pytest.fixture
def built(pack: Path, tmp_path: Path) -> Path:
    """It as one file."""
    assert build(pack, tmp_path / "out.rbpack") == []
    return tmp_path / "out.rbpack"


def rewritten(built: Path, change: Callable[[zipfile.ZipFile, dict[str, bytes]], None]) -> Path:
    """The archive once more, with a change of its members."""
    with zipfile.ZipFile(built) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    target = built.with_name("changed.rbpack")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        change(archive, members)
        for name, data in members.items():
            archive.writestr(name, data)
    return target


def with_member(name: str, data: bytes = b"x", **fields: int) -> Callable[[zipfile.ZipFile, dict[str, bytes]], None]:
    """Adds one more member."""

    def change(archive: zipfile.ZipFile, _: dict[str, bytes]) -> None:
        member = zipfile.ZipInfo(name)
        member.compress_type = zipfile.ZIP_DEFLATED
        for field, value in fields.items():
            setattr(member, field, value)
        archive.writestr(member, data)

    return change


def with_zeros(name: str, size: int) -> Callable[[zipfile.ZipFile, dict[str, bytes]], None]:
    """Adds a member that unpacks to much more than it takes."""
    return lambda archive, _: archive.writestr(name, b"0" * size)


def test_a_built_pack_is_clean_and_holds_the_tables_byte_for_byte(pack, built):
    """And a list that sha256sum can check."""
    assert check(built) == []
    assert checked(built)[0].tables["events"][0].values == checked(pack)[0].tables["events"][0].values
    with zipfile.ZipFile(built) as archive:
        names = archive.namelist()
        assert names[:2] == ["datapackage.json", "SHA256SUMS"]
        assert names[2:] == sorted(names[2:])
        listed = dict(reversed(line.split("  ")) for line in archive.read("SHA256SUMS").decode().splitlines())
        for name in set(names) - {"SHA256SUMS"}:
            assert archive.read(name) == (pack / name).read_bytes()
            assert listed[name] == hashlib.sha256((pack / name).read_bytes()).hexdigest()


def test_the_same_tables_give_the_same_bytes(pack, built, tmp_path):
    """Whatever the clock, the order of the folder, the umask and what else lies in it."""
    other = tmp_path / "other"
    other.mkdir()
    for path in sorted(pack.iterdir(), reverse=True):
        shutil.copyfile(path, other / path.name)
        os.utime(other / path.name, (1, 1))
    (other / "README.md").write_text("not a table", encoding="utf-8")
    before = os.umask(0o077)
    try:
        assert build(other, tmp_path / "again.rbpack") == []
    finally:
        os.umask(before)
    assert (tmp_path / "again.rbpack").read_bytes() == built.read_bytes()
    assert build(built, tmp_path / "third.rbpack") == []
    assert (tmp_path / "third.rbpack").read_bytes() == built.read_bytes()


def test_a_refused_pack_writes_nothing_and_leaves_an_older_file(pack, built, tmp_path):
    """Nor a draft beside it."""
    old = built.read_bytes()
    put(pack, "stage_shares.csv", ",,,60,", ",,,99,")
    assert [each.rule for each in build(pack, built)] == ["stage_shares.sum_over_100"]
    assert built.read_bytes() == old
    assert build(pack, tmp_path / "new.rbpack")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.rbpack", "pack"]


@pytest.mark.parametrize("step", ["write_archive", "fsync", "replace"])
def test_a_write_that_fails_leaves_the_older_file(pack, built, tmp_path, monkeypatch, step):
    """A full disk is told in one sentence."""
    old = built.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(building if step == "write_archive" else os, step, full)
    with pytest.raises(ProblemError, match="No space left"):
        build(pack, built)
    assert built.read_bytes() == old
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.rbpack", "pack"]


def test_a_table_that_changes_between_check_and_writing_is_refused(pack, tmp_path, monkeypatch):
    """What was checked is what is written, or nothing."""
    real = building.checked

    def then_changed(path: Path) -> object:
        result = real(path)
        put(path, "stage_shares.csv", ",,,60,", ",,,59,")
        return result

    monkeypatch.setattr(building, "checked", then_changed)
    with pytest.raises(ProblemError, match="changed while it was read"):
        build(pack, tmp_path / "out.rbpack")
    assert not (tmp_path / "out.rbpack").exists()


def test_the_archive_stands_beside_the_pack(pack, built, tmp_path):
    """Not in it, not in its place, not where no file can stand."""
    (tmp_path / "link").symlink_to(pack)
    targets = [
        (pack, pack),
        (pack, pack / "out.rbpack"),
        (pack, pack / "places.csv"),
        (pack, tmp_path / "link" / "out.rbpack"),
        (pack, tmp_path / "none" / "out.rbpack"),
        (pack, tmp_path),
        (built, built),
    ]
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for source, target in targets:
        with pytest.raises(UsageError):
            build(source, target)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("change", "file", "rule"),
    [
        (with_member("../outside.csv"), "../outside.csv", "unsafe_name"),
        (with_member("/absolute.csv"), "/absolute.csv", "unsafe_name"),
        (with_member("C:/drive.csv"), "C:/drive.csv", "unsafe_name"),
        (with_member("sub\\back.csv"), "sub\\back.csv", "unsafe_name"),
        (with_member("con.csv"), "con.csv", "unsafe_name"),
        (with_member("LPT1"), "LPT1", "unsafe_name"),
        (with_member("trailing. "), "trailing. ", "unsafe_name"),
        (with_member("bidi\u202e.csv"), "bidi\\u202e.csv", "unsafe_name"),
        (with_member("folder/"), "folder/", "not_a_plain_file"),
        (with_member("link.csv", b"/etc/hostname", external_attr=0o120777 << 16), "link.csv", "not_a_plain_file"),
        (with_member("device.csv", b"", external_attr=0o020666 << 16), "device.csv", "not_a_plain_file"),
        (with_member("Places.csv"), "places.csv", "doubled_member"),
        (with_member("extra.csv"), "extra.csv", "not_listed"),
        (with_member("nested.zip", b"PK\x03\x04"), "nested.zip", "nested_archive"),
        (with_member("nested.tar.gz"), "nested.tar.gz", "nested_archive"),
        (with_zeros("bomb.csv", 5_000_000), "bomb.csv", "ratio"),
        (with_zeros("bomb.csv", 60_000_000), "bomb.csv", "too_large"),
        (lambda _, members: members.update({"places.csv": b"PK\x03\x04"}), "places.csv", "nested_archive"),
        (
            lambda _, members: members.update({"places.csv": PLACES.encode() + b"\n"}),
            "places.csv",
            "hash_differs",
        ),
        (lambda _, members: members.pop("places.csv"), "places.csv", "no_such_file"),
        (lambda _, members: members.pop("places.csv"), "SHA256SUMS", "hash_list"),
        (lambda _, members: members.pop("SHA256SUMS"), "SHA256SUMS", "no_such_file"),
        (lambda _, members: members.update({"SHA256SUMS": b""}), "places.csv", "not_listed"),
        (lambda _, members: members.update({"SHA256SUMS": b"zz  places.csv\n"}), "SHA256SUMS", "hash_list"),
        (lambda _, members: members.pop("datapackage.json"), "datapackage.json", "no_such_file"),
    ],
)
def test_a_member_that_must_not_be_there_is_told_by_name(built, change, file, rule):
    """The other tables are still read."""
    assert (file, rule) in {(each.file, each.rule) for each in check(rewritten(built, change))}


def test_a_doubled_member_is_told(built):
    """A reader could take either of them."""
    shutil.copyfile(built, built.with_name("doubled.rbpack"))
    with (
        pytest.warns(UserWarning, match="Duplicate name"),
        zipfile.ZipFile(built.with_name("doubled.rbpack"), "a") as archive,
    ):
        archive.writestr("places.csv", "other")
    assert ("places.csv", "doubled_member") in {
        (each.file, each.rule) for each in check(built.with_name("doubled.rbpack"))
    }


CENTRAL = b"PK\x01\x02"


@pytest.mark.parametrize(
    ("find", "at", "value", "rule"),
    [
        (b"CHN,country", 0, b"CHX", "damaged_member"),
        (CENTRAL, 24, struct.pack("<L", 9), "damaged_member"),
        (CENTRAL, 16, b"crc!", "damaged_member"),
        (CENTRAL, 8, struct.pack("<H", 1), "encrypted"),
        (CENTRAL, 10, struct.pack("<H", 99), "compression"),
        (CENTRAL, 42, struct.pack("<L", 7), "damaged_member"),
    ],
)
def test_what_the_archive_says_of_a_member_must_be_true(built, find, at, value, rule):
    """Bytes, sizes, checksums, encryption, the form of packing, where a member begins."""
    data = bytearray(built.read_bytes())
    start = data.index(find) + at
    data[start : start + len(value)] = value
    built.write_bytes(data)
    assert rule in {each.rule for each in check(built)}


def test_an_archive_that_is_cut_or_lengthened_is_no_pack(built):
    """At any place."""
    data = built.read_bytes()
    for spoiled in (data[:-1], data[: len(data) // 2], data + b"x", data[:100], b"PK\x05\x06", data[:-22]):
        built.write_bytes(spoiled)
        findings = check(built)
        assert {(each.file, each.field) for each in findings} == {("out.rbpack", "file")}


def test_too_many_members_are_refused_before_any_is_looked_at(tmp_path):
    """The list at the end is measured first."""
    path = tmp_path / "many.rbpack"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(501):
            archive.writestr(f"{number}.csv", b"")
    assert [each.rule for each in check(path)] == ["too_many_members"]


def test_nothing_is_unpacked(built, tmp_path, monkeypatch):
    """Members are read in memory only."""
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    check(rewritten(built, with_member("../outside.csv")))
    assert sorted(set(tmp_path.rglob("*")) - {tmp_path / "changed.rbpack"}) == before
