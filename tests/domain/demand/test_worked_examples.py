"""The worked examples of the method, from its own list of oracles."""

import pytest
import yaml

from rebriefer.domain.demand import bases, masses, units
from rebriefer.domain.demand.shortfall import shortfall

MILLION = 1_000_000


@pytest.fixture(scope="module")
def oracle(repository):
    text = (repository / "tests" / "oracles" / "method_oracles.yaml").read_text(encoding="utf-8")
    return {row["id"]: row for row in yaml.safe_load(text)["oracles"]}


def holds(row, **found) -> None:
    """What was found equals what the oracle expects: within its tolerance, or as rounded to the digits it prints."""
    for name, value in found.items():
        expected = row["expected"][name]
        digits = len(str(expected).partition(".")[2])
        assert value == pytest.approx(expected, rel=row["relative_tolerance"]) or round(value, digits) == expected, name


def test_e01_the_robots_behind_17500_tonnes(oracle):
    holds(oracle["E01"], units=masses.units_behind(17_500, 3.5))


def test_e02_the_low_end_uses_the_high_intensity(oracle):
    low, high = masses.units_range(17_500, 0.9, 6.0)
    holds(oracle["E02"], units_at_high=low, units_at_low=high)


def test_e03_demand_at_published_forecasts(oracle):
    omdia, goldman = masses.demand_t(2.6 * MILLION, 3.5), masses.demand_t(1.4 * MILLION, 3.5)
    holds(oracle["E03"], omdia_t=omdia, goldman_t=goldman, omdia_share_of_seed=omdia / 17_500)
    holds(oracle["E03"], goldman_share_of_seed=goldman / 17_500)


def test_e04_growth_needed(oracle):
    holds(oracle["E04"], cagr=units.growth_needed(13_317, 5 * MILLION, 10))


def test_e05_cars_of_2024(oracle):
    holds(oracle["E05"], bev_low_t=masses.demand_t(11e6, 2), bev_high_t=masses.demand_t(11e6, 3))
    holds(oracle["E05"], all_low_t=masses.demand_t(17.5e6, 2), all_high_t=masses.demand_t(17.5e6, 3))


def test_e06_forty_per_cent_a_year(oracle):
    after = units.grown(1000, 0.4, 5)
    holds(oracle["E06"], multiplier_5y=units.grown(1, 0.4, 5), multiplier_10y=units.grown(1, 0.4, 10))
    holds(oracle["E06"], doubling_years=units.doubling_years(0.4), units_after_5y=after)
    holds(oracle["E06"], low_t=masses.demand_t(after, 10), high_t=masses.demand_t(after, 20))


def test_e07_aircraft(oracle):
    holds(oracle["E07"], **{f"t_{n}": masses.demand_t(n, 417) for n in (191, 156, 130)})


def test_e08_pounds(oracle):
    found = {
        name: pounds * bases.KG_PER_POUND for name, pounds in (("f35_kg", 920), ("ssn_kg", 9200), ("ddg_kg", 5200))
    }
    holds(oracle["E08"], **found, seed_vs_lb=4000 / found["ssn_kg"] - 1)


def test_e10_oxide_for_a_tonne_of_magnet(oracle):
    row = oracle["E10"]
    elements = {e: bases.element_of_magnet(1000, w) for e, w in row["inputs"]["elements"].items()}
    contained = bases.oxide_contained(elements, row["inputs"]["metal_to_oxide"])
    fed = {f"oxide_{e}_kg": bases.oxide_fed(mass, 0.7) for e, mass in contained.items()}
    holds(row, **fed, treo_kg=sum(fed.values()), loss_on_output=bases.loss_on_output(0.7))


def test_e11_thrift_and_substitution(oracle):
    holds(oracle["E11"], magnet_t=masses.demand_t(28e6, 2.0, years=6, thrift=0.02, without_magnet=0.1))


def test_e12_between_two_anchors(oracle):
    anchors = ((2024, 11e6), (2030, 28e6))
    holds(oracle["E12"], linear=units.linear_between(2027, *anchors), geometric=units.geometric_between(2027, *anchors))
    assert units.between(2027, *anchors) == (units.geometric_between(2027, *anchors), "geometric")
    assert units.in_year({2024: 10, 2026: 12}, 2025) == (11, "linear")


def test_e13_recycled_supply(oracle):
    found = masses.retired({2023: 8000, 2024: 9000, 2025: 10000}, {10: 0.25, 11: 0.5, 12: 0.25}, 2035)
    holds(oracle["E13"], retired_t=found.mass_t, recycled_t=0.5 * 0.8 * found.mass_t)
    assert not found.incomplete
    assert masses.retired({2025: 1.0}, {11: 1.0}, 2035).incomplete


def test_e19_what_moves_the_result(oracle):
    def result(units, kg, tau, s):
        return masses.demand_t(units, kg, years=10, thrift=tau, without_magnet=s)

    row = oracle["E19"]
    bars = masses.tornado(result, row["inputs"]["base"], row["inputs"]["ranges"])
    assert [bar.name for bar in bars] == row["expected"]["order"]
    holds(row, base_t=result(**row["inputs"]["base"]))
    for bar, expected in zip(bars, row["expected"]["bars"], strict=True):
        assert (bar.low, bar.high, bar.swing) == pytest.approx(
            (expected["low_t"], expected["high_t"], expected["swing_t"]), rel=1e-6
        )


def test_e20_the_trap_of_bases(oracle):
    robot = bases.element_of_magnet(3.5, 0.31)
    holds(oracle["E20"], robot_ree_kg=robot, robots_per_f35_ree=417 / robot, robots_per_f35_naive=417 / 3.5)
    with pytest.raises(bases.BasesDiffer):
        bases.added([(bases.MassBasis.MAGNET, 3.5), (bases.MassBasis.UNSPECIFIED, 417)])


def test_e22_recovered_scrap(oracle):
    y = bases.effective_yield(0.7, 0.5)
    holds(oracle["E22"], effective_yield=y, oxide_multiplier=1 / y)


def test_e23_an_export_stop(oracle):
    now, later = shortfall(7446, 3000, stock_t=1000), shortfall(7446, 23_000)
    holds(oracle["E23"], shortfall_now_t=now.short_t, coverage_now=now.coverage, stock_cover_days=now.stock_days)
    holds(oracle["E23"], shortfall_2028_t=later.short_t, surplus_2028_t=later.surplus_t)
    assert later.stock_days is None


def test_e24_a_partial_stop(oracle):
    found = shortfall(100, 6, china_t=94, stopped=0.3)
    holds(oracle["E24"], available_t=found.available_t, shortfall_t=found.short_t)


def test_e25_wind_by_element(oracle):
    kg = {"Nd": 180, "Pr": 35, "Dy": 17, "Tb": 7}
    found = {e: masses.demand_t(16_284, value) for e, value in kg.items()}
    total = sum(found.values())
    holds(oracle["E25"], **{f"{e}_t": mass for e, mass in found.items()}, total_t=total)
    holds(oracle["E25"], magnet_t_at_30pct=bases.magnet_of_element(total, 0.3))
