"""Clauses that take one course and are one act to the reader: they share a bar and a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence

from rebriefer.domain.clauses import Clause
from rebriefer.words.catalogue import Words
from rebriefer.words.instruments import clause_label_short, instrument_short
from rebriefer.words.shown_text import shown

_NOTICE = re.compile(r"No\. (\d+) of (\d{4})")
_ARTICLE = re.compile(r"\d+(?:-\d+)?(?:\(\d+\))?")


def together(clauses: Iterable[Clause], course: Callable[[Clause], Hashable]) -> list[list[Clause]]:
    """Clauses in the order given, parted into those that are shown as one.

    Clauses of one event and role go together where they take the same course. So do numbered notices of one day
    that have a single clause each, such as Nos. 55 to 58 of 2025.

    Args:
        clauses: Any clauses.
        course: What must be equal for two clauses to be shown as one.
    """
    by_event: dict[Hashable, list[Clause]] = {}
    for clause in clauses:
        by_event.setdefault((clause.event, clause.role, course(clause)), []).append(clause)
    parted: dict[Hashable, list[Clause]] = {}
    alone = _events_with_one_group(by_event.values())
    for group in by_event.values():
        first = group[0]
        notice = _NOTICE.fullmatch(first.instrument or "")
        if notice is None or len(group) > 1 or first.event not in alone:
            parted[first.address] = group
        else:
            begun = first.lifecycle[0].first if first.lifecycle else None
            parted.setdefault((first.actor, first.kind, first.role, begun, notice[2], course(first)), []).extend(group)
    return list(parted.values())


def name_of(words: Words, clauses: Sequence[Clause]) -> str:
    """The name of clauses that are shown as one, in the language of the words."""
    first = clauses[0]
    name = shown(first.short_zh if words.language == "zh" else first.short_en)
    if len(clauses) == 1:
        return name
    numbers = [int(match[1]) for clause in clauses if (match := _NOTICE.fullmatch(clause.instrument or ""))]
    if len({clause.event for clause in clauses}) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return words.say("register", "Nos. {first} to {last}", first=numbers[0], last=numbers[-1])
    if first.instrument and all(_ARTICLE.fullmatch(clause.label) for clause in clauses):
        labels = [clause_label_short(clause.label, words.language) for clause in clauses]
        instrument = shown(instrument_short(first.instrument, words.language))
        joined = "、".join(labels) if words.language == "zh" else ", ".join(labels)
        return words.say("register", "{instrument}, {labels}", instrument=instrument, labels=joined)
    return words.say_n("register", "{name}, {n} more", "{name}, {n} more", len(clauses) - 1, name=name)


def _events_with_one_group(groups: Iterable[Sequence[Clause]]) -> set[str]:
    seen: set[str] = set()
    again: set[str] = set()
    for group in groups:
        (again if group[0].event in seen else seen).add(group[0].event)
    return seen - again
