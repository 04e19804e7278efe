"""Finds the row that an address names: exactly, by an old name, or by a short form that fits one row only."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.errors import Problem, UsageError
from rebriefer.library.opening import Library

_LONGEST_SHOWN = 60
_MOST_NEAR = 3
_MOST_LISTED = 12
_PART_ENDS = (("/", "0"), ("(", ")"))
"""Where a short form may stop: before a part, or before the item of an article; each with the character after it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The row behind an address.

    Attributes:
        address: The address, never an alias.
        kind: The word before its colon.
        table: Table of the row.
        row: Its number in the table.
        title_en: English title.
        title_zh: Chinese title.
    """

    address: Address
    kind: str
    table: str
    row: int
    title_en: str
    title_zh: str


class UnknownAddress(UsageError):
    """Nothing stands at the address.

    Attributes:
        near: Addresses that look like it.
    """

    def __init__(self, problem: Problem, near: tuple[Address, ...]) -> None:
        super().__init__(problem)
        self.near = near


class Ambiguous(UsageError):
    """A short form fits several rows.

    Attributes:
        rows: All of them.
    """

    def __init__(self, problem: Problem, rows: tuple[Found, ...]) -> None:
        super().__init__(problem)
        self.rows = rows


def find(library: Library, text: str) -> Found:
    """Find the row of an address as somebody typed it.

    Args:
        library: Where the addresses are.
        text: An address, an old name of one, or the first parts of one.

    Raises:
        UnknownAddress: Nothing stands there.
        Ambiguous: It is a short form, and several rows fit.
    """
    typed = _tidied(text)
    found = _exact(library, typed) or _by_alias(library, typed)
    if found is not None:
        return found
    rows = _fitting(library, typed)
    if len(rows) == 1:
        return rows[0]
    if rows:
        raise _ambiguous(text, rows)
    raise _unknown(library, text, typed)


def _tidied(text: str) -> str:
    """Without blanks around it, with the colon of a Chinese keyboard as a colon; empty where it is no text at all."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return ""
    typed = text.strip()
    if ":" not in typed:
        typed = typed.replace("：", ":", 1)
    return typed.removesuffix("/actual") if typed.startswith("share:") else typed


def _exact(library: Library, address: str) -> Found | None:
    row = library.db.execute("SELECT * FROM addresses WHERE address = ?", (address,)).fetchone()
    return None if row is None else _found(row)


def _by_alias(library: Library, typed: str) -> Found | None:
    row = library.db.execute("SELECT address FROM aliases WHERE alias = ?", (typed,)).fetchone()
    return None if row is None else _exact(library, row["address"])


def _fitting(library: Library, typed: str) -> tuple[Found, ...]:
    """The rows whose address goes on where the text stops."""
    if not typed.partition(":")[2]:
        return ()
    rows: list[Found] = []
    for end, after in _PART_ENDS:
        between = (f"{typed.removesuffix('/')}{end}", f"{typed.removesuffix('/')}{after}")
        rows += map(
            _found,
            library.db.execute("SELECT * FROM addresses WHERE address > ? AND address < ? ORDER BY address", between),
        )
    return tuple(rows)


def _found(row: Sequence[str]) -> Found:
    address, kind, table, number, title_en, title_zh = row
    return Found(Address(address), kind, table, int(number), title_en, title_zh)


def _ambiguous(text: str, rows: tuple[Found, ...]) -> Ambiguous:
    listed = ", ".join(row.address for row in rows[:_MOST_LISTED])
    more = len(rows) - _MOST_LISTED
    values: dict[str, object] = {"address": shown(text), "count": len(rows), "rows": listed, "more": more}
    if more > 0:
        problem = Problem(
            "“{address}” fits {count} rows: {rows} and {more} more.", values, remedy="Write one of them in full."
        )
    else:
        problem = Problem("“{address}” fits {count} rows: {rows}.", values, remedy="Write one of them in full.")
    return Ambiguous(problem, rows)


def _unknown(library: Library, text: str, typed: str) -> UnknownAddress:
    near = _near(library, typed)
    values: dict[str, object] = {"address": shown(text), "near": ", ".join(near)}
    if near:
        remedy = "Near it: {near}. `rebriefer find WORDS` searches all of them."
        return UnknownAddress(Problem("Nothing stands at the address “{address}”.", values, remedy=remedy), near)
    remedy = "An address looks like claim:7.12 or share:magnet/CHN/2024; `rebriefer find WORDS` searches all of them."
    return UnknownAddress(Problem("Nothing stands at the address “{address}”.", values, remedy=remedy), ())


def _near(library: Library, typed: str) -> tuple[Address, ...]:
    """Addresses and old names that look like a text, of its own kind where it has one."""
    if not 0 < len(typed) <= _LONGEST_SHOWN:
        return ()
    kind = kind_of(Address(typed)).lower()
    names = {
        row["alias"].lower(): row["address"]
        for row in library.db.execute(
            "SELECT address AS alias, address FROM addresses WHERE kind = ?1"
            " UNION ALL SELECT alias, address FROM aliases WHERE alias LIKE ?1 || ':%'",
            (kind,),
        )
    }
    close = difflib.get_close_matches(typed.lower(), names, n=_MOST_NEAR)
    return tuple(dict.fromkeys(Address(names[name]) for name in close))


def shown(text: str) -> str:
    r"""What somebody typed, cut short, with characters that cannot be seen as ``\u`` escapes."""
    cut = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in cut)
