"""The model of the demand place: figures with their receipts, values of the user kept apart, nothing mixed."""

import sqlite3
from shutil import copyfile

import pytest

from rebriefer.domain.demand.bases import MassBasis
from rebriefer.library.opening import open_library
from rebriefer.places.demand.layout.whole import lay_out_whole
from rebriefer.places.demand.model.check_lines import basis_note, check_lines, spoken_check, verdict
from rebriefer.places.demand.model.computed import elements, formula, notes
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.reasons import reason, spoken_value
from rebriefer.places.demand.model.swings import spoken_swing, swings
from rebriefer.places.demand.model.telling import caution
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.words.catalogue import Words

HELD = "\u00a0"


class Metrics:
    """Type whose every letter is 6 wide."""

    def px(self, length: float) -> int:
        return round(length)

    def size(self, role: str) -> int:
        return 12

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        return 6.0 * len(text)


@pytest.fixture
def model(library):
    return DemandModel(Session(library), Words("en"))


def in_chinese(library) -> DemandModel:
    return DemandModel(Session(library, language="zh"), Words("zh"))


def the_formula(model) -> str:
    return " ".join(part.text for part in formula(model)).replace(HELD, " ")


# What the pack gives


def test_robots_of_2035_need_9100_tonnes_of_magnet(model) -> None:
    assert model.sentence().replace(HELD, " ") == (
        "Humanoid robot, World, 2035: most likely 9,100 t of magnet a year, from 1,260 t to 15,600 t."
    )
    assert the_formula(model) == "2.6 million robots × 3.5 kg × (1 - 0 %)^10 × (1 - 0 %) = 9,100 t of magnet"
    assert model.title() == "Demand: Humanoid robot, World, 2035"


def test_the_same_in_chinese(library) -> None:
    model = in_chinese(library)
    assert model.sentence() == "人形机器人，全球，2035年：最可能每年9100吨磁体，1260吨至1.56万吨。"


def test_the_table_has_units_and_basis_in_its_heads_and_a_line_a_year(model) -> None:
    heads, *rows = model.table()
    assert heads == ["Year", "Units, robots", "Low, t magnet", "Likely, t magnet", "High, t magnet", "Units from"]
    assert rows[0] == ["2025", "13,317", "12.0", "46.6", "96.0", "Omdia, counted; 2 sources"]
    assert rows[2][0] == "2027"
    assert rows[2][-1] == "constant growth, 2026 to 2030"
    assert rows[-1] == ["2035", "2,600,000", "1,260", "9,100", "15,600", "Omdia, forecast; 2 sources"]


def test_every_item_has_a_receipt_and_a_spoken_name_for_every_use(model) -> None:
    library = model.session.library
    for use in model.uses:
        model.choose_use(use)
        for item in model.items():
            assert item.spoken
            assert resolve(library, item.address).address == item.address


def test_every_use_says_something_and_keeps_its_table_in_shape(library) -> None:
    for model in (DemandModel(Session(library), Words("en")), in_chinese(library)):
        for use in model.uses:
            model.choose_use(use)
            assert model.sentence().endswith((".", "。"))
            assert {len(row) for row in model.table()} == {6}
            assert all(reason(model, field) for field in Field)
            assert all(spoken_value(model, field) for field in Field)
        assert not model.words.missing


def test_every_default_is_said_to_be_one(model) -> None:
    assert reason(model, Field.THRIFT) == "0 is a default: no published rate in this pack"
    assert reason(model, Field.WITHOUT) == "0 is a default: no published share in this pack"
    assert "names no base year: taken as of 2025" in reason(model, Field.KILOGRAMS)
    model.choose_year(2028)
    assert reason(model, Field.UNITS) == "no number for 2028: constant growth from 2026 to 2030"
    model.choose_use("bev")
    assert "14" in reason(model, Field.WITHOUT)


def test_the_derived_figure_is_a_rival_but_never_an_end(model) -> None:
    derived = [rival for rival in model.rivals(Field.UNITS) if rival.derived]
    assert [rival.values.likely for rival in derived] == [5_000_000]
    assert model.inputs.value(Field.UNITS, 2035).estimate == (1_400_000, 2_600_000, 2_600_000)


def test_a_series_is_not_continued_beyond_its_years(model) -> None:
    model.choose_use("f35")
    model.choose_year(2030)
    assert "no number of units for 2030" in model.sentence()
    assert formula(model) == ()


