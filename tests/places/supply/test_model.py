"""The model of the supply place: one set a bar, nothing mixed, nothing shown without a receipt."""

from decimal import Decimal

import pytest

from rebriefer.domain.shares import LADDER, ROUNDING, Share, ShareSet, ShareSource, chosen, concentration, sets_of
from rebriefer.library.queries.shares import all_shares, sources_of_shares
from rebriefer.places.supply.model.rows import Fold
from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.places.supply.model.table import table_lines
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


@pytest.fixture
def model(library):
    return SupplyModel(Session(library), Words("en"))


@pytest.fixture
def opened(model):
    for line in list(model.lines()):
        if isinstance(line, Fold):
            model.toggle(line.key)
    return model


def a_share(country="CHN", point=60.0, low=None, high=None, **more):
    given = {
        "stage": "mining",
        "material": "ores",
        "year": 2024,
        "basis": "tonnes",
        "scenario": "actual",
        "source": "a",
    }
    given |= more
    address = f"share:{given['stage']}/{country}/{given['year']}"
    return Share(address=address, country=country, point=point, low=low, high=high, **given)


def a_set(*shares, level="official"):
    return ShareSet(tuple(shares or [a_share()]), ShareSource("a", "Title", "Publisher", level))


def test_the_ladder_has_a_row_for_each_stage_of_the_chain_in_its_order(model):
    assert [row.stage.id for row in model.ladder] == list(LADDER)


def test_the_parts_of_each_bar_and_what_it_leaves_open_sum_to_the_whole(opened):
    for row in opened.rows():
        if row.shown is None:
            continue
        whole = row.shown.known + row.shown.rest
        assert 100 <= whole <= 100 + ROUNDING, row.key
        assert row.shown.rest == 0 or whole == 100, row.key


def test_no_bar_mixes_source_year_material_basis_or_scenario(opened):
    for row in opened.rows():
        for one in (row.shown, *row.rivals) if row.shown else ():
            of = {(s.stage, s.material, s.year, s.basis, s.scenario, s.source) for s in one.shares}
            assert len(of) == 1 and len({share.country for share in one.shares}) == len(one.shares)


def test_every_row_of_the_table_of_shares_is_in_exactly_one_set(library, model):
    inside = [share.address for one in model.sets for share in one.shares]
    assert sorted(inside) == sorted(share.address for share in all_shares(library))
    assert len(inside) == len(set(inside)) == library.db.execute("SELECT count(*) FROM stage_shares").fetchone()[0]


def test_everything_that_can_be_picked_has_a_receipt(library, opened):
    addresses = [item.address for item in opened.items()]
    assert len(addresses) > 100
    for address in addresses:
        assert resolve(library, address).address == address


@pytest.mark.parametrize("language", ["en", "zh"])
def test_spoken_names_are_whole_and_none_stands_twice_in_a_row(library, language):
    model = SupplyModel(Session(library, language=language), Words(language))
    spoken = [item.spoken for item in model.items()]
    assert all(spoken) and len(set(spoken)) == len(spoken)


@pytest.mark.parametrize(
    ("stage", "year", "material", "source"),
    [
        ("reserves", 2025, "rare_earths", "usgs_mcs2026_re"),
        ("mining", 2025, "rare_earths", "usgs_mcs2026_re"),
        ("separation", 2024, "magnet_rare_earths", "iea_gcmo2025_data"),
        ("heavy_separation", 2025, "Dy_Tb", "rawmaterials_lynas_hre"),
        ("magnet", 2024, "NdFeB_sintered", "iea_ree_report"),
    ],
)
def test_the_set_of_each_stage_is_the_newest_that_stands_near_the_fact(model, stage, year, material, source):
    """A transcription of 2025 does not go before a data set of 2024, nor a single figure before an itemised set."""
    shown = next(row.shown for row in model.ladder if row.stage.id == stage)
    assert (shown.first.year, shown.first.material, shown.source.id) == (year, material, source)
    assert shown.first.scenario == "actual"


def test_china_stands_first_and_everybody_else_last(opened):
    for row in opened.rows():
        countries = [share.country for share in row.shown.shares] if row.shown else []
        assert "CHN" not in countries[1:]
        assert "ROW" not in countries[:-1]


def test_metal_and_alloy_says_that_nothing_was_published(model):
    row = next(row for row in model.ladder if row.stage.id == "metal_alloy")
    assert row.shown is None and row.rivals == ()
    assert model.spoken_row(row) == "Metal and alloy: no published share in this pack"
    assert model.sentence().endswith("This pack has no published share of metal and alloy.")
    assert [line[-1] for line in model.table() if line[0] == "Metal and alloy"] == ["no published share in this pack"]


def test_the_claims_of_a_stage_are_those_of_the_items(model):
    said = {row.stage.id: [(claim.value, claim.qualifier) for claim in row.claims] for row in model.ladder}
    assert sorted(said["separation"]) == [
        (80, "over"), (80, "over"), (80, "over"), (83, "over"), (90, ""), (90, "over"), (90, "over"),
    ]  # fmt: skip
    assert said["mining"] == [(70, ""), (69, "")]


