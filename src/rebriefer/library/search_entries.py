"""What the search knows of each address: its titles, its other names, and the texts behind it."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rebriefer.words.instruments import instrument_name

Row = Mapping[str, Any]

_TITLES = {
    "glossary": ("zh_trad", "symbol"),
    "oxide_factors": ("element",),
    "places": ("code",),
}
_ALIASES = {
    "events": ("title_zh_official", "instrument"),
    "glossary": ("aliases_zh", "aliases_en"),
    "office_holders": ("aliases_zh",),
    "places": ("aliases",),
    "stages": ("id", "aliases"),
}
_TEXTS = {
    "capacity_projects": ("company", "country", "stage", "status", "note"),
    "claim_conflicts": ("likely_reason", "likely_reason_zh"),
    "claims": ("text_quote", "text_zh", "value", "unit", "assessment_note", "assessment_note_zh"),
    "clauses": ("scope_en", "scope_zh", "boundary_note"),
    "demand_coefficients": ("notes",),
    "documents": ("outlet_zh", "outlet_en", "summary_en", "headline_idioms"),
    "events": (
        "summary_en",
        "summary_zh",
        "why_it_matters_en",
        "why_it_matters_zh",
        "issuer",
        "actor_notes",
        "elements",
    ),
    "figures": ("value", "unit"),
    "glossary": ("note_en", "note_zh", "class", "class_zh"),
    "headline_claims": ("text_quote_zh", "assessment_note", "assessment_note_zh"),
    "office_holders": ("office_en", "office_zh", "note_en"),
    "process_parameters": ("note",),
    "seed_discrepancies": ("quote", "headline_quote", "says_en", "reason_en", "reason_zh"),
    "sources": ("publisher",),
}
_SCOPE_TEXTS = ("elements", "parties", "conditions_en", "conditions_zh", "articles")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one address.

    Attributes:
        address: The address.
        titles: Its own names, in both languages and scripts.
        aliases: What else it is called.
        texts: What stands behind it.
    """

    address: str
    titles: tuple[str, ...]
    aliases: tuple[str, ...]
    texts: tuple[str, ...]


