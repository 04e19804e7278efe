"""Stable, typeable names for everything that has a receipt."""

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
