"""Packed arrays: what the timeline reads in one go, whatever the number of events.

Little-endian, one BLOB an array: days are proleptic Gregorian ordinals as 32-bit integers, codes are bytes.
"""

import sqlite3
import sys
from array import array
from collections.abc import Iterable
from typing import Literal

LANES = ("CHN", "USA", "EU", "")
"""Lanes by actor; the last one takes everybody else."""

OPEN = 3652059
"""The ordinal of 9999-12-31: an interval that has no end."""

Code = Literal["i", "B"]


def lane_of(actor: str) -> int:
    """The lane of an actor's code."""
    return LANES.index(actor) if actor in LANES[:-1] else len(LANES) - 1


def write_array(db: sqlite3.Connection, name: str, code: Code, values: Iterable[int]) -> None:
    """Store an array under a name."""
    packed = array(code, values)
    if sys.byteorder == "big":
        packed.byteswap()
    db.execute("INSERT INTO packed VALUES (?, ?)", (name, packed.tobytes()))


def read_array(db: sqlite3.Connection, name: str, code: Code) -> "array[int]":
    """Read an array by its name.

    Raises:
        KeyError: The library has no such array.
    """
    found = db.execute("SELECT data FROM packed WHERE name = ?", (name,)).fetchone()
    if found is None:
        raise KeyError(name)
    packed = array(code)
    packed.frombytes(found[0])
    if sys.byteorder == "big":
        packed.byteswap()
    return packed
