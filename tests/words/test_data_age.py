"""The age of the data by the clock, in both languages."""

from datetime import date

import pytest

from rebriefer.words.catalogue import Words
from rebriefer.words.data_age import data_line, data_line_short, data_tip, is_caution

LAST = date(2026, 10, 9)


@pytest.mark.parametrize(
    ("today", "en", "zh", "caution"),
    [
        (date(2026, 10, 9), "Data to 2026-10-09, today", "数据更新至2026年10月9日，即今天", False),
        (date(2026, 10, 10), "Data to 2026-10-09, 1\u00a0day old", "数据更新至2026年10月9日，距今1天", False),
        (date(2026, 11, 25), "Data to 2026-10-09, 47\u00a0days old", "数据更新至2026年10月9日，距今47天", False),
        (date(2027, 1, 7), "Data to 2026-10-09, 90\u00a0days old", "数据更新至2026年10月9日，距今90天", False),
        (date(2027, 1, 8), "Data to 2026-10-09, 91\u00a0days old", "数据更新至2026年10月9日，距今91天", True),
        (
            date(2026, 10, 8),
            "Data to 2026-10-09; the clock says 2026-10-08",
            "数据更新至2026年10月9日；时钟显示2026年10月8日",
            True,
        ),
    ],
)
def test_the_age_is_counted_in_days_by_the_clock(today: date, en: str, zh: str, caution: bool) -> None:
    assert data_line(Words("en"), LAST, today) == en
    assert data_line(Words("zh"), LAST, today) == zh
    assert is_caution(LAST, today) is caution


def test_where_there_is_little_room_the_age_alone_is_said() -> None:
    assert data_line_short(Words("en"), LAST, date(2026, 11, 25)) == "47\u00a0days old"
    assert data_line_short(Words("zh"), LAST, date(2026, 11, 25)) == "数据距今47天"
    assert data_line_short(Words("en"), LAST, date(2026, 1, 1)) == "Data to 2026-10-09"


def test_the_tip_says_what_to_do() -> None:
    words = Words("en")
    assert "newer pack" in data_tip(words, LAST, date(2027, 6, 1))
    assert "newer pack" not in data_tip(words, LAST, date(2026, 11, 25))
    assert "One of the two is wrong" in data_tip(words, LAST, date(2020, 1, 1))
