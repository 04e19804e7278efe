"""What a layout is made of, and the page that collects it."""

from typing import NamedTuple, Protocol


class Metrics(Protocol):
    """What layout must know of type: given by whoever paints."""

    def px(self, length: float) -> int:
        """A length at the present text size."""

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""

    def pitch(self, role: str) -> int:
        """From line to line of a type role."""

    def lines(self, text: str, room: float, *, bold: bool = False, role: str = "small") -> list[str]:
        """The text broken into lines."""


class Box(NamedTuple):
    """A rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float


class Text(NamedTuple):
    """One line, its middle at ``y``."""

    x: float
    y: float
    text: str
    colour: str = "ink"
    role: str = "small"
    bold: bool = False


class Tagged(NamedTuple):
    """Words on a tint; on plain ground where it is empty."""

    box: Box
    text: str
    tint: str


class Hit(NamedTuple):
    """A row or a step that can be picked."""

    box: Box
    spoken: str


class Frame(NamedTuple):
    """Everything, ready to be painted; the rows come before the steps."""

    height: float
    hits: tuple[Hit, ...]
    texts: tuple[Text, ...]
    rules: tuple[Box, ...]
    tags: tuple[Tagged, ...]


class Page:
    """Collects what stands on the page."""

    def __init__(self, metrics: Metrics) -> None:
        self.metrics = metrics
        self.hits: list[Hit] = []
        self.texts: list[Text] = []
        self.rules: list[Box] = []
        self.tags: list[Tagged] = []

    def frame(self, height: float) -> Frame:
        """What was collected."""
        return Frame(height, tuple(self.hits), tuple(self.texts), tuple(self.rules), tuple(self.tags))

    def write(self, text: str, x: float, y: float, room: float, style: Text, *, most: int = 0) -> float:
        """Wrapped text from a top edge on, ending in dots after ``most`` lines; the edge under it."""
        role, bold, pitch = style.role, style.bold, self.metrics.pitch(style.role)
        parts = text.split("\n")[: most or None]
        lines = [line for part in parts for line in self.metrics.lines(part, room, role=role, bold=bold)]
        if most and len(lines) > most:
            lines = [*lines[: most - 1], self._cut(lines[most - 1], room, role, bold)]
        for line in lines:
            self.texts.append(style._replace(x=x, y=y + pitch / 2, text=line))
            y += pitch
        return y

    def tag(self, text: str, x: float, y: float, tint: str = "") -> float:
        """Words on a tint from a top edge on; its right edge."""
        px = self.metrics.px
        wide, high = self.metrics.width(text) + 2 * px(6), self.metrics.pitch("small") + px(2)
        self.tags.append(Tagged(Box(x, y, x + wide, y + high), text, tint))
        return x + wide

    def _cut(self, line: str, room: float, role: str, bold: bool) -> str:
        while line and self.metrics.width(line + "...", role=role, bold=bold) > room:
            line = line[:-1].rstrip()
        return line + "..."
