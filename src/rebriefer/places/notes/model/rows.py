"""What is the user's, a row each, with the edit that removes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rebriefer.domain.addresses import Address
from rebriefer.domain.attachments import Attachment
from rebriefer.domain.changes import Edit, StepName
from rebriefer.domain.notes import Dismissal, Note
from rebriefer.domain.own_entries import OwnEntry
from rebriefer.domain.rankings import Ranking
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import day_in_table
from rebriefer.words.headcounts import listed
from rebriefer.words.moments import file_size
from rebriefer.words.steps import RANKS
from rebriefer.words.terms import BASES, STATES
from rebriefer.work.unsaved import Edit as Doing
from rebriefer.workspace.attachments import attachments, detach
from rebriefer.workspace.entries import entries, withdraw
from rebriefer.workspace.notes import dismissals, notes, recall, write_note
from rebriefer.workspace.rankings import rankings, unrank
from rebriefer.workspace.workspace import Workspace

ORIGIN = "notes"


class Kind(StrEnum):
    """What a row is; the value is that of the table it stands in."""

    NOTE = "notes"
    RANKING = "rankings"
    DISMISSAL = "dismissals"
    ATTACHMENT = "attachments"
    OWN = "own_entries"


KINDS = {
    Kind.NOTE: marked("notes", "Note"),
    Kind.RANKING: marked("notes", "Ranking"),
    Kind.DISMISSAL: marked("notes", "Dismissal"),
    Kind.ATTACHMENT: marked("notes", "Attachment"),
    Kind.OWN: marked("notes", "Own entry"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of the user's.

    Attributes:
        kind: What it is.
        key: Tells it from every other row.
        address: What is chosen with it: what it is about, or the entry itself.
        about: What it is about, where its home is; None for an own event about nothing in the library.
        named: Its own title, or empty where it is called by what it is about.
        text: What the user said, as plain text.
        at: When, UTC.
        remove: The edit that removes it.
        step: What that edit is called.
    """

    kind: Kind
    key: str
    address: Address
    about: Address | None
    named: str
    text: str
    at: str
    remove: Doing
    step: StepName


def rows_of(workspace: Workspace, words: Words) -> tuple[Row, ...]:
    """Everything of the user's, the newest first."""
    rows: list[Row] = [
        *map(_of_note, notes(workspace)),
        *(_of_ranking(words, each) for each in rankings(workspace)),
        *map(_of_dismissal, dismissals(workspace)),
        *(_of_attachment(words, each) for each in attachments(workspace)),
        *(_of_entry(words, each) for each in entries(workspace)),
    ]
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def _of_note(note: Note) -> Row:
    return _about(
        Kind.NOTE,
        note.address,
        note.text,
        note.written_at,
        lambda file: write_note(file, note.address, "", origin=ORIGIN),
        StepName(Edit.REMOVE_NOTE, note.address),
    )


def _of_ranking(words: Words, ranking: Ranking) -> Row:
    rank = words.say("rank", RANKS[ranking.rank])
    text = words.say("notes", "{rank}: {reason}", rank=rank, reason=ranking.reason) if ranking.reason else rank
    return _about(
        Kind.RANKING,
        ranking.address,
        text,
        ranking.ranked_at,
        lambda file: unrank(file, ranking.address, origin=ORIGIN),
        StepName(Edit.UNRANK, ranking.address),
    )


def _of_dismissal(dismissal: Dismissal) -> Row:
    return _about(
        Kind.DISMISSAL,
        dismissal.address,
        dismissal.reason,
        dismissal.dismissed_at,
        lambda file: recall(file, dismissal.address, origin=ORIGIN),
        StepName(Edit.RECALL, dismissal.address),
    )


def _of_attachment(words: Words, kept: Attachment) -> Row:
    return Row(
        Kind.ATTACHMENT,
        f"{Kind.ATTACHMENT}:{kept.id}",
        kept.address,
        kept.address,
        "",
        listed(words, (kept.name, file_size(words, kept.size))),
        kept.attached_at,
        lambda file: detach(file, kept, origin=ORIGIN),
        StepName(Edit.DETACH, kept.address, kept.name),
    )


def _of_entry(words: Words, entry: OwnEntry) -> Row:
    return Row(
        Kind.OWN,
        f"{Kind.OWN}:{entry.address}",
        entry.address,
        entry.subject,
        entry.title,
        "\n".join(_of_own(words, entry)),
        entry.entered_at,
        lambda file: withdraw(file, entry, origin=ORIGIN),
        StepName(Edit.WITHDRAW, entry.address, entry.title),
    )


def _of_own(words: Words, entry: OwnEntry) -> Iterator[str]:
    state = (words.say("state", STATES[entry.state]),) if entry.state is not None else ()
    facts = listed(words, (day_in_table(words, entry.day), *state, words.say("basis", BASES[entry.basis])))
    yield words.say("notes", "{facts}.", facts=facts)
    if entry.text:
        yield entry.text
    yield words.say("notes", "Source, as entered: {source}", source=entry.source)


def _about(kind: Kind, address: Address, text: str, at: str, remove: Doing, step: StepName) -> Row:
    return Row(kind, f"{kind}:{address}", address, address, "", text, at, remove, step)
