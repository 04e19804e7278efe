"""Ticks of claims under a bar: at their value, one line where they fit, more lines where they would touch."""

from collections.abc import Sequence
from typing import NamedTuple

from rebriefer.domain.shares import ShareClaim
from rebriefer.places.supply.layout.bars import Scale
from rebriefer.places.supply.layout.records import Box, Metrics, Text, Tick
from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.places.supply.model.texts import is_over, tick_text

HALF, HIGH, ARROW = 4.5, 8, 10
_GAP, _APART = 4, 8


class Placed(NamedTuple):
    """A tick with the claims that it stands for, and the room that it takes."""

    tick: Tick
    claims: tuple[ShareClaim, ...]
    box: Box


def placed_ticks(
    model: SupplyModel, claims: Sequence[ShareClaim], scale: Scale, top: float, right: float, metrics: Metrics
) -> list[Placed]:
    """Claims of equal value and wording share a tick.

    Args:
        model: Words.
        claims: Claims of one stage.
        scale: The axis.
        top: Where the first line of ticks begins.
        right: Where labels must end.
        metrics: Widths.
    """
    groups: dict[tuple[float, bool, bool], list[ShareClaim]] = {}
    for claim in claims:
        over = is_over(claim.qualifier)
        groups.setdefault((float(claim.value), over, bool(claim.qualifier)), []).append(claim)
    placed: list[Placed] = []
    for _, group in sorted(groups.items()):
        placed.append(_placed(model, tuple(group), scale, top, right, metrics, placed))
    return placed


def _placed(
    model: SupplyModel,
    group: tuple[ShareClaim, ...],
    scale: Scale,
    top: float,
    right: float,
    metrics: Metrics,
    placed: Sequence[Placed],
) -> Placed:
    text, over, x = tick_text(model.words, group[0], len(group)), is_over(group[0].qualifier), scale.x(group[0].value)
    half, gap, line = metrics.px(HALF), metrics.px(_GAP), metrics.px(17)
    ends = (x - half, x + half + (metrics.px(ARROW) if over else 0))
    wide = metrics.width(text)
    number = 0
    while True:
        y = top + number * line
        for left, stop, at in (
            (ends[0] - gap - wide, ends[1], ends[0] - gap - wide),
            (ends[0], ends[1] + gap + wide, ends[1] + gap),
        ):
            box = Box(left, y, stop, y + line)
            if left >= scale.left and stop <= right and not any(_touch(box, other.box, metrics) for other in placed):
                return Placed(Tick(x, y + 2, over, Text(at, y + line / 2, text, "ink")), group, box)
        number += 1
        if number > len(placed) + 1:
            return Placed(Tick(x, y + 2, over, Text(ends[1] + gap, y + line / 2, text, "ink")), group, box)


def _touch(one: Box, other: Box, metrics: Metrics) -> bool:
    apart = metrics.px(_APART)
    return one.y0 < other.y1 and other.y0 < one.y1 and one.x0 < other.x1 + apart and other.x0 < one.x1 + apart
