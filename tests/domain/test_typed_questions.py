"""A question as it is typed: spellings that are accepted, and refusals that say what there is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.questions import EndUse, Question
from rebriefer.domain.typed_questions import read_question
from rebriefer.errors import UsageError

DAY = date(2025, 11, 20)
LISTS = {
    "form": ["metal", "magnet", "technology", "finished_product"],
    "shape": ["solid", "powder"],
    "magnet_kind": ["NdFeB", "NdFeB without Tb and Dy", "SmCo"],
    "technology": ["separation", "mining"],
    "element": ["Dy", "Ga", "REE"],
}


def typed(**values: str | None) -> Question:
    return read_question({"element": "Dy", "form": "metal", "to": "DEU"} | values, DAY, LISTS)


def test_what_is_left_out_stays_open():
    question = typed()
    assert (question.sender, question.origin, question.end_use) == ("CHN", "CHN", EndUse.UNSPECIFIED)
    assert (question.party, question.purity_pct, question.dual_use, question.shape) == (None, None, None, None)


@pytest.mark.parametrize(("text", "code"), [("de", "DEU"), ("DEU", "DEU"), ("EU", "EUU"), ("UK", "GBR"), ("xk", "XKX")])
def test_places_are_known_by_two_and_three_letters(text, code):
    assert typed(to=text).to == code


def test_what_does_not_leave_china_has_an_open_origin_until_one_is_given():
    assert typed(sender="JP").origin is None
    assert typed(sender="JP", origin="CN").origin == "CHN"


@pytest.mark.parametrize("text", ["dy", "DY", " Dy "])
def test_a_symbol_is_known_in_any_case(text):
    assert typed(element=text).element == "Dy"


def test_an_element_that_no_clause_names_can_be_asked_about():
    assert typed(element="Fe").element == "Fe"


@pytest.mark.parametrize(
    ("values", "form"),
    [
        ({"magnet": "smco"}, "magnet"),
        ({"technology_for": "Separation"}, "technology"),
        ({"product": "motor rotor"}, "finished_product"),
        ({"product": "motor rotor", "form": "metal"}, "metal"),
        ({}, None),
    ],
)
def test_a_form_that_is_left_out_follows_from_what_is_said(values, form):
    assert typed(**({"form": None} | values)).form == form


@pytest.mark.parametrize(("text", "number"), [("0.2", 0.2), ("99.99 %", 99.99), ("100", 100), ("0", 0)])
def test_a_share_is_read_in_percent(text, number):
    assert typed(value_share_pct=text).value_share_pct == number


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("element", "Unobtainium"),
        ("form", "steel"),
        ("magnet", "AlNiCo"),
        ("technology_for", "painting"),
        ("shape", "round"),
        ("end_use", "space"),
        ("to", "Mars"),
        ("sender", "USSR"),
        ("value_share_pct", "1,5"),
        ("value_share_pct", "nan"),
        ("value_share_pct", "1e2"),
        ("purity_pct", "１００"),
        ("purity_pct", "100.1"),
        ("purity_pct", "-1"),
        ("chinese_technology", "maybe"),
    ],
)
def test_what_no_list_knows_is_refused_with_a_way_out(name, text):
    with pytest.raises(UsageError) as refused:
        typed(**{name: text})
    problem = refused.value.problem
    assert text in str(refused.value)
    assert problem.remedy and problem.remedy.format(**problem.values)


def test_a_refusal_names_what_there_is():
    with pytest.raises(UsageError) as refused:
        typed(form="steel")
    assert refused.value.problem.values["known"] == "metal, magnet, technology, finished_product"


def test_a_magnet_without_dysprosium_is_no_item_of_dysprosium():
    with pytest.raises(UsageError):
        typed(magnet="NdFeB without Tb and Dy")


@pytest.mark.parametrize("missing", [{"to": None}, {"to": "  "}, {"element": None, "form": None}])
def test_a_question_needs_a_destination_and_something_to_ask_about(missing):
    with pytest.raises(UsageError):
        typed(**missing)


def test_what_cannot_be_seen_is_shown_as_a_mark():
    assert typed(party="Acme\u202e\x1b[31m \ud800 Inc.\n").party == "Acme\ufffd\ufffd[31m \ufffd Inc."


@given(values=st.dictionaries(st.sampled_from([*Question.__slots__[1:]]), st.text(max_size=40)))
def test_any_text_is_read_or_refused(values):
    try:
        question = typed(**values)
    except UsageError as refused:
        assert refused.problem.code.format(**refused.problem.values)
    else:
        assert question.day == DAY
