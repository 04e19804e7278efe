"""Backups of a workspace, in a folder named by its id: a namesake elsewhere never meets them."""

import re
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rebriefer import clock
from rebriefer.workspace import connecting
from rebriefer.workspace.copying import copy_database
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.keeping import due, kept
from rebriefer.workspace.replacing import fresh_beside

_NAME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2})-([0-9]{2})-([0-9]{2})Z(?:-[0-9]+)?\.rebrief\Z")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        path: The file.
        made_at: When, to the second.
        size: Bytes.
    """

    path: Path
    made_at: datetime
    size: int


def back_up(path: Path, folder: Path) -> Backup:
    """Make a backup of a workspace, and let those go that are no longer kept.

    Args:
        path: The workspace; it may be open and being written.
        folder: Where the backups of all workspaces lie.

    Raises:
        NotSaved: It could not be made; the workspace and the earlier backups are unchanged.
    """
    now = clock.now()
    with sentences(Purpose.BACK_UP, path), closing(connecting.connect(path, "ro")) as db:
        name = db.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()[0]
        own = folder / _safe(name)
        own.mkdir(parents=True, exist_ok=True)
        target = _free(own, now)
        with fresh_beside(target, over=False) as fresh:
            copy_database(db, fresh)
    _prune(own, now)
    return Backup(target, now, target.stat().st_size)


def backups_of(workspace_id: str, folder: Path) -> tuple[Backup, ...]:
    """The backups of a workspace, the latest first."""
    own = folder / _safe(workspace_id)
    found = [(made_at, path) for path in own.glob("*.rebrief") if (made_at := _moment(path)) is not None]
    return tuple(
        Backup(path, made_at, path.stat().st_size) for made_at, path in sorted(found, key=_order, reverse=True)
    )


def back_up_if_due(path: Path, workspace_id: str, folder: Path) -> Backup | None:
    """Make a backup where something changed since the last one, which is half an hour old.

    Raises:
        NotSaved: It was due and could not be made.
    """
    last = next(iter(backups_of(workspace_id, folder)), None)
    changed_at = datetime.fromtimestamp(path.stat().st_mtime, UTC) if path.exists() else None
    if not due(changed_at, last.made_at if last else None, clock.now()):
        return None
    return back_up(path, folder)


def _order(found: tuple[datetime, Path]) -> tuple[datetime, int, str]:
    """By moment; of one second the second has a longer name than the first."""
    return found[0], len(found[1].name), found[1].name


def _free(own: Path, now: datetime) -> Path:
    stem = now.strftime("%Y-%m-%dT%H-%M-%SZ")
    number, path = 1, own / f"{stem}.rebrief"
    while path.exists():
        number += 1
        path = own / f"{stem}-{number}.rebrief"
    return path


def _prune(own: Path, now: datetime) -> None:
    """Remove what is no longer kept; one that cannot be removed stays."""
    moments = {path: made_at for path in own.glob("*.rebrief") if (made_at := _moment(path)) is not None}
    keep = kept(moments.values(), now)
    for path, made_at in moments.items():
        if made_at not in keep:
            with suppress(OSError):
                path.unlink()


def _moment(path: Path) -> datetime | None:
    match = _NAME.match(path.name)
    with suppress(ValueError):
        return datetime.fromisoformat("{}T{}:{}:{}+00:00".format(*match.groups())) if match else None
    return None


def _safe(name: str) -> str:
    """An id as the name of a folder: what is no id names none."""
    if not re.fullmatch(r"[0-9a-f]{32}", name):
        raise ValueError(name)
    return name
