"""Rivals of a figure stand on one scale where unit and basis allow it; what does not is told with its reason."""

import pytest

from rebriefer.receipts import resolve
from rebriefer.receipts.scale import scale_of

IEA = "share:separation_refining/CHN/2024/rare_earths/iea_ree_report"


def scaled(library, address: str):
    return scale_of(library, resolve(library, address))


def figures(scale) -> dict[str, tuple]:
    return {rival.address: (rival.value, rival.low, rival.high, rival.qualifier) for rival in scale.rivals}


def test_a_share_is_set_beside_other_sources_and_the_claims_of_its_stage(library) -> None:
    scale = scaled(library, IEA)
    found = figures(scale)
    assert scale.unit == "%"
    assert found[IEA] == (91, None, None, "")
    assert found["share:separation_refining/CHN/2024/rare_earths/reuters_2024_quota"][0] == 90
    assert found["claim:3.8"] == (83, None, None, "over")
    assert {"claim:4.12", "claim:5.5", "claim:6.4", "claim:2.2", "claim:7.11"} <= set(found)
    assert [rival.address for rival in scale.rivals if rival.shown] == [IEA]


def test_rivals_rise_and_those_that_say_the_same_stand_together(library) -> None:
    rivals = scaled(library, IEA).rivals
    values = [rival.value for rival in rivals]
    assert values == sorted(values)
    said = [(rival.value, rival.kind, rival.qualifier) for rival in rivals]
    assert len({each for each in said}) == sum(one != other for one, other in zip(said, [None, *said], strict=False))


def test_a_share_of_another_material_is_told_beside_the_scale_with_the_reason(library) -> None:
    aside = scaled(library, IEA).asides[0]
    assert aside.rival.address.startswith("share:separation_refining/CHN/2024/magnet_rare_earths/")
    assert aside.reason == ("another material: magnet rare earths", "材料不同：磁材用稀土")


def test_items_of_2025_are_not_set_beside_a_projection_or_an_old_share(library) -> None:
    for address in (
        "share:separation_refining/CHN/2035/magnet_rare_earths/iea_gcmo2026_sec/projection",
        "share:separation_refining/CHN/2021/rare_earths/bis_232_2022_sec",
    ):
        scale = scaled(library, address)
        assert scale is None or not any(rival.address.startswith("claim:") for rival in scale.rivals)


def test_a_claim_is_set_beside_what_contradicts_it_and_what_is_published(library) -> None:
    scale = scaled(library, "claim:3.8")
    found = figures(scale)
    assert found["claim:4.12"] == (80, None, None, "over")
    assert found[IEA][0] == 91
    beside = {aside.rival.address: aside.reason for aside in scale.asides}
    assert beside["claim:9.11"] == ("about another stage: trade", "环节不同：贸易")


def test_a_claimed_need_is_set_beside_what_forecasts_of_units_come_to(library) -> None:
    """17,500 t against 1.4 and 2.6 million robots at 3.5 kg."""
    scale = scaled(library, "claim:1.24")
    assert (scale.unit, scale.basis) == ("t", "NdFeB_magnet_kg")
    derived = [rival for rival in scale.rivals if rival.kind == "derived"]
    assert [rival.value for rival in derived] == [4900, 9100]
    assert derived[0].who[0] == "Goldman Sachs 2024: 1.4\u00a0million\u00a0robots at 3.5\u00a0kg each"
    (own,) = (rival for rival in scale.rivals if rival.shown)
    assert (own.value, own.qualifier, own.kind) == (17_500, "over", "projected")
    assert own.who[0] == "Sohu Finance; mass basis not stated"


def test_pounds_are_derived_and_words_are_no_figure(library) -> None:
    scale = scaled(library, "coef:f35")
    (pounds,) = (rival for rival in scale.rivals if rival.written[0] == "920 lb")
    assert pounds.kind == "derived" and pounds.value == pytest.approx(417.305, abs=0.001)
    assert {aside.rival.written[0] for aside in scale.asides} >= {"basis unknown", "sceptic: mass of parts"}
    assert ("different basis", "口径不同") in [aside.reason for aside in scale.asides]


def test_an_item_that_a_coefficient_cites_is_its_claim(library) -> None:
    claimed = [rival for rival in scaled(library, "coef:humanoid_robot").rivals if rival.kind == "claimed"]
    assert [rival.address for rival in claimed] == ["claim:1.23"]


def test_tonnes_of_a_claim_are_kilograms_on_the_scale_of_its_use(library) -> None:
    (own,) = (rival for rival in scaled(library, "claim:1.28").rivals if rival.shown)
    assert own.value == 4000


def test_rows_of_one_table_that_differ_stand_on_one_scale(library) -> None:
    scale = scaled(library, "reserve:BRA/MCS 2026 v1.0")
    assert [rival.value for rival in scale.rivals] == [11_000_000, 21_000_000]
    assert (scale.unit, scale.basis) == ("t", "oxide")


@pytest.mark.parametrize("address", ["claim:1.1", "term:bessent", "conflict:X05", "document:A07", "claim:3.h1"])
def test_what_has_no_figure_has_no_scale(library, address: str) -> None:
    assert scaled(library, address) is None


def test_every_scale_has_its_own_figure_once_and_figures_only(library) -> None:
    rows = library.db.execute("SELECT address FROM addresses WHERE kind IN ('claim', 'coef', 'conflict', 'reserve')")
    scales = {row["address"]: scaled(library, row["address"]) for row in rows.fetchall()}
    found = {address: scale for address, scale in scales.items() if scale is not None}
    assert len(found) > 40
    for address, scale in found.items():
        assert all(rival.value is not None or None not in (rival.low, rival.high) for rival in scale.rivals), address
        assert sum(rival.shown for rival in scale.rivals) == (0 if address.startswith("conflict:") else 1), address