def test_a_share_known_only_as_a_floor_is_never_said_as_a_figure(model):
    row = next(row for row in model.ladder if row.stage.id == "heavy_separation")
    share = row.shown.first
    assert share.point is None
    assert model.labels(share)[0] == "China at least 90"
    assert "at least 90\u00a0%" in model.spoken_share(share)
    assert model.rest_labels(row.shown)[1] == "up to 10\u00a0%"


def test_the_index_is_one_number_where_shares_are_complete_and_bounds_where_not(model):
    bounds = {row.stage.id: model.concentration(row) for row in model.ladder}
    assert bounds["mining"].low == bounds["mining"].high == pytest.approx(5078.54)
    assert (bounds["separation"].low, bounds["separation"].high) == (pytest.approx(8357.38), pytest.approx(8366.38))
    assert (bounds["heavy_separation"].low, bounds["heavy_separation"].high) == (8100, 10000)
    assert bounds["metal_alloy"] is None


def test_a_ranged_share_may_grow_as_far_as_its_high_end_only():
    bounds = concentration(a_set(a_share(point=None, low=50, high=60), a_share("USA", 20)))
    assert (bounds.low, bounds.high) == (2900, 60**2 + 20**2 + 20**2)


def test_the_table_twin_holds_every_share_and_claim_of_the_bars(opened):
    lines = table_lines(opened)
    inside = {line.address for line in lines}
    assert {item.address for item in opened.items()} <= inside | {f"stage:{row.stage.id}" for row in opened.rows()}
    for line in lines:
        assert len(line.cells) == len(opened.table()[0])


def test_the_table_of_all_sets_holds_the_rivals_that_the_ladder_counts(model):
    shown, every = table_lines(model), table_lines(model, every_set=True)
    addresses = {line.address for line in every}
    for row in model.ladder:
        assert all(share.address in addresses for one in row.rivals for share in one.shares)
    assert len(every) > len(shown)
    assert any("projected" in line.cells[3] for line in every)
    assert not any("projected" in line.cells[3] for line in shown)


def test_each_source_of_a_bar_is_named_once_with_title_day_and_how_near_it_is(model):
    said = model.sources()
    assert len(said) == len({row.shown.source for row in model.rows() if row.shown is not None})
    assert any(
        line == "International Energy Agency: Rare Earth Elements - Executive Summary, 2026, intergovernmental, "
        "quoted by others"
        for line in said
    )
    assert model.title() == "Supply, shares by stage"


def test_what_stands_apart_is_folded_and_counted_until_it_is_asked_for(model):
    folds = [line for line in model.lines() if isinstance(line, Fold)]
    assert [fold.key for fold in folds] == ["other_chain", "trade"]
    before = len(list(model.rows()))
    model.toggle("trade")
    assert len(list(model.rows())) == before + folds[1].count
    assert model.state() == {"open": ["trade"]}


def test_a_selection_opens_the_group_in_which_it_stands(model):
    address = "share:refining/CHN/2024/cobalt_refined/iea_gcmo2025_data"
    assert model.row_of(address) is None
    model.bring_into_view(address)
    assert model.row_of(address).key == "refining/cobalt_refined"


def test_a_state_that_cannot_be_read_changes_nothing(model):
    for state in ({}, {"open": 7}, {"open": ["nonsense", 3]}):
        model.restore(state)
        assert model.state() == {"open": []}
    model.restore({"open": ["other_chain"]})
    assert model.state() == {"open": ["other_chain"]}


def test_shares_of_weapon_systems_make_no_bar_of_holders(opened):
    assert not any(row.stage.id == "us_defence_exposure" for row in opened.rows())


def test_actual_goes_before_projected_and_nearness_before_the_year():
    actual, projected = a_set(a_share(year=2020)), a_set(a_share(year=2030, scenario="projection"))
    assert chosen([projected, actual]) is actual
    pressed = a_set(a_share(year=2026), level="press")
    assert chosen([actual, pressed]) is actual
    assert chosen([]) is None


def test_sets_are_parted_by_basis(library):
    sources = sources_of_shares(library)
    one, other = a_share(source=sources[0].id), a_share("USA", 30, basis="capacity", source=sources[0].id)
    assert [len(found.shares) for found in sets_of([one, other], sources)] == [1, 1]


def test_sums_are_exact():
    assert a_set(a_share(point=58.4), a_share("BRA", 14.6), a_share("AUS", 8.4)).known == Decimal("81.4")


def test_in_chinese_no_code_stands_for_a_name(library):
    model = SupplyModel(Session(library, language="zh"), Words("zh"))
    labels = [label for row in model.rows() if row.shown for s in row.shown.shares for label in model.labels(s)]
    assert labels and not any(label.isascii() for label in labels)
