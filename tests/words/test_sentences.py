"""The sentence of the day is right on every day; spoken names and head counts say what is there."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.addresses import Address
from rebriefer.domain.clauses import Clause, Event
from rebriefer.domain.measures import Measure
from rebriefer.domain.states import Basis, Entry, State
from rebriefer.words import sentences
from rebriefer.words.catalogue import Words
from rebriefer.words.headcounts import counts_line

EN, ZH = Words("en"), Words("zh")
DATA_DATE = date(2026, 10, 9)
RUNS_OUT = Entry(date(2027, 1, 11), None, State.UNKNOWN, Basis.TEXT_RUNS_OUT)


def paused(state: State) -> tuple[Entry, ...]:
    return (
        Entry(date(2025, 11, 7), date(2026, 11, 10), state, Basis.TEXT),
        Entry(date(2026, 11, 11), date(2027, 1, 10), state, Basis.STATEMENT, State.UNKNOWN),
        RUNS_OUT,
    )


def until_paused(state: State) -> Entry:
    return Entry(date(2025, 10, 9), date(2025, 11, 6), state, Basis.TEXT)


SEVEN = Measure(
    "seven",
    "China's licence duty for seven rare earths (No. 18)",
    "中国对七种稀土的许可管理（第18号公告）",
    ((Entry(date(2025, 4, 4), None, State.IN_FORCE, Basis.TEXT),),),
)
SIX = Measure(
    "six",
    "the six acts of October 2025",
    "2025年10月的六项公告",
    (
        (until_paused(State.IN_FORCE), *paused(State.SUSPENDED)),
        (until_paused(State.ANNOUNCED), *paused(State.SUSPENDED_BEFORE_EFFECT)),
        (until_paused(State.ANNOUNCED), *paused(State.SUSPENDED_BEFORE_EFFECT)),
    ),
)


def said(words: Words, day: str, *, with_statements: bool = True) -> str:
    return sentences.day_sentence(
        words, [SEVEN, SIX], date.fromisoformat(day), DATA_DATE, with_statements=with_statements
    )


@pytest.mark.parametrize(
    ("day", "en", "zh"),
    [
        (
            "2010-01-01",
            "On 1 January 2010 China's licence duty for seven rare earths (No. 18) does not exist yet; "
            "the six acts of October 2025 do not exist yet.",
            "2010年1月1日，中国对七种稀土的许可管理（第18号公告）尚未出台；2025年10月的六项公告尚未出台。",
        ),
        (
            "2025-10-09",
            "On 9 October 2025 China's licence duty for seven rare earths (No. 18) is in force; "
            "the six acts of October 2025 are partly in force, partly announced (1 in force, 2 announced).",
            "2025年10月9日，中国对七种稀土的许可管理（第18号公告）现行有效；"
            "2025年10月的六项公告部分现行有效，部分已公布尚未生效（现行有效1项，已公布2项）。",
        ),
        (
            "2026-10-09",
            "On 9 October 2026 China's licence duty for seven rare earths (No. 18) is in force; "
            "the six acts of October 2025 are suspended to 10 November 2026 by their text, "
            "to 10 January 2027 by the ministry's statement.",
            "2026年10月9日，中国对七种稀土的许可管理（第18号公告）现行有效；"
            "2025年10月的六项公告依文本暂停实施至2026年11月10日，依商务部表态至2027年1月10日。",
        ),
        (
            "2026-11-11",
            "On 11 November 2026, beyond the data of 9 October 2026, "
            "China's licence duty for seven rare earths (No. 18) is in force by its text; "
            "the six acts of October 2025 are suspended to 10 January 2027 by the ministry's statement alone, "
            "by their text to 10 November 2026.",
            "2026年11月11日（超出数据截止日2026年10月9日），中国对七种稀土的许可管理（第18号公告）依文本现行有效；"
            "2025年10月的六项公告仅依商务部表态暂停实施至2027年1月10日，依文本至2026年11月10日。",
        ),
        (
            "2027-01-11",
            "On 11 January 2027, beyond the data of 9 October 2026, "
            "China's licence duty for seven rare earths (No. 18) is in force by its text; "
            "the state of the six acts of October 2025 is unknown, their texts say nothing more.",
            "2027年1月11日（超出数据截止日2026年10月9日），中国对七种稀土的许可管理（第18号公告）依文本现行有效；"
            "2025年10月的六项公告状态不明，文本未载。",
        ),
    ],
)
def test_the_sentence_of_the_day(day: str, en: str, zh: str) -> None:
    assert said(EN, day) == en
    assert said(ZH, day) == zh


def test_both_ends_of_a_state_are_inclusive() -> None:
    assert "partly in force" in said(EN, "2025-11-06")
    assert "are suspended to 10 November 2026 by their text, to" in said(EN, "2025-11-07")
    assert "are suspended to 10 November 2026 by their text, to" in said(EN, "2026-11-10")
    assert "statement alone" in said(EN, "2027-01-10")


def test_instruments_alone_know_nothing_of_the_statement() -> None:
    assert said(EN, "2026-10-09", with_statements=False).endswith("suspended to 10 November 2026 by their text.")
    assert "unknown" in said(EN, "2026-11-11", with_statements=False)


def test_the_detail_counts_what_never_took_effect() -> None:
    detailed = sentences.day_sentence(EN, [SIX], DATA_DATE, DATA_DATE, detail=True)
    assert detailed.endswith("statement. 2 clauses were suspended before they took effect.")
    plain = sentences.day_sentence(ZH, [SEVEN], DATA_DATE, DATA_DATE, detail=True)
    assert plain == "2026年10月9日，中国对七种稀土的许可管理（第18号公告）现行有效。"


@given(st.integers(min_value=-2000, max_value=2000), st.booleans(), st.sampled_from([EN, ZH]))
def test_there_is_one_whole_sentence_for_every_day(days: int, with_statements: bool, words: Words) -> None:
    day = DATA_DATE + timedelta(days=days)
    sentence = said(words, day.isoformat(), with_statements=with_statements)
    assert sentence.endswith("." if words is EN else "。")
    assert "{" not in sentence
    assert (SEVEN.name_zh if words is ZH else SEVEN.name_en) in sentence
    assert (SIX.name_zh if words is ZH else SIX.name_en) in sentence


def one(*entries: Entry) -> Measure:
    return Measure("one", "the rule", "该规则", (entries,))


@pytest.mark.parametrize(
    ("measure", "en", "zh"),
    [
        (one(Entry(date(2020, 1, 1), None, State.THREATENED, Basis.TEXT)), "is threatened", "仅为威胁"),
        (one(Entry(date(2020, 1, 1), None, State.ANNOUNCED, Basis.TEXT)), "announced and not yet in", "尚未生效"),
        (one(Entry(date(2020, 1, 1), None, State.ENDED, Basis.TEXT)), "ended on 1 January 2020", "于2020年1月1日失效"),
        (one(Entry(date(2020, 1, 1), None, State.SUSPENDED, Basis.TEXT)), "the rule is suspended.", "该规则暂停实施。"),
        (
            one(
                Entry(date(2020, 1, 1), date(2027, 1, 1), State.SUSPENDED, Basis.REPORT),
                Entry(date(2027, 1, 2), None, State.IN_FORCE, Basis.REPORT),
            ),
            "is suspended to 1 January 2027.",
            "暂停实施至2027年1月1日。",
        ),
        (
            one(Entry(date(2020, 1, 1), None, State.UNKNOWN, Basis.REPORT)),
            "the state of the rule is unknown.",
            "不明。",
        ),
        (
            one(Entry(date(2020, 1, 1), None, State.IN_FORCE, Basis.STATEMENT)),
            "in force by the ministry's statement",
            "依商务部表态现行有效",
        ),
        (
            Measure(
                "two",
                "the rules",
                "各规则",
                (
                    (Entry(date(2020, 1, 1), None, State.ENDED, Basis.TEXT),),
                    (Entry(date(2020, 1, 1), None, State.IN_FORCE, Basis.TEXT),),
                ),
            ),
            "the clauses of the rules differ: 1 in force, 1 ended",
            "各规则各条款状态不一：现行有效1项，已失效1项",
        ),
        (
            Measure(
                "two",
                "the rules",
                "各规则",
                (
                    (Entry(date(2020, 1, 1), None, State.ENDED, Basis.TEXT),),
                    (Entry(date(2021, 1, 1), None, State.ENDED, Basis.TEXT),),
                ),
            ),
            "the rules have ended.",
            "各规则已失效。",
        ),
    ],
)
def test_every_state_of_a_measure_has_its_words(measure: Measure, en: str, zh: str) -> None:
    assert en in sentences.day_sentence(EN, [measure], DATA_DATE, DATA_DATE)
    assert zh in sentences.day_sentence(ZH, [measure], DATA_DATE, DATA_DATE)


def test_a_measure_whose_suspensions_end_on_different_days_is_said_without_a_day() -> None:
    lifecycles = tuple(
        (Entry(date(2020, 1, 1), last, State.SUSPENDED, Basis.TEXT), Entry(after, None, State.ENDED, Basis.TEXT))
        for last, after in ((date(2027, 1, 1), date(2027, 1, 2)), (date(2028, 1, 1), date(2028, 1, 2)))
    )
    measure = Measure("two", "the rules", "各规则", lifecycles)
    assert sentences.day_sentence(EN, [measure], DATA_DATE, DATA_DATE) == "On 9 October 2026 the rules are suspended."


def test_head_counts_leave_out_what_is_not_there() -> None:
    counts = {State.SUSPENDED: 15, State.IN_FORCE: 12345, State.ENDED: 0}
    assert counts_line(EN, counts) == "12,345 in force, 15 suspended"
    assert counts_line(ZH, counts) == "现行有效1.2345万项，暂停实施15项"
    assert (counts_line(EN, {}), counts_line(ZH, {})) == ("no clause", "没有条款")


def a_clause(label: str, instrument: str | None = "No. 61 of 2025") -> Clause:
    return Clause(
        address=Address(f"clause:2025-mofcom-61/{label}"),
        event="2025-mofcom-61",
        label=label,
        instrument=instrument,
        issuer="MOFCOM",
        actor="CHN",
        kind="export_control",
        role="operative",
        effect="licence",
        title_en="title",
        title_zh="标题",
        short_en="short",
        short_zh="短名",
        covers_en="goods",
        covers_zh="货物",
        duplicate_of=None,
        lifecycle=(Entry(date(2025, 10, 9), None, State.SUSPENDED_BEFORE_EFFECT, Basis.TEXT),),
    )


def test_a_clause_has_a_spoken_name() -> None:
    state = State.SUSPENDED_BEFORE_EFFECT
    assert (
        sentences.spoken_clause(EN, a_clause("1(1)"), state, "China", article=False)
        == "9 October 2025, China, announcement 61, suspended before effect"
    )
    assert (
        sentences.spoken_clause(EN, a_clause("1(1)"), state, "China")
        == "9 October 2025, China, announcement 61, article 1(1), suspended before effect"
    )
    assert (
        sentences.spoken_clause(ZH, a_clause("1(1)"), state, "中国")
        == "2025年10月9日，中国，第61号公告第一条（一），生效前暂停"
    )
    assert sentences.spoken_clause(ZH, a_clause("all"), state, "中国") == "2025年10月9日，中国，第61号公告，生效前暂停"
    other = a_clause("all", "EO 14257")
    assert sentences.spoken_clause(EN, other, state, "China") == "9 October 2025, China, short, suspended before effect"


def test_a_point_has_a_spoken_name_that_keeps_a_soft_day_soft() -> None:
    event = Event(
        Address("event:x"), date(2006, 11, 1), "month", "CHN", "quota", "Caps", "总量控制", "Mining cap", "总量控制", 2
    )
    assert sentences.spoken_event(EN, event, "China", "Mining cap") == "November 2006, China, Mining cap"
    assert sentences.spoken_event(ZH, event, "中国", "总量控制") == "2006年11月，中国，总量控制"
