"""Figures keep their digits, and units keep their factor."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.words import numbers
from rebriefer.words.catalogue import Words
from rebriefer.words.counts import counted
from rebriefer.words.units import REMARKS, UNITS

EN, ZH = Words("en"), Words("zh")
DATA = Path(__file__).parents[2] / "data"
NB = "\u00a0"


@pytest.mark.parametrize(
    ("value", "unit", "en", "zh"),
    [
        (25.7, "billion USD", "25.7 billion USD", "257亿美元"),
        (730.7, "billion USD", "730.7 billion USD", "7307亿美元"),
        (1.5, "trillion US dollars", "1.5 trillion USD", "1.5万亿美元"),
        (35.6, "million US dollars", "35.6 million USD", "3560万美元"),
        (7280, "crore INR", "7,280 crore INR", "728亿卢比"),
        (17500, "t", "17,500 t", "1.75万吨"),
        (4900, "t", "4,900 t", "4900吨"),
        (16.1, "million tonnes", "16.1 million t", "1610万吨"),
        (1_400_000, "robots", "1.4 million robots", "140万台"),
        (1_335_832_165, "phones", "1,335,832,165 phones", "13.35832165亿部"),
        (3.5, "kg per robot", "3.5 kg per robot", "3.5千克/台"),
        (2.0, "kg", "2 kg", "2公斤"),
        (0.1, "%", "0.1 %", "0.1%"),
        (69, "percent", "69 %", "69%"),
        (10, "percentage points", "10 percentage points", "10个百分点"),
        (118.49, "USD/kg", "118.49 USD/kg", "118.49美元/公斤"),
        (1969, "year", "1969", "1969年"),
        (1, "year", "1 year", "1年"),
        (26, "count", "26", "26"),
        (12, "furlongs", "12 furlongs", "12furlongs"),
    ],
)
def test_a_quantity_is_said_with_its_unit(value: float, unit: str, en: str, zh: str) -> None:
    assert numbers.quantity(EN, value, unit).replace(NB, " ") == en
    assert numbers.quantity(ZH, value, unit) == zh


def test_english_holds_figure_and_unit_together_and_chinese_has_no_space() -> None:
    assert numbers.quantity(EN, 0.1, "%") == f"0.1{NB}%"
    assert numbers.quantity(EN, 1_400_000, "robots") == f"1.4{NB}million{NB}robots"
    assert " " not in numbers.quantity(ZH, 25.7, "billion USD")


@pytest.mark.parametrize(
    ("value", "unit", "en", "zh"),
    [
        (50000, "tonnes of rare-earth oxide (about)", "about 50,000 t REO", "约5万吨稀土氧化物"),
        (3, "billion EUR (up to / close to)", "up to 3 billion EUR", "至多30亿欧元"),
        (25, "percent, about", "about 25 %", "约25%"),
        (80, "percent or more", "80 % or more", "80%及以上"),
        (8500, "tonnes at least (plus or minus 500)", "at least 8,500 t", "不低于8500吨"),
        (14, "economies (14 or 15)", "14 economies (14 or 15)", "14个经济体（14个或15个）"),
    ],
)
def test_a_qualifier_in_a_unit_is_said_as_one(value: float, unit: str, en: str, zh: str) -> None:
    assert numbers.quantity(EN, value, unit).replace(NB, " ") == en
    assert numbers.quantity(ZH, value, unit) == zh


def test_a_column_says_its_power_of_ten_in_the_head() -> None:
    assert (numbers.unit_word(EN, "billion USD"), numbers.figure_under_unit(EN, 25.7, "billion USD")) == (
        "billion USD",
        "25.7",
    )
    assert (numbers.unit_word(ZH, "billion USD"), numbers.figure_under_unit(ZH, 730.7, "billion USD")) == (
        "亿美元",
        "7,307",
    )
    assert (numbers.unit_word(ZH, "crore INR"), numbers.figure_under_unit(ZH, 7.28, "crore INR")) == ("万卢比", "7,280")
    assert (numbers.unit_word(ZH, "t"), numbers.figure_under_unit(ZH, 17500, "t")) == ("吨", "17,500")
    assert numbers.figure_under_unit(ZH, 2026, "year") == "2026"


def test_a_range_is_said_with_one_unit() -> None:
    assert numbers.quantity_between(EN, 10, 20, "kg") == f"10 to 20{NB}kg"
    assert numbers.quantity_between(ZH, 10, 20, "kg") == "10至20公斤"
    assert numbers.quantity_between(ZH, 1.5, 2.5, "billion USD") == "15亿至25亿美元"
    assert numbers.quantity_between(ZH, 15, 25, "percent") == "15%至25%"


def test_rounding_happens_where_it_is_asked_for_and_is_said() -> None:
    assert numbers.about(EN, 17523, "t", 2) == f"about 18,000{NB}t"
    assert numbers.about(ZH, 17523, "t", 2) == "约1.8万吨"
    assert numbers.about(EN, 17000, "t", 2) == f"17,000{NB}t"
    assert [str(numbers.rounded(value, 2)) for value in (0.012345, 0, 7)] == ["0.012", "0", "7"]


@pytest.mark.parametrize("value", ["nan", "inf", "1e", "", float("nan")])
def test_what_is_no_finite_number_is_refused(value: str | float) -> None:
    with pytest.raises(ValueError, match="number"):
        numbers.exact(value)


def read_back(text: str) -> Decimal:
    for word, power in (("万亿", 12), ("亿", 8), ("万", 4), (f"{NB}billion", 9), (f"{NB}million", 6)):
        if text.endswith(word):
            return Decimal(text.removesuffix(word).replace(",", "")).scaleb(power)
    return Decimal(text.replace(",", ""))


@given(
    st.decimals(min_value=-(2**53), max_value=2**53, allow_nan=False, allow_infinity=False, places=3)
    | st.integers(min_value=-(2**53), max_value=2**53)
)
def test_no_digit_is_lost(value: Decimal | int) -> None:
    assert read_back(numbers.figure_in_sentence(ZH, value)) == value
    assert read_back(numbers.figure_in_sentence(EN, value)) == value
    assert read_back(numbers.figure_in_table(value)) == value


@given(st.integers(min_value=-(2**53), max_value=2**53))
def test_a_count_is_written_like_any_figure(n: int) -> None:
    assert read_back(counted(n, "zh")) == n
    assert counted(n, "zh") == numbers.figure_in_sentence(ZH, n)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_is_the_number_that_was_written(value: float) -> None:
    assert float(read_back(numbers.figure_in_table(value))) == value
    assert float(read_back(numbers.figure_in_sentence(EN, value))) == value


def units_of_the_pack() -> set[str]:
    found = set()
    for path in sorted((DATA / "events").glob("*.yaml")):
        for event in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["events"]:
            found |= {figure["unit"] for figure in event.get("figures") or []}
    claims = yaml.load((DATA / "claims.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    found |= {claim.get("unit") for root in ("claims", "headline_claims") for claim in claims[root]}
    with (DATA / "activity_series.csv").open(encoding="utf-8", newline="") as file:
        found |= {row["unit"] for row in csv.DictReader(file)}
    return {unit for unit in found if unit}


def test_every_unit_of_the_pack_has_its_chinese() -> None:
    unknown = []
    for text in sorted(units_of_the_pack()):
        unit, qualifier = numbers.unit_and_qualifier(text)
        if unit not in UNITS or (qualifier and qualifier not in numbers.QUALIFIERS and qualifier not in REMARKS):
            unknown.append(text)
    assert unknown == []
