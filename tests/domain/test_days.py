"""Days and loosely known dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.days import Span, day_after, day_before, parse_day, span_of


@given(st.dates())
def test_a_day_written_out_is_read_back(day):
    assert parse_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["20251107", "2025-W45-5", "2025-02-30", "2025-1-7", "", "２０２５-11-07", "2025-11-07\n"]
)
def test_other_forms_are_no_day(text):
    with pytest.raises(ValueError):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("1980s", "1980-01-01", "1989-12-31"),
        ("2025-11-07", "2025-11-07", "2025-11-07"),
    ],
)
def test_a_loose_date_spans_the_days_it_may_mean(text, first, last):
    assert span_of(text) == Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["1985s", "2025-13", "2025-00", "25", "2025-02-30", "0000"])
def test_a_date_that_does_not_exist_is_refused(text):
    with pytest.raises(ValueError):
        span_of(text)


def test_the_calendar_has_a_first_and_a_last_day():
    assert day_before(date.min) == date.min and day_after(date.max) == date.max
