"""The workspace that is open in a window, and the only way in which the window edits it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from rebriefer.domain.changes import Change, Step, StepName
from rebriefer.errors import DiskRefused, NotSaved, Problem, ProblemError
from rebriefer.signals import Signal
from rebriefer.work.unsaved import Edit, Unsaved
from rebriefer.workspace.backups import Backup, back_up, back_up_if_due, backups_of
from rebriefer.workspace.comparing import Difference
from rebriefer.workspace.copying import save_copy
from rebriefer.workspace.foreign import take_in
from rebriefer.workspace.opening import open_workspace
from rebriefer.workspace.restoring import restore, would_change
from rebriefer.workspace.workspace import Workspace

T = TypeVar("T")
U = TypeVar("U")

SUFFIX = ".rebrief"


class Work:
    """Opens the file when somebody asks for what is in it, and makes one at the first edit.

    An edit that the disk refuses is kept, and everything that comes after it; they are done in their order as soon as
    the disk takes them, or in another folder. So the order of the edits is always that of the user.

    Args:
        path: The file, which need not exist; None keeps everything as long as the window.
        backups: The folder where the backups of all workspaces lie; None makes none.

    Attributes:
        changed: Tells of every edit, undo and redo.
        opened: Tells that another file is open, or that this one was restored: everything may differ.
        unsaved_changed: Tells that an edit waits, or no longer does.
    """

    def __init__(self, path: Path | None, backups: Path | None = None) -> None:
        self.changed: Signal[[Change]] = Signal()
        self.opened: Signal[[]] = Signal()
        self.unsaved_changed: Signal[[]] = Signal()
        self._path, self._backups = path, backups
        self._workspace: Workspace | None = None
        self._unsaved: tuple[Unsaved, ...] = ()
        self._unreadable: Problem | None = None

    @property
    def path(self) -> Path | None:
        """The file that is open or will be made; None where nothing is kept."""
        return self._path

    @property
    def name(self) -> str:
        """The name of the file, where there is one; opens nothing."""
        return self._path.name if self._path is not None and self._path.exists() else ""

    @property
    def workspace(self) -> Workspace:
        """What is read; one that cannot be opened is empty, read-only, and says why."""
        if self._workspace is None:
            self._workspace = self._follow(self._opened())
        return self._workspace

    @property
    def read_only(self) -> Problem | None:
        """Why nothing can be written, or None."""
        return self.workspace.read_only

    @property
    def unreadable(self) -> Problem | None:
        """What could not be read of the file that is open, or None."""
        return self._unreadable

    def read(self, ask: Callable[[Workspace], T], otherwise: U) -> T | U:
        """What a question to the workspace gives.

        A row that nobody can read, or a stick that is gone, keeps no window from showing what else it knows: the answer
        is then the other one, and ``unreadable`` says why.
        """
        try:
            return ask(self.workspace)
        except ProblemError as error:
            self._unreadable = error.problem
            return otherwise

    @property
    def unsaved(self) -> tuple[Unsaved, ...]:
        """The edits that wait, the earliest first."""
        return self._unsaved

    def do(self, edit: Edit, name: StepName) -> Change | None:
        """Edit the workspace.

        Args:
            edit: What is done to it; one call is one step, or none.
            name: What it is called while it waits.

        Returns:
            The change; None where the disk refused and the edit waits.

        Raises:
            NotSaved: The workspace is read-only, or what was asked for is not allowed; nothing waits.
        """
        self.retry()
        if self._unsaved:
            self._wait(Unsaved(edit, name, self._unsaved[-1].why))
            return None
        try:
            return edit(self.workspace)
        except DiskRefused as error:
            self._wait(Unsaved(edit, name, error.problem))
            return None

    def retry(self) -> None:
        """Do the edits that wait, as far as the disk takes them."""
        while self._unsaved:
            first = self._unsaved[0]
            try:
                first.edit(self.workspace)
            except DiskRefused:
                return
            except NotSaved as error:
                self._keep([Unsaved(first.edit, first.name, error.problem), *self._unsaved[1:]])
                return
            self._keep(self._unsaved[1:])

    def undo(self, origin: str = "") -> Change | None:
        """Take the last step back; an edit that waits is dropped first. None where there is nothing to take back.

        Raises:
            NotSaved: It could not be written; everything is as before.
        """
        if self._unsaved:
            dropped = self._unsaved[-1]
            self._keep(self._unsaved[:-1])
            return Change((dropped.name.address,), dropped.name, 0, origin)
        return self.workspace.undo(origin)

    def redo(self, origin: str = "") -> Change | None:
        """Do the step again that was undone last; None where there is none.

        Raises:
            NotSaved: It could not be written; everything is as before.
        """
        return self.workspace.redo(origin)

    def steps(self) -> tuple[Step, ...]:
        """All steps, the latest first."""
        return self.workspace.steps()

    def name_library(self, name: str, version: str, content_hash: str) -> None:
        """Keep which library the workspace is used with; where it cannot be written it is left out."""
        with suppress(NotSaved):
            self.workspace.name_library(name, version, content_hash)

    def open(self, path: Path) -> None:
        """Open another file; where there is none, the first edit makes it.

        Raises:
            ProblemError: It cannot be opened, or edits wait; this workspace stays open.
        """
        self._hold_saved()
        if self._workspace is None or self._path is None or path.resolve() != self._path.resolve():
            self._swap(open_workspace(path, self._backups or path.parent), path)

    def take_in(self, source: Path, target: Path) -> None:
        """Open a file that somebody handed over, as a checked copy of one's own.

        Raises:
            ProblemError: It is refused, or edits wait; this workspace stays open.
        """
        self._hold_saved()
        take_in(source, target)
        self.open(target)

    def save_copy(self, path: Path) -> None:
        """Save a copy and go on with this file; where edits wait, go on in the copy, and do them there.

        Raises:
            NotSaved: No copy could be made; everything is as before.
        """
        save_copy(self.workspace, path)
        if self._unsaved:
            other = open_workspace(path, self._backups or path.parent)
            self._swap(other, path)
            self.retry()

    def restore(self, backup: Path) -> Backup | None:
        """Make the workspace what a backup holds; returns the backup that takes this back.

        Raises:
            ProblemError: Nothing was restored.
        """
        if self._backups is None:
            return None
        self._hold_saved()
        taken = restore(self.workspace, backup, self._backups)
        self._unreadable = None
        self.opened.emit()
        return taken

    def backups(self) -> tuple[Backup, ...]:
        """The backups of this workspace, the latest first."""
        return () if self._backups is None else backups_of(self.workspace.id, self._backups)

    def back_up(self) -> Backup:
        """Make a backup now.

        Raises:
            NotSaved: There is nothing to back up, or it could not be made.
        """
        if self._path is None or self._backups is None or not self.workspace.made:
            raise NotSaved(Problem("There is nothing to back up yet.", remedy="The first edit makes the workspace."))
        return back_up(self._path, self._backups)

    def would_change(self, backup: Path) -> tuple[Difference, ...]:
        """What a restore would change, a line a table.

        Raises:
            WorkspaceUnusable: One of the two cannot be read.
        """
        return () if self._path is None else would_change(self._path, backup)

    def backing_up(self) -> Callable[[], None] | None:
        """What makes a backup where one is due, on any thread; None where there is nothing to back up.

        One that cannot be made now is tried again the next time.
        """
        work, path, folder = self._workspace, self._path, self._backups
        if work is None or not work.made or path is None or folder is None:
            return None
        name = work.id

        def make() -> None:
            with suppress(ProblemError):
                back_up_if_due(path, name, folder)

        return make

    def close(self) -> None:
        """Let the file and its lock go."""
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _opened(self) -> Workspace:
        if self._path is None:
            return Workspace.in_memory(Path(f"workspace{SUFFIX}"))
        try:
            return open_workspace(self._path, self._backups or self._path.parent)
        except ProblemError as error:
            return Workspace.in_memory(self._path, read_only=error.problem)

    def _swap(self, other: Workspace, path: Path) -> None:
        self.close()
        self._workspace, self._path, self._unreadable = self._follow(other), path, None
        self.opened.emit()

    def _follow(self, workspace: Workspace) -> Workspace:
        workspace.changed.connect(self.changed.emit)
        return workspace

    def _hold_saved(self) -> None:
        """Refuse to leave a workspace while edits wait.

        Raises:
            NotSaved: An edit waits.
        """
        self.retry()
        if self._unsaved:
            why = self._unsaved[0].why
            raise NotSaved(
                Problem(
                    "{n} edits are not saved yet.",
                    {**why.values, "n": len(self._unsaved)},
                    remedy="Save a copy in another folder first; they go on there.",
                )
            )

    def _wait(self, unsaved: Unsaved) -> None:
        self._keep([*self._unsaved, unsaved])

    def _keep(self, unsaved: Iterable[Unsaved]) -> None:
        self._unsaved = tuple(unsaved)
        self.unsaved_changed.emit()
