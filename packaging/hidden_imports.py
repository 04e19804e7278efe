"""Modules that the program imports by a name in one of its tables; a frozen build sees no other sign of them."""

from collections.abc import Iterator

from rebriefer.cli.main import COMMANDS
from rebriefer.exports.formats import FORMATS
from rebriefer.place import PLACES
from rebriefer.receipts.resolving import KINDS
from rebriefer.receipts.scale import BY_ROWS, GATHERERS

WINDOW = "rebriefer.cli.window"
"""What runs where no subcommand is named."""

READERS = frozenset(
    {"cli/export.py", "cli/main.py", "exports/formats.py", "receipts/resolving.py", "receipts/scale.py"}
    | {"ui/key_lists.py", "ui/shell.py"}
)
"""The modules of the program that import by name, all from the tables above; a test finds one that is not here."""


def hidden_imports() -> list[str]:
    """Every module that a table names, once, in order."""
    return sorted(
        {WINDOW, *_of_places(), *_of_receipts(), *_of_formats(), *(module for module, _ in COMMANDS.values())}
    )


def _of_places() -> Iterator[str]:
    """Views, and beside each the commands that its sheet of keys lists."""
    for entry in PLACES:
        view = entry.view.partition(":")[0]
        yield view
        yield f"{view.rpartition('.')[0]}.commands"


def _of_receipts() -> Iterator[str]:
    for named in (*KINDS.values(), *GATHERERS.values(), BY_ROWS):
        yield f"rebriefer.receipts.{named.partition('.')[0]}"


def _of_formats() -> Iterator[str]:
    for each in FORMATS:
        yield each.writer.partition(":")[0]
