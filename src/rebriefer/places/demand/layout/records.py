"""What layout hands to whoever paints: texts, lines, areas, marks and what can be picked."""

from typing import NamedTuple, Protocol

from rebriefer.domain.addresses import Address


class Metrics(Protocol):
    """What layout must know of type: given by whoever paints."""

    def px(self, length: float) -> int:
        """A length at the present text size."""

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""

    def size(self, role: str) -> int:
        """Height of the letters of a type role."""


class Box(NamedTuple):
    """A rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float


class Text(NamedTuple):
    """One line, its middle at ``y``; ``align`` says whether it begins, ends or has its middle at ``x``.

    ``plate`` is the role of a ground of its own, or empty; ``underlined`` marks what opens something.
    """

    x: float
    y: float
    text: str
    colour: str = "ink"
    role: str = "small"
    bold: bool = False
    align: str = "left"
    plate: str = ""
    underlined: bool = False


class Stroke(NamedTuple):
    """A line of several points; ``width`` 0 is a hairline, ``dash`` is empty for a solid one."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 0
    dash: tuple[float, ...] = ()


class Area(NamedTuple):
    """A filled polygon at an opacity; where nothing may shine through it is outlined."""

    points: tuple[tuple[float, float], ...]
    colour: str
    opacity: float


class Mark(NamedTuple):
    """A value on a scale: ``disc``, ``diamond``, ``ring`` or ``triangle`` at a place; ``bar`` from ``x`` to ``x1``."""

    kind: str
    x: float
    y: float
    colour: str
    x1: float = 0
    hollow: bool = False


class Tagged(NamedTuple):
    """A word on a tint."""

    box: Box
    text: str
    tint: str


class Hit(NamedTuple):
    """Something that can be picked.

    Attributes:
        key: Unique in its frame, and the same when it is laid out again.
        box: Where it is painted.
        address: What it opens, or None.
        spoken: Its name.
        act: Empty where picking only opens it; ``take`` a rival, or look at a ``year``.
        mark: Where its focus ring stands, if not around the whole box.
    """

    key: str
    box: Box
    address: Address | None
    spoken: str
    act: str = ""
    mark: Box | None = None


class Frame(NamedTuple):
    """A part of the page, laid out."""

    width: float
    height: float
    texts: tuple[Text, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    areas: tuple[Area, ...] = ()
    marks: tuple[Mark, ...] = ()
    tags: tuple[Tagged, ...] = ()
    hits: tuple[Hit, ...] = ()


def hit_at(frame: Frame, x: float, y: float) -> Hit | None:
    """What stands at a place; the smaller of two goes first."""
    found = [hit for hit in frame.hits if hit.box.x0 <= x <= hit.box.x1 and hit.box.y0 <= y <= hit.box.y1]
    return min(found, key=lambda hit: (hit.box.x1 - hit.box.x0) * (hit.box.y1 - hit.box.y0), default=None)
