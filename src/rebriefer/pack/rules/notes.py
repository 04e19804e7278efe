"""Notes say what was and what was not read, never where on somebody's disk it lies."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from rebriefer.pack.effort import Effort
from rebriefer.pack.findings import shown
from rebriefer.pack.rules.context import Context, Path

_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)
_LOOK_UP = re.compile(r"look(?:ed|s|ing)?[\s-]?ups?\b", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:csv|tsv|ya?ml|json|md|txt|rst|xlsx?|docx?|pptx?|pdf|zip|rbpack|html?|xml|py|db|sqlite3?|log|png|jpe?g)"
    r"(?![\w.]*\w)",
    re.IGNORECASE | re.ASCII,
)
_NAME = re.compile(r"[\w.-]*[\w-]\Z", re.ASCII)
_PATH = re.compile(
    r"(?<![\w:/.])(?:\.{1,2}|~)[/\\][\w.-]+"  # ./x ../x ~/x
    r"|(?<![\w/.)])/(?:[\w.-]+/)+[\w.-]*"  # /home/x
    r"|(?<![\w/.)])/(?:home|tmp|work|usr|etc|var|opt|mnt|root|srv|data|Users|Volumes)\b"
    r"|\b[A-Za-z]:[\\/][\w.-]"  # C:\x
    r"|\\\\[\w.-]+\\"  # \\server\x
    r"|\bfile:/"
    r"|\b(?:data|facts|shared|src)/[\w.-]+",  # data/x
    re.ASCII,
)
_LONGEST_NAME = 60


def check(context: Context) -> None:
    """No path, no file name and no look-up in a field that is a note, nor in the table of notes."""
    for row in context.rows:
        for path, text in _notes(row.values, (), inside=context.table == "notes"):
            if found := _found(text, context.effort):
                message = f"{found}, a note says in words what was read and what was not"
                context.say(row, path, "note", message)


def _found(text: str, effort: Effort) -> str:
    """What does not belong into a note, or an empty text."""
    bare = _ADDRESS.sub("", text) if "://" in text or "www." in text else text
    if (found := _LOOK_UP.search(bare)) and not bare[: found.start()][-1:].isalpha():
        return f"the word look-up, {shown(found[0])}"
    for found in _FILE.finditer(bare):
        name = _NAME.search(bare, max(0, found.start() - _LONGEST_NAME), found.start())
        if name is not None:
            return f"a file name, {shown(name[0] + found[0])}"
    if "/" in bare or "\\" in bare:
        effort.spend(len(bare) // 30)
        if found := _PATH.search(bare):
            return f"a path, {shown(found[0])}"
    return ""


@cache
def _is_note(key: str) -> bool:
    return not {"note", "notes"}.isdisjoint(key.split("_"))


def _notes(value: Any, path: Path, *, inside: bool) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if inside:
            yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            if isinstance(each, str | dict | list):
                yield from _notes(each, (*path, key), inside=inside or _is_note(key))
    elif isinstance(value, list):
        for position, each in enumerate(value):
            yield from _notes(each, (*path, position), inside=inside)
