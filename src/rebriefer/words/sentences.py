"""Sentences that are made from data: the sentence of the day, and spoken names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import reduce

from rebriefer.domain.clauses import Clause, Event
from rebriefer.domain.measures import Measure
from rebriefer.domain.states import State
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_as_known, day_in_sentence
from rebriefer.words.instruments import clause_label
from rebriefer.words.measure_words import measure_on, never_took_effect
from rebriefer.words.terms import state_word

_NOTICE = re.compile(r"No\. (\d+) of \d{4}")


def day_sentence(
    words: Words,
    measures: Sequence[Measure],
    day: date,
    data_date: date,
    *,
    with_statements: bool = True,
    detail: bool = False,
) -> str:
    """What the measures are on a day, in one sentence.

    Args:
        words: The language.
        measures: At least one.
        day: The day that is looked at.
        data_date: Last day that the library knows; a later day is said to lie beyond it.
        with_statements: Whether statements count beside instruments.
        detail: Whether a second sentence counts the clauses that never took effect.
    """
    said = [measure_on(words, measure, day, data_date, with_statements=with_statements) for measure in measures]
    together = reduce(lambda one, two: words.say("measure", "{one}; {two}", one=one, two=two), said)
    values = {"day": day_in_sentence(words, day), "measures": together}
    if day > data_date:
        beyond = day_in_sentence(words, data_date)
        sentence = words.say(
            "measure", "On {day}, beyond the data of {data_date}, {measures}.", data_date=beyond, **values
        )
    else:
        sentence = words.say("measure", "On {day} {measures}.", **values)
    more = _never_in_effect(words, measures, day, with_statements=with_statements) if detail else ""
    return words.say("list", "{one} {two}", one=sentence, two=more) if more else sentence


def _never_in_effect(words: Words, measures: Sequence[Measure], day: date, *, with_statements: bool) -> str:
    n = sum(never_took_effect(measure, day, with_statements=with_statements) for measure in measures)
    if n == 0:
        return ""
    return words.say_n(
        "measure",
        "{n} clause was suspended before it took effect.",
        "{n} clauses were suspended before they took effect.",
        n,
    )


def spoken_clause(words: Words, clause: Clause, state: State, actor: str, *, article: bool = True) -> str:
    """The spoken name of a clause: ``9 October 2025, China, announcement 61, article 1(1), suspended``.

    Args:
        words: The language.
        clause: The clause; its first entry gives the day.
        state: Its state on the day that is looked at.
        actor: Name of who acts, in this language.
        article: Whether the article is said, for instruments with several clauses.
    """
    first = clause.lifecycle[0].first
    return words.say(
        "spoken",
        "{day}, {actor}, {name}, {state}",
        day=day_in_sentence(words, first),
        actor=actor,
        name=_spoken_instrument(words, clause, article=article),
        state=state_word(words, state),
    )


def _spoken_instrument(words: Words, clause: Clause, *, article: bool) -> str:
    match = _NOTICE.fullmatch(clause.instrument or "")
    if match is None:
        return clause.short_zh if words.language == "zh" else clause.short_en
    label = clause_label(clause.label, words.language) if article else ""
    if label == clause.label and words.language == "zh":
        return clause.short_zh
    if not label:
        return words.say("spoken", "announcement {number}", number=match[1])
    return words.say("spoken", "announcement {number}, {label}", number=match[1], label=label)


def spoken_event(words: Words, event: Event, actor: str, name: str) -> str:
    """The spoken name of a point: ``30 October 2025, China, Busan``."""
    return words.say(
        "spoken", "{day}, {actor}, {name}", day=day_as_known(words, event.day, event.precision), actor=actor, name=name
    )
