"""What every view looks at: the as-of day, the selection, the language, the way of asking, and the user's own file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.library.opening import Library
from rebriefer.signals import Signal

if TYPE_CHECKING:
    from rebriefer.domain.changes import Change
    from rebriefer.pins.shelf import Shelf
    from rebriefer.work.work import Work


class Session:
    """One per window. Views listen to it; views do not know each other.

    ``facts_changed`` is told when own entries changed what is known, ``edited`` when anything in the workspace did.

    The window opens on the data date. Setting what already holds tells nobody.

    Args:
        library: What all of them read.
        language: ``en`` or ``zh``.
        as_of: The day to look at; the data date where it is None.
        pins: The file of the pins; None keeps them as long as the window.
        workspace: The file of the workspace, which need not exist; None keeps what is edited as long as the window.
        backups: The folder where the backups of all workspaces lie.
    """

    def __init__(
        self,
        library: Library,
        *,
        language: str = "en",
        as_of: date | None = None,
        pins: Path | None = None,
        workspace: Path | None = None,
        backups: Path | None = None,
    ) -> None:
        self.library = library
        self._pins_file = pins
        self._pins: Shelf | None = None
        self._workspace_file, self._backups = workspace, backups
        self._work: Work | None = None
        self._as_of = as_of or library.data_date
        self._language = language
        self._selection: Address | None = None
        self._with_statements = True
        self.as_of_changed: Signal[[]] = Signal()
        self.selection_changed: Signal[[]] = Signal()
        self.language_changed: Signal[[]] = Signal()
        self.reading_changed: Signal[[]] = Signal()
        self.facts_changed: Signal[[]] = Signal()
        self.edited: Signal[[]] = Signal()
        self._touched: frozenset[Address] | None = None

    @property
    def data_date(self) -> date:
        """The last day the library knows."""
        return self.library.data_date

    @property
    def as_of(self) -> date:
        """The day the whole program is looking at."""
        return self._as_of

    @as_of.setter
    def as_of(self, day: date) -> None:
        if day != self._as_of:
            self._as_of = day
            self.as_of_changed.emit()

    @property
    def selection(self) -> Address | None:
        """The address whose evidence is shown, or None."""
        return self._selection

    @selection.setter
    def selection(self, address: Address | None) -> None:
        if address != self._selection:
            self._selection = address
            self.selection_changed.emit()

    @property
    def language(self) -> str:
        """``en`` or ``zh``."""
        return self._language

    @language.setter
    def language(self, language: str) -> None:
        if language != self._language:
            self._language = language
            self.language_changed.emit()

    @property
    def pins(self) -> Shelf:
        """What was pinned; its file is read when the pins are asked for, never before the first paint."""
        if self._pins is None:
            from rebriefer.pins.shelf import Shelf

            self._pins = Shelf(self._pins_file)
        return self._pins

    @property
    def work(self) -> Work:
        """The user's own file; opened when something in it is asked for, never before the first paint."""
        if self._work is None:
            from rebriefer.work.work import Work

            self._work = Work(self._workspace_file, self._backups)
            self._work.changed.connect(self._follow_change)
            self._work.opened.connect(self._read_all)
            self._work.unsaved_changed.connect(self.edited.emit)
        return self._work

    @property
    def work_opened(self) -> Work | None:
        """The user's own file once something of it was asked for."""
        return self._work

    @property
    def workspace_name(self) -> str:
        """The name of the user's own file, where there is one; opens nothing."""
        file = self._workspace_file if self._work is None else self._work.path
        waits = self._work is not None and bool(self._work.unsaved)
        return file.name if file is not None and (waits or file.exists()) else ""

    @property
    def keeps_work(self) -> bool:
        """Whether there is a file of the user's own already."""
        return self._work is not None or (self._workspace_file is not None and self._workspace_file.exists())

    def close_work(self) -> None:
        """Let the user's own file and its lock go."""
        if self._work is not None:
            self._work.close()

    def read_own(self) -> None:
        """Lay the own entries of the user over the library, and say so where that changes what it knows."""
        from rebriefer.workspace.entries import entries

        library = self.library
        self.work.name_library(library.name, library.version, library.content_hash)
        own = self.work.read(entries, ())
        if own != self.library.own:
            self.library.own = own
            self.facts_changed.emit()

    def _follow_change(self, change: Change) -> None:
        if any(kind_of(address) == "own" for address in change.addresses):
            self.read_own()
        self._touched = frozenset(change.addresses)
        self.edited.emit()
        self._touched = None

    def _read_all(self) -> None:
        self.read_own()
        self.edited.emit()

    def touches(self, address: Address | None) -> bool:
        """Whether what ``edited`` tells of now may be about an address; so where all may differ."""
        return self._touched is None or address in self._touched

    @property
    def with_statements(self) -> bool:
        """Whether statements count beside instruments (the default), or instruments alone."""
        return self._with_statements

    @with_statements.setter
    def with_statements(self, value: bool) -> None:
        if value != self._with_statements:
            self._with_statements = value
            self.reading_changed.emit()
