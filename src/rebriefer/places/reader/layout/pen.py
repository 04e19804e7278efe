"""Puts parts of the page down, one below or beside the other, and remembers where."""

from collections.abc import Sequence

from rebriefer.places.reader.layout.columns import Column
from rebriefer.places.reader.layout.parts import Box, Counted, Measure, Pill, Stripe, Text
from rebriefer.places.reader.model.page import Badge, Block, Count, Note

_TAG_SIDE = 6
_HEAD_ROOM, _BESIDE_FROM = 84, 420

Short = Block | Badge | Count
"""What fits into a line."""


class Pen:
    """Each method returns the end of what it has put down."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.texts: list[Text] = []
        self.pills: list[Pill] = []
        self.counts: list[Counted] = []
        self.rules: list[Box] = []
        self.stripes: list[Stripe] = []

    def block(self, block: Block, column: Column, y: int) -> int:
        """A block in a column."""
        height = self.measure.height(block, column.width)
        self.texts.append(Text(block, column.x, y, column.width, height))
        return y + height

    def rule(self, column: Column, y: int) -> int:
        """A hairline with the room above and below that parts two sections."""
        room = self.measure.px(10)
        self.rules.append(Box(column.x, y + room, column.width, 1))
        return y + 2 * room + 1

    def in_line(self, parts: Sequence[Short], column: Column, y: int) -> int:
        """Short parts one after another, two texts parted by a rule; what does not fit goes on in the next line."""
        px, x = self.measure.px, column.x
        tallest = max(self._size(part)[1] for part in parts)
        for before, part in zip((None, *parts), parts, strict=False):
            width, height = self._size(part)
            parted = px(8) + 1 if isinstance(before, Block) and isinstance(part, Block) else 0
            if x > column.x and x + parted + width > column.x + column.width:
                x, y = column.x, y + tallest + px(4)
            elif parted:
                self.rules.append(Box(x, y + (tallest - px(10)) // 2, 1, px(10)))
                x += parted
            self._put(part, x, y + (tallest - height) // 2, min(width, column.width), height)
            x += width + px(12 if isinstance(part, Count) else 8)
        return y + tallest

    def notes(self, notes: Sequence[Note], column: Column, y: int) -> int:
        """Each note behind an edge: its number, and the reason beside it or, where it is narrow, below."""
        px, line = self.measure.px, self.measure.line
        beside = column.width >= px(_BESIDE_FROM)
        left = column.x + px(10)
        for note in notes:
            y += px(6)
            head = round(self.measure.width(note.head.text, bold=True) + 1.5)
            drop = (line(note.text.role) - line(note.head.role)) // 2 if beside else 0
            self.texts.append(Text(note.head, left, y + drop, head, line(note.head.role)))
            right = left + max(head, px(_HEAD_ROOM)) + px(8) if beside else left
            top = y if beside else y + line(note.head.role)
            below = self.block(note.text, Column(right, column.x + column.width - right), top)
            self.stripes.append(Stripe(note.kind, Box(column.x, y, px(3), below - y)))
            y = below
        return y

    def _size(self, part: Short) -> tuple[int, int]:
        measure = self.measure
        if isinstance(part, Block):
            return round(measure.width(part.text, bold=part.bold, role=part.role) + 1.5), measure.line(part.role)
        if isinstance(part, Badge):
            return round(measure.width(part.text)) + 2 * measure.px(_TAG_SIDE), measure.line("small") + measure.px(2)
        return round(measure.width(part.text) + 1.5), measure.line("small") + measure.px(4)

    def _put(self, part: Short, x: int, y: int, width: int, height: int) -> None:
        if isinstance(part, Block):
            self.texts.append(Text(part, x, y, width, height))
        elif isinstance(part, Badge):
            self.pills.append(Pill(part, x, y, width, height))
        else:
            self.counts.append(Counted(part, x, y, width, height))