def test_what_has_no_yearly_units_says_so(model) -> None:
    model.choose_use("evtol")
    assert "cumulative" in model.sentence()
    assert model.table()[1:] == []
    model.choose_use("hvac_compressor")
    assert "It counts air conditioners, not compressors" in model.sentence()
    model.choose_use("missile")
    assert "no published mass" in model.sentence()


def test_one_technology_of_wind_says_that_the_series_counts_all(model) -> None:
    model.choose_use("wind_onshore_dd_pm")
    assert "whose share is not in the pack" in caution(model)
    model.choose_use("wind_onshore_fleet")
    assert caution(model) == ""


def test_sources_are_named_once_with_publisher_and_title(model) -> None:
    found = model.sources()
    assert len(found) == len(set(found))
    assert any(line.startswith("Goldman Sachs Research: ") and "27 February 2024" in line for line in found)


# Bases


def test_elements_and_oxide_only_by_a_conversion_that_is_seen(model) -> None:
    model.choose_basis(MassBasis.ELEMENT)
    assert the_formula(model).endswith("= 9,100 t of magnet × 0.31 = 2,821 t of elements")
    assert "Humanoid joint-motor magnet" in notes(model)[1].text
    assert "31" in notes(model)[1].text
    assert model.table()[0][3] == "Likely, t elements"
    model.choose_basis(MassBasis.OXIDE)
    assert the_formula(model).endswith("× 0.31 = 2,821 t of elements × 1.1712 = 3,304 t of oxide")
    assert any("no yield applied" in note.text for note in notes(model))
    assert sum(mass for _, mass in elements(model)) == pytest.approx(model.need().mass_t.likely)
    addresses = {part.address for part in formula(model)}
    assert {"recipe:humanoid", "oxide:Nd", "coef:humanoid_robot"} <= addresses
    fed = next(note for note in notes(model) if note.address == "parameter:yield_oxide_to_magnet")
    assert fed.text.replace(HELD, " ") == "To be fed at a yield of 70 %: 4,720 t of oxide."


def test_an_element_basis_is_divided_by_the_fraction_of_the_recipe(model) -> None:
    model.choose_use("phev")
    assert model.basis is MassBasis.ELEMENT
    model.choose_basis(MassBasis.MAGNET)
    assert "÷ 0.31 =" in the_formula(model)


def test_an_unstated_basis_is_never_converted(model) -> None:
    model.choose_use("f35")
    assert model.convertible() == ()
    model.choose_basis(MassBasis.MAGNET)
    assert model.basis is MassBasis.UNSPECIFIED
    assert "rare earths of no stated basis" in model.sentence()
    assert "never converted" in caution(model)
    assert model.use.disputed


# The claim


def test_17500_tonnes_are_5_million_robots(model) -> None:
    found = model.check()
    told = [(line.label.replace(HELD, " "), line.value.replace(HELD, " ")) for line in check_lines(model, found)]
    assert told == [
        ("17,500 t ÷ 3.5 kg", "5.0 million robots"),
        ("at 6 kg to 0.9 kg each", "2.92 million to 19.4 million"),
        ("growth needed from 13,317 in 2025", "80.9 % a year"),
        ("against published forecasts for 2035", "1.9 to 3.6 times"),
    ]
    head, why = verdict(model, found)
    assert head == "High, not impossible."
    assert "1.9 times the largest forecast found" in why
    assert "5.0 million" in spoken_check(model, found).replace(HELD, " ")
    assert "16.1 million robots" in basis_note(model, found).replace(HELD, " ")


def test_the_claim_in_chinese_counts_by_wan(library) -> None:
    model = in_chinese(library)
    assert "500万台" in spoken_check(model, model.check())


def test_a_claimed_demand_brings_its_use_and_year(model) -> None:
    model.choose_use("bev")
    model.session.selection = "claim:1.24"
    model.follow_selection()
    assert (model.use.id, model.region, model.year) == ("humanoid_robot", "World", 2035)


