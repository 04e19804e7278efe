"""Days are written and read in both languages."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.words import days
from rebriefer.words.catalogue import Words

EN, ZH = Words("en"), Words("zh")
DAY = date(2025, 11, 7)


def test_a_day_has_its_form_for_sentence_table_and_strip() -> None:
    forms = (days.day_in_sentence, days.day_in_table, days.day_in_strip)
    assert [form(EN, DAY) for form in forms] == ["7 November 2025", "2025-11-07", "2025-11-07"]
    assert [form(ZH, DAY) for form in forms] == ["2025年11月7日", "2025年11月7日", "25.11.07"]


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("2025-11-07", "7 November 2025", "2025年11月7日"),
        ("2025-10", "October 2025", "2025年10月"),
        ("1969", "1969", "1969年"),
        ("1980s", "the 1980s", "20世纪80年代"),
        ("2000s", "the 2000s", "21世纪头十年"),
    ],
)
def test_a_loosely_known_date_is_said_as_far_as_it_is_known(text: str, en: str, zh: str) -> None:
    assert (days.loose_day(EN, text), days.loose_day(ZH, text)) == (en, zh)


@pytest.mark.parametrize("text", ["2025-13", "1985s", "2025-02-30", "", "soon"])
def test_what_is_no_date_is_not_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|decade"):
        days.loose_day(EN, text)


def test_a_placeholder_day_is_not_said() -> None:
    first = date(2006, 11, 1)
    assert [days.day_as_known(EN, first, known) for known in ("day", "month", "year")] == [
        "1 November 2006",
        "November 2006",
        "2006",
    ]
    assert days.day_as_known(ZH, first, "month") == "2006年11月"


@pytest.mark.parametrize(
    ("first", "last", "en", "zh"),
    [
        (date(2025, 10, 9), date(2025, 10, 30), "9 to 30 October 2025", "2025年10月9日至10月30日"),
        (date(2025, 10, 9), date(2025, 11, 6), "9 October to 6 November 2025", "2025年10月9日至11月6日"),
        (date(2025, 11, 7), date(2026, 11, 10), "7 November 2025 to 10 November 2026", "2025年11月7日至2026年11月10日"),
    ],
)
def test_a_range_says_no_month_or_year_twice(first: date, last: date, en: str, zh: str) -> None:
    assert (days.days_from_to(EN, first, last), days.days_from_to(ZH, first, last)) == (en, zh)


def test_months_quarters_years_and_counts_of_days() -> None:
    assert [days.month_on_axis(EN, 10), days.month_on_axis(ZH, 10)] == ["Oct", "10月"]
    last_quarter = date(2026, 12, 31)
    assert days.quarter_in_sentence(EN, last_quarter) == "the fourth quarter of 2026"
    assert days.quarter_in_sentence(ZH, last_quarter) == "2026年第四季度"
    assert [days.years_from_to(EN, 2025, 2026), days.years_from_to(ZH, 2025, 2026)] == [
        "2025 to 2026",
        "2025年至2026年",
    ]
    assert [days.in_days(EN, 350), days.in_days(ZH, 350)] == ["in 350\u00a0days", "还有350天"]
    assert [days.days_in_column(EN, 350), days.days_in_column(ZH, 350)] == ["350\u00a0d", "350天"]


@pytest.mark.parametrize(
    "text",
    [
        "2025-11-07",
        "2025-11-7",
        "2025/11/07",
        "2025.11.7",
        "25.11.07",
        "7 Nov 2025",
        "07 november 2025",
        "7th of November, 2025",
        "Nov 7, 2025",
        "NOVEMBER 7 2025",
        "2025年11月7日",
        "2025年11月07号",
        " 2025 年 11 月 7 日 ",
        "２０２５年１１月７日",
    ],
)
def test_a_typed_day_is_read_in_either_language(text: str) -> None:
    assert days.read_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["", "7", "11-07", "07.11.2025", "7/11/2025", "2025-02-30", "31 June 2025", "7 Novober 2025", "7 N 2025", "明天"],
)
def test_what_leaves_open_which_day_is_meant_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        days.read_day(text)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["en", "zh"]))
def test_every_day_reads_back_as_it_was_written(day: date, language: str) -> None:
    words = Words(language)
    assert days.read_day(days.day_in_sentence(words, day)) == day
    assert days.read_day(days.day_in_table(words, day)) == day


@given(st.text())
def test_reading_any_text_gives_a_day_or_says_that_it_is_none(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(days.read_day(text), date)
