"""Paths of tables, on every system alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.doors.characters import first_refused
from rebriefer.doors.flaws import Refused
from rebriefer.doors.folder import Folder
from rebriefer.doors.paths import look_alike, path_problem

GOOD = [
    "places.csv",
    "events/1969-2022.yaml",
    "a/b/c.csv",
    "稀土/表.csv",
    "console.csv",
    "com10.csv",
    ".hidden",
    "a b.csv",
]
BAD = [
    "",
    "/",
    "/etc/hostname",
    "\\etc",
    "..",
    "../a",
    "a/..",
    "a/../b",
    ".",
    "./a",
    "a/.",
    "a//b",
    "a/",
    "C:a",
    "c:/a",
    "C:\\a",
    "http://example.org/a",
    "https:a",
    "file:///a",
    "data:,a",
    "a:b",
    "a\\b",
    "a*b",
    "a?b",
    'a"b',
    "a<b",
    "a|b",
    "con",
    "CON.csv",
    "a/nul",
    "aux.tar.gz",
    "com1",
    "LPT9.txt",
    "com¹",
    "a.",
    "a ",
    " a",
    "a/b. ",
    "a\0",
    "a\nb",
    "a\u202eb",
    "a\ud800",
    "a" * 251,
]


@pytest.mark.parametrize("path", GOOD)
def test_a_relative_path_with_plain_names_is_sound(path):
    """Chinese names and spaces inside included."""
    assert path_problem(path) is None


@pytest.mark.parametrize("path", BAD)
def test_any_other_path_is_refused_and_never_opened(tmp_path, path):
    """The folder asks first."""
    assert path_problem(path)
    with pytest.raises(Refused):
        Folder(tmp_path).read(path)


@given(st.text(max_size=30))
def test_a_sound_path_stays_inside(path):
    """Whatever its characters."""
    if path_problem(path) is None:
        parts = path.split("/")
        assert ".." not in parts
        assert all(parts)
        assert not path.startswith(("/", "\\"))
        assert first_refused(path) < 0


def test_names_that_some_systems_take_for_one_look_alike():
    """Upper and lower case, in any script."""
    assert look_alike("Straße.CSV") == look_alike("STRASSE.csv")
    assert look_alike("a.csv") != look_alike("b.csv")


def test_reading_gives_the_bytes_of_a_plain_file_and_of_nothing_else(tmp_path):
    """Also in folders."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.csv").write_bytes(b"a\r\n\xff")
    folder = Folder(tmp_path)
    assert folder.read("sub/a.csv") == b"a\r\n\xff"
    for path in ("sub", "sub/b.csv", "sub/a.csv/c", "none/a.csv"):
        with pytest.raises(Refused) as refused:
            folder.read(path)
        assert refused.value.flaw.field == "file"


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    """Its size is enough, even where it takes no room on the disk."""
    with (tmp_path / "large.csv").open("wb") as file:
        file.truncate(10**11)
    with pytest.raises(Refused, match="100,000,000,000 bytes"):
        Folder(tmp_path).read("large.csv")
