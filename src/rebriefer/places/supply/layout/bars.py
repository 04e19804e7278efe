"""One bar: its segments with their labels, and what no row covers."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rebriefer.domain.shares import REST, WHOLE, Share, ShareSet
from rebriefer.places.supply.layout.records import Box, Metrics, Segment
from rebriefer.places.supply.model.supply import SupplyModel

_AROUND = 12


class Scale:
    """From percent to pixels: always 0 to 100."""

    def __init__(self, left: float, right: float) -> None:
        self.left, self.right = left, right

    def x(self, percent: Decimal | float) -> float:
        """Where a percentage stands; rounding beyond 100 stays within the bar."""
        return self.left + (self.right - self.left) * min(float(percent), 100.0) / 100


def segments_of(
    model: SupplyModel, shown: ShareSet, scale: Scale, top: float, bottom: float, metrics: Metrics
) -> tuple[list[Segment], list[tuple[Share, Box]]]:
    """The parts of a bar, and where each share stands."""
    parts: list[Segment] = []
    places: list[tuple[Share, Box]] = []
    at = Decimal(0)
    for share in shown.shares:
        box = Box(scale.x(at), top, scale.x(at + share.least), bottom)
        known = "rest" if share.country == REST else "known"
        parts.append(Segment(share.country, box, known, _fitting(model.labels(share), box, metrics)))
        places.append((share, box))
        at += share.least
    parts.extend(_left_open(model, shown, at, scale, top, bottom, metrics))
    return parts, places


def _left_open(
    model: SupplyModel, shown: ShareSet, at: Decimal, scale: Scale, top: float, bottom: float, metrics: Metrics
) -> Iterator[Segment]:
    """The span of a range, then what no row covers."""
    ranged = [share for share in shown.shares if share.point is None]
    for share in ranged:
        end = WHOLE if share.most is None else min(at + share.most - share.least, WHOLE)
        box = Box(scale.x(at), top, scale.x(end), bottom)
        labels = model.labels(share) if share.least == 0 else model.rest_labels(shown) if share.most is None else ()
        yield Segment(share.country, box, "open", _fitting(labels, box, metrics))
        at = end
    if at < WHOLE:
        box = Box(scale.x(at), top, scale.right, bottom)
        yield Segment("", box, "rest", _fitting(model.rest_labels(shown), box, metrics))


def _fitting(labels: Sequence[str], box: Box, metrics: Metrics) -> str:
    """The first label that fits with room around it, else nothing."""
    room = box.x1 - box.x0 - metrics.px(_AROUND)
    return next((label for label in labels if metrics.width(label, bold=True) <= room), "")
