"""What the palette offers for what was typed, without Qt: days, places, commands, addresses."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.library.search import Found, Search
from rebriefer.library.search_spoken import heard_in
from rebriefer.place import PlaceEntry
from rebriefer.session import Session
from rebriefer.ui.key_lists import Named
from rebriefer.ui.palette.offers import Group, Offer, begins, lit_in, spelled_out
from rebriefer.ui.palette.typed_days import days_meant
from rebriefer.words.catalogue import Words
from rebriefer.words.counts import counted
from rebriefer.words.days import day_in_sentence
from rebriefer.words.foreign import marked_foreign
from rebriefer.words.receipts import kind_word
from rebriefer.words.shown_text import shown

MOST_FOUND = 60
MOST_OF_A_KIND = 6
MOST_RECENT = 6
MOST_WORDS = 12


SURE, BEGUN = 2, 1
"""How surely a place or a command is meant: by its name or its pinyin, by initials alone."""


class _Named(NamedTuple):
    """A place or a command with its names."""

    id: str
    english: str
    chinese: str
    key: str


class Here(NamedTuple):
    """The place that is shown, with what the hand can do in it, and what was chosen lately."""

    place: PlaceEntry | None
    commands: Sequence[Named]
    recent: Sequence[Address]


class Answers:
    """Answers for one window.

    Args:
        words: The language of the session.
        search: The search of its library.
        session: Days without a year are near the day that it looks at.
        commands: What the window can be told to do.
        places: Where it can go.
        here: What is shown now.
    """

    def __init__(
        self,
        words: Words,
        search: Search,
        session: Session,
        commands: Sequence[Named],
        places: Sequence[PlaceEntry],
        here: Callable[[], Here],
    ) -> None:
        self._words, self._search, self._session = words, search, session
        self._commands, self._places, self._here = commands, places, here
        self._both = [Words(language) for language in ("en", "zh")]

    def to(self, typed: str) -> list[Group]:
        """The groups for what was typed, the surest first; what was chosen lately where nothing was typed."""
        wanted = typed.strip()
        days = days_meant(wanted, self._session.as_of)
        sure, begun = self._told(wanted)
        if not wanted:
            return [*self._recent(), *sure]
        if len(days) == 1:
            return [*self._days(days), *self._found(days[0].isoformat()), *self._noted(wanted), *sure]
        return [*self._days(days), *sure, *self._found(wanted), *self._noted(wanted), *begun]

    def nothing(self, typed: str) -> str:
        """What was searched in vain, and what may find more."""
        return self._words.say(
            "palette",
            "Nothing found for “{typed}”: no name, text or number of {n} addresses, no command and no day, in "
            "English, Chinese or pinyin. Fewer words, the initials of pinyin (xt), a day (1 dec 2025) or the number "
            "of a notice (61) may find it.",
            typed="".join(letter if letter.isprintable() else " " for letter in typed.strip()),
            n=counted(self._search.size, self._words.language),
        )

    def _recent(self) -> list[Group]:
        known = (self._search.known(address) for address in self._here().recent)
        offers = [self._offer(found, "") for found in known if found is not None]
        return _group(self._words.say("palette", "Chosen lately"), offers)

    def _days(self, days: Iterable[date]) -> list[Group]:
        say = self._words.say
        offers = [
            Offer(say("palette", "Look at {day}", day=day_in_sentence(self._words, day)), "", (), "day", str(day))
            for day in days
        ]
        return _group(say("palette", "Day"), offers)

    def _told(self, wanted: str) -> tuple[list[Group], list[Group]]:
        """Places and commands: those that are surely meant, and those whose initials alone were typed."""
        say, here = self._words.say, self._here()
        rows = [(say("palette", "Places"), "place", [self._place(entry) for entry in self._places])]
        if here.place is not None:
            heading = say("palette", "Commands of {place}", place=say("rail", here.place.name))
            rows.append((heading, "here", [self._command(command) for command in here.commands]))
        rows.append((say("palette", "Commands"), "command", [self._command(command) for command in self._commands]))
        sure, begun = [], []
        for heading, take, things in rows:
            offers = [(self._meant(thing, wanted), thing) for thing in things]
            sure += _group(heading, [self._told_as(take, thing, wanted) for meant, thing in offers if meant == SURE])
            begun += _group(heading, [self._told_as(take, thing, wanted) for meant, thing in offers if meant == BEGUN])
        return sure, begun

    def _place(self, entry: PlaceEntry) -> _Named:
        english, chinese = (words.say("rail", entry.name) for words in self._both)
        return _Named(entry.id, english, chinese, entry.key)

    def _command(self, command: Named) -> _Named:
        english, chinese = (words.say("commands", command.name) for words in self._both)
        return _Named(command.id, english, chinese, command.keys[0] if command.keys else "")

    def _meant(self, thing: _Named, wanted: str) -> int:
        readings = self._search.readings
        if begins(thing.english, wanted) or begins(thing.chinese, wanted):
            return SURE
        if spelled_out(thing.chinese, wanted, readings):
            return SURE
        return BEGUN if heard_in(thing.chinese, wanted, readings) is not None else 0

    def _told_as(self, take: str, thing: _Named, wanted: str) -> Offer:
        text = thing.chinese if self._words.language == "zh" else thing.english
        return Offer(text, thing.key, lit_in(text, wanted, self._search.readings), take, thing.id)

    def _found(self, wanted: str) -> list[Group]:
        kinds: dict[str, list[Found]] = {}
        for found in self._search.find(wanted, limit=MOST_FOUND):
            kinds.setdefault(found.kind, []).append(found)
        return [
            Group(
                kind_word(self._words, kind),
                len(all_found),
                tuple(self._offer(found, wanted) for found in islice(all_found, MOST_OF_A_KIND)),
            )
            for kind, all_found in kinds.items()
        ]

    def _noted(self, wanted: str) -> list[Group]:
        """Notes of the user that hold what was typed, by the line that holds it; each leads to what it is about."""
        if not self._session.keeps_work:
            return []
        from rebriefer.workspace.notes import notes_with

        words = wanted.split()[:MOST_WORDS]
        found = self._session.work.read(lambda file: notes_with(file, words, MOST_OF_A_KIND), ())
        offers = []
        for note in found:
            line = shown(_line_with(note.text, words[0]))
            lit = lit_in(line, wanted, self._search.readings)
            offers.append(Offer(line, note.address, lit, "address", note.address))
        return _group(self._words.say("rail", "My notes"), offers)

    def _offer(self, found: Found, wanted: str) -> Offer:
        """A title, with the other language's where that alone says what was typed."""
        text = marked_foreign(self._words, found.title(self._words.language))
        other = found.other_title(self._words.language)
        lit = lit_in(text, wanted, self._search.readings)
        other_lit = lit_in(other, wanted, self._search.readings) if not lit else ()
        return Offer(text, found.address, lit, "address", found.address, other if other_lit else "", other_lit)


def _line_with(text: str, word: str) -> str:
    lines = text.splitlines()
    return next((line for line in lines if word.casefold() in line.casefold()), lines[0] if lines else "")


def _group(heading: str, offers: Sequence[Offer]) -> list[Group]:
    return [Group(heading, len(offers), tuple(offers))] if offers else []
