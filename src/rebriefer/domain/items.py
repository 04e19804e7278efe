"""Whether an item is what a clause names: element, form, shape, kind of magnet, purity, technology.

A condition is met (True), not met (False), or left open by the question (None). An item fits when none is unmet; it
depends when one is open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rebriefer.domain.elements import covered_by
from rebriefer.domain.questions import KNOW_HOW, NOT_GOODS, Question
from rebriefer.domain.scopes import Part, Scope

ANTIMONY_OXIDE_FROM_PCT = 99.99
"""Purity from which antimony oxide is on the dual-use list."""


class Condition(StrEnum):
    """What a clause can turn on."""

    ROUTE = "route"
    DESTINATION = "destination"
    PARTY = "party"
    ORIGIN = "origin"
    VALUE_SHARE = "value_share"
    CHINESE_TECHNOLOGY = "chinese_technology"
    END_USE = "end_use"
    ELEMENT = "element"
    FORM = "form"
    SHAPE = "shape"
    MAGNET = "magnet"
    PURITY = "purity"
    TECHNOLOGY = "technology"
    KNOWLEDGE = "knowledge"
    GOODS_LIST = "goods_list"
    PARTS = "parts"
    BASIS = "basis"


Check = tuple[Condition, bool | None]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a scope stands to a question.

    Attributes:
        effect: What the clause does to this item, the stricter effect where two of its parts fit.
        unmet: Conditions that the case does not meet; empty where the scope fits.
        open: Conditions that the question leaves open.
    """

    effect: str
    unmet: frozenset[Condition]
    open: frozenset[Condition]

    @property
    def fits(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.unmet


NOT_ON_A_LIST = Fit("licence", frozenset({Condition.BASIS}), frozenset())
ON_A_LIST = Fit("licence", frozenset(), frozenset())
NOT_TOLD = Fit("licence", frozenset(), frozenset({Condition.ELEMENT, Condition.FORM}))


def item_fit(question: Question, scope: Scope, listing: Fit) -> Fit:
    """Hold the item alone against a scope, by the basis that the scope names."""
    match scope.item_basis:
        case "named":
            return _parts_fit(question, scope)
        case "catch_all":
            return with_checks(_parts_fit(question, scope), [(Condition.KNOWLEDGE, None)])
        case "dual_use_list":
            return Fit(scope.effect, listing.unmet, listing.open)
        case "all_goods":
            return fit_by(scope.effect, [(Condition.FORM, _any_goods(question, scope))])
        case "goods_list":
            named = question.form is None or any(_form(question, part) for part in scope.parts)
            return fit_by(scope.effect, [(Condition.FORM, named), (Condition.GOODS_LIST, None)])
        case _:
            return fit_by(scope.effect, [(Condition.BASIS, False)])


def exemption(question: Question, scope: Scope, day: date) -> Fit | None:
    """How the item stands to the goods that a duty does not bind on a day; None where it is not among them.

    Where the question names no element, it is among none of them.
    """
    if question.elements() is None:
        return None
    entries = (
        fit_by("exempt", _part_checks(question, entry.goods))
        for entry in scope.exempt
        if entry.first <= day and (entry.last is None or day <= entry.last)
    )
    return min((fit for fit in entries if fit.fits), key=lambda fit: (len(fit.open), sorted(fit.open)), default=None)


def fit_by(effect: str, checks: Iterable[Check]) -> Fit:
    """The fit that these conditions give."""
    return with_checks(Fit(effect, frozenset(), frozenset()), checks)


def with_checks(fit: Fit, checks: Iterable[Check]) -> Fit:
    """A fit, held to more conditions."""
    found = list(checks)
    return Fit(
        fit.effect,
        fit.unmet | {condition for condition, met in found if met is False},
        fit.open | {condition for condition, met in found if met is None},
    )


def _parts_fit(question: Question, scope: Scope) -> Fit:
    """The parts of a row decide; where two fit with different effects it is the stricter one, and it depends."""
    fits = [_part_fit(question, scope, part) for part in scope.parts]
    fitting = [fit for fit in fits if fit.fits]
    if not fitting:
        return min(fits, key=lambda fit: (len(fit.unmet), sorted(fit.unmet)))
    strict = [fit for fit in fitting if fit.effect == "ban"] or fitting
    best = min(strict, key=lambda fit: (len(fit.open), sorted(fit.open)))
    two_effects = len({fit.effect for fit in fitting}) > 1
    return with_checks(best, [(Condition.PARTS, None)] if two_effects else [])


def _part_fit(question: Question, scope: Scope, part: Part) -> Fit:
    checks = dict(_part_checks(question, part))
    if question.technology_for in scope.technology_for and checks[Condition.ELEMENT] is None:
        checks[Condition.ELEMENT] = True
    if question.dual_use and checks[Condition.ELEMENT] is None:
        checks[Condition.ELEMENT] = False
    checks[Condition.BASIS] = question.names_an_item()
    checks[Condition.TECHNOLOGY] = _technology(question, scope)
    checks[Condition.PURITY] = _purity(question, scope, part)
    return fit_by(part.effect or scope.effect, checks.items())


def _part_checks(question: Question, part: Part) -> Iterator[Check]:
    yield Condition.ELEMENT, _element(question, part)
    yield Condition.FORM, _form(question, part)
    yield Condition.SHAPE, _among(question.shape, frozenset({part.shape}) if part.shape else frozenset())
    yield Condition.MAGNET, _among(question.magnet, part.magnets)


def _among(value: str | None, allowed: frozenset[str]) -> bool | None:
    """Whether a value is one of those allowed; an empty list allows each, no value leaves it open."""
    if not allowed:
        return True
    return None if value is None else value in allowed


def _element(question: Question, part: Part) -> bool | None:
    if not part.elements:
        return True
    asked = question.elements()
    return None if asked is None else bool(asked & covered_by(part.elements))


def _form(question: Question, part: Part) -> bool | None:
    """An empty list of forms means goods of any form, not technology or services; so does no form in a question."""
    if not part.forms:
        return question.form not in NOT_GOODS
    if question.form is None:
        return None if part.forms - NOT_GOODS else False
    return question.form in part.forms


def _any_goods(question: Question, scope: Scope) -> bool:
    return question.form not in NOT_GOODS or any(question.form in part.forms for part in scope.parts)


def _technology(question: Question, scope: Scope) -> bool | None:
    """What technology is for counts for know-how, and for equipment and the like where the question says it."""
    if not scope.technology_for:
        return True
    if question.form in KNOW_HOW:
        return _among(question.technology_for, scope.technology_for)
    return question.technology_for is None or question.technology_for in scope.technology_for


def _purity(question: Question, scope: Scope, part: Part) -> bool | None:
    if scope.regime not in {"dual_use_list", "dual_use_end_user"} or "Sb" not in part.elements:
        return True
    if question.element != "Sb" or question.form != "oxide":
        return True
    return None if question.purity_pct is None else question.purity_pct >= ANTIMONY_OXIDE_FROM_PCT
