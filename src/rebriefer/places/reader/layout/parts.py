"""What a laid-out page consists of. Named tuples, for they are made by the hundred at every width."""

from typing import NamedTuple, Protocol

from rebriefer.domain.addresses import Address
from rebriefer.places.reader.layout.columns import Columns
from rebriefer.places.reader.layout.headline import HeadMark, Spelled
from rebriefer.places.reader.model.page import Badge, Block, Count


class Measure(Protocol):
    """What layout must know of type: given by whoever paints."""

    def px(self, length: float) -> int:
        """A length at the present text size."""

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""

    def height(self, block: Block, width: int) -> int:
        """Height of a block that is wrapped in a width."""

    def line(self, role: str) -> int:
        """Height of one line of a type role."""


class Text(NamedTuple):
    """A block in its place."""

    block: Block
    x: int
    y: int
    width: int
    height: int


class Pill(NamedTuple):
    """A badge in its place."""

    badge: Badge
    x: int
    y: int
    width: int
    height: int


class Counted(NamedTuple):
    """A count in its place."""

    said: Count
    x: int
    y: int
    width: int
    height: int


class Box(NamedTuple):
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int


class Stripe(NamedTuple):
    """The edge of a note, in the look of its mark."""

    kind: str
    box: Box


class Band(NamedTuple):
    """A paragraph from above to below, over all columns."""

    address: Address | None
    y: int
    height: int


class Frame(NamedTuple):
    """The page laid out; each list is in reading order.

    Attributes:
        columns: The columns.
        height: Height of all.
        words: Words of the headline.
        head_marks: Marks in it.
        texts: Blocks.
        pills: Badges.
        counts: Counts of claims.
        rules: Hairlines.
        absent: The frame of what is not in the pack.
        stripes: Edges of notes.
        bands: Paragraphs.
        heads: Room of the heads of the columns.
    """

    columns: Columns
    height: int
    words: list[Spelled]
    head_marks: list[HeadMark]
    texts: list[Text]
    pills: list[Pill]
    counts: list[Counted]
    rules: list[Box]
    absent: Box
    stripes: list[Stripe]
    bands: list[Band]
    heads: Box
