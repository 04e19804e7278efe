"""Puts texts, lines and marks of a part down, and breaks its texts into lines."""

from rebriefer.places.demand.layout.records import Area, Box, Frame, Hit, Mark, Metrics, Stroke, Tagged, Text


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

    def lines(
        self,
        text: str,
        x: float,
        y: float,
        room: float,
        *,
        colour: str = "ink",
        role: str = "small",
        bold: bool = False,
        underlined: bool = False,
    ) -> float:
        """Wrapped text from a top edge on; the edge under it."""
        pitch = round(self.metrics.size(role) * 1.45)
        for line in wrapped(text, room, self.metrics, role=role, bold=bold):
            self.texts.append(Text(x, y + pitch / 2, line, colour, role, bold, underlined=underlined))
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
