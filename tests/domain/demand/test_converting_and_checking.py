"""Conversions that are seen, and claims that are set against forecasts."""

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.demand.bases import MassBasis, oxide_fed
from rebriefer.domain.demand.checking import Verdict, check
from rebriefer.domain.demand.converting import Kind, NotConverted, factor, oxide_of_element, split, steps
from rebriefer.domain.demand.end_uses import OWN_ARITHMETIC, ClaimedDemand, Count, Recipe
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.domain.demand.needs import Need

GENERIC = Recipe(
    "generic", ("", ""), {"Nd": 0.2422, "Pr": 0.0484, "Dy": 0.0097, "Tb": 0.0097}, Estimate(0.29, 0.31, 0.325)
)
OXIDES = {"Nd": 1.166377, "Pr": 1.208161, "Dy": 1.147683, "Tb": 1.176172}
MAGNET, ELEMENT, OXIDE = MassBasis.MAGNET, MassBasis.ELEMENT, MassBasis.OXIDE
ROBOT = Need(Estimate(0.9, 3.5, 6.0), 2025)
CLAIM = ClaimedDemand(
    Address("claim:1.24"), "humanoid_robot", 17_500, "over", 2035, ("", ""), ("", ""), "A01", "2025-11-26", "imprecise"
)


def a_count(units: float, year: int = 2035, *, actual: bool = False, source: str = "A") -> Count:
    return Count(Address(f"activity:{units}"), "x", "World", year, units, "robots", actual, ("", ""), source, "2026")


def test_e10_oxide_for_a_tonne_of_generic_magnet() -> None:
    found = factor(steps(MAGNET, OXIDE, GENERIC, OXIDES)) * 1000
    assert oxide_fed(found, 0.7) == pytest.approx(519.304, rel=1e-5)


def test_a_conversion_is_its_steps() -> None:
    assert [step.kind for step in steps(MAGNET, OXIDE, GENERIC, OXIDES)] == [
        Kind.ELEMENT_OF_MAGNET,
        Kind.OXIDE_OF_ELEMENT,
    ]
    assert [step.kind for step in steps(ELEMENT, OXIDE, GENERIC, OXIDES)] == [Kind.OXIDE_OF_ELEMENT]
    assert steps(MAGNET, MAGNET, None, {}) == ()
    assert steps(MassBasis.UNSPECIFIED, MassBasis.UNSPECIFIED, None, {}) == ()


def test_e20_magnet_to_element_and_back() -> None:
    there, back = (factor(steps(*way, GENERIC, OXIDES)) for way in ((MAGNET, ELEMENT), (ELEMENT, MAGNET)))
    assert 3.5 * there == pytest.approx(1.085)
    assert there * back == pytest.approx(1, rel=1e-12)


@pytest.mark.parametrize("stated", [MassBasis.UNSPECIFIED, None])
@pytest.mark.parametrize("wanted", [MAGNET, ELEMENT, OXIDE])
def test_a_mass_without_a_basis_is_never_converted(stated, wanted) -> None:
    with pytest.raises(NotConverted):
        steps(stated, wanted, GENERIC, OXIDES)


def test_nothing_is_converted_without_a_recipe_or_to_no_basis() -> None:
    with pytest.raises(NotConverted):
        steps(MAGNET, ELEMENT, None, OXIDES)
    with pytest.raises(NotConverted):
        steps(MAGNET, MassBasis.UNSPECIFIED, GENERIC, OXIDES)


def test_the_shares_of_the_elements_sum_to_the_whole() -> None:
    for basis in (ELEMENT, OXIDE):
        assert sum(split(GENERIC, basis, OXIDES).values()) == pytest.approx(1)
    assert split(GENERIC, ELEMENT, OXIDES)["Nd"] == pytest.approx(0.2422 / 0.31)
    assert oxide_of_element(GENERIC, OXIDES) == pytest.approx(
        sum(GENERIC.elements[e] * OXIDES[e] for e in OXIDES) / 0.31
    )
    with pytest.raises(NotConverted):
        split(GENERIC, MAGNET, OXIDES)


def test_e01_e04_the_robots_behind_17500_tonnes() -> None:
    counts = (a_count(13_317, 2025, actual=True), a_count(1.4e6), a_count(2.6e6), a_count(5e6, source=OWN_ARITHMETIC))
    found = check(CLAIM, ROBOT, counts)
    assert found.implied == pytest.approx((2_916_666.667, 5_000_000, 19_444_444.444))
    assert found.growth == pytest.approx(0.809074119)
    assert [forecast.units for forecast in found.forecasts] == [1.4e6, 2.6e6]
    assert [found.times(forecast) for forecast in found.forecasts] == pytest.approx([3.5714286, 1.9230769])
    assert found.verdict is Verdict.HIGH


@pytest.mark.parametrize(
    ("forecasts", "verdict"),
    [
        ([], Verdict.NO_FORECAST),
        ([6e6, 7e6], Verdict.BELOW),
        ([4e6, 6e6], Verdict.WITHIN),
        ([5e6], Verdict.WITHIN),
        ([1e6, 3e6], Verdict.REACHED),
        ([2.6e6], Verdict.HIGH),
        ([1e6], Verdict.FAR_ABOVE),
    ],
)
def test_a_verdict_stands_on_the_forecasts_alone(forecasts, verdict) -> None:
    assert check(CLAIM, ROBOT, [a_count(units) for units in forecasts]).verdict is verdict


def test_growth_starts_at_the_last_actual_count_before_the_claim() -> None:
    counts = (a_count(5, 2020, actual=True), a_count(10, 2025, actual=True), a_count(11, 2026), a_count(9e6, 2035))
    found = check(CLAIM, ROBOT, counts)
    assert found.start is not None
    assert found.start.year == 2025
    assert check(CLAIM, ROBOT, ()).growth is None
