"""The sentence of an answer starts with the answer, in both languages, and says what the class rests on."""

from dataclasses import replace
from datetime import date

import pytest

from rebriefer.domain.items import Condition
from rebriefer.domain.questions import EndUse
from rebriefer.domain.states import State
from rebriefer.words.answer_remarks import answer_remarks, depends_words
from rebriefer.words.answers import answer_sentence, answer_sentences
from rebriefer.words.catalogue import Words
from scope_rows import a_clause, a_question, answer_to, only

USES = {"effect": "ban", "regime": "dual_use_end_user", "end_uses_barred": ["military"]}
NEVER_OPEN = {Condition.ROUTE, Condition.DESTINATION, Condition.PARTY, Condition.BASIS}
CASES = {
    "licence_needed": (a_question(), [a_clause("list")], "Yes: a licence is needed", "须经许可"),
    "banned": (a_question(), [a_clause("ban", effect="ban"), a_clause("list")], "Banned", "禁止"),
    "depends": (a_question(end_use=EndUse.UNSPECIFIED), [a_clause("uses", **USES)], "Depends", "视情形而定"),
    "unknown": (a_question(), [a_clause("list", only(State.UNKNOWN))], "Unknown", "不明"),
    "no_instrument_in_pack": (a_question(), [], "No instrument in this pack", "数据包内无相关文件"),
}


@pytest.fixture(params=["en", "zh"])
def words(request):
    return Words(request.param)


@pytest.mark.parametrize("answer", CASES)
def test_the_sentence_starts_with_the_answer(words, answer):
    question, rows, english, chinese = CASES[answer]
    found = answer_to(question, *rows)
    assert found.answer == answer
    assert answer_sentence(words, found).startswith(english if words.language == "en" else chinese)


def test_one_clause_is_said_with_its_first_day():
    sentence = answer_sentence(Words("en"), answer_to(a_question(), a_clause("list")))
    assert sentence == "Yes: a licence is needed by Short list, in force since 1 January 2025; it is not a ban."


def test_a_ban_says_the_licence_that_is_needed_as_well():
    sentence = answer_sentence(Words("en"), answer_to(*_case("banned")))
    assert sentence.endswith("A licence is needed as well: Short list.")


def test_what_it_depends_on_is_said_and_that_a_licence_is_needed_in_any_case():
    question, rows = _case("depends")[0], [*_case("depends")[1:], a_clause("list")]
    sentence = answer_sentence(Words("en"), answer_to(question, *rows))
    assert "It turns on the end use, which was not said." in sentence
    assert "A licence is needed in any case: Short list." in sentence


@pytest.mark.parametrize("effect", ["licence", "ban"])
@pytest.mark.parametrize(
    ("state", "english"),
    [
        (State.ANNOUNCED, "Announced on 1 January 2025, not yet in force"),
        (State.SUSPENDED, "Suspended since 1 January 2025"),
        (State.SUSPENDED_BEFORE_EFFECT, "Suspended on 1 January 2025 before it took effect"),
    ],
)
def test_what_is_paused_is_said_with_its_day(state, english, effect):
    answer = answer_to(a_question(), a_clause("list", only(state), effect=effect))
    assert english in answer_sentence(Words("en"), answer)


def test_a_long_row_of_clauses_is_cut_and_counted():
    rows = [a_clause(f"n{number}") for number in range(7)]
    sentence = answer_sentence(Words("en"), answer_to(a_question(), *rows))
    assert sentence.endswith("Short n0; Short n1; Short n2; 4 others.")


def test_a_near_miss_is_a_remark(words):
    answer = answer_to(a_question(), a_clause("uses", **USES))
    english = "A military end use could be barred: Short uses."
    assert (english if words.language == "en" else "若为军事用途，可能禁止：uses简称。") in answer_remarks(
        words, answer
    )


def test_a_day_beyond_the_data_is_a_remark():
    question = a_question(day=date(2027, 1, 1))
    remark = "Data to 9 October 2026: later states rest on texts, reports or statements, none is observed."
    assert remark in answer_remarks(Words("en"), answer_to(question, a_clause("list")))
    assert remark not in answer_remarks(Words("en"), answer_to(a_question(), a_clause("list")))


def test_a_name_with_braces_is_only_repeated(words):
    question = a_question(party="{clauses} {0} %s", product="{day}")
    remarks = " ".join(answer_remarks(words, answer_to(question, a_clause("list"))))
    assert "{clauses} {0} %s" in remarks
    assert "{day}" in remarks


@pytest.mark.parametrize("condition", sorted(set(Condition) - NEVER_OPEN))
def test_each_condition_that_can_be_open_has_a_label_and_a_sentence(words, condition):
    answer = answer_to(a_question(end_use=EndUse.UNSPECIFIED), a_clause("uses", **USES))
    answer = replace(answer, catches=(replace(answer.catches[0], open=(condition,)),))
    assert len(depends_words(words, answer.catches[0])) == 1
    assert len(answer_sentences(words, answer)) == 2
    assert not words.missing


def test_every_sentence_has_its_chinese():
    words = Words("zh")
    for question, rows, *_ in CASES.values():
        answer = answer_to(question, *rows)
        answer_sentence(words, answer)
        answer_remarks(words, answer)
    assert not words.missing


def _case(name):
    question, rows, *_ = CASES[name]
    return question, *rows
