"""What an answer consists of: where each clause stands in it, and which class it has."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rebriefer.domain.clauses import Clause
from rebriefer.domain.items import Condition
from rebriefer.domain.questions import Question
from rebriefer.domain.scopes import Party, Scope
from rebriefer.domain.states import Standing, State

BESIDE = frozenset({"ordinary_export_licence", "state_trading", "export_quota", "de_facto"})
"""Regimes that are told beside the answer, not in it."""

_BINDING = frozenset({"licence", "ban"})
_PAUSED = frozenset({State.ANNOUNCED, State.SUSPENDED, State.SUSPENDED_BEFORE_EFFECT, State.UNKNOWN})


class AnswerClass(StrEnum):
    """Is a licence needed? Never a plain no: the pack speaks only of what it holds."""

    BANNED = "banned"
    DEPENDS = "depends"
    LICENCE_NEEDED = "licence_needed"
    UNKNOWN = "unknown"
    NO_INSTRUMENT_IN_PACK = "no_instrument_in_pack"


class Part(StrEnum):
    """The parts of an answer."""

    CATCHES = "catches"
    WOULD_BUT = "would_but"
    BESIDE = "beside"
    DUTIES = "duties"
    DOUBLES = "doubles"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class Told:
    """A clause as it stands to the case on a day.

    Attributes:
        clause: The clause.
        scope: What it catches.
        standing: Its state on the day.
        effect: What it does to this item.
        open: Conditions that the question leaves open; it depends where there are some.
        unmet: The one condition that is not met, of a clause that nearly catches; empty otherwise.
        duty_pct: Rate in percent that is in force, of a duty whose rate the pack holds, or None.
        certainty: ``clear`` or ``inferred``.
    """

    clause: Clause
    scope: Scope
    standing: Standing
    effect: str
    open: tuple[Condition, ...]
    unmet: tuple[Condition, ...]
    duty_pct: float | None
    certainty: str

    @property
    def depends(self) -> bool:
        """Whether it catches only under a condition that the question leaves open."""
        return bool(self.open)


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that the pack says to one question.

    Attributes:
        question: The question.
        data_date: The last day on which a state counts as observed.
        answer: The class.
        catches: Clauses in force that speak to the case.
        would_but: Clauses that would catch it but are announced, suspended, suspended before effect or unknown.
        beside: Ordinary export licences, state trading, export quotas and practices without a text.
        duties: Duties in force, each with its rate; they are not added up.
        doubles: Clauses that tell again what another one of these lists tells.
        nearly: Clauses in force that miss the case by one condition.
        mentions: Clauses in force whose conditions speak of the product in the words of who asks.
        party_listed: Whether the party is a listed one, by a whole name; None where none was asked about.
        similar: Listed parties whose names contain the name that was asked about, where none is that name.
        changes_next: Clauses of the case that change next, as they stand on that day.
        changes_next_on: That day, or None.
        changes_on: First later day on which the class or what catches the case changes, or None.
        changes_to: The class on that day, or None.
    """

    question: Question
    data_date: date
    answer: AnswerClass
    catches: tuple[Told, ...]
    would_but: tuple[Told, ...]
    beside: tuple[Told, ...]
    duties: tuple[Told, ...]
    doubles: tuple[Told, ...]
    nearly: tuple[Told, ...]
    mentions: tuple[Told, ...]
    party_listed: bool | None
    similar: tuple[Party, ...]
    changes_next: tuple[Told, ...]
    changes_next_on: date | None
    changes_on: date | None
    changes_to: AnswerClass | None


def part_of(told: Told) -> Part | None:
    """Where a clause stands in the answer; None where it says nothing to it."""
    state, regime = told.standing.state, told.scope.regime
    in_force = state is State.IN_FORCE
    if told.unmet:
        near = in_force and not told.open and regime not in BESIDE and told.effect in _BINDING
        return Part.NEARLY if near else None
    if not in_force and (state not in _PAUSED or Condition.ELEMENT in told.open):
        return None
    if told.effect == "duty" or regime in BESIDE:
        part = _told_beside(told, in_force)
    elif told.effect in _BINDING:
        part = Part.CATCHES if in_force else Part.WOULD_BUT
    else:
        part = None
    return Part.DOUBLES if part and told.scope.duplicate_of else part


def _told_beside(told: Told, in_force: bool) -> Part | None:
    """What names elements is not told of an item whose element is open: it would be a list of everything."""
    if Condition.ELEMENT in told.open:
        return None
    if told.effect == "duty":
        return Part.DUTIES if in_force else None
    return Part.BESIDE


def class_of(told: Iterable[Told]) -> AnswerClass:
    """The first class that the clauses give: the strictest that is certain, unless a ban depends."""
    by_part = [(part_of(each), each) for each in told]
    catches = [each for part, each in by_part if part is Part.CATCHES]
    bans = [each for each in catches if each.effect == "ban"]
    if any(not each.depends for each in bans):
        return AnswerClass.BANNED
    if bans:
        return AnswerClass.DEPENDS
    if any(not each.depends for each in catches):
        return AnswerClass.LICENCE_NEEDED
    if catches:
        return AnswerClass.DEPENDS
    if any(part is Part.WOULD_BUT and each.standing.state is State.UNKNOWN for part, each in by_part):
        return AnswerClass.UNKNOWN
    return AnswerClass.NO_INSTRUMENT_IN_PACK
