"""Rankings: which of several values the analyst goes by."""

import sqlite3

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.rankings import Rank, Ranking
from rebriefer.workspace.workspace import Workspace

_COLUMNS = "address, rank, reason, ranked_at"


def ranking_of(workspace: Workspace, address: Address) -> Ranking | None:
    """The rank of a value, or None."""
    query = f"SELECT {_COLUMNS} FROM rankings WHERE address = ?"
    return next(iter(workspace.records(_ranking, query, (address,))), None)


def rankings(workspace: Workspace) -> tuple[Ranking, ...]:
    """All rankings, the latest first."""
    return workspace.records(_ranking, f"SELECT {_COLUMNS} FROM rankings ORDER BY ranked_at DESC, address")


def rank(workspace: Workspace, address: Address, as_: Rank, reason: str = "", *, origin: str = "") -> Change:
    """Rank a value.

    Raises:
        NotSaved: It could not be written; the earlier rank stands.
    """
    before = ranking_of(workspace, address)
    row = {"address": address, "rank": as_.value, "reason": reason, "ranked_at": workspace.now()}
    with workspace.editing(StepName(Edit.RANK, address, as_.value), origin) as editing:
        if before is None or (before.rank, before.reason) != (as_, reason):
            editing.put("rankings", (address,), row)
    return editing.change


def unrank(workspace: Workspace, address: Address, *, origin: str = "") -> Change:
    """Take the rank of a value away.

    Raises:
        NotSaved: It could not be written; the rank stands.
    """
    with workspace.editing(StepName(Edit.UNRANK, address), origin) as editing:
        editing.put("rankings", (address,), None)
    return editing.change


def _ranking(row: sqlite3.Row) -> Ranking:
    return Ranking(row["address"], Rank(row["rank"]), row["reason"], row["ranked_at"])
