"""The rule of matching, one condition a test, over clauses made for it."""

from datetime import date

import pytest

from rebriefer.domain.answers import AnswerClass
from rebriefer.domain.items import Condition
from rebriefer.domain.questions import EndUse
from rebriefer.domain.states import State
from scope_rows import a_clause, a_question, answer_to, in_force, names, only


def test_a_licence_in_force_is_needed_and_says_since_when():
    answer = answer_to(a_question(), a_clause("list"))
    assert answer.answer is AnswerClass.LICENCE_NEEDED
    assert answer.catches[0].standing.since == date(2025, 1, 1)


@pytest.mark.parametrize("role", ["draft", "policy", "framework", "suspends", "amends"])
def test_only_operative_clauses_catch(role):
    assert answer_to(a_question(), a_clause("list", role=role)).answer is AnswerClass.NO_INSTRUMENT_IN_PACK


@pytest.mark.parametrize("regime", ["procurement", "truce", "threat", "funding", "statistics", "us_export_control"])
def test_some_regimes_are_never_told(regime):
    answer = answer_to(a_question(), a_clause("list", regime=regime))
    assert not answer.catches + answer.beside + answer.would_but


def test_a_third_country_is_bound_only_where_the_clause_reaches_abroad():
    question = a_question(sender="KOR")
    assert not answer_to(question, a_clause("list")).catches
    assert answer_to(question, a_clause("list", reach_abroad=True)).catches
    assert not answer_to(a_question(sender="KOR", origin="JPN"), a_clause("list", reach_abroad=True)).catches


def test_a_shipment_inside_one_country_is_no_export():
    assert not answer_to(a_question(to="CHN"), a_clause("list")).catches


def test_acts_abroad_do_not_mean_exports_from_the_state_that_binds_them():
    row = a_clause("abroad", binds="acts abroad", regime="abroad_control", excluded_destinations=["CHN"])
    assert answer_to(a_question(sender="KOR"), row).catches
    assert not answer_to(a_question(), row).catches
    assert not answer_to(a_question(sender="KOR", to="CHN"), row).catches


@pytest.mark.parametrize(("to", "caught"), [("DEU", True), ("EUU", True), ("CHE", False)])
def test_a_list_that_names_the_union_means_its_members(to, caught):
    assert bool(answer_to(a_question(to=to), a_clause("list", destinations=["EUU"])).catches) is caught


def test_rare_earths_as_a_group_meet_each_of_the_seventeen_and_the_other_way_round():
    assert answer_to(a_question(), a_clause("list", elements=["REE"])).catches
    assert answer_to(a_question(element="REE"), a_clause("list")).catches
    assert not answer_to(a_question(element="REE"), a_clause("list", elements=["Ga"])).catches


@pytest.mark.parametrize("form", ["technology", "software", "service", "capital"])
def test_no_form_in_a_clause_means_goods_of_any_form(form):
    assert answer_to(a_question(), a_clause("list", forms=[])).catches
    assert not answer_to(a_question(form=form), a_clause("list", forms=[])).catches


def test_parts_decide_in_place_of_elements_and_forms():
    row = a_clause("list", element_forms=[{"elements": ["Tb"], "forms": ["metal"]}])
    assert not answer_to(a_question(), row).catches


@pytest.mark.parametrize(("shape", "answer"), [("solid", "licence_needed"), ("powder", "no_instrument_in_pack")])
def test_another_shape_does_not_fit(shape, answer):
    row = a_clause("list", element_forms=[{"elements": ["Dy"], "forms": ["metal"], "shape": "solid"}])
    assert answer_to(a_question(shape=shape), row).answer == answer
    assert answer_to(a_question(), row).answer is AnswerClass.DEPENDS


def test_two_parts_with_different_effects_give_the_stricter_one_and_depend():
    goods = {"elements": ["Dy"], "forms": ["metal"]}
    row = a_clause("list", effect="ban", element_forms=[goods, goods | {"effect": "licence"}])
    answer = answer_to(a_question(), row)
    assert (answer.answer, answer.catches[0].effect) == (AnswerClass.DEPENDS, "ban")
    assert answer.catches[0].open == (Condition.PARTS,)


@pytest.mark.parametrize(
    ("purity", "answer"),
    [(99.98, "no_instrument_in_pack"), (99.99, "licence_needed"), (100, "licence_needed"), (None, "depends")],
)
def test_antimony_oxide_is_listed_from_its_purity_on(purity, answer):
    row = a_clause("list", elements=["Sb"], forms=["oxide", "metal"])
    assert answer_to(a_question(element="Sb", form="oxide", purity_pct=purity), row).answer == answer
    assert answer_to(a_question(element="Sb", form="metal", purity_pct=purity), row).answer == "licence_needed"


