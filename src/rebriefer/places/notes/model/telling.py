"""What the notes say and hand out: a sentence, a table, and what stands behind it."""

from collections.abc import Mapping, Sequence

from rebriefer.library.opening import Library
from rebriefer.places.notes.model.entries import Entry, on_one_line
from rebriefer.places.notes.model.rows import Kind
from rebriefer.receipts import resolve
from rebriefer.words.catalogue import Words
from rebriefer.words.headcounts import listed
from rebriefer.words.receipts import said_source
from rebriefer.words.shown_text import shown
from rebriefer.words.workspace import rows_of


def said_sentence(words: Words, typed: str, counts: Mapping[Kind, int], *, any_at_all: bool) -> str:
    """How much there is of each kind, that nothing holds what was typed, or how something comes here."""
    if not any_at_all:
        return words.say(
            "notes",
            "Choose anything in any place and press M to write a note on it. Your rankings, dismissals, attached "
            "files and own entries stand here too.",
        )
    parts = [rows_of(words, kind.value, n) for kind, n in counts.items() if n]
    if not parts:
        return words.say("notes", "Nothing of yours holds “{text}”.", text=shown(typed, 60))
    return words.say("notes", "Yours: {parts}.", parts=listed(words, parts))


def told_table(words: Words, entries: Sequence[Entry]) -> list[list[str]]:
    """A row each, headings first."""
    say = words.say
    heads = [say("notes", "Kind"), say("notes", "About"), say("notes", "Address"), say("notes", "Text")]
    rows = [[*heads, say("notes", "When"), say("notes", "Remark")]]
    for entry in entries:
        remark = say("notes", "no longer in this library") if entry.gone else ""
        said = [entry.kind, entry.name, entry.row.address, on_one_line(entry.text)]
        rows.append([*said, entry.when, remark])
    return rows


def told_sources(library: Library, words: Words, entries: Sequence[Entry]) -> list[str]:
    """The workspace, and what stands behind what the rows are about, a line a source, each once."""
    about = dict.fromkeys(entry.row.about for entry in entries if not entry.gone and entry.row.about)
    found = dict.fromkeys(source for address in about for source in resolve(library, address).sources)
    own = [words.say("notes", "Your workspace: your own words, not part of the library")]
    return [*(own if entries else ()), *(said_source(words, source) for source in found)]
