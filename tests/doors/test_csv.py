"""The CSV door: strict where others guess, exact about lines."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.doors import limits
from rebriefer.doors.budget import Budget
from rebriefer.doors.csv_table import Record, read_csv, report_refused_cells
from rebriefer.doors.flaws import Flaw, Refused

CELLS = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=12)
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6)


def read(data: bytes) -> list[Record]:
    """All rows of a file without flaw."""
    flaws: list[Flaw] = []
    rows = list(read_csv(data, flaws.append, Budget()))
    assert flaws == []
    return rows


@given(ROWS, st.sampled_from(["\n", "\r\n"]), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]), st.booleans())
def test_what_is_written_is_read(rows, end, quoting, mark):
    """With any line end and quoting, with or without byte order mark."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator=end, quoting=quoting).writerows(rows)
    data = (b"\xef\xbb\xbf" if mark else b"") + stream.getvalue().encode("utf-8")
    assert [record.cells for record in read(data)] == rows


@given(st.binary(max_size=200) | st.text(alphabet='",ab\n\r\0 ;', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(data):
    """With a line of the file."""
    try:
        for record in read_csv(data, lambda flaw: None, Budget()):
            assert 1 <= record.line <= data.count(b"\n") + 1
    except Refused as error:
        assert 1 <= error.flaw.line <= data.count(b"\n") + data.count(b"\r") + 2


def test_a_row_knows_its_first_line():
    """Whatever is quoted in the rows before."""
    assert [(r.line, r.cells) for r in read(b'a,b\n"1\n2","x\r\n\r\ny"\n3,4\n')] == [
        (1, ["a", "b"]),
        (2, ["1\n2", "x\n\ny"]),
        (6, ["3", "4"]),
    ]


@pytest.mark.parametrize(
    ("data", "rule", "line"),
    [
        (b'a,b\n"1,2\n3,4\n', "not_csv", 2),
        (b'a,b\n"1"x,2\n', "not_csv", 2),
        (b'a,b\n1,2\nx"y,2\n', "stray_quote", 3),
        (b'a,b\n1,2 "two"\n', "stray_quote", 2),
        (b'a,b\n"1 ""x""",2\n3, "4"\n', "stray_quote", 3),
        (b"a,b\n1,2\r3,4\n", "not_csv", 2),
        (b"a,b\n1,\xff\n", "not_utf8", 2),
        (b"\xff\xfea\0,\0b\0\n\0", "not_utf8", 1),
        (b"a,b\n" + b"x" * 140_000 + b",1\n", "not_csv", 2),
        (b"a,b\n1,2\n" + b"x" * (limits.MAX_LINE_BYTES + 1), "line_too_long", 3),
    ],
)
def test_what_is_no_csv_is_refused_with_its_line(data, rule, line):
    """The rows before it were given."""
    with pytest.raises(Refused) as refused:
        list(read_csv(data, lambda flaw: None, Budget()))
    assert (refused.value.flaw.rule, refused.value.flaw.line) == (rule, line)


def test_blank_lines_are_told_between_rows_and_not_at_the_end():
    """An editor adds one at the end."""
    assert [record.cells for record in read(b"a,b\n1,2\n\n\n")] == [["a", "b"], ["1", "2"]]
    flaws: list[Flaw] = []
    assert len(list(read_csv(b"a,b\n\n\n1,2\n", flaws.append, Budget()))) == 2
    assert [(flaw.rule, flaw.line) for flaw in flaws] == [("blank_line", 2)]


def test_cells_that_no_pack_may_hold_are_told_by_column():
    """Control characters, invisible ones, and what is too long."""
    flaws: list[Flaw] = []
    record = Record(7, ["a\0", "b\u202e", "c" * 100_001, "稀土\nxītǔ"])
    report_refused_cells(record, ["p", "q", "r", "s"], flaws.append)
    assert [(flaw.line, flaw.column, flaw.field, flaw.rule) for flaw in flaws] == [
        (7, 1, "p", "refused_character"),
        (7, 2, "q", "refused_character"),
        (7, 3, "r", "too_long"),
    ]


def test_rows_and_cells_have_an_end():
    """Blank lines count too."""
    for data in (b"a\n" * 20, b"a,b,c,d,e,f,g,h,i,j\n", b"a\n" + b"\n" * 20):
        with pytest.raises(Refused, match="values"):
            list(read_csv(data, lambda flaw: None, Budget(values=10)))
