"""From published numbers to the tonnes of a year: which number stands, what stands between, what a year needs."""

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.demand.citations import Kilograms, kilograms_in
from rebriefer.domain.demand.end_uses import OWN_ARITHMETIC, Count
from rebriefer.domain.demand.estimates import Estimate, in_order, single
from rebriefer.domain.demand.needs import Need, kilograms_for, needed_t, units_for
from rebriefer.domain.demand.published import by_year, estimate_of, path
from rebriefer.domain.demand.units import geometric_between, linear_between

ROBOT = Estimate(0.9, 3.5, 6.0)


def a_count(units: float, year: int = 2035, **more) -> Count:
    given = {"actual": False, "source": "A", "published": "2025"} | more
    return Count(Address(f"activity:x/{units}"), "x", "World", year, units, "robots", name=("x", "x"), **given)


def test_two_sources_are_the_ends_and_the_newest_is_the_most_likely() -> None:
    old, new = a_count(1_400_000, published="2024-02-27"), a_count(2_600_000, published="2026")
    assert estimate_of([old, new]) == (1_400_000, 2_600_000, 2_600_000)


def test_of_equally_new_sources_the_lower_is_the_most_likely() -> None:
    assert estimate_of([a_count(62), a_count(51)]) == (51, 51, 62)


def test_a_year_alone_is_as_new_as_its_last_day() -> None:
    assert estimate_of([a_count(1, published="2026-03"), a_count(2, published="2026")]).likely == 2
    assert estimate_of([a_count(1, published=""), a_count(2, published="2019")]).likely == 2


def test_an_actual_count_stands_before_a_forecast_and_a_published_one_before_a_derived_one() -> None:
    actual, forecast = a_count(10, actual=True), a_count(20)
    derived = a_count(30, actual=True, source=OWN_ARITHMETIC)
    assert by_year([actual, forecast, derived]) == {2035: (actual,)}
    assert by_year([derived]) == {2035: (derived,)}
    assert by_year([a_count(5), derived])[2035][0].units == 5


def test_e12_the_years_between_two_known_ones() -> None:
    found = {one.year: one for one in path({2024: single(11e6), 2030: single(28e6)})}
    assert found[2027].units.likely == pytest.approx(17_549_928.775)
    assert (found[2027].rule, found[2027].between) == ("geometric", (2024, 2030))
    assert list(found) == list(range(2024, 2031))
    nearer = {one.year: one for one in path({2024: single(11e6), 2030: single(20e6)})}
    assert (nearer[2027].units.likely, nearer[2027].rule) == (15_500_000, "linear")


def test_the_rule_of_the_most_likely_line_holds_for_all_three_so_that_they_never_cross() -> None:
    start, end = Estimate(10, 10, 100), Estimate(15, 40, 110)
    between = path({2030: start, 2034: end})[2]
    rule = between.rule
    assert rule == "geometric"
    assert between.units == pytest.approx(
        [geometric_between(2032, (2030, one), (2034, two)) for one, two in zip(start, end, strict=True)]
    )
    assert between.units.low <= between.units.likely <= between.units.high


def test_a_line_that_begins_at_nothing_is_straight() -> None:
    between = path({2030: Estimate(0, 1, 1), 2032: Estimate(4, 9, 9)})[1]
    assert (between.rule, between.units.low) == ("linear", linear_between(2031, (2030, 0), (2032, 4)))


def test_a_series_without_years_has_none_and_one_of_one_year_has_one() -> None:
    assert path({}) == ()
    assert [one.year for one in path({2030: single(1)})] == [2030]


def test_e03_robots_at_the_forecasts_of_2035() -> None:
    found = needed_t(Estimate(1.4e6, 2.6e6, 2.6e6), Need(ROBOT, 2025), 2035)
    assert found == pytest.approx((1260, 9100, 15_600))


def test_e11_electric_cars_of_2030() -> None:
    need = Need(single(2.0), 2024, thrift=single(0.02), without_magnet=single(0.1))
    assert needed_t(single(28e6), need, 2030).likely == pytest.approx(44_646.456, rel=1e-7)


def test_low_saves_most_and_high_saves_least_on_either_side_of_the_base_year() -> None:
    need = Need(single(1.0), 2025, thrift=Estimate(0, 0.01, 0.1), without_magnet=Estimate(0, 0.05, 0.2))
    for year in (2020, 2025, 2035):
        found = needed_t(single(1e6), need, year)
        assert found.low < found.likely < found.high


def test_e01_e02_units_behind_a_claim_take_the_high_kilograms_at_the_low_end() -> None:
    found = units_for(17_500, Need(ROBOT, 2025), 2035)
    assert found == pytest.approx((2_916_666.667, 5_000_000, 19_444_444.444))


def test_asking_backwards_for_kilograms_gives_them_again() -> None:
    need = Need(single(3.5), 2025, thrift=single(0.01), without_magnet=single(0.05))
    claimed = needed_t(single(2e6), need, 2035).likely
    assert kilograms_for(claimed, 2e6, need, 2035) == pytest.approx(3.5, rel=1e-12)


def test_an_estimate_rises() -> None:
    assert in_order(1, 2, 3).spread
    assert not single(2).spread
    with pytest.raises(ValueError, match="do not rise"):
        in_order(2, 1, 3)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2-4", Kilograms(2, 3, 4, midpoint=True)),
        ("2.8", Kilograms(2.8, 2.8, 2.8)),
        ("50-100 g", Kilograms(0.05, pytest.approx(0.075), 0.1, midpoint=True)),
        ("1.5-2 t", Kilograms(1500, 1750, 2000, midpoint=True)),
        ("0.449 / 0.894 / 1.350 sum of Nd, Pr, Dy", Kilograms(0.449, 0.894, 1.35)),
        ("more than 1", Kilograms(1, 1, 1, over=True)),
    ],
)
def test_what_a_source_writes_is_read(written, found) -> None:
    assert kilograms_in(written) == found


def test_e08_pounds_are_read_as_kilograms() -> None:
    found = [kilograms_in(text) for text in ("920 lb", "9,200 lb", "5,200 lb")]
    assert [one.likely for one in found if one] == pytest.approx([417.3049804, 4173.049804, 2358.680324])
    assert kilograms_in("more than 900 lb") == pytest.approx((408.233133, 408.233133, 408.233133, True, False))


@pytest.mark.parametrize(
    "prose",
    ["uses only", "5-8 premium, 3-5 low-end", "7.50-7.65 g/cm3", "168 kg of motors", "more than 5 t per large turbine",
     "about 408 kg of materials containing rare earths", "Nd 12 (±6), Dy 2 (±1)", "sceptic: mass of parts", ""],
)  # fmt: skip
def test_prose_is_no_figure(prose) -> None:
    assert kilograms_in(prose) is None
