"""The question of the timeline: what can be typed, what is refused, and the answer of the command line."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from rebriefer.domain.asking import ask
from rebriefer.domain.questions import EndUse, Question
from rebriefer.domain.scopes import scope_of
from rebriefer.library.queries.scopes import all_scopes
from rebriefer.places.timeline.model.ask import FIELDS, AskModel
from rebriefer.places.timeline.model.ask_lines import answer_as_text, sections
from rebriefer.session import Session
from rebriefer.words.catalogue import Words

ORACLES = {
    oracle["id"]: oracle
    for oracle in yaml.safe_load(
        (Path(__file__).parents[2] / "oracles" / "scope_oracles.yaml").read_text(encoding="utf-8")
    )["oracles"]
}
TYPED = {
    "O01": {"item": "镝", "form": "metal", "to": "Germany", "end_use": "民用"},
    "O02": {"item": "holmium", "form": "单一氧化物", "to": "德国", "end_use": "civil use"},
    "O03": {"item": "钕", "form": "oxide", "to": "日本", "end_use": "civil use"},
    "O05": {"item": "Dysprosium", "form": "烧结钕铁硼", "to": "United States", "end_use": "civil use"},
    "O06": {"item": "dysprosium", "form": "sintered NdFeB", "to": "美国", "end_use": "civil use"},
    "O10": {"item": "镓", "form": "metal", "to": "US", "end_use": "civil use"},
    "O15": {"item": "稀土", "form": "萃取分离", "to": "美国", "end_use": "民用"},
    "O18": {"item": "samarium", "form": "钐钴", "to": "美国", "party": "Lockheed Martin Corporation"},
    "O21": {"item": "锂", "form": "LFP, LMFP and phosphate precursors", "to": "德国", "end_use": "民用"},
    "O26": {"item": "镝", "form": "金属", "to": "日本", "end_use": "有助于提升军事实力的用途"},
    "O27": {"item": "neodymium", "form": "不含铽、镝的烧结钕铁硼", "to": "美国", "end_use": "civil use"},
}
"""Worked questions as somebody types them."""


def the_answer(library, oracle):
    item = {name: value for name, value in oracle["item"].items() if value is not None and not name.startswith("note")}
    question = Question(
        day=date.fromisoformat(oracle["day"]),
        sender=oracle["from"],
        to=oracle["to"],
        party=oracle["party"],
        end_use=EndUse(oracle["end_use"]),
        **item,
    )
    scoped = [(clause, scope_of(row)) for clause, row in all_scopes(library)]
    return ask(question, scoped, library.data_date)


def a_case(library, language="en", day="2025-11-20", **texts) -> AskModel:
    return AskModel(Session(library, language=language, as_of=date.fromisoformat(day)), Words(language), texts)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("id", TYPED)
def test_what_is_typed_in_either_language_has_the_answer_of_the_worked_question(library, id, language):
    oracle = ORACLES[id]
    model = a_case(library, language, oracle["day"], **TYPED[id])
    assert {field: model.complaint(field) for field in FIELDS if model.complaint(field)} == {}
    assert model.answer() == the_answer(library, oracle)


def test_the_case_stays_while_the_day_moves_and_the_answer_changes(library):
    model = a_case(library, day="2025-11-06", item="Ho", form="oxide", to="DEU")
    before = dict(model.texts)
    assert "suspended_before_effect" not in [told.standing.state for told in model.answer().would_but]
    model.session.as_of = date(2025, 11, 7)
    assert "suspended_before_effect" in [told.standing.state for told in model.answer().would_but]
    assert model.texts == before


def test_instruments_alone_give_another_answer(library):
    model = a_case(library, day="2026-11-11", item="holmium", form="oxide", to="Germany")
    assert model.answer().answer == "no_instrument_in_pack"
    model.session.with_statements = False
    assert model.answer().answer == "unknown"


@pytest.mark.parametrize(
    ("field", "text", "right"),
    [
        ("item", "unobtainium", "element (dysprosium)"),
        ("item", "dyspros", "dysprosium"),
        ("form", "steel", "oxide"),
        ("sender", "Atlantis", "Argentina"),
        ("to", "Korea", "Republic of Korea; North Korea"),
        ("end_use", "fun", "civil use"),
        ("value_share_pct", "1,5", "0 to 100"),
        ("value_share_pct", "101", "0 to 100"),
        ("item", "\u202e\x00 é", "element (dysprosium)"),
    ],
)
def test_what_nobody_knows_is_refused_with_what_would_be_right(library, field, text, right):
    model = a_case(library, item="dysprosium", form="metal", to="Germany")
    model.take(field, text)
    assert right in model.complaint(field)
    assert [each for each in FIELDS if model.complaint(each)] == [field]
    assert model.answer() is None and "marked fields" in model.missing()


def test_a_kind_of_magnet_goes_with_no_other_form(library):
    model = a_case(library, item="SmCo", form="oxide", to="Japan")
    assert "has no form" in model.complaint("form")
    model.take("form", "magnet")
    assert model.answer().question.magnet == "SmCo"


def test_an_empty_case_says_what_is_missing(library):
    model = a_case(library)
    assert model.missing().startswith("Say what goes")
    model.take("item", "dysprosium")
    assert model.missing() == "Say where it goes."
    assert not any(model.complaint(field) for field in FIELDS)


def test_every_name_that_is_offered_is_taken(library):
    model = a_case(library)
    for field in FIELDS:
        for choice in model.choices(field):
            model.take(field, choice)
            assert model.complaint(field) == "", (field, choice)
        model.take(field, "")
    assert len(model.choices("item")) > 100


def test_a_name_is_said_in_the_language_of_the_window(library):
    model = a_case(library, "zh", item="dysprosium", form="metal", to="Germany", party="Lockheed Martin Corporation")
    assert [model.shown(field) for field in ("item", "to", "party")] == ["镝", "德国", "洛克希德·马丁公司"]
    assert model.unsaid("sender") == "中国"


def test_a_clause_that_nearly_catches_says_why_it_does_not(library):
    model = a_case(library, day="2026-11-28", item="Ga", form="metal", to="USA", end_use="civil use")
    words, effects = model.words, library.vocabulary("effect")
    nearly = next(s for s in sections(words, model.answer(), effects) if s.title.startswith("Nearly"))
    assert {clause.address for clause in nearly.clauses} == {told.clause.address for told in model.answer().nearly}
    assert all(clause.detail == "only for a military end use" for clause in nearly.clauses) and nearly.clauses


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_answer_as_text_has_case_day_sentence_and_addresses(library, language):
    model = a_case(library, language, item="Dy", form="metal", to="DEU")
    text = answer_as_text(model, model.answer())
    for told in ("clause:2025-mofcom-18/1", model.shown("to"), "2025", *(s.title for s in sections(
        model.words, model.answer(), library.vocabulary("effect")))):  # fmt: skip
        assert told in text
