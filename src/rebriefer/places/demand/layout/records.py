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


class Pen:
    """Collects a frame."""

    def __init__(self, metrics: Metrics, width: float) -> None:
        self.metrics, self.width = metrics, width
        self.texts: list[Text] = []
        self.strokes: list[Stroke] = []
        self.areas: list[Area] = []
        self.marks: list[Mark] = []
        self.tags: list[Tagged] = []
        self.hits: list[Hit] = []

    def frame(self, height: float) -> Frame:
        """What was collected, at a height."""
        return Frame(
            self.width,
            height,
            tuple(self.texts),
            tuple(self.strokes),
            tuple(self.areas),
            tuple(self.marks),
            tuple(self.tags),
            tuple(self.hits),
        )

    def rule(self, y: float, colour: str = "line") -> None:
        """A level hairline across."""
        self.strokes.append(Stroke(((0, y), (self.width, y)), colour))

    def lines(self, text: str, x: float, y: float, room: float, **look: object) -> float:
        """Wrapped text from a top edge on; the edge under it."""
        role, bold = str(look.get("role", "small")), bool(look.get("bold", False))
        pitch = round(self.metrics.size(role) * 1.45)
        for line in wrapped(text, room, self.metrics, role=role, bold=bold):
            self.texts.append(Text(x, y + pitch / 2, line, **look))  # type: ignore[arg-type]
            y += pitch
        return y

    def tag(self, text: str, tint: str, right: float, y: float) -> float:
        """A tag that ends at ``right`` with its middle at ``y``; where it begins."""
        px = self.metrics.px
        left = right - self.metrics.width(text) - 2 * px(6)
        half = (self.metrics.size("small") + px(6)) / 2
        self.tags.append(Tagged(Box(left, y - half, right, y + half), text, tint))
        return left


_NEVER_FIRST = frozenset("，。；：！？）》、”%")


def wrapped(text: str, room: float, metrics: Metrics, *, role: str = "small", bold: bool = False) -> list[str]:
    """A text in lines of ``room`` at most, broken between words or Chinese characters, never before a closing mark."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and metrics.width((line + piece).rstrip(" "), role=role, bold=bold) > room:
            lines.append(line.rstrip(" "))
            line = ""
        line += piece
    return [*lines, line.rstrip(" ")] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for letter in text:
        wide = letter >= "\u2e80"
        if pieces and (letter in _NEVER_FIRST or (not wide and not _breaks_after(pieces[-1]))):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _breaks_after(piece: str) -> bool:
    return piece[-1] == " " or piece[-1] >= "\u2e80"


def shortened(text: str, room: float, metrics: Metrics, *, role: str = "small", bold: bool = False) -> str:
    """The text, or its beginning and three dots where it does not fit."""
    if metrics.width(text, role=role, bold=bold) <= room:
        return text
    for length in range(len(text) - 1, 0, -1):
        short = text[:length].rstrip() + "..."
        if metrics.width(short, role=role, bold=bold) <= room:
            return short
    return ""


def hit_at(frame: Frame, x: float, y: float) -> Hit | None:
    """What stands at a place; the smaller of two goes first."""
    found = [hit for hit in frame.hits if hit.box.x0 <= x <= hit.box.x1 and hit.box.y0 <= y <= hit.box.y1]
    return min(found, key=lambda hit: (hit.box.x1 - hit.box.x0) * (hit.box.y1 - hit.box.y0), default=None)
