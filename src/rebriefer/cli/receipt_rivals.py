"""Rivals of a figure and its story as the command line prints them."""

from collections.abc import Iterator, Sequence

from rebriefer.domain.rivals import Rival, Scale, Told
from rebriefer.library.opening import Library
from rebriefer.words.catalogue import Words
from rebriefer.words.receipts import STEPS, rival_kind, said_period, said_rival
from rebriefer.words.terms import of_vocabulary


def scale_lines(words: Words, library: Library, scale: Scale) -> Iterator[str]:
    """The figures, the lowest first; the one that was asked for is marked."""
    if scale.basis:
        yield of_vocabulary(words, library.vocabulary("mass_basis"), scale.basis)
    for rival in scale.rivals:
        mark = "*" if rival.shown else " "
        yield f"{mark} {_line(words, rival, scale.unit)}"


def aside_lines(words: Words, scale: Scale) -> Iterator[str]:
    """What cannot stand on the scale, each with the reason."""
    for aside in scale.asides:
        yield _line(words, aside.rival, aside.unit)
        yield f"  {_pick(words, aside.reason)}"


def story_lines(words: Words, told: Sequence[Told]) -> Iterator[str]:
    """The steps in the order of days: who, what, and where it can be read."""
    for step, head in STEPS.items():
        steps = [each for each in told if each.step == step]
        if steps and head:
            yield words.say("evidence", head)
        for each in steps:
            text = _pick(words, each.text)
            if not text and each.figure is not None:
                text = said_rival(words, each.figure, each.unit)
            parts = (said_period(words, each.day), _pick(words, each.who), text, each.address)
            yield ("  " if head else "") + " | ".join(filter(None, parts))


def _line(words: Words, rival: Rival, unit: str) -> str:
    who, kind = _pick(words, rival.who), rival_kind(words, rival.kind)
    day = said_period(words, rival.day)
    return " | ".join(filter(None, (said_rival(words, rival, unit), kind, who, day, rival.address)))


def _pick(words: Words, both: tuple[str, str]) -> str:
    en, zh = both
    return (zh or en) if words.language == "zh" else (en or zh)
