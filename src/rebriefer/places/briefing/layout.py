"""Where the cards stand, or what fills their place while there are none, in plain numbers."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rebriefer.places.briefing.model import PARTS, BriefingModel, Card

_SIDE, _TOP = 16, 16
_NARROWEST, _WIDEST = 640, 920
_BETWEEN, _PAD, _NUMBER = 8, 14, 28
_SENTENCE_LINES = 2
_GHOST, _GHOST_HIGH, _GHOST_GAP = 112, 56, 8
_READABLE = 680


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
    """Words on a tint."""

    box: Box
    text: str
    tint: str


class Hit(NamedTuple):
    """A card that can be picked."""

    box: Box
    spoken: str


class Frame(NamedTuple):
    """Everything, ready to be painted."""

    height: float
    hits: tuple[Hit, ...]
    ghosts: tuple[Box, ...]
    texts: tuple[Text, ...]
    rules: tuple[Box, ...]
    tags: tuple[Tagged, ...]


def layout(model: BriefingModel, width: float, height: float, metrics: Metrics) -> Frame:
    """Lay out the cards for a width; while there are none, what explains it stands in the middle of the height."""
    cards = model.cards()
    page = _Page(metrics, width)
    if cards:
        return _cards(page, cards, model, metrics)
    return _empty(page, model, width, height, metrics)


class _Page:
    """Collects what stands on the page, from the top down, in as many columns as have room."""

    def __init__(self, metrics: Metrics, width: float) -> None:
        self.metrics = metrics
        whole, gap = width - 2 * metrics.px(_SIDE), metrics.px(_BETWEEN)
        self.columns = max(int((whole + gap) // (metrics.px(_NARROWEST) + gap)), 1)
        self.room = min((whole + gap) / self.columns - gap, metrics.px(_WIDEST))
        self.hits: list[Hit] = []
        self.ghosts: list[Box] = []
        self.texts: list[Text] = []
        self.rules: list[Box] = []
        self.tags: list[Tagged] = []

    def frame(self, height: float) -> Frame:
        """What was collected."""
        return Frame(
            height, tuple(self.hits), tuple(self.ghosts), tuple(self.texts), tuple(self.rules), tuple(self.tags)
        )

    def left_of(self, column: int) -> float:
        """Where a column begins."""
        return self.metrics.px(_SIDE) + column * (self.room + self.metrics.px(_BETWEEN))

    def write(
        self,
        text: str,
        x: float,
        y: float,
        room: float,
        *,
        role: str,
        colour: str = "ink",
        bold: bool = False,
        most: int = 0,
    ) -> float:
        """Wrapped text from a top edge on, ending in dots after ``most`` lines; the edge under it."""
        pitch = self.metrics.pitch(role)
        lines = self.metrics.lines(text, room, role=role, bold=bold)
        if most and len(lines) > most:
            lines = [*lines[: most - 1], self._cut(lines[most - 1], room, role, bold)]
        for line in lines:
            self.texts.append(Text(x, y + pitch / 2, line, colour, role, bold))
            y += pitch
        return y

    def _cut(self, line: str, room: float, role: str, bold: bool) -> str:
        while line and self.metrics.width(line + "...", role=role, bold=bold) > room:
            line = line[:-1].rstrip()
        return line + "..."


def _cards(page: _Page, cards: Sequence[Card], model: BriefingModel, metrics: Metrics) -> Frame:
    """Cards side by side where there is room, in reading order; those of a row are as tall as the tallest."""
    px, y = metrics.px, float(metrics.px(_TOP))
    for first in range(0, len(cards), page.columns):
        row = cards[first : first + page.columns]
        ends = [_card(page, card, first + n + 1, page.left_of(n), y, metrics) for n, card in enumerate(row)]
        for number, card in enumerate(row):
            left = page.left_of(number)
            page.hits.append(Hit(Box(left, y, left + page.room, max(ends)), card.spoken))
        y = max(ends) + px(_BETWEEN)
    hint = model.words.say(
        "briefing",
        "Enter opens a pin where it was made. Delete takes it away and Ctrl+Z brings it back. "
        "Alt+Up and Alt+Down move it.",
    )
    y = page.write(hint, px(_SIDE), y + px(_BETWEEN), page.room, role="small", colour="dim")
    return page.frame(y + px(_TOP))


def _card(page: _Page, card: Card, number: int, x: float, top: float, metrics: Metrics) -> float:
    px = metrics.px
    left, room = x + px(_PAD + _NUMBER), page.room - px(2 * _PAD + _NUMBER)
    y = top + px(_PAD)
    page.texts.append(Text(x + px(_PAD), y + metrics.pitch("lead") / 2, str(number), "dim", "lead"))
    y = page.write(card.title, left, y, room, role="lead", bold=True)
    y = page.write(card.sentence, left, y + px(2), room, role="body", most=_SENTENCE_LINES)
    y = _about(page, card.about, left, y + px(6), room, metrics)
    remarks = [(text, "caution") for text in card.cautions] + [(card.wrong, "wrong")] * bool(card.wrong)
    for text, tint in remarks:
        y = _remark(page, text, tint, left, y + px(6), room, metrics)
    return y + px(_PAD)


def _about(page: _Page, parts: Sequence[str], left: float, top: float, room: float, metrics: Metrics) -> float:
    """Parts in a line, parted by a rule; what does not fit goes to the next line."""
    px, pitch, x, y = metrics.px, metrics.pitch("small"), left, top
    for part in parts:
        wide = metrics.width(part)
        if x > left and x + px(17) + wide > left + room:
            x, y = left, y + pitch
        elif x > left:
            page.rules.append(Box(x + px(8), y + pitch / 2 - px(5), x + px(8) + 1, y + pitch / 2 + px(5)))
            x += px(17)
        y = page.write(part, x, y, room, role="small", colour="dim") - pitch
        x += wide
    return y + pitch


def _remark(page: _Page, text: str, tint: str, left: float, top: float, room: float, metrics: Metrics) -> float:
    """Words on a tint; where they need more than a line they stand in its colour without one."""
    px, high = metrics.px, metrics.pitch("small") + metrics.px(2)
    wide = metrics.width(text) + 2 * px(6)
    if wide > room:
        return page.write(text, left, top, room, role="small", colour=tint)
    page.tags.append(Tagged(Box(left, top, left + wide, top + high), text, tint))
    return top + high


def _empty(page: _Page, model: BriefingModel, width: float, height: float, metrics: Metrics) -> Frame:
    px, say = metrics.px, model.words.say
    named = [say("briefing", part) for part in PARTS]
    wide = max(px(_GHOST), *(round(metrics.width(name)) + px(4) for name in named))
    room = width - 2 * px(_SIDE)
    columns = max(min(int((room + px(_GHOST_GAP)) // (wide + px(_GHOST_GAP))), len(named)), 1)
    across = columns * (wide + px(_GHOST_GAP)) - px(_GHOST_GAP)
    block = min(max(across, px(_READABLE)), room)
    left, y = (width - block) / 2, 0.0
    for number, name in enumerate(named):
        row, column = divmod(number, columns)
        x = left + column * (wide + px(_GHOST_GAP))
        y = row * (px(_GHOST_HIGH) + px(4) + metrics.pitch("small") + px(12))
        page.ghosts.append(Box(x, y, x + wide, y + px(_GHOST_HIGH)))
        y = page.write(name, x, y + px(_GHOST_HIGH + 4), wide, role="small", colour="dim")
    reading = min(block, px(_READABLE))
    head = say("briefing", "Nothing is pinned yet")
    y = page.write(head, left, y + px(32), reading, role="display", bold=True)
    y = page.write(model.sentence(), left, y + px(8), reading, role="lead")
    rest = say(
        "briefing",
        "Pins are what a briefing will be made of. Cards that say one point each, presenting and the export of a "
        "whole briefing are not in this version.",
    )
    y = page.write(rest, left, y + px(12), reading, role="body", colour="dim")
    top = max((height - y) / 2, px(_TOP))
    return _lowered(page.frame(y + top + px(_TOP)), top)


def _lowered(frame: Frame, by: float) -> Frame:
    ghosts = tuple(Box(box.x0, box.y0 + by, box.x1, box.y1 + by) for box in frame.ghosts)
    return frame._replace(ghosts=ghosts, texts=tuple(text._replace(y=text.y + by) for text in frame.texts))
