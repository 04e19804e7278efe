"""What a writer is told besides what it writes, and how it tells how far it is."""

from collections.abc import Callable
from typing import NamedTuple

from rebriefer.words.catalogue import Words


class Stopped(Exception):
    """The work was stopped by whoever asked for it; nothing was written."""


def quiet(_done: int, _all: int) -> None:
    """Tell nobody."""


class Order(NamedTuple):
    """How something is to be written.

    Attributes:
        words: Words in the language of what is written.
        paper: ``A4`` or ``Letter``, for formats that have pages.
        progress: Told how many steps of how many are done; it may raise ``Stopped``.
    """

    words: Words
    paper: str = "A4"
    progress: Callable[[int, int], None] = quiet
