"""What comes first: things with a story before terms, terms before rows of large tables, names before pinyin."""

from collections.abc import Iterable
from enum import IntEnum


class Way(IntEnum):
    """How a key stands for a name, the surest way first."""

    TITLE = 0
    ALIAS = 1
    PINYIN = 2
    ALIAS_PINYIN = 3
    INITIALS = 4
    ALIAS_INITIALS = 5


WEIGHTS = {
    "event": 3.0,
    "measure": 3.0,
    "clause": 2.2,
    "place": 2.5,
    "term": 2.8,
    "stage": 2.2,
    "office": 2.0,
    "holder": 2.0,
    "document": 2.4,
    "claim": 1.6,
    "par": 1.5,
    "conflict": 1.4,
    "discrepancy": 1.3,
    "reading": 1.2,
    "project": 1.6,
    "coef": 1.6,
    "recipe": 1.0,
    "grade": 1.0,
    "smco": 1.0,
    "compound": 1.0,
    "parameter": 1.0,
    "oxide": 0.8,
    "mass": 0.8,
    "lifetime": 0.8,
    "source": 1.0,
    "figure": 0.5,
    "quota": 0.5,
    "reserve": 0.5,
    "share": 0.5,
    "price": 0.4,
    "mine": 0.4,
    "export": 0.4,
    "import": 0.4,
    "activity": 0.4,
}
"""How much a match counts by the kind of what matched; the order decides between equals."""

NAMED = frozenset("event measure clause place term stage office holder document project coef recipe parameter".split())
"""Kinds that people know by name: a whole name, its pinyin or its initials find them first."""

_ORDER = {kind: number for number, kind in enumerate(WEIGHTS)}
_LAST = len(_ORDER)
_LEAST = min(WEIGHTS.values())


def weight_of(address: str) -> float:
    """How much a match of this address counts."""
    return WEIGHTS.get(_kind(address), _LEAST)


def in_order(addresses: Iterable[str]) -> list[str]:
    """All addresses by kind, then by themselves: their positions are the numbers of the index."""
    return sorted(addresses, key=lambda address: (_ORDER.get(_kind(address), _LAST), address))


def _kind(address: str) -> str:
    return address.partition(":")[0]
