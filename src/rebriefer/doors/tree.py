"""What YAML and JSON are read into: plain nodes that remember where they stood.

A scalar keeps its text; what the text means is decided by whoever knows the field. No constructor ever runs.
"""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Scalar:
    """A single value as written.

    Attributes:
        text: The text, escapes resolved.
        plain: Written without quotes, so that ``null`` may mean nothing and digits a number.
        line: Line of its first character, from 1.
        column: Column of its first character, from 1, in characters.
    """

    text: str
    plain: bool
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    column: int
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order of the file; of doubled keys the first one stays."""

    line: int
    column: int
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: "dict[str, Node]" = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def place_of(node: Node | None, *path: str | int) -> tuple[int, int]:
    """Line and column of what a path of keys and positions leads to, or of the last part of it that is there."""
    place = (node.line, node.column) if node is not None else (1, 1)
    for part in path:
        if isinstance(node, Mapping) and isinstance(part, str):
            node = node.values.get(part)
        elif isinstance(node, Sequence) and isinstance(part, int):
            node = node.items[part] if 0 <= part < len(node.items) else None
        else:
            node = None
        if node is None:
            break
        place = (node.line, node.column)
    return place
