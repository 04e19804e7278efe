"""Bytes to text, and characters that no authored text may hold.

Refused are control characters other than the line break, characters that reorder or hide text (bidirectional
controls, zero-width and other format characters), lone surrogates, private-use code points, code points that are
no characters, line and paragraph separators, and radicals, which look like Chinese characters and are not found by
a search for them. The joiners U+200C and U+200D are part of how some scripts are written and stay.
"""

import re

from rebriefer.doors.flaws import Flaw, Report, refused

_REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2e80-\u2fdf"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\U0001fffe\U0001ffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_BOM = b"\xef\xbb\xbf"


def first_refused(text: str) -> int:
    """Offset of the first refused character, -1 where there is none."""
    if text.isascii() and text.isprintable():
        return -1
    found = _REFUSED.search(text)
    return found.start() if found else -1


def refusal_of(character: str) -> str:
    """The sentence that refuses a character."""
    code = ord(character)
    if 0x2E80 <= code <= 0x2FDF:
        return f"radical U+{code:04X} looks like a Chinese character and is none, write the character itself"
    kind = "control character" if code < 0x20 or 0x7F <= code <= 0x9F else "invisible or private character"
    return f"{kind} U+{code:04X}, text holds visible characters and line breaks only"


def without_bom(data: bytes) -> bytes:
    """The bytes after a UTF-8 byte order mark, if there is one."""
    return data[3:] if data.startswith(_BOM) else data


def decoded(data: bytes) -> str:
    """The text of a UTF-8 file, with or without byte order mark.

    Raises:
        Refused: The bytes are no UTF-8.
    """
    data = without_bom(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise not_utf8(data, error.start) from None


def not_utf8(data: bytes, offset: int, first_line: int = 1) -> Exception:
    """The refusal of bytes that are no UTF-8 from an offset on."""
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    return refused(
        "not_utf8",
        f"byte 0x{data[offset]:02X} is not UTF-8, save the file as UTF-8",
        line=first_line + before.count(b"\n"),
        column=1 + len(before[start:].decode("utf-8", "replace")),
        field="encoding",
    )


def report_refused_characters(text: str, report: Report, *, line: int, column: int, field: str) -> bool:
    """Report the first refused character of a value; True where there is one."""
    offset = first_refused(text)
    if offset >= 0:
        report(Flaw(line, column, field, "refused_character", refusal_of(text[offset])))
    return offset >= 0