@pytest.mark.parametrize(
    ("share", "answer"), [(0.09, "no_instrument_in_pack"), (0.1, "licence_needed"), (None, "depends")]
)
def test_the_share_of_chinese_value_counts_in_percent(share, answer):
    row = a_clause(
        "abroad", binds="acts abroad", origin="abroad_with_chinese_content", value_threshold_pct=0.1,
        regime="abroad_control",
    )  # fmt: skip
    assert answer_to(a_question(sender="JPN", origin="JPN", value_share_pct=share), row).answer == answer
    assert not answer_to(a_question(sender="JPN", value_share_pct=share), row).catches


@pytest.mark.parametrize(
    ("used", "answer"), [(True, "licence_needed"), (False, "no_instrument_in_pack"), (None, "depends")]
)
def test_chinese_technology_counts_for_goods_made_abroad(used, answer):
    row = a_clause("abroad", binds="acts abroad", origin="abroad_with_chinese_technology", regime="abroad_control")
    assert answer_to(a_question(sender="JPN", origin="JPN", chinese_technology=used), row).answer == answer


@pytest.mark.parametrize(
    ("purpose", "answer"), [("mining", "licence_needed"), ("oxyborate", "no_instrument_in_pack"), (None, "depends")]
)
def test_technology_is_caught_by_what_it_is_for(purpose, answer):
    row = a_clause("catalogue", forms=["technology"], technology_for=["mining"], regime="technology_catalogue")
    assert answer_to(a_question(form="technology", technology_for=purpose), row).answer == answer


def test_technology_is_known_by_its_purpose_where_no_element_is_named():
    row = a_clause("catalogue", forms=["technology"], technology_for=["mining"], regime="technology_catalogue")
    question = a_question(element=None, form="technology", technology_for="mining")
    assert answer_to(question, row).answer is AnswerClass.LICENCE_NEEDED


LISTED = {"party_scoped": True, "parties": [{"en": "Acme Magnets, Inc.", "zh": "艾克美磁体公司"}]}


@pytest.mark.parametrize("name", ["Acme Magnets, Inc.", "ACME  magnets, inc.", "艾克美磁体公司"])
def test_a_party_is_known_by_its_whole_name_in_either_language(name):
    row = a_clause("names", effect="ban", regime="control_list", item_basis="all_goods", **LISTED)
    answer = answer_to(a_question(party=name), row)
    assert (answer.answer, answer.party_listed, answer.similar) == (AnswerClass.BANNED, True, ())


def test_part_of_a_name_is_no_match_but_is_told():
    row = a_clause("names", effect="ban", regime="control_list", item_basis="all_goods", **LISTED)
    answer = answer_to(a_question(party="acme"), row)
    assert answer.answer is AnswerClass.NO_INSTRUMENT_IN_PACK
    assert [party.en for party in answer.similar] == ["Acme Magnets, Inc."]


def test_a_ban_of_listed_parties_asks_for_no_end_use():
    row = a_clause("names", effect="ban", regime="control_list", end_uses_barred=["military"], **LISTED)
    assert answer_to(a_question(party="Acme Magnets, Inc."), row).answer is AnswerClass.BANNED


@pytest.mark.parametrize(
    ("use", "answer"),
    [
        (EndUse.MILITARY, "banned"),
        (EndUse.UNSPECIFIED, "depends"),
        (EndUse.CIVIL, "no_instrument_in_pack"),
        (EndUse.MILITARY_POTENTIAL, "no_instrument_in_pack"),
    ],
)
def test_a_ban_holds_for_the_uses_that_it_bars(use, answer):
    row = a_clause("uses", effect="ban", regime="dual_use_end_user", end_uses_barred=["military"])
    assert answer_to(a_question(end_use=use), row).answer == answer


def test_a_ban_without_uses_bars_each():
    assert answer_to(a_question(), a_clause("uses", effect="ban")).answer is AnswerClass.BANNED


def test_an_uncertain_ban_makes_it_depend_even_where_a_licence_is_needed_in_any_case():
    ban = a_clause("uses", effect="ban", regime="dual_use_end_user", end_uses_barred=["military"])
    answer = answer_to(a_question(end_use=EndUse.UNSPECIFIED), a_clause("list"), ban)
    assert answer.answer is AnswerClass.DEPENDS


