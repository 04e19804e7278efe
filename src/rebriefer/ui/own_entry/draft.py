"""What was typed into the form of an own entry, read and refused field by field; no widget here."""

from dataclasses import dataclass
from datetime import date

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.domain.notes import MAX_REASON_CHARS, MAX_TITLE_CHARS
from rebriefer.domain.own_entries import EntryKind
from rebriefer.domain.states import Basis, State
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table, read_day

DAY, SUBJECT, STATE, TITLE, SOURCE, TEXT = "day", "subject", "state", "title", "source", "text"
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields as they were typed."""

    kind: EntryKind
    day: str
    subject: Address | None
    state: State | None
    basis: Basis
    title: str
    text: str
    source: str

    def read_day(self) -> date | None:
        """The day, or None where it is none between 1900 and 2100."""
        try:
            day = read_day(self.day)
        except ValueError:
            return None
        return day if _EARLIEST <= day <= _LATEST else None


def wrongs(words: Words, draft: Draft) -> dict[str, str]:
    """What is wrong, by field; empty where the draft can be entered."""
    say, found = words.say, {}
    if draft.read_day() is None:
        example = day_in_table(words, date(2026, 10, 9))
        found[DAY] = say("own", "“{text}” is no day. Type year, month and day: {day}.", text=draft.day, day=example)
    subject = _subject_wrong(words, draft)
    if subject:
        found[SUBJECT] = subject
    if draft.kind is EntryKind.CHANGE_OF_STATE and draft.state is None:
        found[STATE] = say("own", "Choose the state from that day on.")
    for field, text, longest in ((TITLE, draft.title, MAX_TITLE_CHARS), (SOURCE, draft.source, MAX_REASON_CHARS)):
        if not text.strip():
            found[field] = say("own", "It cannot be left empty.")
        elif len(text) > longest:
            found[field] = say("mine", "{n} characters; at most {most}.", n=len(text), most=longest)
    return found


def _subject_wrong(words: Words, draft: Draft) -> str:
    if draft.kind is EntryKind.CHANGE_OF_STATE and (draft.subject is None or kind_of(draft.subject) != "clause"):
        return words.say("own", "A change of state is about a clause. Choose its bar or its row, then open this form.")
    if draft.kind is EntryKind.CORRECTION and draft.subject is None:
        return words.say("own", "A correction is about something. Choose it, then open this form.")
    return ""
