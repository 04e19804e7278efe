"""Scopes and names of clauses: one for each clause, and none that acts on itself."""

from typing import Any

from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, day, objects


def check_every_clause(context: Context) -> None:
    """Each clause of an event has its row in the tables of scopes and names."""
    for table in ("clause_scopes", "clause_names"):
        if table not in context.tables:
            continue
        known = {(row.values["event"], row.values["clause"]) for row in context.of(table)}
        for row in context.rows:
            for position, clause in objects(row.values["clauses"]):
                if (row.values["id"], clause.get("clause")) not in known and clause.get("clause") is not None:
                    message = f"clause {shown(clause['clause'])} has no row in {table}, add one"
                    context.say(row, ("clauses", position, "clause"), f"no_row_in_{table}", message)


def check_every_event(context: Context) -> None:
    """Each event has a short name."""
    if "event_names" in context.tables:
        named = {row.values["event"] for row in context.of("event_names")}
        for row in context.rows:
            if row.values["id"] is not None and row.values["id"] not in named:
                context.say(row, ("id",), "no_row_in_event_names", "the event has no row in event_names, add one")


def check_scopes(context: Context) -> None:
    """A scope neither acts on nor doubles itself, names its parties, and exempts for days in order."""
    for row in context.rows:
        _check_itself(context, row)
        if row.sound and row.values["party_scoped"] and not row.values["parties"] and row.values["party_role"] is None:
            message = "is true, a scope about parties names them or their role"
            context.say(row, ("party_scoped",), "no_parties", message)
        for position, exempt in objects(row.values["exempt"]):
            first, last = day(exempt.get("from")), day(exempt.get("to"))
            if first and last and last < first:
                message = f"{last} is before from, {first}"
                context.say(row, ("exempt", position, "to"), "ends_before_it_begins", message)


def _check_itself(context: Context, row: Row) -> None:
    own = (row.values["event"], row.values["clause"])
    if _named(row.values["duplicate_of"]) == own:
        context.say(row, ("duplicate_of", "clause"), "names_itself", "the clause names itself, name another one")
    for position, each in objects(row.values["acts_on"]):
        if _named(each) == own:
            path = ("acts_on", position, "clause")
            context.say(row, path, "names_itself", "the clause names itself, name another one")


def _named(value: Any) -> tuple[Any, Any] | None:
    return (value.get("event"), value.get("clause")) if isinstance(value, dict) else None
