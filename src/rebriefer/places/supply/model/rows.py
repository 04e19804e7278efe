"""The rows of the ladder: a bar a stage, and folds over the chains and series that stand apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rebriefer.domain.shares import EXPOSURES, LADDER, ShareClaim, ShareSet, Stage, chosen

APART = ("other_chain", "trade")
"""Groups of stages that stand apart, folded, below the ladder."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the ladder.

    Attributes:
        key: What parts it from the others: the stage, with the material where a stage has several.
        stage: Its stage.
        shown: The set that its bar shows, or None where nothing was published.
        rivals: The other sets of the same stage, of any year, material, basis or scenario.
        claims: What the items say in percent of this stage.
    """

    key: str
    stage: Stage
    shown: ShareSet | None
    rivals: tuple[ShareSet, ...]
    claims: tuple[ShareClaim, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """The head over a group of rows that stands apart.

    Attributes:
        key: The group.
        count: How many rows it holds.
        is_open: Whether they are shown.
    """

    key: str
    count: int
    is_open: bool


def ladder_rows(stages: Sequence[Stage], sets: Sequence[ShareSet], claims: Sequence[ShareClaim]) -> tuple[Row, ...]:
    """A row for each stage of the rare-earth chain, also where nothing was published."""
    by_id = {stage.id: stage for stage in stages}
    return tuple(
        _row(id, by_id[id], [one for one in sets if one.first.stage == id], claims) for id in LADDER if id in by_id
    )


def rows_apart(
    stages: Sequence[Stage], sets: Sequence[ShareSet], claims: Sequence[ShareClaim], group: str
) -> tuple[Row, ...]:
    """A row for each material of the stages of a group: cobalt and lithium do not share a bar."""
    return tuple(_rows_apart([stage for stage in stages if stage.group == group], sets, claims))


def _rows_apart(stages: Sequence[Stage], sets: Sequence[ShareSet], claims: Sequence[ShareClaim]) -> Iterator[Row]:
    for stage in stages:
        here = [one for one in sets if one.first.stage == stage.id and one.first.basis not in EXPOSURES]
        for number, material in enumerate(dict.fromkeys(one.first.material for one in here)):
            of_material = [one for one in here if one.first.material == material]
            yield _row(f"{stage.id}/{material}", stage, of_material, claims if number == 0 else ())


def _row(key: str, stage: Stage, sets: list[ShareSet], claims: Sequence[ShareClaim]) -> Row:
    shown = chosen(sets)
    return Row(
        key=key,
        stage=stage,
        shown=shown,
        rivals=tuple(one for one in sets if one is not shown),
        claims=tuple(claim for claim in claims if claim.stage == stage.id),
    )
