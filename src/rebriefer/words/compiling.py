"""Turns catalogues that people edit (.po) into those that gettext reads (.mo).

Only what this project writes is read: entries with ``msgctxt``, ``msgid``, ``msgid_plural`` and ``msgstr`` in double
quotes, comments, and the usual escapes. No package is needed for it, because a checkout compiles when it starts.
"""

import os
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_LINE = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d)\])?\s+)?"((?:[^"\\]|\\.)*)"\Z')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
_MAGIC = 0x950412DE


class CatalogueMalformed(Exception):
    """A line of a catalogue cannot be read; the text names file and line."""


@dataclass(slots=True)
class Message:
    """One entry of a catalogue.

    Attributes:
        line: Line of its first keyword, from 1.
        context: The room, or empty for the header.
        one: The English message.
        many: The English plural, or empty.
        said: What this language says; Chinese has one form, English two where the message has a plural.
        fuzzy: Marked as not finished; left out of what is compiled.
    """

    line: int
    context: str = ""
    one: str = ""
    many: str = ""
    said: dict[int, str] = field(default_factory=dict)
    fuzzy: bool = False


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: _ESCAPED[match[1]], text)


def _put(message: Message, keyword: str, form: int, text: str) -> None:
    if keyword == "msgctxt":
        message.context += text
    elif keyword == "msgid":
        message.one += text
    elif keyword == "msgid_plural":
        message.many += text
    else:
        message.said[form] = message.said.get(form, "") + text


def read_messages(path: Path) -> Iterator[Message]:
    """Give the entries of a catalogue in file order, the header first.

    Raises:
        CatalogueMalformed: A line is no comment, no keyword and no continued text.
    """
    message, keyword, form = Message(0), "", 0
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = raw.strip()
        if line.startswith("#~") or not line:
            continue
        if line.startswith("#"):
            if keyword:
                yield message
                message, keyword = Message(0), ""
            message.fuzzy = message.fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        match = _LINE.match(line)
        if match is None or not (match[1] or keyword):
            raise CatalogueMalformed(f"{path.name}:{number}: neither a comment nor a quoted text: {line}")
        if match[1] == "msgctxt" or (match[1] == "msgid" and keyword != "msgctxt"):
            if keyword:
                yield message
                message = Message(0)
            message.line = number
        if match[1]:
            keyword, form = match[1], int(match[2] or 0)
        _put(message, keyword, form, _unescaped(match[3]))
    if keyword:
        yield message


def _pair(message: Message) -> tuple[bytes, bytes]:
    key = f"{message.context}\x04{message.one}" if message.context else message.one
    if message.many:
        key += f"\x00{message.many}"
    said = "\x00".join(message.said[form] for form in sorted(message.said))
    return key.encode(), said.encode()


def compiled(path: Path) -> bytes:
    """The bytes of the ``.mo`` file of one catalogue; entries without a translation are left out."""
    messages = [message for message in read_messages(path) if not message.fuzzy and all(message.said.values())]
    pairs = sorted(_pair(message) for message in messages)
    head = 28
    offset = head + 16 * len(pairs)
    keys, values = b"", b""
    key_table, value_table = [], []
    for key, _ in pairs:
        key_table.append((len(key), offset + len(keys)))
        keys += key + b"\x00"
    offset += len(keys)
    for _, value in pairs:
        value_table.append((len(value), offset + len(values)))
        values += value + b"\x00"
    tables = b"".join(struct.pack("<II", *row) for row in key_table + value_table)
    header = struct.pack("<7I", _MAGIC, 0, len(pairs), head, head + 8 * len(pairs), 0, 0)
    return header + tables + keys + values


def write_compiled(source: Path, target: Path) -> bytes:
    """Compile one catalogue into ``target`` with one rename, and give the new file the time of its source."""
    data = compiled(source)
    changed = source.stat().st_mtime_ns
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(data)
        os.utime(unfinished, ns=(changed, changed))
        unfinished.replace(target)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    return data


def compile_catalogues(source_dir: Path, target_dir: Path) -> list[Path]:
    """Compile every ``*.po`` of a folder; the build hook calls this for what an installation carries."""
    targets = []
    for source in sorted(source_dir.glob("*.po")):
        target = target_dir / f"{source.stem}.mo"
        write_compiled(source, target)
        targets.append(target)
    return targets
