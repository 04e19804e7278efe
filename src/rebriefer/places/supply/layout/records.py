"""What layout hands to whoever paints: boxes, texts and what can be picked."""

from typing import NamedTuple, Protocol

from rebriefer.domain.addresses import Address


class Metrics(Protocol):
    """What layout must know of type: given by whoever paints."""

    def px(self, length: float) -> int:
        """A length at the present text size."""

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""


class Box(NamedTuple):
    """A rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float


class Text(NamedTuple):
    """One line, its middle at ``y``; right-aligned texts end at ``x``."""

    x: float
    y: float
    text: str
    colour: str = "dim"
    role: str = "small"
    bold: bool = False
    right: bool = False


class Segment(NamedTuple):
    """A part of a bar.

    Attributes:
        country: Code of the place, or empty for what no row covers.
        box: Where it stands.
        kind: ``known``, ``open`` (between the least and the most of a range), or ``rest``.
        label: What stands in it; empty where nothing fits.
    """

    country: str
    box: Box
    kind: str
    label: str


class Tick(NamedTuple):
    """What items claim: a triangle that points at a value, an arrow where the claim says *over*, and the value.

    Attributes:
        x: The value.
        y: Tip of the triangle.
        over: Whether an arrow follows.
        text: The value in words, with a count.
    """

    x: float
    y: float
    over: bool
    text: Text


class Hit(NamedTuple):
    """Something that can be picked.

    Attributes:
        key: Unique in the ladder, and the same when it is laid out again.
        row: Number of its line.
        box: Where it is painted.
        address: What it opens; None for the head of a group, which opens in place.
        spoken: Its name.
    """

    key: str
    row: int
    box: Box
    address: Address | None
    spoken: str


class Band(NamedTuple):
    """One line of the ladder: a stage with its bar, or the head of a group.

    Attributes:
        key: Its row or group.
        box: All of it, across.
        texts: Everything written beside and above the bar.
        segments: The bar.
        empty: Frame of a stage without shares, with its sentence; or None.
        ticks: What the items claim.
        fold: Whether the head of a group is open; None for stages.
    """

    key: str
    box: Box
    texts: tuple[Text, ...]
    segments: tuple[Segment, ...] = ()
    empty: tuple[Box, Text] | None = None
    ticks: tuple[Tick, ...] = ()
    fold: bool | None = None


class Frame(NamedTuple):
    """The whole ladder.

    Attributes:
        width: Its width.
        height: Its height, whatever of it is seen.
        left: Where 0 % stands.
        right: Where 100 % stands.
        foot_y: Where the grid ends.
        grid: Places of the grid lines.
        heads: Texts of the axis and of the columns, in a strip of their own that does not scroll.
        bands: The lines.
        legend: Texts under the ladder.
        hits: What can be picked, line by line from left to right.
    """

    width: float
    height: float
    left: float
    right: float
    foot_y: float
    grid: tuple[float, ...]
    heads: tuple[Text, ...]
    bands: tuple[Band, ...]
    legend: tuple[Text, ...]
    hits: tuple[Hit, ...]


def shortened(text: str, room: float, metrics: Metrics, *, role: str = "small", bold: bool = False) -> str:
    """The text, or its beginning and three dots where it does not fit."""
    if metrics.width(text, role=role, bold=bold) <= room:
        return text
    for length in range(len(text) - 1, 0, -1):
        short = text[:length].rstrip() + "..."
        if metrics.width(short, role=role, bold=bold) <= room:
            return short
    return ""
