"""Paints a laid-out ladder; screen, print and pictures share it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from rebriefer.places.supply.layout.records import Band, Box, Frame, Hit, Segment, Text, Tick
from rebriefer.places.supply.layout.ticks import ARROW, HALF, HIGH
from rebriefer.widgets.countries_paint import ink_on_country, paint_country
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tint

_DASH, _DASH_GAP = 5, 3


def paint_ladder(painter: QPainter, frame: Frame, style: Style, chosen: str = "") -> None:
    """Paint everything but the focus ring; ``chosen`` is the key of the line of the selection."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, frame.width, frame.height), style.colour("paper"))
    for band in frame.bands:
        if band.key == chosen:
            paint_tint(painter, _rect(band.box).adjusted(style.px(8), 2, -style.px(8), -2), "accent", style)
    for x in frame.grid:
        painter.fillRect(QRectF(round(x), 0, 1, frame.foot_y), style.colour("line"))
    for text in frame.legend:
        _write(painter, text, style)
    for band in frame.bands:
        tinted = band.key == chosen and style.theme.opacity
        _band(painter, band, style, "accent_tint" if tinted else "paper")


def paint_heads(painter: QPainter, frame: Frame, style: Style) -> None:
    """Paint the axis and the heads of the columns into the strip over the ladder."""
    for text in frame.heads:
        _write(painter, text, style)


def paint_focus(painter: QPainter, hit: Hit, style: Style) -> None:
    """The focus ring around an item: two pixels of accent, two pixels outside."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ring_of(hit), 5, 5)


def ring_of(hit: Hit) -> QRectF:
    """Where the ring of an item stands."""
    return _rect(hit.box).adjusted(-3, -3, 3, 3)


def _band(painter: QPainter, band: Band, style: Style, ground: str) -> None:
    for text in (*band.texts, *(tick.text for tick in band.ticks)):
        _write(painter, text, style, ground)
    if band.fold is not None:
        side = style.px(12)
        box = QRectF(style.px(16), (band.box.y0 + band.box.y1 - side) / 2, side, side)
        paint_icon(painter, box, "chevron-down" if band.fold else "chevron-right", style.colour("dim"))
    if band.empty is not None:
        _dashed(painter, _rect(band.empty[0]), style)
        _write(painter, band.empty[1], style)
    for segment in band.segments:
        _segment(painter, segment, style)
    for tick in band.ticks:
        _tick(painter, tick, style)


def _segment(painter: QPainter, segment: Segment, style: Style) -> None:
    rect = _rect(segment.box)
    if segment.kind == "known":
        parted = rect.adjusted(0, 0, -1, 0) if rect.width() > 2 else rect
        painter.fillRect(rect, style.colour("paper"))
        paint_country(painter, parted, segment.country, style)
        _label(painter, segment, style, plate=style.pattern(segment.country) not in ("solid", "none"))
        return
    if rect.width() >= 3:
        _dashed(painter, rect, style, segment.country if segment.kind == "open" else "")
        _label(painter, segment, style, plate=False)


def _label(painter: QPainter, segment: Segment, style: Style, *, plate: bool) -> None:
    if not segment.label:
        return
    known = segment.kind == "known"
    painter.setFont(style.font("small", known))
    rect = _rect(segment.box).adjusted(style.px(6), 0, 0, 0)
    if plate:
        wide, high = painter.fontMetrics().horizontalAdvance(segment.label), style.px(16)
        ground = QRectF(rect.left() - 3, rect.center().y() - high / 2, wide + 6, high)
        painter.fillRect(ground, style.country(segment.country))
    painter.setPen(ink_on_country(segment.country, style) if known else style.colour("dim"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), segment.label)


def _dashed(painter: QPainter, rect: QRectF, style: Style, country: str = "") -> None:
    """A frame of what is not known: dim, or in the colour of whose share it may be."""
    painter.save()
    painter.fillRect(rect, style.colour("sunk"))
    pen = QPen(style.country(country) if country else style.colour("edge"), style.stroke(1.5 if country else 1))
    pen.setDashPattern([_DASH / pen.widthF(), _DASH_GAP / pen.widthF()])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _tick(painter: QPainter, tick: Tick, style: Style) -> None:
    half, high = style.px(HALF), style.px(HIGH)
    ink = style.colour("ink")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    middle, foot = QPointF(tick.x, tick.y), tick.y + high
    painter.drawPolygon(QPolygonF([middle, QPointF(tick.x + half, foot), QPointF(tick.x - half, foot)]))
    if tick.over:
        start, end, y = tick.x + half, tick.x + half + style.px(ARROW) - 1, tick.y + high / 2 + 1
        painter.setPen(QPen(ink, style.stroke(1.5)))
        painter.drawLine(QLineF(start, y, end - 2, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(end, y), QPointF(end - 4, y - 3), QPointF(end - 4, y + 3)]))


def _write(painter: QPainter, text: Text, style: Style, ground: str = "") -> None:
    """One line; on a ground of its own where lines of the grid would cross it."""
    painter.setFont(style.font(text.role, text.bold))
    painter.setPen(style.colour(text.colour))
    wide, high = painter.fontMetrics().horizontalAdvance(text.text), painter.fontMetrics().height()
    left = text.x - wide if text.right else text.x
    rect = QRectF(left, text.y - high / 2, wide + 2, high)
    if ground:
        painter.fillRect(QRectF(left - 2, text.y - style.px(8), wide + 4, style.px(16)), style.colour(ground))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), text.text)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)
