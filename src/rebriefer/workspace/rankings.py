"""Rankings: which of several values the analyst goes by."""

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.rankings import Rank, Ranking
from rebriefer.workspace.workspace import Workspace

_COLUMNS = "address, rank, reason, ranked_at"


def ranking_of(workspace: Workspace, address: Address) -> Ranking | None:
    """The rank of a value, or None."""
    found = workspace.rows(f"SELECT {_COLUMNS} FROM rankings WHERE address = ?", (address,))
    return _ranking(*found[0]) if found else None


def rankings(workspace: Workspace) -> tuple[Ranking, ...]:
    """All rankings, the latest first."""
    found = workspace.rows(f"SELECT {_COLUMNS} FROM rankings ORDER BY ranked_at DESC, address")
    return tuple(_ranking(*row) for row in found)


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


def _ranking(address: str, rank: str, reason: str, ranked_at: str) -> Ranking:
    return Ranking(Address(address), Rank(rank), reason, ranked_at)
