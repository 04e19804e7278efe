"""Whether a scope fits a question: item, route, origin, party and end use, one condition at a time.

States play no part here, except that *on the dual-use list* is handed in for the day.
"""

from collections.abc import Iterable, Iterator

from rebriefer.domain.countries import in_list
from rebriefer.domain.items import NOT_ON_A_LIST, NOT_TOLD, ON_A_LIST, Check, Condition, Fit, item_fit, with_checks
from rebriefer.domain.questions import EndUse, Question
from rebriefer.domain.scopes import EVERYWHERE, Scope

_EXPORTS, _IMPORTS = "exports from ", "imports into "


def fit_of(question: Question, scope: Scope, listing: Fit) -> Fit:
    """Hold a scope against a question.

    Args:
        question: The case.
        scope: What the clause catches.
        listing: How the item stands to the dual-use list of the day, by ``listing_of``.
    """
    item = item_fit(question, scope, listing)
    checks = [
        *_route_checks(question, scope),
        *_origin_checks(question, scope),
        (Condition.PARTY, _party(question, scope)),
        (Condition.END_USE, _end_use(question, scope, item.effect)),
    ]
    return with_checks(item, checks)


def listing_of(question: Question, lists_in_force: Iterable[Scope]) -> Fit:
    """How the item stands to the dual-use list: what the word of who asks, or else the notices in force that day, say.

    Where it goes, and from where, is not asked here: an item is on the list wherever it is.
    """
    if question.dual_use is not None:
        return ON_A_LIST if question.dual_use else NOT_ON_A_LIST
    if not question.names_an_item():
        return NOT_TOLD
    named = (scope for scope in lists_in_force if scope.item_basis == "named")
    fits = [fit for scope in named if (fit := item_fit(question, scope, NOT_ON_A_LIST)).fits]
    return min(fits, key=lambda fit: (len(fit.open), sorted(fit.open)), default=NOT_ON_A_LIST)


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same, upper and lower case and spacing alike."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _route_checks(question: Question, scope: Scope) -> Iterator[Check]:
    if scope.reach_abroad and scope.binds.startswith(_EXPORTS) and not in_list(question.sender, _bound(scope)):
        yield Condition.ORIGIN, _made_in(question, _bound(scope))
    else:
        yield Condition.ROUTE, _is_on_route(question, scope)
    listed = EVERYWHERE in scope.destinations or in_list(question.to, scope.destinations)
    yield Condition.DESTINATION, listed and not in_list(question.to, scope.excluded_destinations)


def _bound(scope: Scope) -> frozenset[str]:
    """The place in ``exports from X`` and ``imports into X``."""
    return frozenset({scope.binds.rpartition(" ")[2]})


def _is_on_route(question: Question, scope: Scope) -> bool:
    leaves, arrives = in_list(question.sender, _bound(scope)), in_list(question.to, _bound(scope))
    if scope.binds.startswith(_EXPORTS):
        return leaves and not arrives
    if scope.binds.startswith(_IMPORTS):
        return arrives and not leaves
    return scope.binds == "acts abroad" and question.sender != scope.exporter


def _made_in(question: Question, places: frozenset[str]) -> bool | None:
    """Whether it was made in one of these places; an open origin is China or the place that it leaves."""
    possible = {"CHN", question.sender} if question.origin is None else {question.origin}
    found = {in_list(place, places) for place in possible}
    return found.pop() if len(found) == 1 else None


def _origin_checks(question: Question, scope: Scope) -> Iterator[Check]:
    if scope.goods_of:
        yield Condition.ORIGIN, EVERYWHERE in scope.goods_of or _made_in(question, scope.goods_of)
        return
    match scope.origin:
        case None | "any":
            return
        case "abroad_with_chinese_content":
            yield Condition.ORIGIN, _made_abroad(question, scope)
            share, least = question.value_share_pct, scope.value_threshold_pct or 0
            yield Condition.VALUE_SHARE, None if share is None else share >= least
        case "abroad_with_chinese_technology":
            yield Condition.ORIGIN, _made_abroad(question, scope)
            yield Condition.CHINESE_TECHNOLOGY, question.chinese_technology
        case place:
            yield Condition.ORIGIN, _made_in(question, frozenset({place}))


def _made_abroad(question: Question, scope: Scope) -> bool | None:
    return None if question.origin is None else question.origin != scope.exporter


def _party(question: Question, scope: Scope) -> bool:
    """State trading is told whoever the party is."""
    if not scope.party_scoped or scope.regime == "state_trading":
        return True
    party = question.party
    return party is not None and any(
        same_name(party, listed.en) or same_name(party, listed.zh) for listed in scope.parties
    )


def _end_use(question: Question, scope: Scope, effect: str) -> bool | None:
    """A ban that is not of listed parties holds for the uses that it bars; an empty list bars each."""
    if effect != "ban" or scope.party_scoped or not scope.end_uses_barred:
        return True
    return None if question.end_use is EndUse.UNSPECIFIED else question.end_use in scope.end_uses_barred
