"""Paints the page of the reader: onto the screen, onto paper, into a picture."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import FLAG_KINDS, FLAGS, Mark
from rebriefer.places.reader.layout.headline import HeadMark, Spelled
from rebriefer.places.reader.layout.parts import Counted, Frame, Pill, Text
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow, Tinted
from rebriefer.widgets.tints_paint import paint_tag, paint_tint

COLOURS = {
    "consistent": "good",
    "imprecise": "caution",
    "outdated": "caution",
    "contradicted": "wrong",
    "unverifiable": "dim",
    "opinion": "edge",
    FLAGS["high"]: "wrong",
    FLAGS["medium"]: "caution",
    FLAGS["low"]: "dim",
}
"""Colour role of each assessment, and of a discrepancy by its severity."""

_TINTED = frozenset({"imprecise", "outdated", "contradicted"})
_PATTERNS = {"imprecise": (3.0, 1.5), "outdated": (3.0, 1.5), "unverifiable": (2.0, 2.0), "opinion": (0.1, 2.0)}
"""Dash and gap of an underline in its own widths; what is not here is drawn through."""


class Piece(NamedTuple):
    """A stretch of a line that a mark covers, and whether the mark begins and ends in it."""

    rect: QRectF
    first: bool
    last: bool


class Look(NamedTuple):
    """How the page is looked at.

    Attributes:
        selection: What is selected.
        shows: Whether a mark is drawn.
        swept: Number of a text, first and last code point that the mouse has swept over; or None.
    """

    selection: Address | None
    shows: Callable[[Mark], bool]
    swept: tuple[int, int, int] | None = None


Flow = Callable[[Text], TextFlow]
"""The lines of a text."""


def paint_page(painter: QPainter, frame: Frame, flow: Flow, style: Style, look: Look, clip: QRectF) -> None:
    """Paint what of the page lies within a rectangle of it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_bands(painter, frame, style, look)
    for rule in frame.rules:
        painter.fillRect(QRectF(*rule), style.colour("line"))
    _paint_absent(painter, QRectF(*frame.absent), style)
    for stripe in frame.stripes:
        painter.fillRect(QRectF(*stripe.box), style.colour(COLOURS[stripe.kind]))
    _paint_headline(painter, frame, style, look)
    for number, text in enumerate(frame.texts):
        if clip.intersects(QRectF(text.x, text.y, text.width, text.height)):
            swept = look.swept[1:] if look.swept is not None and look.swept[0] == number else None
            paint_text(painter, text, flow(text), style, look, swept)
    for pill in frame.pills:
        paint_pill(painter, pill, style)
    for counted in frame.counts:
        _paint_count(painter, counted, style)


def paint_text(
    painter: QPainter, text: Text, flow: TextFlow, style: Style, look: Look, swept: tuple[int, int] | None = None
) -> None:
    """Paint a block with its marks."""
    marks = sorted((mark for mark in text.block.marks if look.shows(mark)), key=_flags_last)
    for mark in marks:
        paint_ground(painter, pieces(text, flow, mark), mark.kind, style, chosen=mark.address == look.selection)
    if swept is not None:
        for rect in flow.rects(*swept):
            painter.fillRect(rect.translated(text.x, text.y), style.colour("accent"))
    chosen_note = text.block.address == look.selection and text.block.colour == "dim"
    colour = style.colour("ink" if chosen_note else text.block.colour)
    flow.draw(painter, text.x, text.y, colour, _tinted(marks, style, look, swept))
    for mark in marks:
        paint_mark(painter, pieces(text, flow, mark), mark.kind, style, chosen=mark.address == look.selection)


def pieces(text: Text, flow: TextFlow, mark: Mark) -> list[Piece]:
    """Where a mark stands on the page, line by line."""
    rects = flow.rects(mark.start, mark.end)
    last = len(rects) - 1
    return [Piece(rect.translated(text.x, text.y), n == 0, n == last) for n, rect in enumerate(rects)]


def head_piece(mark: HeadMark) -> Piece:
    """Where a stretch of a mark stands in the headline."""
    return Piece(QRectF(mark.x, mark.y, mark.width, mark.height), mark.first, mark.last)


def paint_ground(painter: QPainter, where: Iterable[Piece], kind: str, style: Style, *, chosen: bool) -> None:
    """What lies under marked words: the tint of the assessment, or that of the selection."""
    for piece in where:
        if chosen and kind in FLAG_KINDS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour(COLOURS[kind]))
            painter.drawRoundedRect(piece.rect.adjusted(-1.5, 0, 1.5, 1.5), 3, 3)
        elif chosen:
            paint_tint(painter, piece.rect.adjusted(-1, 0, 1, 2), "accent", style, 2)
        elif kind in _TINTED:
            paint_tint(painter, piece.rect, COLOURS[kind], style)


def paint_mark(painter: QPainter, where: Sequence[Piece], kind: str, style: Style, *, chosen: bool) -> None:
    """The line under a claim, the frame around a discrepancy; a selected discrepancy is filled instead."""
    for piece in where:
        if kind not in FLAG_KINDS:
            paint_underline(painter, piece.rect.bottomLeft() + QPointF(0, -0.5), piece.rect.width(), kind, style)
        elif not chosen:
            _paint_frame(painter, piece, kind, style)


