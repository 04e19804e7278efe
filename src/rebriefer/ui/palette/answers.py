"""What the palette offers for what was typed, without Qt: days, places, commands, addresses."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from rebriefer.commands import Command
from rebriefer.library.search import Found, Search
from rebriefer.place import PlaceEntry
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence, read_day
from rebriefer.words.receipts import kind_word

MOST_FOUND = 60
MOST_OF_A_KIND = 6
_AS_OF = re.compile(r"\s*(?:as\s+of|截至)\s*", re.IGNORECASE)
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette.

    Attributes:
        text: What it says.
        aside: What stands at its right end: an address or a key.
        lit: Spans of the text that were typed, as pairs of first and one past the last character.
        take: ``day``, ``place``, ``command`` or ``address``.
        target: The day as ISO text, the id of the place or command, or the address.
    """

    text: str
    aside: str
    lit: tuple[tuple[int, int], ...]
    take: str
    target: str


@dataclass(frozen=True, slots=True)
class Group:
    """Offers of one kind under a heading; ``found`` counts those that are not listed too."""

    heading: str
    found: int
    offers: tuple[Offer, ...]


class Answers:
    """Answers for one window.

    Args:
        words: The language of the session.
        search: The search of its library.
        commands: What the window can be told to do.
        places: Where it can go.
    """

    def __init__(self, words: Words, search: Search, commands: Sequence[Command], places: Sequence[PlaceEntry]) -> None:
        self._words = words
        self._search = search
        self._commands, self._places = commands, places
        self._both = [Words(language) for language in ("en", "zh")]

    def to(self, typed: str) -> list[Group]:
        """The groups for what was typed, the surest first; places and commands where nothing was."""
        wanted = typed.strip()
        days = self._days(wanted)
        told = [
            *self._group("Places", self._named_places(wanted)),
            *self._group("Commands", self._named_commands(wanted)),
        ]
        if days or not wanted:
            return [*days, *told]
        return [*told, *self._found(wanted)]

    def _days(self, wanted: str) -> list[Group]:
        try:
            day = read_day(_AS_OF.sub("", wanted))
        except ValueError:
            return []
        if not _FIRST_DAY <= day <= _LAST_DAY:
            return []
        said = self._words.say("palette", "Look at {day}", day=day_in_sentence(self._words, day))
        events = self._found(day.isoformat())
        return [*self._group("Day", [Offer(said, "", (), "day", day.isoformat())]), *events]

    def _named_places(self, wanted: str) -> Iterator[Offer]:
        for entry in self._places:
            if any(_begins(words.say("rail", entry.name), wanted) for words in self._both):
                text = self._words.say("rail", entry.name)
                yield Offer(text, entry.key, lit_in(text, wanted), "place", entry.id)

    def _named_commands(self, wanted: str) -> Iterator[Offer]:
        for command in self._commands:
            if any(_begins(words.say("commands", command.name), wanted) for words in self._both):
                text = self._words.say("commands", command.name)
                yield Offer(text, command.keys[0] if command.keys else "", lit_in(text, wanted), "command", command.id)

    def _group(self, heading: str, offers: Iterator[Offer] | list[Offer]) -> list[Group]:
        listed = tuple(offers)
        return [Group(self._heading(heading), len(listed), listed)] if listed else []

    def _heading(self, heading: str) -> str:
        say: dict[str, Callable[[], str]] = {
            "Places": lambda: self._words.say("palette", "Places"),
            "Commands": lambda: self._words.say("palette", "Commands"),
            "Day": lambda: self._words.say("palette", "Day"),
        }
        return say[heading]()

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

    def _offer(self, found: Found, wanted: str) -> Offer:
        text = found.title(self._words.language)
        return Offer(text, found.address, lit_in(text, wanted), "address", found.address)


def lit_in(text: str, wanted: str) -> tuple[tuple[int, int], ...]:
    """Where words of what was typed stand in a text, upper and lower case alike, without overlap."""
    pieces = [re.escape(piece) for piece in sorted(set(wanted.split()), key=len, reverse=True)]
    if not pieces:
        return ()
    return tuple(match.span() for match in re.finditer("|".join(pieces), text, re.IGNORECASE))


def _begins(name: str, wanted: str) -> bool:
    """Whether each word that was typed begins a word of a name, or stands within a Chinese one."""
    parts = re.findall(r"\w+", wanted.casefold())
    words = re.findall(r"\w+", name.casefold())
    if wanted and not parts:
        return False
    return all(any(word.startswith(part) or (not part.isascii() and part in word) for word in words) for part in parts)
