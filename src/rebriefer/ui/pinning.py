"""Pins what the window looks at, and opens a pin where it was made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from rebriefer.errors import ProblemError
from rebriefer.history import Spot
from rebriefer.pins.record import Pin, Said
from rebriefer.pins.store import as_kept
from rebriefer.place import PLACES, Place
from rebriefer.places.briefing.telling import told_damage, told_step
from rebriefer.words.catalogue import LANGUAGES, Words
from rebriefer.words.problems import say_problem

if TYPE_CHECKING:
    from rebriefer.places.briefing.view import BriefingView
    from rebriefer.ui.shell import Shell

_PINS = "briefing"


def pin_sight(shell: Shell, words: Words) -> None:
    """Keep place, day, selection, way of asking and view, and say so; the pins themselves are not pinned."""
    session, spot = shell.session, shell.sight()
    if spot is None:
        return
    if spot.place == _PINS:
        shell.tell(words.say("briefing", "Go to another place to pin it: these are the pins."))
        return
    model: Place = shell.place.model  # type: ignore[union-attr]
    pin = Pin(
        place=spot.place,
        as_of=spot.as_of,
        data_date=session.data_date,
        selection=spot.selection,
        with_statements=session.with_statements,
        title=in_both(words, model.title),
        sentence=in_both(words, model.sentence),
        view=as_kept(spot.view),
    )
    damage = ""
    try:
        step = session.pins.add(pin)
        damage = told_damage(words, session.pins)
    except ProblemError as error:
        shell.tell(say_problem(words, error.problem))
        return
    said = words.say("briefing", "This view is pinned already.") if step is None else told_step(words, step)
    shell.tell(words.say("list", "{one} {two}", one=damage, two=said) if damage else said)


def serve_pins(shell: Shell, words: Words, view: QWidget) -> None:
    """Do what the place of the pins asks for."""
    place = cast("BriefingView", view)
    place.pin_asked.connect(lambda pin: open_pin(shell, words, pin))
    place.told.connect(shell.tell)


def open_pin(shell: Shell, words: Words, pin: Pin) -> None:
    """Look again at what was pinned, in the place where it was made."""
    if pin.place not in {entry.id for entry in PLACES}:
        shell.tell(words.say("briefing", "This program has no place “{place}”; the pin is kept", place=pin.place))
        return
    shell.note_visit()
    shell.session.with_statements = pin.with_statements
    shell.go_to(Spot(pin.place, pin.as_of, pin.selection, pin.view))


def in_both(words: Words, say: Callable[[], str]) -> Said:
    """What is said, in both languages; the words speak the other one only as long as it takes."""
    language, said = words.language, {}
    try:
        for each in LANGUAGES:
            words.speak(each)
            said[each] = say()
    finally:
        words.speak(language)
    return Said(**said)
