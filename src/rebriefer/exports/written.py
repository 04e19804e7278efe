"""Wrapped paragraphs one under another, as heads and feet of pictures and pages have them."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF, QPainter

from rebriefer.exports.handout import Handout
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow
from rebriefer.words.catalogue import Words


class Paragraph(NamedTuple):
    """A text in a type role and a colour role, with some room above it."""

    text: str
    role: str = "body"
    colour: str = "ink"
    bold: bool = False
    above: float = 0


class Written:
    """Paragraphs laid out in a width."""

    def __init__(self, paragraphs: Iterable[Paragraph], width: float, style: Style) -> None:
        self._style = style
        self._parts: list[tuple[float, TextFlow, str]] = []
        self.height = 0.0
        for paragraph in paragraphs:
            if paragraph.text:
                self._add(paragraph, width)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint them with the top left corner at a place."""
        for top, flow, colour in self._parts:
            flow.draw(painter, x, y + top, self._style.colour(colour))

    def _add(self, paragraph: Paragraph, width: float) -> None:
        font = self._style.font(paragraph.role, paragraph.bold)
        pitch = max(self._style.line_height(paragraph.role), QFontMetricsF(font).height())
        flow = TextFlow(paragraph.text, font, width, pitch)
        top = self.height + self._style.px(paragraph.above) if self._parts else 0.0
        self._parts.append((top, flow, paragraph.colour))
        self.height = top + flow.height


def head_of(handout: Handout) -> list[Paragraph]:
    """Title, as-of line, sentence and way of asking."""
    return [
        Paragraph(handout.title, "title", bold=True),
        Paragraph(handout.as_of, "small", "dim", above=4),
        Paragraph(handout.sentence, "body", above=8),
        Paragraph(handout.filters, "small", "dim", above=4),
    ]


def sources_of(words: Words, handout: Handout, most: int | None = None) -> list[Paragraph]:
    """The sources, a paragraph each; of more than ``most`` how many others there are."""
    if not handout.sources:
        return []
    head = Paragraph(words.say("out", "Sources"), "small", bold=True)
    lines = [Paragraph(line, "small", "dim", above=1) for line in handout.sources[:most]]
    left = len(handout.sources) - len(lines)
    if left:
        said = words.say_n(
            "out", "{n} more in the table and on the pages", "{n} more in the table and on the pages", left
        )
        lines.append(Paragraph(said, "small", "dim", above=1))
    return [head, *lines]