@pytest.mark.parametrize(
    ("selection", "use"),
    [
        ("coef:f35", "f35"),
        ("activity:bev/China/2030/IEA STEPS 2025", "bev"),
        ("recipe:wind_dd", "wind_onshore_dd_pm"),
        ("parameter:yield_oxide_to_magnet", "humanoid_robot"),
    ],
)
def test_the_selection_brings_the_use_that_it_is_of(model, selection, use) -> None:
    model.session.selection = selection
    model.follow_selection()
    assert model.use.id == use


def test_a_claim_of_the_world_is_not_set_against_one_country(model) -> None:
    model.choose_region("China")
    assert model.check() is None
    assert model.year == 2030
    assert model.need().units.units.likely == 271_200


def test_a_count_of_the_use_in_sight_moves_nothing(model) -> None:
    model.session.selection = "activity:humanoid_robot/World/2025/Omdia"
    model.follow_selection()
    assert model.year == 2035
    model.session.selection = "activity:humanoid_robot/China/2030/GGII"
    model.follow_selection()
    assert (model.region, model.year) == ("China", 2030)


def test_a_use_without_a_claim_has_no_check(model) -> None:
    model.choose_use("bev")
    assert model.check() is None


# What moves it


def test_e19_kilograms_move_robots_of_2035_most(model) -> None:
    model.enter(Field.UNITS, "1.4 - 2.6 - 5")
    model.enter(Field.THRIFT, "0 - 1 - 3")
    model.enter(Field.WITHOUT, "0 - 5 - 20")
    found = swings(model)
    assert [bar.field for bar in found] == [Field.KILOGRAMS, Field.UNITS, Field.THRIFT, Field.WITHOUT]
    assert [bar.high_t - bar.low_t for bar in found] == pytest.approx([11_392.501, 10_825.453, 2_269.968, 1_645.975])
    assert (found[2].at_low.replace(HELD, " "), found[2].at_high.replace(HELD, " ")) == ("3 %", "0 %")
    assert spoken_swing(model, found[3]).replace(HELD, " ") == ("Without magnet: 6,584 t at 20 %, 8,230 t at 0 %")


def test_an_input_without_a_spread_moves_nothing(model) -> None:
    assert [bar.field for bar in swings(model)] == [Field.KILOGRAMS, Field.UNITS]
    model.choose_use("ebike")
    assert swings(model) == ()
    model.choose_use("evtol")
    assert swings(model) == ()


# Values of the user


def test_a_typed_value_is_the_users_and_changes_the_result(model) -> None:
    assert model.enter(Field.KILOGRAMS, "2 - 3 - 4") == ""
    assert model.need().mass_t == pytest.approx((2800, 7800, 10_400))
    assert reason(model, Field.KILOGRAMS) == "typed by you"
    assert model.sentence().endswith("Your own values: Kilograms each.")
    model.enter(Field.THRIFT, "1")
    model.enter(Field.WITHOUT, "5 %")
    assert model.need().mass_t.likely == pytest.approx(2.6e6 * 3 * 0.99**10 * 0.95 / 1000)
    assert check_lines(model, model.check())[0].label.endswith(" in 2035")


def test_units_are_typed_in_the_unit_of_the_field_or_with_a_scale_word(model) -> None:
    model.enter(Field.UNITS, "5")
    assert model.inputs.value(Field.UNITS, 2035).estimate.likely == 5_000_000
    model.enter(Field.UNITS, "140万 - 260万 - 500万")
    assert model.inputs.value(Field.UNITS, 2035).estimate == (1_400_000, 2_600_000, 5_000_000)


def test_units_typed_for_a_year_bend_the_years_around_it_and_leave_the_others(model) -> None:
    before = {one.year: one.mass_t for one in model.needs()}
    model.choose_year(2032)
    model.enter(Field.UNITS, "3")
    after = {one.year: one.mass_t for one in model.needs()}
    assert after[2030] == before[2030]
    assert after[2031] != before[2031]
    assert model.table()[8][-1] == "yours"
    model.choose_year(2035)
    assert model.sentence().endswith("Units of other years are yours.")


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        (Field.UNITS, "many", "is not understood"),
        (Field.UNITS, "5,000,000", "which is not taken. The field counts in"),
        (Field.KILOGRAMS, "0", "Kilograms are above 0"),
        (Field.KILOGRAMS, "20,000,000", "ten thousand tonnes"),
        (Field.THRIFT, "100", "less than 100"),
        (Field.WITHOUT, "101", "0 to 100"),
        (Field.WITHOUT, "5 - 3 - 1", "does not rise"),
    ],
)
def test_a_wrong_entry_is_one_sentence_and_changes_nothing(model, field, text, told) -> None:
    before = model.table()
    assert told in model.enter(field, text)
    assert model.table() == before
    assert model.own.untouched


