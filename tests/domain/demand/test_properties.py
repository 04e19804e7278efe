"""What must hold for every demand, besides the worked examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.demand import bases, masses, units
from rebriefer.domain.demand.shortfall import shortfall

amounts = st.floats(0.001, 1e9)
shares = st.floats(0, 0.95)


@given(amounts, amounts)
def test_without_thrift_and_substitution_demand_is_units_by_intensity(number, kg):
    assert masses.demand_t(number, kg) == pytest.approx(number * kg / 1000)


@given(amounts, amounts, shares, shares, st.integers(0, 30))
def test_asking_backwards_gives_the_units_again(number, kg, thrift, without, years):
    tonnes = masses.demand_t(number, kg, years=years, thrift=thrift, without_magnet=without)
    again = masses.units_behind(tonnes, kg, years=years, thrift=thrift, without_magnet=without)
    assert again == pytest.approx(number, rel=1e-9)


@given(amounts, amounts, amounts, st.floats(0, 1), st.floats(0, 1))
def test_a_shortfall_is_never_negative_and_more_supply_never_raises_it(need, others, china, stopped, more):
    found = shortfall(need, others, china_t=china, stopped=stopped)
    helped = shortfall(need, others * (1 + more), china_t=china, stopped=stopped)
    assert found.short_t >= helped.short_t >= 0
    assert 0 <= found.coverage <= 1


@given(st.floats(0.01, 1), st.floats(0, 1))
def test_recovered_scrap_never_lowers_the_yield(yield_, recovered):
    assert bases.effective_yield(yield_, recovered) >= yield_ - 1e-12


def test_a_null_intensity_is_not_available_and_never_zero():
    with pytest.raises(masses.NotAvailable):
        masses.demand_t(100, None)


@pytest.mark.parametrize("year", [2019, 2031])
def test_outside_its_anchors_a_series_is_not_continued(year):
    with pytest.raises(units.NotProjected):
        units.in_year({2020: 1.0, 2030: 2.0}, year)


def test_the_share_without_a_magnet_is_held_between_its_two_years():
    ends = ((2025, 0.0), (2035, 0.4))
    found = [masses.substituted(year, *ends) for year in (2020, 2025, 2030, 2035, 2050)]
    assert found == pytest.approx([0, 0, 0.2, 0.4, 0.4])
