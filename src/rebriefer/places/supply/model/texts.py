"""How the supply place says shares, sources, claims and concentration."""

from rebriefer.domain.concentration import Bounds
from rebriefer.domain.shares import Share, ShareClaim, ShareSet
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.numbers import figure_in_table, qualified, quantity, quantity_between, rounded

GROUPS = {
    "other_chain": marked("supply", "Other chains"),
    "trade": marked("supply", "Trade series"),
}


def share_figure(words: Words, share: Share) -> str:
    """A share in percent, the unit standing elsewhere: ``48.4``, ``at least 90``, ``90 to 93``."""
    if share.point is not None:
        return figure_in_table(share.point)
    if share.low is not None and share.high is not None:
        return words.say("number", "{low} to {high}", low=figure_in_table(share.low), high=figure_in_table(share.high))
    if share.low is not None:
        return qualified(words, "at least", figure_in_table(share.low))
    return qualified(words, "up to", figure_in_table(share.high or 0))


def share_said(words: Words, share: Share) -> str:
    """The same with its unit, for sentences."""
    if share.point is not None:
        return quantity(words, share.point, "%")
    if share.low is not None and share.high is not None:
        return quantity_between(words, share.low, share.high, "%")
    if share.low is not None:
        return qualified(words, "at least", quantity(words, share.low, "%"))
    return qualified(words, "up to", quantity(words, share.high or 0, "%"))


def rest_said(words: Words, shown: ShareSet) -> str:
    """What no row covers, with its unit."""
    rest = quantity(words, shown.rest, "%")
    return rest if all(share.point is not None for share in shown.shares) else qualified(words, "up to", rest)


def rest_figure(words: Words, shown: ShareSet) -> str:
    """The same, the unit standing elsewhere."""
    rest = figure_in_table(shown.rest)
    return rest if all(share.point is not None for share in shown.shares) else qualified(words, "up to", rest)


def claim_said(words: Words, claim: ShareClaim) -> str:
    """The figure of a claim as a sentence says it."""
    return qualified(words, claim.qualifier, quantity(words, claim.value, "%"))


def claim_figure(words: Words, claim: ShareClaim) -> str:
    """The same, the unit standing elsewhere."""
    return qualified(words, claim.qualifier, figure_in_table(claim.value))


def is_over(qualifier: str) -> bool:
    """Whether a claim leaves its upper end open."""
    return qualifier in ("over", "more than", ">", "at least", "or more")


def tick_text(words: Words, claim: ShareClaim, count: int) -> str:
    """What stands at a tick: ``>80 x3``, ``~50 x2``, ``90``."""
    sign = ">" if is_over(claim.qualifier) else "~" if claim.qualifier else ""
    figure = f"{sign}{figure_in_table(claim.value)}"
    return words.say("supply", "{figure} x{count}", figure=figure, count=count) if count > 1 else figure


def points(value: float) -> str:
    """Points of the index as whole ones, halves to the even one."""
    return figure_in_table(rounded(round(value), 6))


def concentration_lines(words: Words, bounds: Bounds | None) -> tuple[str, ...]:
    """The index as one line, or as two where it is known between bounds."""
    if bounds is None:
        return (words.say("supply", "n/a"),)
    low, high = points(bounds.low), points(bounds.high)
    return (low,) if low == high else (low, words.say("supply", "to {high}", high=high))


def concentration_said(words: Words, bounds: Bounds) -> str:
    """The index in a sentence."""
    low, high = points(bounds.low), points(bounds.high)
    return low if low == high else words.say("number", "{low} to {high}", low=low, high=high)
