"""Is a licence needed? Answers a question on its day, and finds the day on which the answer changes."""

from collections.abc import Sequence
from datetime import date

from rebriefer.domain.answers import Answer, AnswerClass, Part, Told, class_of, part_of
from rebriefer.domain.case import Case, Row
from rebriefer.domain.matching import same_name
from rebriefer.domain.questions import Question
from rebriefer.domain.scopes import Party


def ask(question: Question, scoped: Sequence[Row], data_date: date, *, with_statements: bool = True) -> Answer:
    """Answer a question from the clauses of the pack.

    Args:
        question: The case and its day.
        scoped: Every clause with its scope, in any order.
        data_date: The last day on which a state counts as observed.
        with_statements: Whether statements count, or the instruments alone.
    """
    case = Case(question, scoped, data_date, with_statements=with_statements)
    days = case.later_days(question.day)
    told = case.told_on(question.day)
    parts = {part: tuple(each for each in told if part_of(each) is part) for part in Part}
    changes_on, changes_to = _next_answer(case, told, days)
    changes_next_on, changes_next = _next_change(case, days)
    return Answer(
        question=question,
        data_date=data_date,
        answer=class_of(told),
        catches=parts[Part.CATCHES],
        would_but=parts[Part.WOULD_BUT],
        beside=parts[Part.BESIDE],
        duties=parts[Part.DUTIES],
        doubles=parts[Part.DOUBLES],
        nearly=parts[Part.NEARLY],
        mentions=case.mentioning(question.product or ""),
        party_listed=_is_listed(question, scoped),
        similar=_similar(question, scoped),
        changes_next=changes_next,
        changes_next_on=changes_next_on,
        changes_on=changes_on,
        changes_to=changes_to,
    )


def _next_answer(case: Case, told: Sequence[Told], days: Sequence[date]) -> tuple[date | None, AnswerClass | None]:
    now = class_of(told), _caught(told)
    for day in days:
        then = case.told_on(day)
        if (class_of(then), _caught(then)) != now:
            return day, class_of(then)
    return None, None


def _caught(told: Sequence[Told]) -> set[tuple[str, str, bool]]:
    return {(each.clause.address, each.effect, each.depends) for each in told if part_of(each) is Part.CATCHES}


def _next_change(case: Case, days: Sequence[date]) -> tuple[date | None, tuple[Told, ...]]:
    for day in days:
        changing = case.changing_on(day)
        if changing:
            return day, changing
    return None, ()


def _is_listed(question: Question, scoped: Sequence[Row]) -> bool | None:
    party = question.party
    if party is None:
        return None
    names = (name for _, scope in scoped for listed in scope.parties for name in (listed.en, listed.zh))
    return any(same_name(party, name) for name in names)


def _similar(question: Question, scoped: Sequence[Row]) -> tuple[Party, ...]:
    """Listed names that contain the name asked about; none where it is listed itself, or too short to say anything."""
    if question.party is None or len(question.party) < 2 or _is_listed(question, scoped):
        return ()
    asked = " ".join(question.party.split()).casefold()
    parties = {party for _, scope in scoped for party in scope.parties}
    found = (party for party in parties if asked in party.en.casefold() or asked in party.zh.casefold())
    return tuple(sorted(found, key=lambda party: (party.en, party.zh)))
