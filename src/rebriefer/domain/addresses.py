"""Stable, typeable names for everything that has a receipt."""

import re
from typing import NewType

Address = NewType("Address", str)
"""``kind:rest``; every part is the id or label as the tables write it, never a position in a list."""


def kind_of(address: Address) -> str:
    """The word before the first colon."""
    return address.partition(":")[0]


def rest_of(address: Address) -> str:
    """What follows the first colon."""
    return address.partition(":")[2]


def address_of(kind: str, *parts: object) -> Address:
    """Join a kind and its parts, for example ``clause:2025-mofcom-61/1(1)``."""
    return Address(f"{kind}:{'/'.join(str(part) for part in parts)}")


def claim_address(claim_id: str) -> Address:
    """The address of a claim as people type it: C07-12 is ``claim:7.12``, H03-01 is ``claim:3.h1``.

    Raises:
        ValueError: The id has another form.
    """
    match = re.fullmatch(r"([CH])(\d+)-(\d+)", claim_id)
    if match is None:
        raise ValueError(f"a claim is numbered like C07-12 or H03-01, not {claim_id!r}")
    kind, article, number = match.groups()
    return address_of("claim", f"{int(article)}.{'h' if kind == 'H' else ''}{int(number)}")
