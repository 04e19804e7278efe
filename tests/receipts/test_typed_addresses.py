"""Addresses as people type them: short forms, slips, and hostile text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rebriefer.errors import UsageError
from rebriefer.receipts import Ambiguous, UnknownAddress, resolve


def test_a_short_form_that_fits_one_row_resolves_to_it(library):
    assert resolve(library, "price:cerium_oxide/2011/year_end").address.startswith("price:cerium_oxide/2011/year_end/")
    assert resolve(library, "clause:2025-mofcom-18").address == "clause:2025-mofcom-18/1"


def test_a_short_form_that_fits_several_rows_lists_them(library):
    with pytest.raises(Ambiguous) as caught:
        resolve(library, "share:magnet/CHN/2024")
    rows = [row.address for row in caught.value.rows]
    assert "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report" in rows
    assert len(rows) == len(set(rows)) >= 2
    assert rows[0] in str(caught.value)


def test_an_article_without_its_item_lists_the_items(library):
    with pytest.raises(Ambiguous) as caught:
        resolve(library, "clause:2025-mofcom-61/1")
    assert [row.address[-4:] for row in caught.value.rows] == ["1(1)", "1(2)", "1(3)"]


def test_a_long_list_is_cut_and_counted_in_the_sentence(library):
    with pytest.raises(Ambiguous) as caught:
        resolve(library, "share:mining")
    assert len(caught.value.rows) > 100
    assert f"and {len(caught.value.rows) - 12} more" in str(caught.value)


def test_a_short_form_stops_at_a_part_and_never_within_one(library):
    with pytest.raises(UnknownAddress):
        resolve(library, "share:magnet/CHN/20")
    with pytest.raises(UnknownAddress):
        resolve(library, "claim:7.1x")


def test_blanks_around_and_a_chinese_colon_do_not_matter(library):
    assert resolve(library, "  claim:7.12\n").address == "claim:7.12"
    assert resolve(library, "claim：7.12").address == "claim:7.12"


def test_an_unknown_address_quotes_what_was_typed_and_names_what_is_near(library):
    with pytest.raises(UnknownAddress) as caught:
        resolve(library, "claim:07.12")
    problem = caught.value.problem
    assert problem.values["address"] == "claim:07.12"
    assert caught.value.near[0] == "claim:7.12"
    assert "claim:7.12" in problem.values["near"]


def test_capitals_are_near_but_not_the_same(library):
    with pytest.raises(UnknownAddress) as caught:
        resolve(library, "coef:F35")
    assert caught.value.near[0] == "coef:f35"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        ":",
        "claim:",
        "claim",
        "a" * 10_000,
        "share:" + "/" * 10_000,
        "claim:7.12\x00",
        "claim:\x1b[31m7.12",
        "claim:7.12' OR '1'='1",
        'claim:"7.12"',
        "claim:%",
        "claim:_.12",
        "share:magnet/CHN/2024/",
        "\udcff\ud800",
        "claim:\u202e21.7",
        "\u200bclaim:7.12",
        "share:*",
        "../claim:7.12",
        "1",
    ],
)
def test_hostile_text_is_a_sentence_with_a_way_out(library, typed):
    with pytest.raises(UsageError) as caught:
        resolve(library, typed)
    shown = str(caught.value)
    assert len(shown) < 1_500
    assert shown.isprintable()
    assert caught.value.problem.remedy


@given(st.text(max_size=80))
@example("claim:")
def test_any_text_resolves_or_is_refused(library, typed):
    try:
        assert resolve(library, typed).address
    except UsageError as error:
        assert str(error).isprintable()
