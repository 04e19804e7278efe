"""What a laid-out timeline consists of. Lengths are logical pixels, days are ordinals.

Named tuples, for they are made by the hundred in every frame. The x axis is that of the canvas; y inside the body is
that of the whole content, from which scrolling is taken off when it is painted.
"""

from typing import NamedTuple, Protocol

from rebriefer.domain.addresses import Address
from rebriefer.domain.states import State
from rebriefer.places.timeline.layout.scale import Scale
from rebriefer.places.timeline.model.timeline import TimelineModel

BAR, POINT, BADGE, MORE = "bar", "point", "badge", "more"


class Metrics(Protocol):
    """What layout must know of type: given by whoever paints."""

    def px(self, length: float) -> int:
        """A length at the present text size."""

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""

    def size(self, role: str) -> int:
        """Height of the letters of a type role."""


class Scene(NamedTuple):
    """What every bar is laid out against.

    Attributes:
        model: The model.
        scale: The days in view.
        metrics: Widths of text.
        wall: Ordinal of the first day beyond the data.
        wall_x: Where it begins.
        as_of_x: Where the line of the as-of day stands.
        uprights: Stretches of arrows that go up or down, which labels keep clear of: x, top and bottom.
    """

    model: TimelineModel
    scale: Scale
    metrics: Metrics
    wall: int
    wall_x: float
    as_of_x: float
    uprights: tuple[tuple[float, float, float], ...] = ()

    def cuts(self, y: float, height: float) -> list[float]:
        """Where arrows cross a row, from left to right."""
        return sorted(x for x, top, bottom in self.uprights if top < y + height and bottom > y)


class Segment(NamedTuple):
    """One state of a bar.

    Attributes:
        x0: Where its first day begins.
        x1: Where its last day ends.
        state: The state.
        observed: Whether it is observed; else the same is drawn fainter.
        number: Which segment of the readings.
        own: Whether it is the user's.
    """

    x0: float
    x1: float
    state: State
    observed: bool
    number: int
    own: bool = False


class Bar(NamedTuple):
    """Clauses drawn as one bar.

    Attributes:
        clauses: Indices of its clauses.
        actor: Code of the actor, for its colour.
        y: Top.
        height: Height.
        segments: Its states that are in view, from left to right.
        soft: Where its beginning is not known to the day.
    """

    clauses: tuple[int, ...]
    actor: str
    y: float
    height: float
    segments: tuple[Segment, ...]
    soft: tuple[float, float] | None


class Mark(NamedTuple):
    """An act drawn as a point: a disc, or a diamond for deals and talks; with a ring where it is the user's."""

    event: int
    actor: str
    x: float
    y: float
    diamond: bool
    beyond: bool
    soft: tuple[float, float] | None
    own: bool = False


class Badge(NamedTuple):
    """Acts that stand too close to be told apart."""

    key: str
    events: tuple[int, ...]
    actor: str
    x0: float
    x1: float
    y: float
    height: float
    text: str
    open: bool


class Text(NamedTuple):
    """A line of text; ``colour`` is a role, ``actor:CODE``, or ``on:CODE`` for text upon the solid colour of an actor.

    Attributes:
        x: Left end, or the right end where ``right`` is set.
        y: Middle of the letters.
        text: The text.
        colour: Its colour.
        bold: Whether it is bold.
        role: Type role.
        right: Whether ``x`` is the right end.
        ground: ``plate`` for a plate of panel over a pattern, ``tag`` for one with an edge, ``halo`` for a halo over
            the ground, or empty.
        width: Its width.
    """

    x: float
    y: float
    text: str
    colour: str
    bold: bool = False
    role: str = "small"
    right: bool = False
    ground: str = ""
    width: float = 0.0


class Line(NamedTuple):
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    role: str
    width: float = 1.0


class Hit(NamedTuple):
    """Something that can be picked, in reading order.

    Attributes:
        kind: ``BAR``, ``POINT``, ``BADGE`` or ``MORE``.
        key: Its address, or what opens in place.
        address: What choosing it selects; None where it only opens.
        x0: Left end of its part in view.
        y0: Top.
        x1: Right end.
        y1: Bottom.
        row: Top and bottom of its row.
        members: Indices of the clauses or events it stands for.
    """

    kind: str
    key: str
    address: Address | None
    x0: float
    y0: float
    x1: float
    y1: float
    row: tuple[float, float]
    members: tuple[int, ...]
