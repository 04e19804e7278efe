"""Finds addresses by what somebody types: words in both languages, pinyin, numbers, days, addresses.

The ways of finding follow one another, the surest first; each adds what the ones before it did not find.
docs/search.md tells them in order.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.domain.own_entries import OwnEntry
from rebriefer.library.opening import Library
from rebriefer.library.search_kinds import WEIGHTS, Way, in_order, weight_of
from rebriefer.library.search_numbers import Numbers
from rebriefer.library.search_question import PINYIN, TEXT, Question, all_of, ask
from rebriefer.library.search_spoken import Readings, readings_from
from rebriefer.library.search_text import fold, phrase, units

FIRST_WORDS = 10
"""How many matches of a word come before names whose pinyin it could be: *can*, *men* and *he* are English first."""

SHORTEST_INITIALS = 3
"""Initials that are only begun find nothing below this length: too many names begin with two letters."""

_NAME_WEIGHT, _TEXT_WEIGHT, _PINYIN_WEIGHT = 6.0, 1.0, 1.0
_LAST_CHARACTER = "\U0010ffff"
_MOST_BEGUN = 50


@dataclass(frozen=True, slots=True)
class Found:
    """One match.

    Attributes:
        address: What was found.
        kind: Its kind, the word before the colon.
        title_en: English title.
        title_zh: Chinese title.
    """

    address: Address
    kind: str
    title_en: str
    title_zh: str

    @property
    def text(self) -> str:
        """Both titles, so that it is the same in every language of the program."""
        return " | ".join(dict.fromkeys(filter(None, (self.title_en, self.title_zh))))

    def title(self, language: str) -> str:
        """The title in a language, or the other where it has none."""
        return (self.title_zh or self.title_en) if language == "zh" else (self.title_en or self.title_zh)

    def other_title(self, language: str) -> str:
        """The title in the other language; nothing where both are one."""
        other = self.title_en if language == "zh" else self.title_zh
        return "" if other == self.title(language) else other


def find(library: Library, words: str, *, limit: int = 50) -> list[Found]:
    """Find addresses.

    Args:
        library: Where to look.
        words: Anything; only its first 200 characters count.
        limit: The most that is returned.

    Returns:
        The best first; nothing where nothing fits.
    """
    return Search(library).find(words, limit=limit)


class Search:
    """The search of a library; whoever asks at every key keeps one."""

    def __init__(self, library: Library) -> None:
        self._library, self._db = library, library.db
        self._addresses = in_order(row["address"] for row in self._db.execute("SELECT address FROM addresses"))
        self._entries = {address: entry for entry, address in enumerate(self._addresses)}
        stored = {row["name"]: row["text"] for row in self._db.execute("SELECT name, text FROM search_words")}
        self._folding = str.maketrans(stored["traditional"], stored["simplified"])
        self._syllables = frozenset(stored["syllables"].split())
        self._stored_readings = stored["readings"]
        self._readings: Readings = {}
        self._valued_tables = [
            row["tbl"]
            for row in self._db.execute("SELECT DISTINCT tbl FROM addresses WHERE tbl IN ('claims', 'figures')")
        ]

    def find(self, words: str, *, limit: int = 50) -> list[Found]:
        """Find addresses, the best first; see the function of the same name."""
        question = ask(words, self._folding, self._syllables)
        found = [self._found(entry) for entry in islice(_each_once(self._entries_for(question)), max(limit, 0))]
        return self._with_own(found, words, max(limit, 0)) if self._library.own else found

    @property
    def readings(self) -> Readings:
        """How characters are read; taken apart when it is asked for the first time."""
        self._readings = self._readings or readings_from(self._stored_readings)
        return self._readings

    @property
    def size(self) -> int:
        """How many addresses can be found."""
        return len(self._addresses)

    def folded(self, text: str) -> str:
        """A text as it is compared: no capitals, accents or traditional characters."""
        return fold(text, self._folding)

    def known(self, address: Address) -> Found | None:
        """What stands behind an address of the library, as a search finds it."""
        entry = self._entries.get(address)
        if entry is None:
            return next((_own(each) for each in self._library.own if each.address == address), None)
        return self._found(entry)

    def _with_own(self, found: list[Found], words: str, limit: int) -> list[Found]:
        """What the user entered goes after what the library has, which leaves it room."""
        own = list(self._own(words))[:limit]
        return [*found[: limit - len(own)], *own]

    def _own(self, words: str) -> Iterator[Found]:
        """What the user entered, where it holds all the words that were typed."""
        wanted = self.folded(words).split()
        for entry in self._library.own:
            told = self.folded(f"{entry.title} {entry.text} {entry.source} {entry.day.isoformat()} {entry.address}")
            if wanted and all(word in told for word in wanted):
                yield _own(entry)

    def _found(self, entry: int) -> Found:
        address = Address(self._addresses[entry])
        row = self._db.execute("SELECT title_en, title_zh FROM addresses WHERE address = ?", (address,)).fetchone()
        return Found(address, kind_of(address), row["title_en"], row["title_zh"])

    def _entries_for(self, question: Question) -> Iterator[int]:
        yield from self._addressed(question)
        if not question.units:
            return
        if question.day:
            yield from self._on_day(question.day)
        elif question.numbers and question.bare_number is None:
            yield from self._instruments(question.numbers)
        yield from self._named(question.key, Way.TITLE, Way.ALIAS)
        if question.numbers and question.bare_number is not None and not question.day:
            yield from self._valued(question.bare_number)
            yield from self._instruments(question.numbers)
        matches = self._matching(TEXT, question.of_text())
        yield from matches[:FIRST_WORDS]
        yield from self._sounding(question)
        yield from matches[FIRST_WORDS:]
        yield from self._begun(question)
        yield from self._matching(PINYIN, question.of_pinyin())
        yield from self._matching("", question.of_either())

    def _addressed(self, question: Question) -> Iterator[int]:
        """What was typed as an address: whole, an old name of it, begun, or without its kind."""
        yield from self._exactly(question.words)
        if kind_of(Address(question.words)).casefold() in WEIGHTS and ":" in question.words:
            begun = question.words.casefold()
            yield from (entry for address, entry in self._entries.items() if address.casefold() == begun)
            yield from (entry for address, entry in self._entries.items() if address.casefold().startswith(begun))
        if question.name_of_address:
            for kind in WEIGHTS:
                for entry in self._exactly(f"{kind}:{question.name_of_address}"):
                    yield entry
                    yield from self._clauses(entry)

    def _exactly(self, address: str) -> Iterator[int]:
        if address in self._entries:
            yield self._entries[address]
        elif address.isprintable():
            for row in self._db.execute("SELECT address FROM aliases WHERE alias = ?", (address,)):
                yield self._entries[row["address"]]

    def _clauses(self, event: int) -> Iterator[int]:
        begun = self._addresses[event].replace("event:", "clause:", 1) + "/"
        return (entry for address, entry in self._entries.items() if address.startswith(begun))

    def _on_day(self, day: str) -> Iterator[int]:
        """Events of a day, a month or a year, then whatever tells that day."""
        rows = self._db.execute(
            "SELECT id, date_precision FROM events WHERE date LIKE ? || '%' ORDER BY date, id", (day,)
        )
        whole = len(day) == len("YYYY-MM-DD")
        yield from (self._entries[f"event:{r['id']}"] for r in rows if not whole or r["date_precision"] == "day")
        if whole:
            yield from self._matching(TEXT, phrase(day))

    def _instruments(self, asked: Numbers) -> Iterator[int]:
        """Events by the numbers of their instruments, then their clauses."""
        marks = ", ".join("?" * len(asked.numbers))
        rows = self._db.execute(
            "SELECT entry, number, year, first FROM search_numbers"
            f" WHERE number IN ({marks}) AND year = coalesce(?, year)",
            (*asked.numbers, asked.year),
        ).fetchall()
        if asked.rest:
            having = set(self._matching(TEXT, all_of(tuple(units(asked.rest)))))
            rows = [row for row in rows if row["entry"] in having]
        in_year = Counter(row["year"] for row in rows)
        rows.sort(key=lambda r: (-in_year[r["year"]], -r["first"], -r["year"], r["number"], r["entry"]))
        yield from (row["entry"] for row in rows)
        for row in rows:
            yield from self._clauses(row["entry"])

    def _valued(self, number: int) -> Iterator[int]:
        """Figures and claims that are exactly this number."""
        for table in self._valued_tables:
            rows = self._db.execute(
                f"SELECT address FROM {table} JOIN addresses USING (row) WHERE tbl = ? AND value = ? ORDER BY address",
                (table, number),
            )
            yield from (self._entries[row["address"]] for row in rows)

    def _named(self, key: str, *ways: Way) -> Iterator[int]:
        rows = self._db.execute(
            "SELECT entry FROM search_names WHERE key = ? AND way BETWEEN ? AND ? ORDER BY way, weight DESC, entry",
            (key, ways[0], ways[-1]),
        )
        return (row["entry"] for row in rows)

    def _sounding(self, question: Question) -> Iterator[int]:
        """Names by their pinyin or by its initials."""
        if question.sound:
            yield from self._named(question.sound, Way.PINYIN, Way.ALIAS_PINYIN)
        if len(question.units) == 1 and len(question.key) > 1:
            yield from self._named(question.key, Way.INITIALS, Way.ALIAS_INITIALS)

    def _begun(self, question: Question) -> Iterator[int]:
        """Names and words that begin with what was typed."""
        last = Way.ALIAS_INITIALS if len(question.key) >= SHORTEST_INITIALS else Way.ALIAS_PINYIN
        for key in dict.fromkeys(filter(None, (question.key, question.sound))):
            rows = self._db.execute(
                "SELECT entry FROM search_names WHERE key > ? AND key < ? AND way <= ?"
                " ORDER BY way, length(key), weight DESC, entry LIMIT ?",
                (key, key + _LAST_CHARACTER, last, _MOST_BEGUN),
            )
            yield from (row["entry"] for row in rows)
        yield from self._matching(TEXT, question.of_begun_text())

    def _matching(self, columns: str, query: str) -> Sequence[int]:
        """Entries that match a query of the full-text index, the best first."""
        if not query:
            return ()
        rows = self._db.execute(
            f"SELECT rowid, bm25(search, {_NAME_WEIGHT}, {_TEXT_WEIGHT}, {_PINYIN_WEIGHT}) FROM search"
            " WHERE search MATCH ?",
            (f"{columns} : ({query})" if columns else query,),
        )
        scored = ((round(score * weight_of(self._addresses[entry]), 9), entry) for entry, score in rows)
        return [entry for _, entry in sorted(scored)]


def _own(entry: OwnEntry) -> Found:
    return Found(entry.address, kind_of(entry.address), entry.title, entry.title)


def _each_once(entries: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for entry in entries:
        if entry not in seen:
            seen.add(entry)
            yield entry
