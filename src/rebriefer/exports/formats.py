"""The table of formats: whoever exports, saves or lists formats follows it."""

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order
from rebriefer.words.catalogue import marked


class Format(NamedTuple):
    """One format.

    Attributes:
        id: Its name on the command line.
        suffix: End of the names of its files.
        name: Message of the room ``out``, English.
        writer: ``module:function``, imported when something is written.
        needs: What a handout must offer for it: the name of a field that is not None; empty where any will do.
    """

    id: str
    suffix: str
    name: str
    writer: str
    needs: str = ""

    def write(self, handout: Handout, order: Order) -> bytes:
        """What the file holds."""
        module, _, function = self.writer.partition(":")
        written: bytes = getattr(import_module(module), function)(handout, order)
        return written


FORMATS: tuple[Format, ...] = (
    Format("pdf", ".pdf", marked("out", "Pages (PDF)"), "rebriefer.exports.pdf:write"),
    Format("png", ".png", marked("out", "Picture (PNG)"), "rebriefer.exports.png:write"),
    Format("svg", ".svg", marked("out", "Drawing (SVG)"), "rebriefer.exports.svg:write"),
    Format("csv", ".csv", marked("out", "Table (CSV)"), "rebriefer.exports.csv:write"),
    Format("ics", ".ics", marked("out", "Calendar (ICS)"), "rebriefer.exports.ics:write", needs="calendar"),
)


def formats_for(handout: Handout) -> list[Format]:
    """The formats that a place can be written in."""
    return [each for each in FORMATS if not each.needs or getattr(handout, each.needs) is not None]


def format_of(path: Path) -> Format | None:
    """The format that the end of a name asks for, or None."""
    return next((each for each in FORMATS if each.suffix == path.suffix.lower()), None)
