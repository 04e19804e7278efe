"""Cells as other programs get them: one line, nothing hidden, nothing that a spreadsheet runs."""

import re
from collections.abc import Iterable, Sequence

from rebriefer.words.shown_text import ShownText

Rows = Sequence[Sequence[str]]

_RUNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What begins a formula; spreadsheets of East Asia take the full-width forms as well."""
_FIGURE = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?( ?%)?", re.ASCII)


def is_figure(cell: str) -> bool:
    """Whether a cell is a plain number, with separators of thousands, a sign or a percent sign or without."""
    return _FIGURE.fullmatch(" ".join(cell.split())) is not None


def harmless(cell: str) -> str:
    r"""The cell on one line, with a mark for what hides or reorders, and an apostrophe before what would be run.

    A negative number stays a number.

    Example:
        >>> harmless("=1+1"), harmless("-5.2"), harmless("a\tb")
        ("'=1+1", '-5.2', 'a b')
    """
    plain = ShownText(" ".join(cell.split())).text
    return f"'{plain}" if plain.startswith(_RUNS) and not is_figure(plain) else plain


def harmless_rows(rows: Iterable[Iterable[str]]) -> list[list[str]]:
    """Every cell of some rows made harmless."""
    return [[harmless(cell) for cell in row] for row in rows]
