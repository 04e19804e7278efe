"""YAML without tags, anchors, aliases, merge keys or a second document, read into nodes.

The events of the C parser are walked once. Depth and count are checked as they come, so that the composer, which
calls itself for each level, is not needed, and no resolver or constructor ever sees the text: every scalar keeps
its text, and the schema says what it means.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

from rebriefer.doors import limits
from rebriefer.doors.budget import Budget
from rebriefer.doors.characters import decoded, refusal_of
from rebriefer.doors.flaws import Flaw, Refused, Report, refused
from rebriefer.doors.tree import Mapping, Node, Scalar, Sequence

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_DIRECTIVE = re.compile("^%", re.MULTILINE)


def read_yaml(data: bytes, report: Report, budget: Budget) -> Node:
    """The one document of a YAML file.

    Doubled keys are reported and the first one stays.

    Raises:
        Refused: The file is empty, too large or too deep, is no YAML, or uses what a pack does not allow.
    """
    if len(data) > limits.MAX_YAML_BYTES:
        raise _refuse("too_large", f"{len(data):,} bytes, a YAML file has at most {limits.MAX_YAML_BYTES:,}")
    text = decoded(data)
    _refuse_by_text(text)
    builder = _Builder(report, budget)
    try:
        for event in yaml.parse(text, Loader=yaml.CLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise _refuse("not_yaml", f"{error.problem or error.context}, the file is no YAML here", line, column) from None
    except yaml.YAMLError as error:
        raise _refuse("not_yaml", f"{str(error).splitlines()[0]}, the file is no YAML") from None
    if builder.root is None:
        raise _refuse("empty", "the file is empty, it holds the lists of its tables")
    return builder.root


def _refuse(rule: str, message: str, line: int = 1, column: int = 1) -> Refused:
    return refused(rule, message, line=line, column=column, field="yaml")


def _refuse_by_text(text: str) -> None:
    """Refuse what the parser takes long to refuse, or names without a line."""
    if found := _UNREADABLE.search(text):
        raise _refuse("refused_character", refusal_of(found[0]), *_place(text, found.start()))
    if found := _DIRECTIVE.search(text):
        raise _refuse("directive", "a line begins with %, directives are not allowed", *_place(text, found.start()))


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


class _Builder:
    """Puts the events together to nodes."""

    def __init__(self, report: Report, budget: Budget) -> None:
        self.root: Node | None = None
        self._report = report
        self._budget = budget
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Scalar | None] = []  # the key that waits for its value, one a level
        self._documents = 0
        self._takers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: lambda event: self._descend(event, Mapping(*_start(event))),
            yaml.SequenceStartEvent: lambda event: self._descend(event, Sequence(*_start(event))),
            yaml.MappingEndEvent: self._ascend,
            yaml.SequenceEndEvent: self._ascend,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_extras(event, event.tag)
        self._place(Scalar(event.value, not event.style, *_start(event)))

    def _descend(self, event: yaml.CollectionStartEvent, node: Mapping | Sequence) -> None:
        self._refuse_extras(event, event.tag)
        if len(self._open) >= limits.MAX_DEPTH:
            raise _refuse("too_deep", f"more than {limits.MAX_DEPTH} levels, nest less", node.line, node.column)
        self._place(node)
        self._open.append(node)
        self._keys.append(None)

    def _ascend(self, _: yaml.CollectionEndEvent) -> None:
        self._open.pop()
        self._keys.pop()

    def _alias(self, event: yaml.AliasEvent) -> None:
        raise _refuse("alias", f"alias *{event.anchor}, write the value out instead", *_start(event))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _refuse("second_document", "a second document begins, a file holds one", *_start(event))

    def _refuse_extras(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if event.anchor is not None:
            message = f"anchor &{event.anchor}, write the value out where it is needed"
            raise _refuse("anchor", message, *_start(event))
        if tag is not None:
            raise _refuse("tag", f"tag {tag}, the descriptor says what a value is", *_start(event))

    def _place(self, node: Node) -> None:
        if not self._budget.take_one():
            self._budget.spend_values(1, line=node.line, column=node.column, field="yaml")
        if not self._open:
            self.root = node
        elif isinstance(parent := self._open[-1], Sequence):
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = _key(node)
        else:
            self._keys[-1] = None
            self._enter(parent, key, node)

    def _enter(self, parent: Mapping, key: Scalar, node: Node) -> None:
        if (first := parent.keys.get(key.text)) is not None:
            message = f"key {key.text!r} stands twice, first in line {first.line}, keep one"
            self._report(Flaw(key.line, key.column, key.text or "yaml", "duplicate_key", message))
            return
        parent.keys[key.text] = key
        parent.values[key.text] = node


def _key(node: Node) -> Scalar:
    if not isinstance(node, Scalar):
        raise _refuse("key_not_text", "a list or an object stands as key, a key is a text", node.line, node.column)
    if node.plain and node.text == "<<":
        raise _refuse("merge_key", "merge key <<, write the keys out instead", node.line, node.column)
    return node


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
