"""What a clause, or each clause of an event, is on the as-of day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.domain.addresses import Address, kind_of, rest_of
from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import Basis, Standing, State, entry_on, read_as, standing_on
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.ui.evidence.column import Pair
from rebriefer.ui.evidence.life_strip import LifeStrip
from rebriefer.ui.evidence.parts import Blocks, Desk
from rebriefer.ui.evidence.text import Text
from rebriefer.widgets.follow import follow
from rebriefer.widgets.states_paint import paint_swatch
from rebriefer.widgets.style import Style
from rebriefer.words.clause_names import clause_within_event
from rebriefer.words.days import day_in_table
from rebriefer.words.terms import basis_word, state_long, state_with_day


def states(desk: Desk, address: Address) -> Blocks:
    """The section of states of a clause or an event; nothing for what has no lifecycle."""
    kind, library = kind_of(address), desk.session.library
    if kind == "clause":
        for clause in all_clauses(library):
            if clause.address == address:
                yield from _of_clause(desk, clause)
    elif kind == "event":
        own = [clause for clause in all_clauses(library) if clause.event == rest_of(address)]
        if own:
            yield from _of_event(desk, own)


class StateLine(Pair):
    """Swatch, word and basis of one clause on the as-of day; it follows the day."""

    def __init__(self, desk: Desk, clause: Clause, *, spoken: str = "") -> None:
        self._desk, self._clause, self._spoken = desk, clause, spoken
        self._swatch, self._word = _Swatch(desk.style), desk.text("")
        super().__init__(self._swatch, self._word, self._swatch.sizeHint().width(), desk.style.px(8))
        follow(self, desk.session.as_of_changed, self.retell)
        follow(self, desk.session.reading_changed, self.retell)
        self.retell()

    def retell(self) -> None:
        """Say the state of the day."""
        session, clause = self._desk.session, self._clause
        standing = standing_on(
            clause.lifecycle, session.as_of, session.data_date, with_statements=session.with_statements
        )
        observed = session.as_of <= session.data_date
        self._swatch.show_state(standing.state, observed, self._desk.style.country(clause.actor))
        self._word.setText(self._said(standing))
        self.setAccessibleName(f"{self._spoken} {self._word.text()}".strip())

    def _said(self, standing: Standing) -> str:
        words = self._desk.words
        word = state_long(words, standing.state)
        if standing.state is State.NONE or standing.since is None:
            return words.say("evidence", "nothing yet")
        if standing.state is State.ENDED:
            word = state_with_day(words, standing.state, standing.since)
        elif last := self._last_day():
            word = state_with_day(words, standing.state, last)
        if standing.state is not State.ENDED:
            since = day_in_table(words, standing.since)
            word = words.say("evidence", "{state}, since {day}", state=word, day=since)
        if standing.basis is Basis.OBSERVED:
            return word
        return words.say("evidence", "{state} ({basis})", state=word, basis=basis_word(words, standing.basis))

    def _last_day(self) -> date | None:
        """Last day for which the present basis carries the state; None where it is open."""
        session = self._desk.session
        seen = read_as(self._clause.lifecycle, with_statements=session.with_statements)
        at = entry_on(seen, session.as_of)
        return seen[at].last if at >= 0 else None


def _of_clause(desk: Desk, clause: Clause) -> Blocks:
    yield from desk.section("")
    yield desk.style.px(9), _DayHead(desk)
    yield desk.style.px(4), desk.text(desk.pick(clause.covers_en, clause.covers_zh), colour="dim")
    yield desk.style.px(4), StateLine(desk, clause)
    yield desk.style.px(6), LifeStrip(desk, clause)


def _of_event(desk: Desk, clauses: Sequence[Clause]) -> Blocks:
    yield from desk.section(desk.words.say("evidence", "Its clauses"))
    for clause in clauses:
        label = clause_within_event(desk.words, clause)
        yield desk.style.px(6), desk.link(clause.address, label)
        yield 0, desk.text(desk.pick(clause.covers_en, clause.covers_zh))
        yield desk.style.px(2), StateLine(desk, clause, spoken=label)


class _DayHead(Text):
    """Names the day that the states are of."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.style, bold=True)
        self._words, self._session = desk.words, desk.session
        follow(self, desk.session.as_of_changed, self.retell)
        self.retell()

    def retell(self) -> None:
        """Name the day."""
        day = day_in_table(self._words, self._session.as_of)
        self.setText(self._words.say("evidence", "State on {day}", day=day))


class _Swatch(QWidget):
    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._drawn: tuple[State, bool, QColor] = (State.NONE, True, style.colour("dim"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State, observed: bool, colour: QColor) -> None:
        self._drawn = (state, observed, colour)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(28), self._style.px(13))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_swatch(QPainter(self), QRectF(self.rect()), *self._drawn, self._style)