class Entries:
    """Reads the tables of a library that is being written; a pack need not have all of them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._tables: dict[str, list[Row]] = {}
        self._there = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        self._events = {row["id"]: row for row in self.table("events")}
        self._event_names = {row["event"]: row for row in self.table("event_names")}
        self._clause_names = {(row["event"], row["clause"]): row for row in self.table("clause_names")}
        self._scopes = {(row["event"], row["clause"]): row for row in self.table("clause_scopes")}
        self._places = {row["code"]: row for row in self.table("places")}
        self._institutions = [_Institution.of(row) for row in self.table("glossary") if row["domain"] == "institutions"]
        self._more: Mapping[str, Callable[[Row], Entry]] = {
            "clauses": self._clause,
            "documents": self._document,
            "events": self._event,
            "figures": self._of_event,
            "readings": self._of_event,
        }

    def table(self, name: str) -> list[Row]:
        """The rows of a table in the order of the pack."""
        if name not in self._tables:
            self._tables[name] = list(self._read(name)) if name in self._there else []
        return self._tables[name]

    def _read(self, name: str) -> Iterator[Row]:
        cursor = self._db.execute(f'SELECT * FROM "{name}" ORDER BY row')
        columns = [column[0] for column in cursor.description]
        return (dict(zip(columns, row, strict=True)) for row in cursor)

    def __iter__(self) -> Iterator[Entry]:
        found = self._db.execute("SELECT address, kind, tbl, row, title_en, title_zh FROM addresses ORDER BY address")
        for address, kind, table, row, title_en, title_zh in found.fetchall():
            # A paragraph lies within the row of its document; its titles are its text.
            entry = _NOTHING if kind == "par" else self._of_row(table, self.table(table)[row])
            yield Entry(address, (title_en, title_zh, *entry.titles), entry.aliases, entry.texts)

    def spelled(self) -> dict[str, str]:
        """Chinese words with the pinyin that the pack spells; the glossary has the last word."""
        headlines = (json.loads(document["headline_segments"] or "[]") for document in self.table("documents"))
        words = {word["zh"]: word["pinyin"] for headline in headlines for word in headline if word["pinyin"]}
        return words | {term["zh"]: term["pinyin"] for term in self.table("glossary") if term["pinyin"]}

    def _of_row(self, table: str, row: Row) -> Entry:
        own = Entry("", _leaves(row, _TITLES, table), _leaves(row, _ALIASES, table), _leaves(row, _TEXTS, table))
        more = self._more[table](row) if table in self._more else _NOTHING
        return Entry("", own.titles + more.titles, own.aliases + more.aliases, own.texts + more.texts)

    def _event(self, row: Row) -> Entry:
        short = _values(self._event_names.get(row["id"], {}), ("short_en", "short_zh"))
        instrument = str(row["instrument"] or "")
        actors = (self._places.get(code, {}) for code in json.loads(row["actors"] or "[]"))
        names = (text for place in actors for text in _values(place, ("name_en", "name_zh")))
        return Entry("", short, (instrument_name(instrument, "zh"),), (*names, *self._issuer(row)))

    def _issuer(self, event: Row) -> Iterator[str]:
        told = f"{event['issuer'] or ''}; {event['instrument'] or ''}"
        for institution in self._institutions:
            if institution.named.search(told):
                yield from institution.names

    def _clause(self, row: Row) -> Entry:
        key = (row["event"], row["clause"])
        event, name = self._events[row["event"]], self._clause_names.get(key, {})
        instrument = str(event["instrument"] or "")
        days = (segment["from"] for segment in json.loads(row["lifecycle"] or "[]"))
        texts = (
            *_values(name, ("covers_en", "covers_zh")),
            *_values(self._scopes.get(key, {}), _SCOPE_TEXTS),
            instrument,
            instrument_name(instrument, "zh"),
            *self._issuer(event),
            *days,
        )
        return Entry("", _values(name, ("short_en", "short_zh")), (), texts)

    def _document(self, row: Row) -> Entry:
        sections = json.loads(row["sections"])
        texts = [text for section in sections for text in (section["heading_zh"], *_chinese(section["statements"]))]
        return Entry("", (), (), (*texts, str(row["published"])[:10]))

    def _of_event(self, row: Row) -> Entry:
        return Entry("", (), (), _values(self._events[row["event"]], ("title_en", "title_zh", "instrument")))


_NOTHING = Entry("", (), (), ())


@dataclass(frozen=True, slots=True)
class _Institution:
    named: re.Pattern[str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, term: Row) -> "_Institution":
        english = (*term["en"].split(", "), *_values(term, ("aliases_en",)))
        spoken = "|".join(re.escape(name) for name in sorted(english))
        return cls(re.compile(rf"\b(?:{spoken})\b"), (*english, *_values(term, ("zh", "aliases_zh"))))


def _chinese(statements: Iterable[Row]) -> Iterator[str]:
    return (statement["text_zh"] for statement in statements if statement["text_zh"])


def _leaves(row: Row, columns: Mapping[str, Sequence[str]], table: str) -> tuple[str, ...]:
    return _values(row, columns.get(table, ()))


def _values(row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    """The texts of some columns; of lists and objects, which the library keeps as JSON, every text within."""
    return tuple(text for column in columns for text in _texts(row.get(column)))


def _texts(value: Any) -> Iterator[str]:
    nested = _nested(value) if isinstance(value, str) else value
    if isinstance(nested, (dict, list)):
        for inner in nested.values() if isinstance(nested, dict) else nested:
            yield from _texts(inner)
    elif value is not None and value != "":
        yield str(value)


def _nested(text: str) -> Any:
    """The list or object that a column holds as JSON, or None: a sentence may begin with a bracket too."""
    try:
        return json.loads(text) if text[:1] in ("[", "{") else None
    except ValueError:
        return None
