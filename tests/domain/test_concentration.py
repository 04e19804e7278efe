"""Bounds of the concentration of a stage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.concentration import Bounds, SharesExceedWhole, hhi_bounds


def test_one_known_share_gives_two_bounds():
    assert hhi_bounds([69]) == Bounds(4761, 5722)


def test_nothing_known_says_nothing():
    assert hhi_bounds([]) == Bounds(0, 10_000)


def test_complete_shares_give_one_number():
    assert hhi_bounds([60, 40]) == Bounds(5200, 5200)
    assert hhi_bounds([60.2, 40.2]).low == hhi_bounds([60.2, 40.2]).high


@pytest.mark.parametrize("shares", [[60, 41], [101], [-1]])
def test_more_than_the_whole_is_refused(shares):
    with pytest.raises(SharesExceedWhole):
        hhi_bounds(shares)


@given(st.lists(st.floats(0, 25), max_size=4), st.lists(st.floats(0.01, 1), min_size=1, max_size=5))
def test_whatever_the_rest_is_the_index_lies_between_the_bounds(known, parts):
    rest = 100 - sum(known)
    split = [rest * part / sum(parts) for part in parts]
    index = sum(share**2 for share in (*known, *split))
    bounds = hhi_bounds(known)
    assert bounds.low - 1e-6 <= index <= bounds.high + 1e-6
