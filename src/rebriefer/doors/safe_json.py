"""JSON read into the same nodes as YAML, with line and column, doubled keys found and numbers kept as text."""

import json
import re
from bisect import bisect_right

from rebriefer.doors import limits
from rebriefer.doors.characters import decoded, report_refused_characters
from rebriefer.doors.flaws import Flaw, Refused, Report, refused
from rebriefer.doors.tree import Mapping, Node, Scalar, Sequence

_BLANK = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9.eE+-])|true|false|null")
_NOT_A_NUMBER = re.compile(r"-?(?:NaN|Infinity)")


def read_json(data: bytes, report: Report) -> Node:
    """The value of a JSON file; a number or ``true`` is a plain scalar, a string is not.

    Doubled keys are reported and the first one stays.

    Raises:
        Refused: The file is too large or too deep, or is no JSON.
    """
    if len(data) > limits.MAX_JSON_BYTES:
        raise refused("too_large", f"{len(data):,} bytes, a JSON file has at most {limits.MAX_JSON_BYTES:,}")
    return _Reader(decoded(data), report).document()


class _Reader:
    """Walks the text once."""

    def __init__(self, text: str, report: Report) -> None:
        self._text = text
        self._report = report
        self._at = 0
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._strings = json.JSONDecoder()

    def document(self) -> Node:
        """The one value of the text."""
        self._skip()
        root = self._value(0)
        self._skip()
        if self._at < len(self._text):
            raise self._refuse("not_json", "text after the end of the value, the file holds one value")
        return root

    def _skip(self) -> None:
        if self._text[self._at : self._at + 1] <= " " and (found := _BLANK.match(self._text, self._at)):
            self._at = found.end()

    def _place(self) -> tuple[int, int]:
        line = bisect_right(self._lines, self._at)
        return line, self._at - self._lines[line - 1] + 1

    def _refuse(self, rule: str, message: str) -> Refused:
        line, column = self._place()
        return refused(rule, message, line=line, column=column)

    def _value(self, depth: int) -> Node:
        match self._text[self._at : self._at + 1]:
            case "{":
                return self._object(self._deeper(depth))
            case "[":
                return self._array(self._deeper(depth))
            case '"':
                return self._string()
            case _:
                return self._word()

    def _deeper(self, depth: int) -> int:
        if depth >= limits.MAX_DEPTH:
            raise self._refuse("too_deep", f"more than {limits.MAX_DEPTH} levels, nest less")
        return depth + 1

    def _string(self) -> Scalar:
        line, column = self._place()
        try:
            text, self._at = self._strings.raw_decode(self._text, self._at)
        except ValueError as error:
            self._at = getattr(error, "pos", self._at)
            raise self._refuse("not_json", "the text is not closed or holds a character that needs an escape") from None
        report_refused_characters(text, self._report, line=line, column=column, field="file")
        return Scalar(text, False, line, column)

    def _word(self) -> Scalar:
        line, column = self._place()
        if found := _WORD.match(self._text, self._at):
            self._at = found.end()
            return Scalar(found[0], True, line, column)
        if found := _NOT_A_NUMBER.match(self._text, self._at):
            self._report(Flaw(line, column, "file", "not_a_number", f"{found[0]} is no JSON, leave the value out"))
            self._at = found.end()
            return Scalar("null", True, line, column)
        raise self._refuse("not_json", "no value stands here, the file is no JSON from here on")

    def _array(self, depth: int) -> Sequence:
        node = Sequence(*self._place())
        while self._more("]", first=not node.items):
            node.items.append(self._value(depth))
        return node

    def _object(self, depth: int) -> Mapping:
        node = Mapping(*self._place())
        first = True
        while self._more("}", first=first):
            first = False
            if not self._text.startswith('"', self._at):
                raise self._refuse("not_json", "no key stands here, a key is a text in double quotes")
            key = self._string()
            self._skip()
            if not self._text.startswith(":", self._at):
                raise self._refuse("not_json", f"no colon follows the key {key.text!r}")
            self._at += 1
            self._skip()
            self._enter(node, key, self._value(depth))
        return node

    def _enter(self, node: Mapping, key: Scalar, value: Node) -> None:
        if (earlier := node.keys.get(key.text)) is not None:
            message = f"key {key.text!r} stands twice, first in line {earlier.line}, keep one"
            self._report(Flaw(key.line, key.column, key.text or "file", "duplicate_key", message))
            return
        node.keys[key.text] = key
        node.values[key.text] = value

    def _more(self, end: str, *, first: bool) -> bool:
        """Whether another item comes; steps over the opening bracket, a comma or the closing bracket."""
        if first:
            self._at += 1
        self._skip()
        if self._text.startswith(end, self._at):
            self._at += 1
            return False
        if not first:
            if not self._text.startswith(",", self._at):
                raise self._refuse("not_json", f"neither a comma nor {end} stands here")
            self._at += 1
            self._skip()
        return True
