"""Fills the search tables of a library."""

import sqlite3


def write(db: sqlite3.Connection) -> None:
    """Index every address by its titles."""
    db.execute("CREATE VIRTUAL TABLE search USING fts5(text, content='', tokenize='unicode61')")
    for number, row in enumerate(db.execute("SELECT title_en, title_zh FROM addresses ORDER BY address").fetchall()):
        db.execute("INSERT INTO search(rowid, text) VALUES (?, ?)", (number, f"{row[0]} {row[1]}"))
