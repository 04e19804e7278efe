"""A place on pages: its picture, then its table over as many as it takes, then its sources; every page says its day."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from rebriefer.exports.handout import Handout
from rebriefer.exports.look import paper_style
from rebriefer.exports.tables import ABOVE, Line, Table
from rebriefer.exports.written import Paragraph, Written, head_of, sources_of
from rebriefer.widgets.drawing import Drawing
from rebriefer.words.catalogue import Words
from rebriefer.words.shown_text import ShownText

PAPERS = {"A4": (595.0, 842.0), "Letter": (612.0, 792.0)}
"""Width and height upright, in points."""
POINTS = 0.72
"""Points a logical pixel: body text of 13 pixels has 9.4 points."""

_MARGIN, _FOOT, _BETWEEN = 56.0, 34.0, 14.0
_LEAST_SCALE = 0.62
"""Smaller than this a picture is cut at its breaks, where it has any."""
_FOLDED_FROM = 0.8
"""A picture that can fold does so before it is scaled below this."""

_Paint = Callable[[QPainter, float, float], None]


class Piece(NamedTuple):
    """Something on a page: its top, and what paints it."""

    y: float
    paint: _Paint


class Pages:
    """All pages of a place in one orientation, in logical pixels.

    Args:
        words: Words of the pages.
        handout: What is printed.
        paper: Width and height of the page as it lies, in points.
    """

    def __init__(self, words: Words, handout: Handout, paper: tuple[float, float]) -> None:
        self._words, self._handout, self._style = words, handout, paper_style(words.language)
        self.width, self.height = paper[0] / POINTS, paper[1] / POINTS
        self._room = self.width - 2 * _MARGIN
        self._bottom = self.height - _MARGIN - _FOOT
        self._pages: list[list[Piece]] = [[]]
        self._y = _MARGIN
        self.smallest = 1.0
        self._sources_on = 0
        self._fill()

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, into the rectangle from 0, 0 to ``width``, ``height``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in self._pages[number]:
            painter.save()
            piece.paint(painter, _MARGIN, piece.y)
            painter.restore()
        self._paint_foot(painter, number)

    def _fill(self) -> None:
        handout = self._handout
        head = Written(head_of(handout), self._room, self._style)
        self._put(head.height, head.paint, _BETWEEN)
        if handout.drawing is not None:
            self._put_drawing(handout.drawing)
        if handout.rows:
            self._put_table(Table(handout.table, self._room, self._style))
        for number, paragraph in enumerate(sources_of(self._words, handout)):
            written = Written([paragraph], self._room, self._style)
            if number == 0:
                self._y += _BETWEEN
                self._keep_room(written.height + self._style.line_height("small"))
                self._sources_on = len(self._pages)
            self._put(written.height, written.paint, 1)

    def _put(self, height: float, paint: _Paint, below: float = 0) -> None:
        self._keep_room(height)
        self._pages[-1].append(Piece(self._y, paint))
        self._y += height + below

    def _keep_room(self, height: float) -> None:
        """Begin another page where a height does not fit on this one."""
        if self._y + height > self._bottom and self._pages[-1]:
            self._turn()

    def _turn(self) -> None:
        running = Written([Paragraph(self._handout.title, "small", "dim")], self._room, self._style)
        self._pages.append([Piece(_MARGIN, running.paint)])
        self._y = _MARGIN + running.height + _BETWEEN

    def _put_drawing(self, drawing: Drawing) -> None:
        """Whole where it fits; else folded, smaller, or cut where it may be cut."""
        width, room = self._room, self._bottom - self._y
        height, least = drawing.height_for(width), getattr(drawing, "least_for", None)
        breaks = getattr(drawing, "breaks", None)
        if least is not None and height > room / _FOLDED_FROM:
            self.smallest = min(1.0, room / least(width))
            width, height = width / self.smallest, room / self.smallest
        else:
            self.smallest = min(1.0, room / height)
        if self.smallest < _LEAST_SCALE and breaks is not None:
            self._cut(drawing, breaks(width), height)
            self.smallest = 1.0
        else:
            self._put(height * self.smallest, _scaled(drawing, width, height, self.smallest), _BETWEEN)

    def _cut(self, drawing: Drawing, breaks: list[float], height: float) -> None:
        """A part a page, each ending where the drawing may be cut; what has no such place ends with the page."""
        top = 0.0
        while top < height - 1:
            reach = top + self._bottom - self._y
            ends = [at for at in breaks if top < at <= reach]
            end = height if height <= reach else max(ends, default=reach)
            self._put(end - top, _part(drawing, self._room, height, top, end), _BETWEEN)
            top = end
            if top < height - 1:
                self._turn()

    def _put_table(self, table: Table) -> None:
        """Rows whole, under headings that return; only one of more than half a page goes on on the next one."""
        head, lines = table.head(), table.lines()
        self._keep_room(min(head.height + sum(line.height for line in lines[:3]), (self._bottom - _MARGIN) / 3))
        self._put(head.height, head.paint)
        for line in lines:
            if self._y + line.height > self._bottom and line.height < (self._bottom - _MARGIN) / 2:
                self._turn()
                self._put(head.height, head.paint)
            top = 0.0
            while line.height - top > self._bottom - self._y:
                above = 0 if top else ABOVE
                end = top + above + (self._bottom - self._y - above) // table.pitch * table.pitch
                self._put(end - top, _rows_between(line, top, end, self._room))
                self._turn()
                self._put(head.height, head.paint)
                top = end
            self._put(line.height - top, _rows_between(line, top, line.height, self._room) if top else line.paint)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        """As-of line at the left, where the sources stand and the number of the page at the right."""
        style, say = self._style, self._words.say
        y = self.height - _MARGIN - _FOOT + 12
        painter.fillRect(QRectF(_MARGIN, y, self._room, 1), style.colour("rule"))
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("dim"))
        room = QRectF(_MARGIN, y + 5, self._room, style.line_height("small"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        page = say("out", "page {n} of {all}", n=number + 1, all=len(self))
        if self._sources_on:
            where = say("out", "sources on page {n}", n=self._sources_on)
            page = say("list", "{one}, {two}", one=where, two=page)
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, ShownText(self._handout.as_of).text)
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, page)


def pages_of(words: Words, handout: Handout, paper: tuple[float, float]) -> tuple[Pages, bool]:
    """The pages upright or across, whichever takes fewer and shows the picture larger; and whether they lie across."""
    upright = Pages(words, handout, paper)
    across = Pages(words, handout, (paper[1], paper[0]))
    lies = (across.smallest < 0.999, len(across), -across.smallest) < (
        upright.smallest < 0.999, len(upright), -upright.smallest,
    )  # fmt: skip
    return (across, True) if lies else (upright, False)


def _scaled(drawing: Drawing, width: float, height: float, scale: float) -> _Paint:
    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.translate(x, y)
        painter.scale(scale, scale)
        drawing.paint(painter, width, height)

    return paint


def _part(drawing: Drawing, width: float, height: float, top: float, end: float) -> _Paint:
    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.setClipRect(QRectF(x, y, width, end - top))
        painter.translate(x, y - top)
        drawing.paint(painter, width, height)

    return paint


def _rows_between(line: Line, top: float, end: float, width: float) -> _Paint:
    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.setClipRect(QRectF(x, y, width, end - top))
        line.paint(painter, x, y - top)

    return paint
