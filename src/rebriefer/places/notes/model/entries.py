"""A row in words: what it is about by its title in the library, and whether the library knows it at all."""

from dataclasses import dataclass

from rebriefer.domain.addresses import Address
from rebriefer.errors import ProblemError
from rebriefer.library.opening import Library
from rebriefer.places.notes.model.rows import KINDS, Row
from rebriefer.receipts.finding import Found, find
from rebriefer.words.catalogue import Words
from rebriefer.words.moments import moment
from rebriefer.words.shown_text import shown


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as it is shown.

    Attributes:
        row: What it is of.
        kind: Its kind, in words.
        name: Its title, or that of what it is about.
        text: What the user said, line by line.
        when: When.
        gone: Whether the library does not know what it is about.
        spoken: All of it.
    """

    row: Row
    kind: str
    name: str
    text: str
    when: str
    gone: bool
    spoken: str


def on_one_line(text: str) -> str:
    """What stands on several lines, for a cell or for a screen reader."""
    return " ".join(text.split("\n"))


class Speaker:
    """Says rows; what an address is called is looked up once."""

    def __init__(self, library: Library, words: Words) -> None:
        self._library, self._words = library, words
        self._found: dict[Address, Found | None] = {}

    def forget(self) -> None:
        """What the library knows has changed."""
        self._found.clear()

    def entry(self, row: Row) -> Entry:
        """A row in words."""
        say = self._words.say
        found = None if row.about is None else self._find(row.about)
        gone = row.about is not None and found is None
        name = shown(row.named or (row.address if found is None else self._title(found)))
        kind, text, when = say("notes", KINDS[row.kind]), _lines(row.text), moment(self._words, row.at)
        remark = say("notes", "no longer in this library") if gone else ""
        head = say("notes", "{kind}: {name}", kind=kind, name=name)
        return Entry(
            row, kind, name, text, when, gone, ". ".join(filter(None, (head, shown(on_one_line(text)), when, remark)))
        )

    def _title(self, found: Found) -> str:
        return found.title_zh if self._words.language == "zh" else found.title_en

    def _find(self, address: Address) -> Found | None:
        if address not in self._found:
            try:
                self._found[address] = find(self._library, address)
            except ProblemError:
                self._found[address] = None
        return self._found[address]


def _lines(text: str) -> str:
    return "\n".join(shown(line, most=len(line) + 1) for line in text.splitlines() if line.strip())