def test_an_uncertain_licence_does_not_weaken_a_certain_one():
    unsure = a_clause("shape", element_forms=[{"elements": ["Dy"], "forms": ["metal"], "shape": "solid"}])
    assert answer_to(a_question(), a_clause("list"), unsure).answer is AnswerClass.LICENCE_NEEDED


ANY_LISTED = {"item_basis": "dual_use_list", "elements": [], "forms": [], "effect": "ban", "regime": "control_list"}


def test_what_is_on_the_list_that_day_is_a_dual_use_item():
    users = a_clause("users", **ANY_LISTED)
    assert answer_to(a_question(), a_clause("list"), users).answer is AnswerClass.BANNED
    assert answer_to(a_question(), a_clause("list", only(State.SUSPENDED)), users).catches == ()
    assert answer_to(a_question(), users).catches == ()


def test_an_item_is_on_the_list_wherever_it_is():
    users = a_clause("users", reach_abroad=True, **ANY_LISTED)
    assert names(answer_to(a_question(sender="KOR"), a_clause("list"), users).catches) == ["users"]


def test_a_catch_all_puts_nothing_on_the_list_and_depends_on_knowledge():
    catch_all = a_clause("all", item_basis="catch_all")
    answer = answer_to(a_question(), catch_all, a_clause("users", **ANY_LISTED))
    assert names(answer.catches) == ["all"]
    assert answer.catches[0].open == (Condition.KNOWLEDGE,)


def test_who_asks_may_say_that_the_item_is_on_the_list():
    question = a_question(element=None, form="other", dual_use=True)
    answer = answer_to(question, a_clause("list", forms=["other"]), a_clause("users", **ANY_LISTED))
    assert names(answer.catches) == ["users"]


def test_an_item_without_an_element_leaves_lists_of_elements_open():
    answer = answer_to(a_question(element=None), a_clause("list"), a_clause("paused", only(State.SUSPENDED)))
    assert (answer.answer, answer.catches[0].open) == (AnswerClass.DEPENDS, (Condition.ELEMENT,))
    assert answer.would_but == ()


def test_goods_on_a_list_that_the_pack_does_not_hold_depend_on_it():
    row = a_clause("parts", effect="ban", regime="other_export_rule", item_basis="goods_list", forms=["chips"])
    assert answer_to(a_question(form="chips"), row).catches[0].open == (Condition.GOODS_LIST,)
    assert not answer_to(a_question(form="metal"), row).catches


@pytest.mark.parametrize("basis", ["by_list", "none"])
def test_a_clause_without_items_catches_none(basis):
    assert not answer_to(a_question(), a_clause("frame", item_basis=basis)).catches


def test_a_clause_of_unknown_state_makes_the_answer_unknown():
    answer = answer_to(a_question(), a_clause("list", only(State.UNKNOWN)))
    assert (answer.answer, names(answer.would_but)) == (AnswerClass.UNKNOWN, ["list"])


@pytest.mark.parametrize("state", [State.ANNOUNCED, State.SUSPENDED, State.SUSPENDED_BEFORE_EFFECT])
def test_a_paused_clause_would_catch_but_does_not(state):
    answer = answer_to(a_question(), a_clause("list", only(state)))
    assert (answer.answer, names(answer.would_but)) == (AnswerClass.NO_INSTRUMENT_IN_PACK, ["list"])


@pytest.mark.parametrize("state", [State.ENDED, State.THREATENED])
def test_an_ended_or_threatened_clause_is_not_told(state):
    answer = answer_to(a_question(), a_clause("list", only(state)))
    assert not answer.catches + answer.would_but


def test_a_double_is_told_but_not_counted():
    double = a_clause("double", duplicate_of={"event": "list", "clause": "1"})
    assert answer_to(a_question(), double).answer is AnswerClass.NO_INSTRUMENT_IN_PACK
    assert names(answer_to(a_question(), a_clause("list"), double).doubles) == ["double"]


@pytest.mark.parametrize("regime", ["ordinary_export_licence", "export_quota", "de_facto"])
def test_other_regimes_stand_beside_the_answer(regime):
    answer = answer_to(a_question(), a_clause("yearly", regime=regime))
    assert (answer.answer, names(answer.beside)) == (AnswerClass.NO_INSTRUMENT_IN_PACK, ["yearly"])


def test_state_trading_is_told_whoever_the_party_is():
    row = a_clause("firms", regime="state_trading", effect="registration", **LISTED)
    assert names(answer_to(a_question(party="Somebody else"), row).beside) == ["firms"]


DUTY = {
    "effect": "duty", "regime": "customs_duty", "exporter": "USA", "binds": "imports into USA", "duty_pct": 10,
    "destinations": ["USA"], "item_basis": "all_goods", "elements": [], "forms": [], "goods_of": ["CHN"],
}  # fmt: skip


