"""A checked pack becomes one library file."""

import os
import sqlite3
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from rebriefer.domain.states import Basis, State
from rebriefer.library import packed, search_index, writer
from rebriefer.pack.addressing import addresses_of

Values = Mapping[str, Any]

NO_STATE = 255
"""Code of a missing text state in the packed arrays."""


class _Row(Protocol):
    @property
    def values(self) -> Values: ...


class _Pack(Protocol):
    @property
    def descriptor(self) -> Mapping[str, Any]: ...

    @property
    def tables(self) -> Mapping[str, list[Any]]: ...


def compile_pack(pack: _Pack, target: Path) -> str:
    """Compile a pack that the check found clean.

    Args:
        pack: The typed rows.
        target: The library file; it is replaced in one step, when it is whole.

    Returns:
        The content hash: the same for the same pack on every machine.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        digest = _write(pack, draft)
        os.replace(draft, target)
    finally:
        draft.unlink(missing_ok=True)
    return digest


def _write(pack: _Pack, draft: Path) -> str:
    tables = {name: [row.values for row in rows] for name, rows in pack.tables.items()}
    descriptor = pack.descriptor
    db = writer.new_library(draft)
    writer.write_vocabularies(db, descriptor["vocabularies"])
    for resource in descriptor["resources"]:
        writer.write_resource(db, resource, tables[resource["name"]])
    _write_addresses(db, tables)
    _write_timeline(db, tables["events"])
    search_index.write(db)
    return writer.finish(
        db,
        {
            "name": descriptor["name"],
            "title": descriptor["title"],
            "version": descriptor["version"],
            "data_date": descriptor["data_date"],
        },
    )


def _write_addresses(db: sqlite3.Connection, tables: Mapping[str, list[Values]]) -> None:
    for entry in addresses_of(tables):
        kind = entry.address.partition(":")[0]
        db.execute(
            "INSERT INTO addresses VALUES (?, ?, ?, ?, ?, ?)",
            (entry.address, kind, entry.table, entry.row, entry.title_en, entry.title_zh),
        )
        for alias in entry.aliases:
            db.execute("INSERT INTO aliases VALUES (?, ?)", (alias, entry.address))


def _write_timeline(db: sqlite3.Connection, events: list[Values]) -> None:
    """Days, lanes and states as packed arrays: one entry an event, one a segment of a lifecycle."""
    states, bases = list(State), list(Basis)
    packed.write_array(db, "event_day", "i", (_ordinal(event["date"]) for event in events))
    packed.write_array(db, "event_lane", "B", (_lane(event) for event in events))
    packed.write_array(db, "event_clauses", "B", (len(event["clauses"] or ()) for event in events))
    clauses = [(event, clause) for event in events for clause in event["clauses"] or ()]
    segments = [(owner, entry) for owner, (_, clause) in enumerate(clauses) for entry in clause["lifecycle"]]
    packed.write_array(db, "clause_lane", "B", (_lane(event) for event, _ in clauses))
    packed.write_array(db, "segment_clause", "i", (owner for owner, _ in segments))
    packed.write_array(db, "segment_first", "i", (_ordinal(entry["from"]) for _, entry in segments))
    packed.write_array(db, "segment_last", "i", (_ordinal(entry.get("to")) for _, entry in segments))
    packed.write_array(db, "segment_state", "B", (states.index(State(entry["state"])) for _, entry in segments))
    packed.write_array(db, "segment_basis", "B", (bases.index(Basis(entry["basis"])) for _, entry in segments))
    packed.write_array(
        db,
        "segment_text_state",
        "B",
        (states.index(State(e["text_state"])) if e.get("text_state") else NO_STATE for _, e in segments),
    )


def _lane(event: Values) -> int:
    actors = event["actors"]
    return packed.lane_of(actors[0] if actors else "")


def _ordinal(day: str | None) -> int:
    return packed.OPEN if day is None else date.fromisoformat(day).toordinal()