def test_undo_and_redo_go_through_every_value_and_name_it(model) -> None:
    first = model.sentence()
    model.enter(Field.KILOGRAMS, "4")
    model.choose_use("bev")
    model.enter(Field.THRIFT, "2")
    assert model.undo().slots[0].field is Field.THRIFT
    assert model.undo().slots[0].field is Field.KILOGRAMS
    assert model.use.id == "humanoid_robot"
    assert model.sentence() == first
    assert model.undo() is None
    assert model.redo().slots[0].field is Field.KILOGRAMS
    assert model.need().mass_t.likely == pytest.approx(10_400)


def test_a_new_value_ends_what_could_be_redone(model) -> None:
    model.enter(Field.KILOGRAMS, "4")
    model.undo()
    model.enter(Field.KILOGRAMS, "5")
    assert model.redo() is None


def test_back_to_the_pack_is_an_edit_too(model) -> None:
    first = model.sentence()
    model.enter(Field.KILOGRAMS, "4")
    model.enter(Field.THRIFT, "1")
    model.reset(Field.THRIFT)
    model.reset_all()
    assert model.sentence() == first
    model.undo()
    assert model.need().mass_t.likely == pytest.approx(10_400)


def test_a_rival_taken_stands_alone_and_says_whose_it_is(model) -> None:
    rival = next(rival for rival in model.rivals(Field.KILOGRAMS) if rival.name[0] == "The Metalnomist")
    model.take(rival)
    assert model.inputs.value(Field.KILOGRAMS, 2035).estimate == (2, 3, 4)
    assert reason(model, Field.KILOGRAMS) == (
        "chosen by you: The Metalnomist alone; the middle is the midpoint of its range"
    )


def test_the_users_kilograms_for_a_use_without_any_have_no_stated_basis(model) -> None:
    model.choose_use("missile")
    model.enter(Field.KILOGRAMS, "4")
    model.enter(Field.UNITS, "1000")
    assert "4 t of rare earths of no stated basis" in model.sentence().replace(HELD, " ")
    assert model.convertible() == ()


def test_going_back_to_a_view_undoes_no_value_and_a_kept_view_is_whole_elsewhere(model, library) -> None:
    early = model.state()
    model.enter(Field.KILOGRAMS, "4")
    late = model.state()
    model.restore(early)
    assert model.inputs.own(Field.KILOGRAMS, 0) is not None
    other = DemandModel(Session(library), Words("en"))
    other.restore(late)
    assert other.sentence() == model.sentence()


def test_a_state_of_garbage_leaves_the_view(model) -> None:
    before = model.sentence()
    model.restore({"use": 7, "region": "Mars", "year": 99999, "basis": [], "own": [["x"], 3, None, [1] * 8]})
    assert model.sentence() == before


# What a pack or a hand may do


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (Field.WITHOUT, "100"),
        (Field.WITHOUT, "0 - 50 - 100"),
        (Field.UNITS, "0"),
        (Field.UNITS, "0 - 0 - 5"),
        (Field.KILOGRAMS, "0.000001"),
        (Field.KILOGRAMS, "0.1 - 5000 - 10,000,000"),
        (Field.THRIFT, "99.9"),
    ],
)
def test_extreme_values_are_computed_and_drawn_with_nothing_broken(model, field, text) -> None:
    assert model.enter(field, text) == ""
    assert model.sentence()
    assert len(model.table()) == 12
    assert lay_out_whole(model, 800, Metrics())[1] > 0
    assert all(item.spoken for item in model.items())


def test_a_pack_without_end_uses_says_so(library, tmp_path) -> None:
    path = tmp_path / "library.sqlite"
    copyfile(library.path, path)
    db = sqlite3.connect(path)
    db.execute("DELETE FROM demand_coefficients")
    db.commit()
    db.close()
    model = DemandModel(Session(open_library(path)), Words("en"))
    assert model.sentence() == "This pack has no end uses, so nothing is computed."
    assert model.items() == []
    assert len(model.table()) == 1
    assert lay_out_whole(model, 800, Metrics())[1] > 0
