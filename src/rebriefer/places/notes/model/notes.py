"""The model of the notes: what is the user's, filtered, and the steps that led there."""

from collections.abc import Mapping, Sequence

from rebriefer.place import Item
from rebriefer.places.notes.model.entries import Entry, Speaker
from rebriefer.places.notes.model.rows import Kind, Row, rows_of
from rebriefer.places.notes.model.steps import Line, lines_of
from rebriefer.places.notes.model.telling import said_sentence, told_sources, told_table
from rebriefer.session import Session
from rebriefer.signals import Signal
from rebriefer.words.catalogue import Words

MOST = 300
"""Rows and steps that are drawn; a filter leads to the others, the table has all."""


class NotesModel:
    """What the notes show, without Qt.

    ``changed`` is emitted when a row or a step came, went or changed, ``moved`` when another one has the ring.
    """

    def __init__(self, session: Session, words: Words) -> None:
        self.session, self.words = session, words
        self.changed: Signal[[]] = Signal()
        self.moved: Signal[[]] = Signal()
        self.kind: Kind | None = None
        self.filter = ""
        self._key = ""
        self._held = 0
        self._speaker = Speaker(session.library, words)
        self._rows: tuple[Row, ...] | None = None
        self._shown: tuple[Entry, ...] | None = None
        self._lines: tuple[Line, ...] | None = None
        session.edited.connect(self._edited)
        session.selection_changed.connect(self._follow_selection)
        session.facts_changed.connect(self._speaker.forget)

    def entries(self) -> tuple[Entry, ...]:
        """The rows that the filter lets through, the newest first."""
        if self._shown is None:
            of_kind = [row for row in self._all() if self.kind in (None, row.kind)]
            self._shown = tuple(filter(self._holds, map(self._speaker.entry, of_kind)))
        return self._shown

    def lines(self) -> tuple[Line, ...]:
        """The steps, the latest first."""
        if self._lines is None:
            self._lines = lines_of(self.session.work, self.words) if self.session.keeps_work else ()
        return self._lines

    def counts(self) -> dict[Kind, int]:
        """How many rows there are of each kind, filtered by the text alone."""
        held = [row.kind for row in self._all() if not self.filter or self._holds(self._speaker.entry(row))]
        return {kind: held.count(kind) for kind in Kind}

    @property
    def empty(self) -> bool:
        """Whether there is nothing of the user's at all, and never was."""
        return not self._all() and not self.lines()

    @property
    def current(self) -> int:
        """Index of what has the ring, of rows and steps in one: at first the row that is chosen, else the first."""
        found = next((number for number, key in enumerate(self._keys()) if key == self._key), None)
        return min(self.chosen(), default=0) if found is None else found

    def pick(self, index: int) -> None:
        """Give the ring to a row or to a step."""
        keys = self._keys()
        if keys:
            self._key = keys[max(min(index, len(keys) - 1), 0)]
            self.moved.emit()

    def choose(self) -> None:
        """Choose what the row with the ring is about; of a step nothing can be chosen."""
        entry = self.current_entry()
        if entry is not None:
            self.session.selection = entry.row.address

    def chosen(self) -> frozenset[int]:
        """The rows whose address is the selection."""
        rows = enumerate(self.entries()[:MOST])
        return frozenset(number for number, entry in rows if entry.row.address == self.session.selection)

    def current_entry(self) -> Entry | None:
        """The row with the ring; None where a step has it."""
        drawn = self.entries()[:MOST]
        return drawn[self.current] if self.current < len(drawn) else None

    def line_at(self, index: int) -> Line | None:
        """The step at an index of rows and steps in one; None where a row stands there."""
        number = index - len(self.entries()[:MOST])
        return self.lines()[number] if 0 <= number < len(self.lines()) else None

    # What is asked of it

    def show_kind(self, kind: Kind | None) -> None:
        """Show one kind, or all."""
        self.kind = kind
        self._refilter()

    def show_filter(self, text: str) -> None:
        """Show what holds every word of a text."""
        if text != self.filter:
            self.filter = text
            self._refilter()

    def take(self, line: Line, origin: str) -> int:
        """Take a step back with all that are later, or do it again with all that are earlier; how many were.

        Raises:
            ProblemError: One could not be written; those before it stand.
        """
        work, done = self.session.work, 0
        self._held += 1
        try:
            for _ in range(line.undos or line.redos):
                if (work.undo(origin) if line.undos else work.redo(origin)) is None:
                    break
                done += 1
        finally:
            self._held -= 1
            self._edited()
        return done

    def said_anew(self) -> None:
        """The language is another one."""
        self._rows = self._shown = self._lines = None

    # What every place offers

    def items(self) -> Sequence[Item]:
        """The rows, in their order."""
        return [Item(entry.row.address, entry.spoken) for entry in self.entries()]

    def title(self) -> str:
        """The place, and how much stands in it."""
        return self.words.say_n("notes", "My notes, {n} line", "My notes, {n} lines", len(self.entries()))

    def sentence(self) -> str:
        """What stands here, or how something comes here."""
        return said_sentence(self.words, self.filter, self.counts(), any_at_all=bool(self._all()))

    def table(self) -> list[list[str]]:
        """A row each, headings first."""
        return told_table(self.words, self.entries())

    def sources(self) -> list[str]:
        """The workspace, and what stands behind what the rows are about, a line a source, each once."""
        return told_sources(self.session.library, self.words, self.entries())

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {"kind": self.kind.value if self.kind else "", "filter": self.filter, "current": self._key}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view; what cannot be read stays as it is."""
        kind, text, key = state.get("kind"), state.get("filter"), state.get("current")
        if isinstance(kind, str) and kind in ("", *Kind):
            self.kind = Kind(kind) if kind else None
        if isinstance(text, str):
            self.filter = text
        if isinstance(key, str):
            self._key = key
        self._refilter()

    # What changes

    def _holds(self, entry: Entry) -> bool:
        said = f"{entry.kind} {entry.name} {entry.row.address} {entry.text}".casefold()
        return all(word in said for word in self.filter.casefold().split())

    def _all(self) -> tuple[Row, ...]:
        if self._rows is None:
            session = self.session
            self._rows = session.work.read(lambda file: rows_of(file, self.words), ()) if session.keeps_work else ()
        return self._rows

    def _keys(self) -> list[str]:
        rows = [entry.row.key for entry in self.entries()[:MOST]]
        return [*rows, *(f"step:{number}" for number in range(len(self.lines()[:MOST])))]

    def _refilter(self) -> None:
        self._shown = None
        self.changed.emit()

    def _edited(self) -> None:
        self._rows = self._shown = self._lines = None
        if not self._held:
            self.changed.emit()

    def _follow_selection(self) -> None:
        """Where something else is chosen that stands here, the ring goes to it."""
        chosen, entry = self.session.selection, self.current_entry()
        if entry is None or entry.row.address != chosen:
            self._key = next((each.row.key for each in self.entries() if each.row.address == chosen), self._key)
        self.moved.emit()