def test_a_duty_is_told_for_goods_of_its_origin_and_only_while_in_force():
    question = a_question(to="USA")
    assert answer_to(question, a_clause("duty", **DUTY)).duties[0].duty_pct == 10
    assert answer_to(question, a_clause("duty", only(State.SUSPENDED), **DUTY)).duties == ()
    assert answer_to(a_question(to="USA", origin="JPN"), a_clause("duty", **DUTY)).duties == ()
    assert answer_to(question, a_clause("duty", **(DUTY | {"item_basis": "goods_list"}))).duties == ()


def test_the_rate_is_that_of_the_clause_in_force_that_changes_it():
    acts_on = [{"event": "duty", "clause": "1"}]
    first = a_clause(
        "first", in_force(last="2025-05-31"), **(DUTY | {"role": "amends", "duty_pct": 20}), acts_on=acts_on
    )
    second = a_clause(
        "second", in_force("2025-06-01"), acts_on=acts_on,
        **(DUTY | {"role": "amends", "duty_pct": 15, "certainty": "inferred"}),
    )  # fmt: skip
    rows = (a_clause("duty", **DUTY), first, second)
    rates = {
        day: [(told.duty_pct, told.certainty) for told in answer_to(a_question(to="USA", day=day), *rows).duties]
        for day in (date(2025, 5, 31), date(2025, 6, 1))
    }
    assert rates == {date(2025, 5, 31): [(20, "clear")], date(2025, 6, 1): [(15, "inferred")]}


EXEMPT = {"elements": ["REE"], "forms": ["metal"], "from": "2025-06-01", "to": "2025-06-30"}


@pytest.mark.parametrize(
    ("day", "told"),
    [("2025-05-31", 1), ("2025-06-01", 0), ("2025-06-30", 0), ("2025-07-01", 1)],
)
def test_exempt_goods_meet_no_duty_on_days_that_are_inclusive_at_both_ends(day, told):
    row = a_clause("duty", **DUTY, exempt=[EXEMPT])
    assert len(answer_to(a_question(to="USA", day=date.fromisoformat(day)), row).duties) == told


@pytest.mark.parametrize(
    ("kind", "told", "depends"), [("NdFeB", 0, False), ("SmCo", 1, False), ("bonded NdFeB", 1, False), (None, 1, True)]
)
def test_an_exemption_for_one_kind_of_magnet_leaves_the_others_dutiable(kind, told, depends):
    entry = {"elements": ["REE"], "forms": ["magnet"], "from": "2025-01-01", "magnet": ["NdFeB"]}
    duties = answer_to(
        a_question(to="USA", form="magnet", magnet=kind), a_clause("duty", **DUTY, exempt=[entry])
    ).duties
    assert len(duties) == told
    assert all(each.depends is depends for each in duties)


def test_a_neodymium_magnet_is_told_that_a_listed_element_would_be_caught():
    row = a_clause("list", forms=["magnet"])
    assert names(answer_to(a_question(element="Nd", form="magnet"), row).nearly) == ["list"]
    free = a_question(element="Nd", form="magnet", magnet="NdFeB without Tb and Dy")
    assert answer_to(free, row).nearly == ()


def test_a_product_is_looked_for_in_the_conditions_of_clauses():
    row = a_clause("list", conditions_en="as a rule motor rotors are outside", conditions_zh="电机转子一般不在清单内")
    question = a_question(element="Dy", form="finished_product", product="Motor rotor")
    assert names(answer_to(question, row).mentions) == ["list"]
    assert names(answer_to(a_question(product="转子"), row).mentions) == ["list"]
    assert answer_to(a_question(product="x"), row).mentions == ()


def test_what_changes_next_and_the_day_on_which_the_answer_changes():
    ends = a_clause("ends", in_force(last="2025-08-31"))
    begins = a_clause("begins", in_force("2025-07-01"), regime="export_quota")
    answer = answer_to(a_question(), ends, begins)
    assert (answer.changes_next_on, names(answer.changes_next)) == (date(2025, 7, 1), ["begins"])
    assert (answer.changes_on, answer.changes_to) == (date(2025, 9, 1), AnswerClass.NO_INSTRUMENT_IN_PACK)


def test_an_open_origin_is_china_or_the_place_that_it_leaves():
    row = a_clause("list", reach_abroad=True)
    assert answer_to(a_question(sender="KOR", origin=None), row).catches[0].open == (Condition.ORIGIN,)
