"""Fills the search tables of a library; docs/search.md tells what they hold.

Only the compiler of packs calls it. What knows pinyin and traditional characters is imported inside, so that the
program itself never loads it.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rebriefer.library.search_entries import Entries, Entry
from rebriefer.library.search_kinds import NAMED, in_order
from rebriefer.library.search_names import Keys
from rebriefer.library.search_numbers import numbers_of
from rebriefer.library.search_spoken import stored_from
from rebriefer.library.search_text import Folding, fold, joined, spaced

if TYPE_CHECKING:
    from rebriefer.library.search_readings import Readings

TABLES = (
    "CREATE TABLE search_words (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE search_names (key TEXT NOT NULL, way INTEGER NOT NULL, entry INTEGER NOT NULL,"
    " weight INTEGER NOT NULL, PRIMARY KEY (key, way, entry)) STRICT, WITHOUT ROWID",
    "CREATE TABLE search_numbers (number INTEGER NOT NULL, year INTEGER NOT NULL, entry INTEGER NOT NULL,"
    " first INTEGER NOT NULL, PRIMARY KEY (number, year, entry)) STRICT, WITHOUT ROWID",
    "CREATE VIRTUAL TABLE search USING fts5(names, texts, pinyin, content='', tokenize='porter unicode61')",
)


def write(db: sqlite3.Connection) -> None:
    """Index every address of a library whose tables and addresses are written."""
    from rebriefer.library import search_readings

    for statement in TABLES:
        db.execute(statement)
    traditional, simplified = search_readings.folding_table()
    folding = str.maketrans(traditional, simplified)
    entries = Entries(db)
    readings = search_readings.Readings(entries.spelled().items(), folding)
    known = {entry.address: entry for entry in entries}
    order = in_order(known)
    _write_texts(db, [known[address] for address in order], folding, readings)
    _write_names(db, known, order, Keys(readings, entries.spelled(), folding, readings.runs))
    _write_numbers(db, entries, order)
    words = {
        "traditional": traditional,
        "simplified": simplified,
        "syllables": " ".join(sorted(readings.syllables)),
        "readings": stored_from(readings.of_characters()),
    }
    db.executemany("INSERT INTO search_words VALUES (?, ?)", words.items())


def _write_texts(db: sqlite3.Connection, entries: Iterable[Entry], folding: Folding, readings: "Readings") -> None:
    for number, entry in enumerate(entries):
        names = _folded((*entry.titles, *entry.aliases), folding)
        texts = _folded(entry.texts, folding)
        pinyin = [heard for heard in map(readings.of_text, names) if heard]
        db.execute(
            "INSERT INTO search(rowid, names, texts, pinyin) VALUES (?, ?, ?, ?)",
            (number, joined(map(spaced, names)), joined(map(spaced, texts)), joined(pinyin)),
        )
    db.execute("INSERT INTO search(search) VALUES ('optimize')")


def _folded(texts: Iterable[str], folding: Folding) -> list[str]:
    return list(dict.fromkeys(fold(text, folding) for text in texts))


def _write_names(db: sqlite3.Connection, known: Mapping[str, Entry], order: Iterable[str], keys: Keys) -> None:
    for number, address in enumerate(order):
        if address.partition(":")[0] in NAMED:
            for key in keys.of(known[address]):
                db.execute(
                    "INSERT OR IGNORE INTO search_names VALUES (?, ?, ?, ?)", (key.text, key.way, number, key.weight)
                )


def _write_numbers(db: sqlite3.Connection, entries: Entries, order: Iterable[str]) -> None:
    place = {address: number for number, address in enumerate(order)}
    for event in entries.table("events"):
        for number, year, first in numbers_of(event["instrument"] or "", int(event["date"][:4])):
            db.execute(
                "INSERT OR IGNORE INTO search_numbers VALUES (?, ?, ?, ?)",
                (number, year, place[f"event:{event['id']}"], first),
            )
