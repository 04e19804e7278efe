"""The three questions of the first minute, made from the library: what a figure says stands in the pack."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from rebriefer.domain.addresses import Address
from rebriefer.domain.days import day_before
from rebriefer.errors import ProblemError
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.library.queries.shares import claims_of_shares
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence
from rebriefer.words.numbers import figure_in_table, quantity

TURN = date(2025, 11, 7)
"""The day on which the acts of October 2025 were suspended."""
STEP_MS = 700
"""How long the eve is seen before the line slides on."""
_ROUND_IT = (date(2025, 9, 25).toordinal(), date(2025, 12, 25).toordinal())
_ROW = Address("stage:separation")
_CLAIM = Address("claim:1.24")


class Asked(Protocol):
    """What a question may ask of the window."""

    @property
    def session(self) -> Session:
        """What every view looks at."""

    @property
    def place(self) -> QWidget | None:
        """The view that is shown."""

    def show_place(self, id: str) -> None:
        """Show a place."""


class Question(NamedTuple):
    """One question.

    Attributes:
        id: Its name in object names.
        text: What is asked.
        about: What will be shown.
        ask: Shows it.
    """

    id: str
    text: str
    about: str
    ask: Callable[[Asked], None]


def questions(library: Library, words: Words) -> list[Question]:
    """The questions that this library can answer."""
    return [*_of_the_day(library, words), *_of_the_shares(library, words), *_of_the_claim(library, words)]


def _of_the_day(library: Library, words: Words) -> Iterator[Question]:
    turning = (clause for clause in all_clauses(library) if any(entry.first == TURN for entry in clause.lifecycle))
    if next(turning, None) is not None:
        yield Question(
            "turn",
            words.say("first", "What happened on {day}?", day=day_in_sentence(words, TURN)),
            words.say("first", "The line slides on from the eve; bars and register show what changed."),
            step_onto_turn,
        )


def _of_the_shares(library: Library, words: Words) -> Iterator[Question]:
    claims = [claim for claim in claims_of_shares(library) if f"stage:{claim.stage}" == _ROW]
    said = [figure_in_table(value) for value in sorted({claim.value for claim in claims})]
    if len(said) > 1:
        between = words.say("first", ", ")
        yield Question(
            "shares",
            words.say("first", "{values} or {last} %?", values=between.join(said[:-1]), last=said[-1]),
            words.say("first", "What the items claim of separation, on the bar of what was published."),
            lambda shell: _show(shell, "supply", _ROW),
        )


def _of_the_claim(library: Library, words: Words) -> Iterator[Question]:
    try:
        claim = resolve(library, _CLAIM)
    except ProblemError:
        return
    if claim.value is not None:
        yield Question(
            "claim",
            words.say("first", "Do {mass} add up?", mass=quantity(words, claim.value, claim.unit)),
            words.say("first", "A sentence about humanoid robots, set against published forecasts."),
            lambda shell: _show(shell, "demand", _CLAIM),
        )


def _show(shell: Asked, place: str, address: Address) -> None:
    shell.show_place(place)
    shell.session.selection = address


def step_onto_turn(shell: Asked) -> None:
    """Show the weeks round the turn on its eve, then slide onto it, so that the eye sees what turns."""
    shell.show_place("timeline")
    session, place = shell.session, shell.place
    assert place is not None
    session.selection = None
    place.restore({"span": list(_ROUND_IT)})  # type: ignore[attr-defined]
    session.as_of = day_before(TURN)

    def step() -> None:
        if session.as_of == day_before(TURN):
            place.slide_to(TURN)  # type: ignore[attr-defined]

    QTimer.singleShot(STEP_MS, place, step)
