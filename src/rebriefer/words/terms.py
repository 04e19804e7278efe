"""The words of states, bases, answers and sources, as labels and in sentences.

Closed lists of the pack (forms, effects, kinds of events ...) carry both languages in the library and are not here.
"""

from __future__ import annotations

from datetime import date

from rebriefer.domain.states import Basis, Change, State
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import day_in_table

STATES = {
    State.NONE: marked("state", "none"),
    State.THREATENED: marked("state", "threatened"),
    State.ANNOUNCED: marked("state", "announced"),
    State.IN_FORCE: marked("state", "in force"),
    State.SUSPENDED: marked("state", "suspended"),
    State.SUSPENDED_BEFORE_EFFECT: marked("state", "suspended before effect"),
    State.ENDED: marked("state", "ended"),
    State.UNKNOWN: marked("state", "unknown"),
}
_CHIPS = {State.IN_FORCE: marked("state_chip", "in force")}
_LONG = {
    State.ANNOUNCED: marked("state_long", "announced, not yet in force"),
    State.UNKNOWN: marked("state_long", "state unknown"),
}
_UNTIL = {
    State.SUSPENDED: marked("state_day", "suspended to {day}"),
    State.SUSPENDED_BEFORE_EFFECT: marked("state_day", "suspended before effect to {day}"),
    State.ENDED: marked("state_day", "ended {day}"),
}
BASES = {
    Basis.OBSERVED: marked("basis", "observed"),
    Basis.TEXT: marked("basis", "per text"),
    Basis.REPORT: marked("basis", "per report"),
    Basis.STATEMENT: marked("basis", "per statement"),
    Basis.OWN: marked("basis", "per your entry"),
    Basis.TEXT_RUNS_OUT: marked("basis", "text runs out"),
}
ANSWERS = {
    "licence_needed": marked("answer", "licence needed"),
    "banned": marked("answer", "banned"),
    "depends": marked("answer", "depends"),
    "unknown": marked("answer", "unknown"),
    "no_instrument_in_pack": marked("answer", "no instrument in this pack"),
}
LEVELS = {
    "official": marked("level", "official"),
    "intergovernmental": marked("level", "intergovernmental"),
    "company_filing": marked("level", "company filing"),
    "law_firm": marked("level", "law firm"),
    "research": marked("level", "research"),
    "press": marked("level", "press"),
    "trade_press": marked("level", "trade press"),
    "aggregator": marked("level", "aggregator"),
    "repository": marked("level", "repository"),
    "other": marked("level", "other"),
}
ACCESSES = {
    "read_in_full": marked("access", "read in full"),
    "excerpt": marked("access", "excerpt"),
    "page_text": marked("access", "page text"),
    "quoted_by_others": marked("access", "quoted by others"),
    "address_only": marked("access", "address only"),
}
CONFIDENCES = {
    "high": marked("confidence", "Confidence: high"),
    "medium": marked("confidence", "Confidence: medium"),
    "low": marked("confidence", "Confidence: low"),
}
ROLES = {
    "operative": marked("role", "operative"),
    "suspends": marked("role", "suspends another clause"),
    "amends": marked("role", "amends another clause"),
    "draft": marked("role", "draft"),
    "policy": marked("role", "policy"),
    "framework": marked("role", "framework"),
}


def state_word(words: Words, state: State) -> str:
    """The word of a state in a column, a legend or a list."""
    return words.say("state", STATES[state])


def state_chip(words: Words, state: State) -> str:
    """The word of a state where there is hardly room: Chinese says 有效 for *in force*."""
    return words.say("state_chip", _CHIPS[state]) if state in _CHIPS else state_word(words, state)


def state_long(words: Words, state: State) -> str:
    """The word of a state where it stands alone and must not be misread."""
    return words.say("state_long", _LONG[state]) if state in _LONG else state_word(words, state)


def state_with_day(words: Words, state: State, day: date) -> str:
    """A state with the day that belongs to it: the last day of a suspension, the first day of an end.

    States to which no such day belongs are said without it.
    """
    if state not in _UNTIL:
        return state_word(words, state)
    return words.say("state_day", _UNTIL[state], day=day_in_table(words, day))


def basis_word(words: Words, basis: Basis) -> str:
    """What carries a state."""
    return words.say("basis", BASES[basis])


def reading_word(words: Words, *, with_statements: bool) -> str:
    """The two ways of asking."""
    if with_statements:
        return words.say("basis", "with statements")
    return words.say("basis", "instruments alone")


def next_word(words: Words, state: State, change: Change | None) -> str:
    """What a clause of this state changes to next, as the register writes it."""
    if change is None:
        return words.say("state", "nothing set")
    if change.basis is Basis.TEXT_RUNS_OUT:
        return basis_word(words, change.basis)
    if change.state is not state:
        return state_word(words, change.state)
    return words.say("state", "same, {basis}", basis=basis_word(words, change.basis))


def answer_word(words: Words, answer: str) -> str:
    """The class of an answer of *ask*."""
    return words.say("answer", ANSWERS[answer])


def level_word(words: Words, level: str) -> str:
    """What kind of source it is, short; a level that only a newer pack knows stays as it is."""
    return words.say("level", LEVELS[level]) if level in LEVELS else level


def access_word(words: Words, access: str) -> str:
    """What of a source was opened, short."""
    return words.say("access", ACCESSES[access]) if access in ACCESSES else access


def confidence_word(words: Words, confidence: str) -> str:
    """``Confidence: high``."""
    return words.say("confidence", CONFIDENCES[confidence])


def role_word(words: Words, role: str) -> str:
    """What a clause does to others, short."""
    return words.say("role", ROLES[role])


def of_vocabulary(words: Words, vocabulary: dict[str, tuple[str, str]], value: str) -> str:
    """A value of a closed list of the library in this language; what the list lacks stays as it is."""
    en, zh = vocabulary.get(value, (value, value))
    return zh if words.language == "zh" else en
