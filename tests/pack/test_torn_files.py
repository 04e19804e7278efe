"""A file that cannot be read is told once, not again at every row that refers to it."""

import shutil

import pytest

from rebriefer.pack.check import check


@pytest.fixture
def copy(tmp_path, repository):
    return shutil.copytree(repository / "data", tmp_path / "pack")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        ("events/2025-10-to-11.yaml", lambda data: data.replace(b"events:", b"events: &a", 1)),
        ("documents.yaml", lambda data: data.decode().encode("gb18030")),
        ("documents.yaml", lambda data: b"documents: " + b"[" * 30_000),
        ("sources.csv", lambda data: data.decode().encode("gb18030")),
        ("places.csv", lambda data: b""),
    ],
)
def test_only_the_file_itself_is_told(copy, file, spoil):
    path = copy / file
    path.write_bytes(spoil(path.read_bytes()))
    assert {finding.file for finding in check(copy)} == {file}


def test_a_file_that_is_missing_is_told_once(copy):
    (copy / "sources.csv").unlink()
    assert [(f.file, f.rule) for f in check(copy)] == [("sources.csv", "no_such_file")]


def test_a_table_that_was_read_is_still_held_to_its_references(copy):
    path = copy / "sources.csv"
    kept = [line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if "SEED-08," not in line]
    path.write_text("".join(kept), encoding="utf-8")
    assert any(f.file == "claims.yaml" and f.rule == "foreign_key.sources" for f in check(copy))
