"""Rivals of a figure on one scale, each a lane with its mark and its links; beneath them what is not on the scale."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rebriefer.domain.addresses import kind_of
from rebriefer.domain.rivals import Aside, Rival, Scale
from rebriefer.ui.evidence.column import Column
from rebriefer.ui.evidence.parts import Blocks, Desk
from rebriefer.ui.evidence.ruler import Axis, Lane, ruler_of
from rebriefer.widgets.style import Style
from rebriefer.words.numbers import unit_word
from rebriefer.words.receipts import rival_kind, said_period, said_rival
from rebriefer.words.terms import of_vocabulary


def rivals(desk: Desk, scale: Scale) -> Blocks:
    """The lanes from the lowest figure to the highest, their axis, and what stands beside it."""
    px, words = desk.style.px, desk.words
    yield from desk.section(words.say("evidence", "Rivals on one scale"), unit_word(words, scale.unit))
    if scale.basis:
        basis = of_vocabulary(words, desk.session.library.vocabulary("mass_basis"), scale.basis)
        yield 0, desk.text(basis, "small", "dim")
    ruler = ruler_of(words, scale)
    lanes = [list(group) for _, group in groupby(scale.rivals, key=lambda rival: _alike(desk, rival, scale.unit))]
    figures = [said_rival(words, lane[0], scale.unit) for lane in lanes]
    room = max(desk.text(figure, bold=True).natural_width() for figure in figures)
    for lane, figure in zip(lanes, figures, strict=True):
        block = _Tinted(desk.style, any(rival.shown for rival in lane))
        block.add(Lane(desk, lane[0], figure, ruler, room), px(3))
        block.add(desk.flow(*_names(desk, lane, figure)))
        yield px(2), block
    yield px(2), Axis(desk, ruler, room)
    yield from _beside(desk, scale.asides)


def _alike(desk: Desk, rival: Rival, unit: str) -> tuple[str, str]:
    """Rivals that say the same in the same way share a lane."""
    return said_rival(desk.words, rival, unit), rival.kind


def _names(desk: Desk, lane: Sequence[Rival], figure: str) -> Iterator[QWidget]:
    yield desk.text(rival_kind(desk.words, lane[0].kind), "small", "dim")
    for rival in lane:
        if rival.shown:
            yield desk.tag(desk.words.say("evidence", "this figure"), "accent")
        elif kind_of(rival.address) == "claim":
            yield desk.link(rival.address, spoken=_spoken(desk, rival, figure))
        else:
            yield desk.link(rival.address, desk.pick(*rival.who), _spoken(desk, rival, figure))


def _spoken(desk: Desk, rival: Rival, figure: str) -> str:
    """Who, when, what, and how it is known; an address first, since that is what stands there."""
    say = desk.words.say
    who, kind = desk.pick(*rival.who), rival_kind(desk.words, rival.kind)
    if rival.day:
        day = said_period(desk.words, rival.day)
        who = say("evidence", "{who}, {day}", who=who, day=day)
    said = say("evidence", "{who}: {figure}, {kind}", who=who, figure=figure, kind=kind)
    if kind_of(rival.address) == "claim":
        return say("evidence", "{address}, {said}", address=rival.address, said=said)
    return said


def _beside(desk: Desk, asides: Sequence[Aside]) -> Blocks:
    px = desk.style.px
    if asides:
        yield px(8), desk.text(desk.words.say("evidence", "Not on this scale"), "small", "dim", bold=True)
    for aside in asides:
        figure = said_rival(desk.words, aside.rival, aside.unit)
        block = Column()
        block.add(desk.text(figure))
        reason = desk.text(desk.pick(*aside.reason), "small", "dim")
        name = "" if kind_of(aside.rival.address) == "claim" else desk.pick(*aside.rival.who)
        block.add(desk.flow(desk.link(aside.rival.address, name, _spoken(desk, aside.rival, figure))))
        block.add(reason)
        yield px(5), block


class _Tinted(Column):
    """A lane with its names, on the tint of the selection where it is the figure that is shown."""

    def __init__(self, style: Style, shown: bool) -> None:
        super().__init__()
        self._style, self._shown = style, shown

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown:
            QPainter(self).fillRect(self.rect(), self._style.colour("accent_tint"))
