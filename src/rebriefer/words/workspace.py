"""What stands in a workspace, in words."""

from __future__ import annotations

from rebriefer.words.catalogue import Words, marked_n

TABLES = {
    "notes": marked_n("workspace", "{n} note", "{n} notes"),
    "rankings": marked_n("workspace", "{n} ranking", "{n} rankings"),
    "dismissals": marked_n("workspace", "{n} dismissal", "{n} dismissals"),
    "attachments": marked_n("workspace", "{n} attachment", "{n} attachments"),
    "own_entries": marked_n("workspace", "{n} own entry", "{n} own entries"),
    "pins": marked_n("workspace", "{n} pin", "{n} pins"),
}


def rows_of(words: Words, table: str, n: int) -> str:
    """So many rows of a table."""
    one, many = TABLES[table]
    return words.say_n("workspace", one, many, n)


def difference(words: Words, table: str, added: int, removed: int, changed: int) -> str:
    """What a restore would do to a table."""
    return words.say(
        "workspace",
        "{rows}: {added} added, {removed} removed, {changed} changed",
        rows=rows_of(words, table, added + removed + changed),
        added=added,
        removed=removed,
        changed=changed,
    )
