"""What every resolver asks of the library: rows, words of closed lists, Chinese for values, names of places."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, reduce
from typing import Any

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.receipt import Number
from rebriefer.library.opening import Library
from rebriefer.library.schema import quoted
from rebriefer.receipts.finding import Found
from rebriefer.words.catalogue import Words
from rebriefer.words.days import loose_day
from rebriefer.words.numbers import quantity, quantity_between

Values = Mapping[str, Any]
Both = tuple[str, str]
"""A text in English and in Chinese."""


@cache
def _words() -> tuple[Words, Words]:
    return Words("en"), Words("zh")


class Lookup:
    """A library with the questions that receipts ask.

    Attributes:
        library: The library.
        db: Its connection.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self.db = library.db
        self._english, self._chinese = _words()

    def row(self, found: Found) -> dict[str, Any]:
        """The row that an address names."""
        row = self.db.execute(f"SELECT * FROM {quoted(found.table)} WHERE row = ?", (found.row,)).fetchone()
        return dict(row)

    def rows(self, query: str, *values: object) -> Iterator[dict[str, Any]]:
        """The rows of a query."""
        return (dict(row) for row in self.db.execute(query, values))

    def first(self, query: str, *values: object) -> dict[str, Any] | None:
        """The first row of a query, or None."""
        row = self.db.execute(query, values).fetchone()
        return None if row is None else dict(row)

    def word(self, vocabulary: str, value: str | None) -> Both:
        """The words of a value of a closed list; a value that it lacks stays as it is."""
        query = "SELECT en, zh FROM vocabularies WHERE name = ? AND value = ?"
        row = self.db.execute(query, (vocabulary, value)).fetchone()
        return (row["en"], row["zh"]) if row else (value or "", value or "")

    def order(self, vocabulary: str) -> dict[str, int]:
        """Values of a closed list with their places in it."""
        return {value: place for place, value in enumerate(self.library.vocabulary(vocabulary))}

    def value(self, table: str, column: str, value: object) -> Both:
        """A value of a column whose Chinese stands in the translations."""
        text = "" if value is None else str(value)
        query = 'SELECT zh FROM translations WHERE "table" = ? AND field = ? AND value = ?'
        row = self.db.execute(query, (table, column, text)).fetchone()
        return text.replace("_", " "), row["zh"] if row else text

    def field(self, table: str, row_id: str, field: str, english: str | None) -> Both:
        """A text of one row whose Chinese stands in the translations."""
        query = 'SELECT zh FROM translations WHERE "table" = ? AND row_id = ? AND field = ?'
        row = self.db.execute(query, (table, row_id, field)).fetchone()
        return english or "", row["zh"] if row and english else english or ""

    def canonical(self, kind: str, name: str) -> str:
        """The id that a table's own name for a place, a stage or a source stands for."""
        address = address_of(kind, name)
        row = self.db.execute("SELECT address FROM aliases WHERE alias = ?", (address,)).fetchone()
        return str(row["address"]).partition(":")[2] if row else name

    def named(self, kind: str, name: str) -> tuple[Both, Address | None]:
        """Names and address of what a table refers to; the text itself where nothing stands there."""
        address = address_of(kind, self.canonical(kind, name))
        row = self.db.execute("SELECT title_en, title_zh FROM addresses WHERE address = ?", (address,)).fetchone()
        return ((row["title_en"], row["title_zh"]), address) if row else ((name, name), None)

    def names(self, kind: str, names: Iterable[str]) -> Both:
        """Several names in a row."""
        return self.listed([self.named(kind, name)[0] for name in names])

    def listed(self, parts: Iterable[Both]) -> Both:
        """Names or figures in a row; empty ones are left out."""
        kept = list(filter(any, parts)) or [("", "")]
        return reduce(lambda one, two: self.say("receipt", "{one}, {two}", one=one, two=two), kept)

    def sentences(self, parts: Iterable[Both]) -> Both:
        """Sentences one after another; empty ones are left out."""
        kept = list(filter(any, parts)) or [("", "")]
        return reduce(lambda one, two: self.say("list", "{one} {two}", one=one, two=two), kept)

    def say(self, room: str, message: str, /, **values: object) -> Both:
        """Say a message in both languages; a value that is a pair gives each language its own text."""
        english, chinese = _parted(values)
        return self._english.say(room, message, **english), self._chinese.say(room, message, **chinese)

    def say_n(self, room: str, one: str, many: str, n: int, /, **values: object) -> Both:
        """Say a message that counts in both languages."""
        english, chinese = _parted(values)
        return self._english.say_n(room, one, many, n, **english), self._chinese.say_n(room, one, many, n, **chinese)

    def quantity(self, value: Number, unit: str) -> Both:
        """A figure with its unit."""
        return quantity(self._english, value, unit), quantity(self._chinese, value, unit)

    def span(self, low: Number | None, high: Number | None, unit: str) -> Both:
        """A range with its unit, or its only end."""
        if low is None or high is None or low == high:
            end = low if low is not None else high
            return ("", "") if end is None else self.quantity(end, unit)
        return quantity_between(self._english, low, high, unit), quantity_between(self._chinese, low, high, unit)

    def day(self, text: str | None) -> Both:
        """A day, month or year of the tables in words; what is none of these stays as it is."""
        try:
            return (loose_day(self._english, text), loose_day(self._chinese, text)) if text else ("", "")
        except ValueError:
            return text or "", text or ""


def _parted(values: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    english = {name: value[0] if isinstance(value, tuple) else value for name, value in values.items()}
    chinese = {name: value[1] if isinstance(value, tuple) else value for name, value in values.items()}
    return english, chinese


def unpacked(stored: str | None) -> Any:
    """A nested value of a column; an empty list where there is none."""
    return json.loads(stored) if stored else []


def same(text: str | None) -> Both:
    """A text that has no Chinese: it stands in both languages, and the pane marks it as English."""
    return text or "", text or ""
