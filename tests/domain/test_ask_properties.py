"""What holds for every question on every day, over all clauses of the bundled data."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.answers import Answer, AnswerClass
from rebriefer.domain.asking import ask
from rebriefer.domain.questions import EndUse, Question
from rebriefer.domain.scopes import scope_of
from rebriefer.domain.states import State
from rebriefer.library.queries.scopes import all_scopes

PLACES = ["CHN", "USA", "DEU", "JPN", "KOR", "MYS", "VNM", "EUU"]
FORMS = ["ore", "oxide", "metal", "alloy", "magnet", "finished_product", "equipment", "technology", "other", "food"]
PAUSED = {State.ANNOUNCED, State.SUSPENDED, State.SUSPENDED_BEFORE_EFFECT, State.UNKNOWN}

questions = st.builds(
    Question,
    day=st.dates(date(1995, 1, 1), date(2029, 1, 1)),
    sender=st.sampled_from(PLACES),
    to=st.sampled_from(PLACES),
    element=st.sampled_from(["Dy", "Nd", "Sm", "Ho", "Ga", "Sb", "C", "W", "Li", "Fe", "REE", None]),
    form=st.sampled_from([*FORMS, None]),
    origin=st.sampled_from(["CHN", "USA", "JPN", None]),
    party=st.sampled_from([None, "Lockheed Martin Corporation", "芒廷帕斯材料公司", "Nobody Ltd."]),
    end_use=st.sampled_from(list(EndUse)),
    value_share_pct=st.sampled_from([None, 0.0, 0.1, 50.0]),
    magnet=st.sampled_from([None, "NdFeB", "SmCo"]),
    technology_for=st.sampled_from([None, "separation", "mining", "cathode_preparation"]),
    chinese_technology=st.sampled_from([None, True, False]),
    dual_use=st.sampled_from([None, True]),
    shape=st.sampled_from([None, "solid", "powder"]),
    purity_pct=st.sampled_from([None, 99.0, 99.99]),
    product=st.sampled_from([None, "motor rotor"]),
)


@pytest.fixture(scope="module")
def scoped(library):
    return [(clause, scope_of(row)) for clause, row in all_scopes(library)]


def rank(answer: Answer) -> int:
    """How strict an answer is, by the order in which its class is found."""
    bans = any(told.effect == "ban" for told in answer.catches)
    if answer.answer is AnswerClass.DEPENDS:
        return 4 if bans else 2
    order = [AnswerClass.NO_INSTRUMENT_IN_PACK, AnswerClass.UNKNOWN, None, AnswerClass.LICENCE_NEEDED, None]
    return 5 if answer.answer is AnswerClass.BANNED else order.index(answer.answer)


@given(question=questions, with_statements=st.booleans())
def test_every_question_has_an_answer_on_every_day(scoped, library, question, with_statements):
    answer = ask(question, scoped, library.data_date, with_statements=with_statements)
    assert all(told.standing.state is State.IN_FORCE for told in (*answer.catches, *answer.duties, *answer.nearly))
    assert all(told.standing.state in PAUSED for told in answer.would_but)
    assert all(told.clause.role == "operative" for told in (*answer.catches, *answer.would_but, *answer.beside))
    assert (answer.answer is AnswerClass.NO_INSTRUMENT_IN_PACK) <= (not answer.catches)
    assert (answer.changes_on is None) == (answer.changes_to is None)


@given(question=questions, military=st.sampled_from([EndUse.MILITARY, EndUse.MILITARY_POTENTIAL]))
def test_a_military_end_use_never_makes_the_answer_milder(scoped, library, question, military):
    civil = ask(replace(question, end_use=EndUse.CIVIL), scoped, library.data_date)
    other = ask(replace(question, end_use=military), scoped, library.data_date)
    assert rank(other) >= rank(civil)


@given(question=questions)
def test_saying_the_end_use_as_military_never_makes_an_open_question_milder(scoped, library, question):
    left_open = ask(replace(question, end_use=EndUse.UNSPECIFIED), scoped, library.data_date)
    said = ask(replace(question, end_use=EndUse.MILITARY), scoped, library.data_date)
    assert rank(said) >= rank(left_open)


@given(question=questions, seed=st.integers(0, 1000))
def test_the_order_of_the_clauses_does_not_matter(scoped, library, question, seed):
    shuffled = list(scoped)
    Random(seed).shuffle(shuffled)
    assert ask(question, shuffled, library.data_date) == ask(question, scoped, library.data_date)


@given(question=questions)
def test_the_answer_holds_until_the_day_on_which_it_changes(scoped, library, question):
    answer = ask(question, scoped, library.data_date)
    if answer.changes_on is None:
        last, then = date(2035, 1, 1), None
    else:
        last = date.fromordinal(answer.changes_on.toordinal() - 1)
        then = ask(replace(question, day=answer.changes_on), scoped, library.data_date)
    before = ask(replace(question, day=max(last, question.day)), scoped, library.data_date)
    assert before.answer is answer.answer
    assert {told.clause.address for told in before.catches} == {told.clause.address for told in answer.catches}
    assert then is None or then.answer is answer.changes_to


@pytest.mark.parametrize(
    ("answer", "values"),
    [
        ("banned", {"element": "Ga", "form": "metal", "to": "USA", "day": date(2025, 1, 15)}),
        ("depends", {"element": "Sb", "form": "oxide", "to": "DEU", "day": date(2026, 1, 10)}),
        ("licence_needed", {"element": "Dy", "form": "metal", "to": "DEU", "day": date(2025, 11, 20)}),
        ("unknown", {"element": "Ho", "form": "oxide", "to": "DEU", "day": date(2027, 2, 1)}),
        ("no_instrument_in_pack", {"element": "Nd", "form": "oxide", "to": "DEU", "day": date(2026, 1, 10)}),
    ],
)
def test_every_class_is_reached(scoped, library, answer, values):
    question = Question(sender="CHN", origin="CHN", end_use=EndUse.CIVIL, **values)
    assert ask(question, scoped, library.data_date).answer == answer
