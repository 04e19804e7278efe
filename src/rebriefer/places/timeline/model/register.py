"""The register of a day: operative clauses by instrument, the rest folded under lines that say how many."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import Change, Standing, State, next_change, standing_on
from rebriefer.places.timeline.model.bars import together

ASIDE = "fold:aside"
"""Key of the line under which drafts, policies, suspending and amending acts and doubles are folded."""
OVER = "fold:ended"
"""Key of the line under which operative clauses that have ended are folded."""


class Known(NamedTuple):
    """A clause that is known on the day.

    Attributes:
        clause: The clause.
        standing: How it stands; in a list of changes, how it stood the day before.
        change: What changes next; in a list of changes, the change itself.
        other: How it stands on the day that is held against the as-of day.
    """

    clause: Clause
    standing: Standing
    change: Change | None
    other: Standing | None = None


class Row(NamedTuple):
    """One row.

    Attributes:
        key: Address of its first clause, with the day of the change in a list of changes, or the key of a fold.
        known: The clauses it stands for, all in one state with one next change; of a fold, all under it.
        depth: 0 for rows of instruments and folds, 1 for what stands under an open one.
        opens: Whether it can be opened in place.
        open: Whether it is open.
    """

    key: str
    known: tuple[Known, ...]
    depth: int = 0
    opens: bool = False
    open: bool = False

    @property
    def fold(self) -> bool:
        """Whether the row is a line that says how many are folded under it."""
        return self.key in (ASIDE, OVER)

    @property
    def address(self) -> Address | None:
        """What choosing the row selects; None for a fold."""
        return None if self.fold else self.known[0].clause.address


def known_on(clauses: Iterable[Clause], day: date, data_date: date, *, with_statements: bool) -> list[Known]:
    """Every clause that is known on a day, ended ones included."""
    found = []
    for clause in clauses:
        standing = standing_on(clause.lifecycle, day, data_date, with_statements=with_statements)
        if standing.state is not State.NONE:
            change = next_change(clause.lifecycle, day, data_date, with_statements=with_statements)
            found.append(Known(clause, standing, change))
    return found


def counts_of(known: Iterable[Known]) -> Counter[State]:
    """How many operative clauses stand in which state; those that have ended are not counted."""
    return Counter(
        one.standing.state for one in known if operative(one.clause) and one.standing.state is not State.ENDED
    )


def rows_of(known: Sequence[Known], opened: Collection[str], told: Collection[Address] = ()) -> list[Row]:
    """The rows: China's export controls first, within a group what changes soonest first.

    Args:
        known: Every clause that is known on the day.
        opened: Keys of the rows that are open in place.
        told: The clauses that the sentence of the day speaks of; they lead their group.
    """
    alive = [one for one in known if operative(one.clause) and one.standing.state is not State.ENDED]
    over = [one for one in known if operative(one.clause) and one.standing.state is State.ENDED]
    aside = [one for one in known if not operative(one.clause) and one.standing.state is not State.ENDED]
    rows = grouped(alive, opened, told, 0)
    for key, folded in ((ASIDE, aside), (OVER, over)):
        if folded:
            rows.append(Row(key, tuple(folded), 0, True, key in opened))
            if key in opened:
                rows.extend(grouped(folded, opened, told, 1))
    return rows


def operative(clause: Clause) -> bool:
    """Whether the register counts a clause."""
    return clause.role == "operative" and clause.duplicate_of is None


def grouped(
    known: Iterable[Known], opened: Collection[str], told: Collection[Address], depth: int, mark: str = ""
) -> list[Row]:
    """A row for clauses that are shown as one and stand alike, and rows under those that are open.

    Args:
        known: The clauses, each once.
        opened: Keys of the rows that are open in place.
        told: The clauses that lead their group.
        depth: Of the rows.
        mark: Ends every key, where clauses come again in other rows.
    """
    by_address = {one.clause.address: one for one in known}
    groups = together((one.clause for one in by_address.values()), lambda clause: by_address[clause.address][1:])
    rows = []
    for group in sorted(groups, key=lambda group: _order(by_address[group[0].address], told)):
        inner = tuple(by_address[clause.address] for clause in group)
        key = f"{group[0].address}{mark}"
        rows.append(Row(key, inner, depth, len(inner) > 1, key in opened))
        if len(inner) > 1 and key in opened:
            rows.extend(Row(f"{one.clause.address}#{mark}", (one,), depth + 1) for one in inner)
    return rows


def _order(one: Known, told: Collection[Address]) -> tuple[int, bool, int, int]:
    clause, standing, change, _other = one
    rank = next((place for place, belongs in enumerate(_GROUPS) if belongs(clause)), len(_GROUPS))
    since = standing.since.toordinal() if standing.since else 0
    soon = change.day.toordinal() if change else date.max.toordinal() + 1
    return rank, clause.address not in told, soon, -since


_GROUPS: tuple[Callable[[Clause], bool], ...] = (
    lambda clause: clause.actor == "CHN" and clause.kind == "export_control",
    lambda clause: clause.kind == "export_control",
    lambda clause: clause.kind in ("quota", "law_regulation"),
    lambda clause: clause.kind != "sanction_entity_list",
)
