"""States, bases and answers have one word each, long, short and with a day; problems are said with a way out."""

from datetime import date

import pytest

from rebriefer.domain.states import Basis, Change, State
from rebriefer.errors import Problem
from rebriefer.words import terms
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem

EN, ZH = Words("en"), Words("zh")
DAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("state", "en", "zh"),
    [
        (State.NONE, "none", "无"),
        (State.THREATENED, "threatened", "威胁"),
        (State.ANNOUNCED, "announced", "已公布"),
        (State.IN_FORCE, "in force", "现行有效"),
        (State.SUSPENDED, "suspended", "暂停实施"),
        (State.SUSPENDED_BEFORE_EFFECT, "suspended before effect", "生效前暂停"),
        (State.ENDED, "ended", "已失效"),
        (State.UNKNOWN, "unknown", "不明"),
    ],
)
def test_a_state_has_one_word(state: State, en: str, zh: str) -> None:
    assert (terms.state_word(EN, state), terms.state_word(ZH, state)) == (en, zh)


def test_a_state_is_said_longer_shorter_and_with_its_day() -> None:
    assert (terms.state_chip(ZH, State.IN_FORCE), terms.state_chip(ZH, State.ENDED)) == ("有效", "已失效")
    assert terms.state_long(EN, State.ANNOUNCED) == "announced, not yet in force"
    assert terms.state_long(ZH, State.UNKNOWN) == "状态不明"
    assert terms.state_long(ZH, State.SUSPENDED) == "暂停实施"
    assert terms.state_with_day(EN, State.SUSPENDED, DAY) == "suspended to 2026-11-10"
    assert terms.state_with_day(ZH, State.SUSPENDED, DAY) == "暂停实施至2026年11月10日"
    assert terms.state_with_day(ZH, State.ENDED, date(2026, 2, 24)) == "失效于2026年2月24日"
    assert terms.state_with_day(EN, State.IN_FORCE, DAY) == "in force"


def test_the_next_state_says_whether_it_is_one() -> None:
    statement = Change(DAY, State.SUSPENDED, Basis.STATEMENT)
    assert terms.next_word(EN, State.SUSPENDED, None) == "nothing set"
    assert terms.next_word(EN, State.SUSPENDED, statement) == "same, per statement"
    assert terms.next_word(ZH, State.SUSPENDED, statement) == "不变，依表态"
    assert terms.next_word(ZH, State.SUSPENDED, Change(DAY, State.UNKNOWN, Basis.TEXT_RUNS_OUT)) == "文本未载"
    assert terms.next_word(ZH, State.ANNOUNCED, Change(DAY, State.IN_FORCE, Basis.TEXT)) == "现行有效"


def test_bases_answers_and_sources_have_their_words() -> None:
    assert [terms.basis_word(ZH, basis) for basis in Basis] == [
        "有记录",
        "依文本",
        "据报道",
        "依表态",
        "文本未载",
        "依自建条目",
    ]
    assert [terms.answer_word(ZH, answer) for answer in terms.ANSWERS] == [
        "须经许可",
        "禁止",
        "视情形而定",
        "不明",
        "数据包内无相关文件",
    ]
    assert (terms.reading_word(EN, with_statements=True), terms.reading_word(ZH, with_statements=False)) == (
        "with statements",
        "仅依文件",
    )
    assert (terms.level_word(ZH, "aggregator"), terms.access_word(ZH, "page_text")) == ("汇编转载", "存档网页文本")
    assert (terms.level_word(ZH, "rumour"), terms.access_word(EN, "heard")) == ("rumour", "heard")
    assert (terms.confidence_word(ZH, "low"), terms.role_word(ZH, "draft")) == ("可信度：低", "草案")


def test_a_value_of_a_closed_list_is_said_and_an_unknown_one_stays() -> None:
    vocabulary = {"ore": ("raw ore", "原矿")}
    assert terms.of_vocabulary(EN, vocabulary, "ore") == "raw ore"
    assert terms.of_vocabulary(ZH, vocabulary, "ore") == "原矿"
    assert terms.of_vocabulary(ZH, vocabulary, "slag") == "slag"


def test_a_problem_is_said_with_its_place_and_a_way_out() -> None:
    problem = Problem(
        "“{text}” is not a date.",
        {"text": "9.10."},
        place="events.yaml:7",
        remedy="Write a day that exists as YYYY-MM-DD, for example 2025-11-07.",
    )
    assert (
        say_problem(EN, problem) == 'events.yaml:7: "9.10." is not a date. '
        "Write a day that exists as YYYY-MM-DD, for example 2025-11-07."
    )
    assert say_problem(ZH, problem) == (
        "events.yaml:7：“9.10.”不是有效日期。请按YYYY-MM-DD填写存在的日期，例如2025-11-07。"
    )


def test_a_day_among_the_values_of_a_problem_is_said_in_words() -> None:
    problem = Problem("No change of state after {day}.", {"day": DAY})
    assert say_problem(EN, problem) == "No change of state after 10 November 2026."
