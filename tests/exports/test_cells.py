"""What leaves for another program is one line, shows what hides, and is never run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.exports.cells import harmless, is_figure
from rebriefer.words.shown_text import ShownText


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "\r\n=1", " =1", "＝1+1", "-", "+-5"]
)
def test_what_a_spreadsheet_would_run_is_text(cell):
    assert harmless(cell).startswith("'")


@pytest.mark.parametrize("cell", ["-5", "-5.25", "+3", "-17,500", "-3 %", "-3\u00a0%", "58.4", "17,500", "0"])
def test_a_number_stays_a_number_with_its_sign(cell):
    assert harmless(cell) == cell.replace("\u00a0", " ")
    assert is_figure(cell)


@pytest.mark.parametrize("cell", ["1,75", "3.5-6", "7.10 to 8", "2025-10-09", "", "1e5", "at least 90", "-1-2", "٣"])
def test_what_is_more_than_a_number_is_none(cell):
    assert not is_figure(cell)


def test_a_cell_is_one_line():
    assert harmless("a\tb\r\nc\u2028d\x0be") == "a b c d e"


def test_what_hides_or_reorders_is_shown():
    assert harmless("价格\u202e涨\u200b\x00") == "价格[U+202E]涨[U+200B][U+0000]"


@given(st.text())
def test_no_text_is_run_hides_or_breaks_a_row(text):
    cell = harmless(text)
    assert not cell.startswith(("=", "@")) and "\t" not in cell and "\n" not in cell and "\r" not in cell
    assert cell[:1] not in ("+", "-") or is_figure(cell)
    assert ShownText(cell).text == cell
