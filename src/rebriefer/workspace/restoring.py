"""Brings back what a backup holds; what stood before is backed up first, so that this can be taken back too."""

from contextlib import closing
from pathlib import Path

from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.errors import NotSaved, Problem
from rebriefer.workspace import connecting
from rebriefer.workspace.backups import Backup, back_up
from rebriefer.workspace.comparing import Difference, differences
from rebriefer.workspace.copying import copy_file
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.head import read_head
from rebriefer.workspace.holding import hold_id
from rebriefer.workspace.migrating import upgrade
from rebriefer.workspace.replacing import temporary_beside
from rebriefer.workspace.workspace import Workspace


def would_change(path: Path, backup: Path) -> tuple[Difference, ...]:
    """What a restore would change, a line a table; nothing is written, and the workspace may be open.

    Raises:
        WorkspaceUnusable: One of the two cannot be read.
    """
    with sentences(Purpose.OPEN, backup):
        read_head(backup)
        with closing(connecting.connect(path, "ro")) as this, closing(connecting.connect(backup, "ro")) as other:
            return differences(this, other)


def restore(workspace: Workspace, backup: Path, backups: Path, *, origin: str = "") -> Backup:
    """Make a workspace what a backup of it holds, its list of steps included.

    Args:
        workspace: The workspace, open for writing.
        backup: The file.
        backups: Where the backup of what stands now goes.
        origin: Who asked for it.

    Returns:
        The backup of what stood before: restoring that one takes this back.

    Raises:
        NotSaved: It is read-only, the backup is of another workspace, or it could not be written.
        WorkspaceUnusable: The backup is damaged or of a newer version. In either case nothing was changed.
    """
    if workspace.read_only is not None:
        raise NotSaved(workspace.read_only)
    before = workspace.addresses()
    with sentences(Purpose.RESTORE, backup):
        read_head(backup)
        taken = back_up(workspace.path, backups)
        with temporary_beside(taken.path) as fresh:
            copy_file(backup, fresh)
            upgrade(fresh)
            with closing(connecting.connect(fresh, "ro")) as source:
                hold_id(source, backup)
                _hold_same(workspace, source.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()[0], backup)
                workspace.become(source)
    touched = tuple(dict.fromkeys((*before, *workspace.addresses())))
    workspace.changed.emit(Change(touched, StepName(Edit.RESTORE), 0, origin))
    return taken


def _hold_same(workspace: Workspace, other: str, backup: Path) -> None:
    if other != workspace.id:
        raise NotSaved(
            Problem(
                "{backup} is no backup of {path}.",
                {"backup": backup, "path": workspace.path},
                remedy="Nothing was changed. Open it as a workspace of its own, or choose another backup.",
            )
        )
