"""What a command is, and the table of the commands and keys of the window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, Protocol, TypeVar

from rebriefer import clock
from rebriefer.domain.days import day_after, day_before
from rebriefer.session import Session
from rebriefer.words.catalogue import marked


class Shell(Protocol):
    """What a command may ask of the window."""

    @property
    def session(self) -> Session:
        """What every view looks at."""

    def move_focus(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) pane."""

    def resize_text(self, step: int) -> None:
        """Make text a step larger (1) or smaller (-1); 0 is the size it comes in."""

    def choose_theme(self, theme: str) -> None:
        """Show another theme; ``system`` follows the desktop."""

    def show_receipt(self) -> None:
        """Bring the evidence of the selection forward."""

    def show_first_minute(self) -> None:
        """Offer the three questions of the first minute again."""

    def show_keys(self) -> None:
        """Show the sheet of keys, or put it away."""

    def open_palette(self) -> None:
        """Open the palette over everything."""

    def find_here(self) -> None:
        """Open the bar that finds within the place that is shown."""

    def go_in_history(self, step: int) -> None:
        """Go back (-1) or forward (1) through what the window looked at."""

    def back_out(self) -> None:
        """Leave what is in front: sheet, evidence, selection."""

    def hand_out(self, way: str) -> None:
        """Copy, print or export what is shown: ``copy``, ``copy_table``, ``copy_picture``, ``print``, ``export``."""

    def pin_sight(self) -> None:
        """Pin what the window looks at."""

    def edit(self, way: str) -> None:
        """Note, rank, enter ..., take back, or do something with the file of the user: a way of ``ui.mine.ways``."""

    def tell_no_change(self, later: bool) -> None:
        """Say that no state changes later, or earlier, than the as-of day."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can be told to do.

    Attributes:
        id: ``room.verb_object``.
        name: Message of the room ``commands``, English.
        keys: Key sequences in Qt's portable spelling, as they are shown.
        run: What it does.
        also: Key sequences that do the same and are not shown: the same cap on another keyboard.
    """

    id: str
    name: str
    keys: tuple[str, ...]
    run: Callable[[Shell], None]
    also: tuple[str, ...] = ()


H = TypeVar("H")


class PlaceCommand(NamedTuple, Generic[H]):
    """One thing that the hand can do in a place; a named tuple, since the first paint defines it.

    Attributes:
        id: ``place.verb_object``.
        name: Message of the room ``commands``, English.
        keys: Key sequences in Qt's portable spelling; the first one is shown.
        run: What it does to the hand of the place.
    """

    id: str
    name: str
    keys: tuple[str, ...]
    run: Callable[[H], None]


def step_day(session: Session, day: date) -> None:
    """Look at another day."""
    session.as_of = day


def days_of_change(session: Session) -> Iterator[date]:
    """First days of every state of the selection; of all clauses where the selection has none."""
    from rebriefer.domain.states import read_as
    from rebriefer.library.queries.clauses import all_clauses

    clauses = all_clauses(session.library)
    chosen = [c for c in clauses if session.selection in (c.address, f"event:{c.event}")]
    for clause in chosen or clauses:
        for entry in read_as(clause.lifecycle, with_statements=session.with_statements):
            yield entry.first


def _previous_change(shell: Shell) -> None:
    session = shell.session
    earlier = max((day for day in days_of_change(session) if day < session.as_of), default=None)
    if earlier is None:
        shell.tell_no_change(later=False)
    else:
        session.as_of = earlier


def _next_change(shell: Shell) -> None:
    session = shell.session
    later = min((day for day in days_of_change(session) if day > session.as_of), default=None)
    if later is None:
        shell.tell_no_change(later=True)
    else:
        session.as_of = later


def _choose_language(language: str) -> Callable[[Shell], None]:
    def run(shell: Shell) -> None:
        shell.session.language = language

    return run


def _choose_theme(theme: str) -> Callable[[Shell], None]:
    return lambda shell: shell.choose_theme(theme)


def _hand_out(way: str) -> Callable[[Shell], None]:
    return lambda shell: shell.hand_out(way)


def _edit(way: str) -> Callable[[Shell], None]:
    return lambda shell: shell.edit(way)