def paint_underline(painter: QPainter, at: QPointF, width: float, kind: str, style: Style) -> None:
    """The line of an assessment: solid, dashed, dotted or double, so that it is never colour alone."""
    thick = style.px(2)
    pen = QPen(style.colour(COLOURS[kind]), thick, c=Qt.PenCapStyle.FlatCap)
    if kind in _PATTERNS:
        pen.setDashPattern(_PATTERNS[kind])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if kind == "opinion" else Qt.PenCapStyle.FlatCap)
    if kind == "contradicted":
        pen.setWidthF(thick / 2)
    painter.setPen(pen)
    for offset in (-thick / 2, thick / 2 + 0.5) if kind == "contradicted" else (0.0,):
        painter.drawLine(at + QPointF(0, offset), at + QPointF(width, offset))


def paint_pill(painter: QPainter, pill: Pill, style: Style) -> None:
    """A badge."""
    paint_tag(painter, QRectF(pill.x, pill.y, pill.width, pill.height), pill.badge.text, pill.badge.tint, style)


def _flags_last(mark: Mark) -> bool:
    return mark.kind in FLAG_KINDS


def _tinted(marks: Sequence[Mark], style: Style, look: Look, swept: tuple[int, int] | None) -> list[Tinted]:
    """Words on a full ground: of a selected discrepancy, and those that the mouse has swept over."""
    on = style.colour("on_accent")
    chosen = [mark for mark in marks if mark.kind in FLAG_KINDS and mark.address == look.selection]
    found = [Tinted(mark.start, mark.end, on) for mark in chosen]
    return [*found, Tinted(*swept, on)] if swept is not None else found


def _paint_frame(painter: QPainter, piece: Piece, kind: str, style: Style) -> None:
    """A thin frame, open where the mark goes on in another line; grave ones are stronger, slight ones dashed."""
    pen = QPen(style.colour(COLOURS[kind]), 1.5 if kind == FLAGS["high"] else 1)
    if kind == FLAGS["low"]:
        pen.setDashPattern((3, 3))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rect = piece.rect.adjusted(-1.5 if piece.first else 0, 0, 1.5 if piece.last else 0, 2.5)
    if piece.first and piece.last:
        painter.drawRoundedRect(rect, 3, 3)
        return
    path = QPainterPath(rect.topRight())
    path.lineTo(rect.topLeft())
    path.moveTo(rect.bottomRight())
    path.lineTo(rect.bottomLeft())
    if piece.first:
        path.lineTo(rect.topLeft())
    if piece.last:
        path.moveTo(rect.topRight())
        path.lineTo(rect.bottomRight())
    painter.drawPath(path)


def _paint_bands(painter: QPainter, frame: Frame, style: Style, look: Look) -> None:
    """The paragraph that is selected has an edge and a tint."""
    margin, whole = style.px(6), frame.columns.whole
    for band in frame.bands:
        if band.address is not None and band.address == look.selection:
            rect = QRectF(whole.x - margin, band.y - margin, whole.width + 2 * margin, band.height + 2 * margin)
            paint_tint(painter, rect, "accent", style)
            painter.fillRect(QRectF(rect.left(), rect.top(), style.px(3), rect.height()), style.colour("accent"))


def _paint_absent(painter: QPainter, rect: QRectF, style: Style) -> None:
    pen = QPen(style.colour("edge"), 1)
    pen.setDashPattern((5, 3))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), style.px(8), style.px(8))


def _paint_headline(painter: QPainter, frame: Frame, style: Style, look: Look) -> None:
    marks = sorted((each for each in frame.head_marks if look.shows(each.mark)), key=lambda m: _flags_last(m.mark))
    for word in frame.words:
        if word.head.word.term is not None and word.head.word.term.address == look.selection:
            paint_tint(painter, _zh_rect(word), "accent", style, 2)
    for each in marks:
        chosen = each.mark.address == look.selection
        paint_ground(painter, [head_piece(each)], each.mark.kind, style, chosen=chosen)
    for word in frame.words:
        _paint_word(painter, word, style, _word_colour(word, marks, style, look))
    for each in marks:
        paint_mark(painter, [head_piece(each)], each.mark.kind, style, chosen=each.mark.address == look.selection)


def _word_colour(word: Spelled, marks: Iterable[HeadMark], style: Style, look: Look) -> QColor:
    start = word.head.word.start
    for mark, *_ in marks:
        if mark.kind in FLAG_KINDS and mark.address == look.selection and mark.start <= start < mark.end:
            return style.colour("on_accent")
    return style.colour("ink")


def _paint_word(painter: QPainter, word: Spelled, style: Style, colour: QColor) -> None:
    middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
    painter.setFont(style.font("hero"))
    painter.setPen(colour)
    painter.drawText(_zh_rect(word), middle, word.head.zh)
    painter.setFont(style.font("small"))
    painter.setPen(style.colour("dim"))
    if word.pinyin:
        painter.drawText(QRectF(word.x, word.y, word.width, word.zh_y - word.y), middle, word.head.word.pinyin)
    for line, y in word.gloss:
        painter.drawText(QRectF(word.x, y, word.width, word.gloss_height), middle, line)


def _zh_rect(word: Spelled) -> QRectF:
    return QRectF(word.zh_x, word.zh_y, word.zh_width, word.zh_height)


def _paint_count(painter: QPainter, counted: Counted, style: Style) -> None:
    rect = QRectF(counted.x, counted.y, counted.width, counted.height)
    painter.setFont(style.font("small"))
    painter.setPen(style.colour("dim"))
    painter.drawText(rect.adjusted(0, 0, 0, -style.px(4)), int(Qt.AlignmentFlag.AlignVCenter), counted.said.text)
    paint_underline(painter, rect.bottomLeft() - QPointF(0, 2), rect.width(), counted.said.kind, style)
