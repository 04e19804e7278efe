"""The JSON door reads what JSON is, and nothing else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.doors import limits
from rebriefer.doors.characters import first_refused
from rebriefer.doors.flaws import Flaw, Refused
from rebriefer.doors.safe_json import read_json
from rebriefer.doors.tree import place_of
from rebriefer.pack.descriptor import plain

TEXT = st.text(max_size=20).filter(lambda text: first_refused(text) < 0)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
LEAVES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | FLOATS | TEXT
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4))


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_what_is_written_is_read(value, ascii_only, indent):
    """In whatever form."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert plain(read_json(text.encode(), raising)) == value


@given(st.binary(max_size=200) | st.text(alphabet='[]{}:,"\\u0ed8tfn-.1e \n', max_size=40).map(str.encode))
def test_what_the_standard_library_takes_is_taken_and_nothing_more(data):
    """But for NaN, doubled keys and lone surrogates, which are told."""
    flaws: list[Flaw] = []
    try:
        value = plain(read_json(data, flaws.append))
    except Refused as error:
        assert error.flaw.line >= 1
        with pytest.raises(ValueError, match=r"."):
            json.loads(data.decode("utf-8-sig"))
        return
    if not flaws:
        assert value == json.loads(data.decode("utf-8-sig"))


def raising(flaw: Flaw) -> None:
    """No flaw is expected."""
    raise AssertionError(flaw)


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("", "not_json", 1, 1),
        ("{", "not_json", 1, 2),
        ('{"a" 1}', "not_json", 1, 6),
        ('{"a": 1,}', "not_json", 1, 9),
        ("{a: 1}", "not_json", 1, 2),
        ("[1 2]", "not_json", 1, 4),
        ("[1,\n]", "not_json", 2, 1),
        ("[01]", "not_json", 1, 2),
        ("[+1]", "not_json", 1, 2),
        ("[1.]", "not_json", 1, 2),
        ("[.5]", "not_json", 1, 2),
        ("['a']", "not_json", 1, 2),
        ('["a]', "not_json", 1, 2),
        ('["a\nb"]', "not_json", 1, 4),
        ('["\\x"]', "not_json", 1, 3),
        ("[1] 2", "not_json", 1, 5),
        ("[True]", "not_json", 1, 2),
        ("// comment\n[]", "not_json", 1, 1),
    ],
)
def test_what_is_no_json_is_refused_where_it_breaks(text, rule, line, column):
    """In characters from 1."""
    with pytest.raises(Refused) as refused:
        read_json(text.encode(), raising)
    flaw = refused.value.flaw
    assert (flaw.rule, flaw.line, flaw.column) == (rule, line, column)


def test_what_the_standard_library_takes_too_easily_is_told():
    """NaN, infinities, doubled keys, surrogates, control characters behind escapes."""
    flaws: list[Flaw] = []
    node = read_json(b'{"a": NaN, "b": -Infinity,\n "a": 1, "c": "\\ud800", "d": "\\u0007"}', flaws.append)
    assert plain(node)["a"] is None
    assert [(flaw.rule, flaw.line) for flaw in flaws] == [
        ("not_a_number", 1),
        ("not_a_number", 1),
        ("duplicate_key", 2),
        ("refused_character", 2),
        ("refused_character", 2),
    ]


def test_large_numbers_do_not_stop_the_reader():
    """Digits without end, and exponents beyond any float."""
    assert plain(read_json(b"[1e400, " + b"9" * 5000 + b"]", raising)) == [float("inf"), float("inf")]


def test_depth_and_size_have_an_end():
    """Before the interpreter's own."""
    with pytest.raises(Refused, match="levels"):
        read_json(b"[" * 100_000, raising)
    assert plain(read_json(b"[" * limits.MAX_DEPTH + b"]" * limits.MAX_DEPTH, raising))
    with pytest.raises(Refused, match="bytes"):
        read_json(b" " * (limits.MAX_JSON_BYTES + 1), raising)


def test_places_lead_to_values():
    """The descriptor's findings use them."""
    node = read_json('{\n "稀土": ["a",\n  {"b": true}]}'.encode(), raising)
    assert place_of(node, "稀土", 1, "b") == (3, 9)
