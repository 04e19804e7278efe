"""Receipts of what the user entered, and the lines that name it under what it is about."""

from collections.abc import Iterator

from rebriefer.domain.addresses import Address
from rebriefer.domain.own_entries import EntryKind, OwnEntry
from rebriefer.domain.own_layer import Agreement
from rebriefer.domain.receipt import Line, Receipt, SourceLine
from rebriefer.errors import Problem
from rebriefer.library.opening import Library
from rebriefer.library.queries.own_changes import agreement
from rebriefer.receipts.finding import UnknownAddress
from rebriefer.receipts.lookup import Both, Lookup, same
from rebriefer.words.catalogue import marked
from rebriefer.words.terms import BASES, STATES

_KINDS = {
    EntryKind.EVENT: marked("own", "An event"),
    EntryKind.CHANGE_OF_STATE: marked("own", "A change of state"),
    EntryKind.CORRECTION: marked("own", "A correction"),
}

_AGREEMENTS = {
    Agreement.AGREES: marked("own", "The pack says the same of that day"),
    Agreement.DIFFERS: marked("own", "The pack says otherwise of that day"),
    Agreement.UNKNOWN: marked("own", "The pack does not know that day"),
}


def own_entry(library: Library, address: Address) -> Receipt:
    """What an own entry says, on what it rests, and where the user has it from.

    Raises:
        UnknownAddress: The workspace has no such entry.
    """
    entry = next((each for each in library.own if each.address == address), None)
    if entry is None:
        raise UnknownAddress(Problem("Your workspace has no entry “{address}” any more.", {"address": address}), ())
    source = SourceLine(entry.source, "", "", "", "", "")
    return Receipt(
        entry.address,
        "own",
        entry.title,
        entry.title,
        lines=(*_lines(Lookup(library), entry), *_compared(library, entry)),
        sources=(source,),
        day=entry.day,
    )


def lines_about(library: Library, address: Address) -> tuple[Line, ...]:
    """A line for each own entry about an address."""
    return tuple(
        Line(marked("receipt", "Your entry"), *same(entry.title), entry.address)
        for entry in library.own
        if entry.subject == address
    )


def _lines(lookup: Lookup, entry: OwnEntry) -> Iterator[Line]:
    yield Line(marked("receipt", "Your entry"), *lookup.say("own", _KINDS[entry.kind]))
    if entry.subject is not None:
        yield Line(marked("receipt", "About"), *_subject(lookup, entry.subject), entry.subject)
    if entry.state is not None:
        yield Line(marked("receipt", "State from that day on"), *lookup.say("state", STATES[entry.state]))
    yield Line(marked("receipt", "What it rests on"), *lookup.say("basis", BASES[entry.basis]))
    if entry.text:
        yield Line(marked("receipt", "In your words"), *same(entry.text))
    yield Line(marked("receipt", "Entered"), *same(entry.entered_at))


def _compared(library: Library, entry: OwnEntry) -> Iterator[Line]:
    if entry.state is not None:
        said = Lookup(library).say("own", _AGREEMENTS[agreement(library, entry)])
        yield Line(marked("receipt", "Compared with the pack"), *said)


def _subject(lookup: Lookup, subject: Address) -> Both:
    row = lookup.first("SELECT title_en, title_zh FROM addresses WHERE address = ?", subject)
    return (row["title_en"], row["title_zh"]) if row else (subject, subject)