COMMANDS: tuple[Command, ...] = (
    Command(
        "day.step_back",
        marked("commands", "A day back"),
        ("[",),
        lambda shell: step_day(shell.session, day_before(shell.session.as_of)),
    ),
    Command(
        "day.step_on",
        marked("commands", "A day on"),
        ("]",),
        lambda shell: step_day(shell.session, day_after(shell.session.as_of)),
    ),
    Command("day.previous_change", marked("commands", "Previous change of state"), ("Ctrl+[",), _previous_change),
    Command("day.next_change", marked("commands", "Next change of state"), ("Ctrl+]",), _next_change),
    Command(
        "day.go_today",
        marked("commands", "Today by the clock"),
        ("T",),
        lambda shell: step_day(shell.session, clock.today()),
    ),
    Command(
        "day.go_data_date",
        marked("commands", "The data date"),
        ("D",),
        lambda shell: step_day(shell.session, shell.session.data_date),
    ),
    Command("window.open_palette", marked("commands", "Search and commands"), ("Ctrl+K",), lambda s: s.open_palette()),
    Command("window.find_here", marked("commands", "Find here"), ("Ctrl+F",), lambda shell: shell.find_here()),
    Command("history.back", marked("commands", "Back"), ("Alt+Left",), lambda shell: shell.go_in_history(-1)),
    Command("history.forward", marked("commands", "Forward"), ("Alt+Right",), lambda shell: shell.go_in_history(1)),
    Command("pane.next", marked("commands", "Next pane"), ("F6",), lambda shell: shell.move_focus(1)),
    Command("pane.previous", marked("commands", "Previous pane"), ("Shift+F6",), lambda shell: shell.move_focus(-1)),
    Command(
        "evidence.show_receipt",
        marked("commands", "Receipt of the selection"),
        ("Enter",),
        lambda shell: shell.show_receipt(),
        also=("Return",),
    ),
    Command("evidence.copy_citation", marked("commands", "Copy the citation"), (), _hand_out("citation")),
    Command("briefing.pin", marked("commands", "Pin to the briefing"), ("P",), lambda shell: shell.pin_sight()),
    Command("mine.note", marked("commands", "My note"), ("M",), _edit("note")),
    Command("mine.rank_preferred", marked("commands", "Rank as preferred"), ("1",), _edit("rank_preferred")),
    Command("mine.rank_kept", marked("commands", "Rank as kept"), ("2",), _edit("rank_kept")),
    Command("mine.rank_rejected", marked("commands", "Rank as rejected"), ("3",), _edit("rank_rejected")),
    Command("mine.reason", marked("commands", "Reason of the rank"), (), _edit("reason")),
    Command("mine.dismiss", marked("commands", "Dismiss with a reason"), (), _edit("dismiss")),
    Command("mine.recall", marked("commands", "Recall what was dismissed"), (), _edit("recall")),
    Command("mine.attach", marked("commands", "Attach a file"), (), _edit("attach")),
    Command("mine.enter", marked("commands", "Own entry"), ("Ctrl+E",), _edit("enter")),
    Command("mine.undo", marked("commands", "Undo"), ("Ctrl+Z",), _edit("undo")),
    Command("mine.redo", marked("commands", "Redo"), ("Ctrl+Shift+Z",), _edit("redo")),
    Command("workspace.new", marked("commands", "New workspace"), (), _edit("new")),
    Command("workspace.open", marked("commands", "Open a workspace"), (), _edit("open")),
    Command("workspace.save_copy", marked("commands", "Save a copy of the workspace"), (), _edit("save_copy")),
    Command(
        "workspace.write_draft",
        marked("commands", "Write own entries as a draft pack"),
        (),
        _edit("write_draft"),
    ),
    Command("workspace.retry", marked("commands", "Save what is not saved"), (), _edit("retry")),
    Command("workspace.back_up", marked("commands", "Back up the workspace"), (), _edit("back_up")),
    Command("workspace.restore", marked("commands", "Restore a backup"), (), _edit("restore")),
    Command("workspace.forget", marked("commands", "Empty the list of workspaces"), (), _edit("forget")),
    Command("window.back_out", marked("commands", "Back out"), ("Esc",), lambda shell: shell.back_out()),
    Command(
        "text.enlarge",
        marked("commands", "Larger text"),
        ("Ctrl++",),
        lambda shell: shell.resize_text(1),
        also=("Ctrl+=",),
    ),
    Command("text.reduce", marked("commands", "Smaller text"), ("Ctrl+-",), lambda shell: shell.resize_text(-1)),
    Command(
        "text.reset", marked("commands", "Text at its usual size"), ("Ctrl+0",), lambda shell: shell.resize_text(0)
    ),
    Command("window.show_keys", marked("commands", "Keys"), ("F1", "?"), lambda shell: shell.show_keys()),
    Command(
        "window.show_first_minute",
        marked("commands", "First minute: three questions"),
        (),
        lambda shell: shell.show_first_minute(),
    ),
    Command("out.copy", marked("commands", "Copy the value or the table"), ("Ctrl+C",), _hand_out("copy")),
    Command("out.copy_table", marked("commands", "Copy the table"), (), _hand_out("copy_table")),
    Command("out.copy_picture", marked("commands", "Copy as a picture"), ("Ctrl+Shift+C",), _hand_out("copy_picture")),
    Command("out.print", marked("commands", "Print"), ("Ctrl+P",), _hand_out("print")),
    Command("out.export", marked("commands", "Export"), ("Ctrl+Shift+E",), _hand_out("export")),
    Command("theme.system", marked("commands", "Theme: as the system"), (), _choose_theme("system")),
    Command("theme.light", marked("commands", "Theme: light"), (), _choose_theme("light")),
    Command("theme.dark", marked("commands", "Theme: dark"), (), _choose_theme("dark")),
    Command("theme.contrast", marked("commands", "Theme: high contrast"), (), _choose_theme("contrast")),
    Command("theme.projector", marked("commands", "Theme: projector"), (), _choose_theme("projector")),
    Command("language.english", marked("commands", "English"), (), _choose_language("en")),
    Command("language.chinese", marked("commands", "Chinese"), (), _choose_language("zh")),
)

HANDED_UP = ("Enter", "Return", "Esc", "Ctrl+Z", "Ctrl+Shift+Z")
"""Keys that a place may want first: the window takes them only when nobody below did."""
