"""From an address to its evidence."""

from rebriefer.receipts.finding import Ambiguous, UnknownAddress
from rebriefer.receipts.resolving import resolve

__all__ = ["Ambiguous", "UnknownAddress", "resolve"]
