"""The clauses of a library."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from rebriefer.domain.addresses import address_of
from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import Basis, Entry, State
from rebriefer.library.opening import Library

if TYPE_CHECKING:
    from rebriefer.domain.own_entries import OwnEntry

_CLAUSES = """
SELECT clauses.event, clauses.clause, clauses.scope_en, clauses.scope_zh, clauses.lifecycle,
       events.instrument, events.issuer, events.actors, events.kind, events.title_en, events.title_zh,
       scopes.role, scopes.effect, scopes.duplicate_of,
       names.short_en, names.short_zh, names.covers_en, names.covers_zh
FROM clauses
JOIN events ON events.id = clauses.event
JOIN clause_scopes AS scopes ON scopes.event = clauses.event AND scopes.clause = clauses.clause
LEFT JOIN clause_names AS names ON names.event = clauses.event AND names.clause = clauses.clause
ORDER BY clauses.row
"""


def all_clauses(library: Library) -> tuple[Clause, ...]:
    """Every clause, in the order of the pack, with what the user entered laid over its states."""
    aliases = place_codes(library)
    clauses = tuple(_clause(row, aliases) for row in library.db.execute(_CLAUSES))
    return _with_own(clauses, library.own) if library.own else clauses


def entry_of(values: dict[str, Any]) -> Entry:
    """One row of a lifecycle as the tables write it."""
    last, text_state = values.get("to"), values.get("text_state")
    return Entry(
        date.fromisoformat(values["from"]),
        date.fromisoformat(last) if last else None,
        State(values["state"]),
        Basis(values["basis"]),
        State(text_state) if text_state else None,
    )


def first_actor(actors: str | None, aliases: dict[str, str]) -> str:
    """Code of the first actor of an event, in the form of the table of places; empty where none is named."""
    codes = json.loads(actors or "[]")
    return aliases.get(codes[0], codes[0]) if codes else ""


def place_codes(library: Library) -> dict[str, str]:
    """Old codes of places and the codes they stand for."""
    rows = library.db.execute("SELECT alias, address FROM aliases WHERE alias LIKE 'place:%'")
    return {row["alias"][6:]: row["address"][6:] for row in rows}


def _with_own(clauses: tuple[Clause, ...], own: tuple[OwnEntry, ...]) -> tuple[Clause, ...]:
    from rebriefer.domain.own_layer import with_own

    changes: dict[str, list[OwnEntry]] = {}
    for entry in own:
        if entry.state is not None and entry.subject is not None:
            changes.setdefault(entry.subject, []).append(entry)
    return tuple(
        replace(clause, lifecycle=with_own(clause.lifecycle, changes[clause.address]))
        if clause.address in changes
        else clause
        for clause in clauses
    )


def _clause(row: Any, aliases: dict[str, str]) -> Clause:
    short = f"{row['instrument'] or row['title_en']}, {row['clause']}"
    twin = json.loads(row["duplicate_of"]) if row["duplicate_of"] else None
    return Clause(
        address=address_of("clause", row["event"], row["clause"]),
        event=row["event"],
        label=row["clause"],
        instrument=row["instrument"],
        issuer=row["issuer"],
        actor=first_actor(row["actors"], aliases),
        kind=row["kind"],
        role=row["role"],
        effect=row["effect"],
        title_en=row["title_en"],
        title_zh=row["title_zh"],
        short_en=row["short_en"] or short,
        short_zh=row["short_zh"] or f"{row['instrument'] or row['title_zh']}，{row['clause']}",
        covers_en=row["covers_en"] or row["scope_en"],
        covers_zh=row["covers_zh"] or row["scope_zh"],
        duplicate_of=address_of("clause", twin["event"], twin["clause"]) if twin else None,
        lifecycle=tuple(entry_of(entry) for entry in json.loads(row["lifecycle"])),
    )
