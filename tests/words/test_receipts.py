"""A figure of a receipt is said with the ends that the pack knows, and a bound is said to be one."""

from dataclasses import replace

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.receipt import Receipt
from rebriefer.receipts import resolve
from rebriefer.words.catalogue import Words
from rebriefer.words.receipts import said_figure, said_range, said_source

SHARE = Receipt(Address("share:x"), "share", "", "", unit="%")


@pytest.mark.parametrize(
    ("given", "english", "chinese"),
    [
        ({"low": 90}, "at least 90\u00a0%", "不低于90%"),
        ({"high": 60}, "at most 60\u00a0%", "不高于60%"),
        ({"low": 90, "qualifier": "over"}, "over 90\u00a0%", "超过90%"),
        ({"high": 60, "qualifier": "nearly"}, "nearly 60\u00a0%", "近60%"),
        ({"low": 84, "high": 85}, "84 to 85\u00a0%", "84%至85%"),
        ({"low": 84, "high": 84}, "84\u00a0%", "84%"),
        ({"low": 5, "unit": "percent, about"}, "about 5\u00a0%", "约5%"),
        ({}, "", ""),
    ],
)
def test_a_bound_is_said_as_a_bound_and_a_qualifier_is_said_once(given: dict, english: str, chinese: str) -> None:
    receipt = replace(SHARE, **given)
    assert said_figure(Words("en"), receipt) == english
    assert said_figure(Words("zh"), receipt) == chinese


@pytest.mark.parametrize(
    ("given", "english"),
    [
        ({"value": 85, "low": 84, "high": 85}, "84 to 85\u00a0%"),
        ({"value": 1000, "low": 850, "unit": "t per year"}, "850 to 1,000\u00a0t a year"),
        ({"value": 40, "high": 50}, "40 to 50\u00a0%"),
        ({"value": 90}, ""),
    ],
)
def test_a_range_runs_to_the_figure_where_one_end_is_open(given: dict, english: str) -> None:
    assert said_range(Words("en"), replace(SHARE, **given)) == english


@pytest.mark.parametrize(
    ("address", "english", "chinese"),
    [
        (
            "share:heavy_re_separation/CHN/2025/Dy_Tb/rawmaterials_lynas_hre",
            "at least 90\u00a0%",
            "不低于90%",
        ),
        ("share:mining/CHN/2021/rare_earths/bis_232_2022_sec", "at most 60\u00a0%", "不高于60%"),
        ("claim:2.2", "over 90\u00a0%", "超过90%"),
    ],
)
def test_bounds_of_the_pack_are_said_as_bounds(library, address: str, english: str, chinese: str) -> None:
    receipt = resolve(library, address)
    assert (said_figure(Words("en"), receipt), said_figure(Words("zh"), receipt)) == (english, chinese)


def test_the_title_of_a_source_says_its_language_where_that_is_not_the_one_that_is_spoken(library) -> None:
    (source,) = resolve(library, "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report").sources
    assert "Rare Earth Elements - Executive Summary（英文）" in said_source(Words("zh"), source)
    assert "Executive Summary," in said_source(Words("en"), source)
