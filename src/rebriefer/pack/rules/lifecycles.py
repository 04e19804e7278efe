"""Lifecycles tile time: ordered, no hole, no overlap, open at the end and nowhere else."""

from typing import Any

from rebriefer.domain.days import day_after
from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, Path, day, objects


def check(context: Context) -> None:
    """Each clause has a lifecycle that gives one state for every day from its first on."""
    for row in context.rows:
        for position, clause in objects(row.values["clauses"]):
            path: Path = ("clauses", position, "lifecycle")
            entries = [entry for _, entry in objects(clause.get("lifecycle"))]
            if not entries and row.sound:
                message = f"clause {shown(clause.get('clause'))} has no entry, it needs one with its first day"
                context.say(row, path, "no_lifecycle", message)
            for number, entry in enumerate(entries):
                _check_days(context, row, (*path, number), entries, number)
                _check_statement(context, row, (*path, number), entry)


def _check_days(context: Context, row: Row, path: Path, entries: list[dict[str, Any]], number: int) -> None:
    entry, last = entries[number], number == len(entries) - 1
    first_day, last_day = day(entry.get("from")), day(entry.get("to"))
    if first_day and last_day and last_day < first_day:
        context.say(row, (*path, "to"), "ends_before_it_begins", f"ends on {last_day}, begins on {first_day}")
    if last:
        if last_day:
            message = f"the last entry ends on {last_day}, it is open (to: null); what follows needs an entry"
            context.say(row, (*path, "to"), "last_is_closed", message)
        return
    following = day(entries[number + 1].get("from"))
    if entry.get("to") is None and row.sound:
        context.say(row, (*path, "to"), "open_in_between", "is open before another entry, only the last one is")
    elif last_day and following and following != day_after(last_day):
        kind = "overlap" if following <= last_day else "hole"
        message = f"begins on {following}, the entry before ends on {last_day}; the next day is {day_after(last_day)}"
        context.say(row, (*path[:-1], number + 1, "from"), kind, message)


def _check_statement(context: Context, row: Row, path: Path, entry: dict[str, Any]) -> None:
    """An entry that rests on a statement names its event and what the bare text gives; no other entry does."""
    by_statement = entry.get("basis") == "statement"
    for name in ("statement", "text_state"):
        if by_statement and entry.get(name) is None and row.sound:
            wanted = "the event of the statement" if name == "statement" else "the state that the bare text gives"
            context.say(row, (*path, name), "statement", f"is missing, an entry with basis statement names {wanted}")
        elif not by_statement and entry.get(name) is not None and entry.get("basis") is not None:
            message = f"{shown(entry[name])} with basis {shown(entry['basis'])}, it belongs to basis statement alone"
            context.say(row, (*path, name), "statement", message)
