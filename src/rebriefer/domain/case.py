"""One question held against every clause: which of them can speak to the case, and how they stand on a day."""

from collections.abc import Iterator, Sequence
from datetime import date

from rebriefer.domain.answers import BESIDE, Told
from rebriefer.domain.clauses import Clause
from rebriefer.domain.days import day_before
from rebriefer.domain.items import NOT_ON_A_LIST, ON_A_LIST, Condition, Fit, exemption, item_fit
from rebriefer.domain.matching import fit_of, listing_of
from rebriefer.domain.questions import WITHOUT_TB_DY, Question
from rebriefer.domain.scopes import Scope
from rebriefer.domain.states import Standing, State, read_as, standing_on, state_on

NEVER_TOLD = frozenset(
    "precursor_chemicals port_fee procurement us_export_control us_entity_list truce threat funding trade_agreement"
    " framework_law production_quota production_control statistics".split()
)
"""Regimes that say nothing to a question of this kind."""

_NEAR = frozenset(
    {Condition.END_USE, Condition.PURITY, Condition.SHAPE, Condition.VALUE_SHARE, Condition.CHINESE_TECHNOLOGY}
)

Row = tuple[Clause, Scope]


class Case:
    """A question, and the clauses that can ever speak to it."""

    def __init__(self, question: Question, scoped: Sequence[Row], data_date: date, *, with_statements: bool) -> None:
        self._question = question
        self._data_date = data_date
        self._with_statements = with_statements
        ordered = sorted(scoped, key=lambda row: row[0].address)
        self._operative = [row for row in ordered if is_told(row[1])]
        notices = (row for row in self._operative if row[1].regime == "dual_use_list")
        self._notices = [row for row in notices if _may_list(question, row[1])]
        self._fits = {clause.address: fit_of(question, scope, ON_A_LIST) for clause, scope in self._operative}
        self._rows = [row for row in self._operative if self._near(self._fits[row[0].address])]
        self._rates = [row for row in ordered if row[1].role == "amends" and row[1].duty_pct is not None]

    def told_on(self, day: date) -> tuple[Told, ...]:
        """The clauses that speak to the case on a day, or nearly do, in the order of their addresses."""
        listing = self._listing(day)
        return tuple(told for row in self._rows if (told := self._told(row, day, listing)) is not None)

    def later_days(self, day: date) -> list[date]:
        """Days after a day on which a clause that can bear on the case changes, in order."""
        addresses = {clause.address for clause, _ in self._rows}
        rates = (row for row in self._rates if row[1].acts_on & addresses)
        rows = (*self._rows, *self._notices, *rates)
        return sorted({first for clause, _ in rows for first in self._changes(clause) if first > day})

    def changing_on(self, day: date) -> tuple[Told, ...]:
        """The clauses of the case, rates of its duties included, that change on a day, as they stand on it."""
        told = [each for each in self.told_on(day) if not each.unmet and Condition.ELEMENT not in each.open]
        duties = {each.clause.address for each in told if each.effect == "duty"}
        rates = [self._as_it_is(row, day) for row in self._rates if row[1].acts_on & duties]
        return tuple(each for each in (*told, *rates) if self._is_news(each, day))

    def mentioning(self, words: str) -> tuple[Told, ...]:
        """The clauses in force on the day of the question whose conditions contain these words, two letters or more."""
        if len(words) < 2:
            return ()
        sought, day = words.casefold(), self._question.day
        found = (
            row for row in self._operative if sought in f"{row[1].conditions_en}\n{row[1].conditions_zh}".casefold()
        )
        return tuple(self._as_it_is(row, day) for row in found if self._state(row[0], day) is State.IN_FORCE)

    def _is_news(self, told: Told, day: date) -> bool:
        """Whether a clause changes on a day; a duty counts where it comes into force or leaves it, a double never."""
        if told.scope.duplicate_of or day not in self._changes(told.clause):
            return False
        states = {told.standing.state, self._state(told.clause, day_before(day))}
        return told.effect != "duty" or State.IN_FORCE in states

    def _changes(self, clause: Clause) -> Iterator[date]:
        return (entry.first for entry in read_as(clause.lifecycle, with_statements=self._with_statements))

    def _state(self, clause: Clause, day: date) -> State:
        return state_on(clause.lifecycle, day, with_statements=self._with_statements)

    def _listing(self, day: date) -> Fit:
        in_force = (scope for clause, scope in self._notices if self._state(clause, day) is State.IN_FORCE)
        return listing_of(self._question, in_force)

    def _near(self, fit: Fit) -> bool:
        """Whether a scope fits, or misses by one condition that is worth a word."""
        return fit.fits or (len(fit.unmet) == 1 and (fit.unmet <= _NEAR or self._may_hold_more(fit)))

    def _may_hold_more(self, fit: Fit) -> bool:
        """A neodymium magnet may contain terbium or dysprosium, by which it would be listed."""
        question = self._question
        return (
            fit.unmet == {Condition.ELEMENT}
            and question.form == "magnet"
            and question.element in {"Nd", "Pr"}
            and question.magnet != WITHOUT_TB_DY
        )

    def _told(self, row: Row, day: date, listing: Fit) -> Told | None:
        clause, scope = row
        by_list = scope.item_basis == "dual_use_list"
        fit = fit_of(self._question, scope, listing) if by_list else self._fits[clause.address]
        spared = exemption(self._question, scope, day) if fit.fits else None
        if not self._near(fit) or (spared and not spared.open):
            return None
        rate, certainty = self._rate(row, day)
        return Told(
            clause=clause,
            scope=scope,
            standing=self._standing(clause, day),
            effect=fit.effect,
            open=tuple(sorted(fit.open | (spared.open if spared else frozenset()))),
            unmet=tuple(sorted(fit.unmet)),
            duty_pct=rate,
            certainty=certainty,
        )

    def _standing(self, clause: Clause, day: date) -> Standing:
        return standing_on(clause.lifecycle, day, self._data_date, with_statements=self._with_statements)

    def _rate(self, row: Row, day: date) -> tuple[float | None, str]:
        """The rate in force and its certainty: that of the last clause in force that changes it, else its own."""
        clause, scope = row
        changed = [
            (standing.since or day, other)
            for changing, other in self._rates
            if clause.address in other.acts_on and (standing := self._standing(changing, day)).state is State.IN_FORCE
        ]
        if not changed:
            return scope.duty_pct, scope.certainty
        _, last = max(changed, key=lambda found: found[0])
        certain = {scope.certainty, last.certainty} == {"clear"}
        return last.duty_pct, "clear" if certain else "inferred"

    def _as_it_is(self, row: Row, day: date) -> Told:
        """A clause as it stands, whatever the case."""
        clause, scope = row
        standing = self._standing(clause, day)
        return Told(clause, scope, standing, scope.effect, (), (), scope.duty_pct, scope.certainty)


def is_told(scope: Scope) -> bool:
    """Whether a scope can say anything to a question of this kind."""
    if scope.role != "operative" or scope.binds == "domestic" or scope.regime in NEVER_TOLD:
        return False
    if scope.effect == "duty":
        return scope.item_basis != "goods_list"
    return scope.effect in {"licence", "ban"} or scope.regime in BESIDE


def _may_list(question: Question, scope: Scope) -> bool:
    return item_fit(question, scope, NOT_ON_A_LIST).fits
