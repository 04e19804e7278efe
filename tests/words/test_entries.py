"""Values as people type them, in both languages."""

import pytest

from rebriefer.words.catalogue import Words
from rebriefer.words.entries import (
    NO_SCALE,
    NOT_READ,
    NOT_RISING,
    NOT_THREE,
    EntryNotRead,
    entry_text,
    read_entry,
    say_not_read,
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0.9 - 3.5 - 6.0", (0.9, 3.5, 6)),
        ("0.9-3.5-6", (0.9, 3.5, 6)),
        ("0.9 – 3.5 — 6", (0.9, 3.5, 6)),
        ("０．９－３．５－６．０", (0.9, 3.5, 6)),
        ("0.9至3.5至6公斤", (0.9, 3.5, 6)),
        ("0.9 to 3.5 to 6 kg", (0.9, 3.5, 6)),
        (" 3.5 ", (3.5, 3.5, 3.5)),
        (".5", (0.5, 0.5, 0.5)),
        ("1,400,000", (1.4e6, 1.4e6, 1.4e6)),
        ("140万", (1.4e6, 1.4e6, 1.4e6)),
        ("140万-260万-500万", (1.4e6, 2.6e6, 5e6)),
        ("140 - 260 - 500万", (1.4e6, 2.6e6, 5e6)),
        ("1.4 - 2.6 - 5 million", (1.4e6, 2.6e6, 5e6)),
        ("900 thousand - 1 million - 1.2 million", (9e5, 1e6, 1.2e6)),
        ("1.2亿", (1.2e8, 1.2e8, 1.2e8)),
        ("0", (0, 0, 0)),
    ],
)
def test_what_people_type_is_read(text, values) -> None:
    assert read_entry(text, ("kg", "公斤")).values == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", NOT_READ),
        ("abc", NOT_READ),
        ("1,5", NOT_READ),
        ("-3", NOT_READ),
        ("3.5 t", NOT_READ),
        ("1e6", NOT_READ),
        ("nan", NOT_READ),
        ("1..2", NOT_READ),
        ("0.9 - 6", NOT_THREE),
        ("1-2-3-4", NOT_THREE),
        ("6 - 3.5 - 0.9", NOT_RISING),
        ("1 - 3 - 2", NOT_RISING),
        ("140万 - 260 - 500", NO_SCALE),
    ],
)
def test_what_is_none_of_these_is_refused_with_its_reason(text, message) -> None:
    with pytest.raises(EntryNotRead) as refused:
        read_entry(text, ("kg", "公斤"))
    assert refused.value.message == message


def test_a_scale_word_makes_a_value_absolute() -> None:
    assert read_entry("5万").scaled
    assert not read_entry("5").scaled


def test_the_reason_quotes_what_was_typed() -> None:
    error = EntryNotRead(NOT_THREE, 2)
    assert say_not_read(Words("en"), error, "0.9 - 6", "1 - 2 - 3") == (
        '"0.9 - 6" has 2 values. Type one number, or low, most likely and high: 1 - 2 - 3.'
    )
    assert "“0.9 - 6”有2个数值" in say_not_read(Words("zh"), error, "0.9 - 6", "1 - 2 - 3")


def test_a_field_shows_one_number_where_all_are_equal() -> None:
    assert entry_text((3.5, 3.5, 3.5)) == "3.5"
    assert entry_text((0.9, 3.5, 6)) == "0.9 - 3.5 - 6"
    assert read_entry(entry_text((900, 13_317, 16_000))).values == (900, 13_317, 16_000)
