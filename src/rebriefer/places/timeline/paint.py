"""Paints a laid-out timeline; screen, print and pictures share it."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from rebriefer import themes
from rebriefer.places.timeline.layout.arrows import Arrow
from rebriefer.places.timeline.layout.frame import Frame
from rebriefer.places.timeline.layout.minimap import MiniMap
from rebriefer.places.timeline.layout.records import Badge, Bar, Hit, Mark, Segment, Text
from rebriefer.places.timeline.model.relations import DASHED, DOTTED
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.own_paint import paint_own, paint_own_ring
from rebriefer.widgets.states_paint import paint_state
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tint

_FAINT = 0.55


def paint_frame(painter: QPainter, frame: Frame, style: Style) -> None:
    """Paint everything but the focus ring."""
    paint_under(painter, frame, style)
    paint_over(painter, frame, style)


def paint_under(painter: QPainter, frame: Frame, style: Style) -> None:
    """Paint what does not hang on the as-of day: ground, lines, the row of the selection, bars."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = frame.bottom - frame.top
    painter.fillRect(QRectF(0, 0, frame.width, frame.height), style.colour("paper"))
    painter.fillRect(QRectF(frame.beyond, frame.top, frame.width - frame.beyond, height), style.colour("sunk"))
    _lines_through(painter, frame, style)
    with _scrolled(painter, frame):
        for top, bottom in frame.chosen:
            left = frame.scale.left - 4
            paint_tint(painter, QRectF(left, top - 2, frame.width - left, bottom - top + 4), "accent", style)
        for line in frame.partings:
            painter.fillRect(QRectF(line.x0, round(line.y0), line.x1 - line.x0, 1), style.colour(line.role))
        colours = _Colours(style)
        _arrows(painter, frame, style, of_selection=False)
        for bar in frame.bars:
            _bar(painter, frame, bar, colours.country(bar.actor), style)
        _arrows(painter, frame, style, of_selection=True)


def paint_over(painter: QPainter, frame: Frame, style: Style) -> None:
    """Paint the as-of line, points, labels, axis, wall, flag and map."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = _Colours(style)
    _as_of_line(painter, frame, style)
    with _scrolled(painter, frame):
        for badge in frame.badges:
            _badge(painter, badge, colours.country(badge.actor), style)
        for mark in frame.marks:
            _mark(painter, mark, colours.country(mark.actor), style)
        writer = _Writer(painter, frame, style, colours)
        for text in (*frame.texts, *frame.heads):
            writer.write(text)
        for badge in frame.badges:
            middle = badge.y + badge.height / 2
            writer.write(Text(badge.x0 + style.px(8), middle, badge.text, f"name:{badge.actor}", bold=True))
    _front(painter, frame, style, colours)
    _minimap(painter, frame.minimap, style)


@contextmanager
def _scrolled(painter: QPainter, frame: Frame) -> Iterator[None]:
    """Inside, the painter stands in the coordinates of the content and keeps within the body."""
    painter.save()
    painter.setClipRect(QRectF(0, frame.top, frame.width, frame.foot_y - frame.top))
    painter.translate(0, -frame.scroll)
    try:
        yield
    finally:
        painter.restore()


def paint_focus(painter: QPainter, frame: Frame, hit: Hit, style: Style) -> None:
    """The focus ring around an item: two pixels of accent, two pixels outside."""
    painter.save()
    painter.setClipRect(QRectF(0, frame.top - 4, frame.width, frame.foot_y - frame.top + 6))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ring_of(frame, hit), 5, 5)
    painter.restore()


def ring_of(frame: Frame, hit: Hit) -> QRectF:
    """Where the focus ring of an item stands, on the canvas."""
    ring = QRectF(hit.x0, hit.y0 - frame.scroll, hit.x1 - hit.x0, hit.y1 - hit.y0).adjusted(-3, -2, 3, 2)
    ring.setLeft(max(ring.left(), 1.0))
    ring.setRight(min(ring.right(), frame.width - 1.0))
    return ring


def _lines_through(painter: QPainter, frame: Frame, style: Style) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for line in frame.axis.through:
        if frame.scale.left <= line.x0 < frame.width:
            painter.fillRect(QRectF(round(line.x0), frame.top, 1, frame.bottom - frame.top), style.colour(line.role))
    painter.restore()


class _Colours:
    """Named colours of one style: roles, and those of an actor by itself, as text and as ground of text."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._known: dict[str, QColor] = {}

    def country(self, code: str) -> QColor:
        """The colour of an actor."""
        return self.named(f"actor:{code}")

    def named(self, name: str) -> QColor:
        """A role, or ``KIND:CODE``."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._made(name)
        return found

    def _made(self, name: str) -> QColor:
        kind, _, code = name.partition(":")
        style = self._style
        if kind == "actor":
            return style.country(code)
        if kind == "name":
            return style.country_text(code)
        if kind == "on":
            return QColor(themes.ink_on(style.country(code).name()))
        if kind == "on_faint":
            share = _FAINT if style.theme.opacity else 1.0
            return QColor(themes.ink_on(_mixed(style.country(code), style.colour("sunk"), share).name()))
        return style.colour(kind)


def _mixed(over: QColor, under: QColor, share: float) -> QColor:
    pairs = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
    return QColor(*(round(one * share + other * (1 - share)) for one, other in pairs))


class _Writer:
    """Writes lines of text; a font is set only when it changes."""

    def __init__(self, painter: QPainter, frame: Frame, style: Style, colours: _Colours) -> None:
        self._painter, self._frame, self._style, self._colours = painter, frame, style, colours
        self._font: tuple[str, bool] | None = None
        self._drop = 0.0
        self._metrics = FontMetrics(style)

    def write(self, text: Text) -> None:
        """Write one line, on its plate or halo."""
        painter = self._painter
        if self._font != (text.role, text.bold):
            font = self._style.font(text.role, text.bold)
            painter.setFont(font)
            self._font, self._drop = (text.role, text.bold), font.pixelSize() * 0.36
        left = text.x - text.width if text.right else text.x
        if text.ground:
            self._plate(text, left)
        painter.setPen(self._colours.named(text.colour))
        painter.drawText(QPointF(left, text.y + self._drop), text.text)

    def _plate(self, text: Text, left: float) -> None:
        half = self._drop / 0.36 * 0.62
        pad = {"plate": 4, "tag": 5}.get(text.ground, 3)
        ground = QRectF(left - pad, text.y - half, text.width + 2 * pad, 2 * half)
        if text.ground == "tag":
            self._painter.setPen(QPen(self._colours.named("edge"), 1))
            self._painter.setBrush(self._colours.named("panel"))
            self._painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            return
        self._painter.fillRect(ground, self._colours.named("panel" if text.ground == "plate" else self._under(text)))

    def _under(self, text: Text) -> str:
        if self._style.theme.opacity and any(top - 2 <= text.y <= bottom + 2 for top, bottom in self._frame.chosen):
            return "accent_tint"
        return "sunk" if text.x - (text.width if text.right else 0) >= self._frame.beyond else "paper"


def _bar(painter: QPainter, frame: Frame, bar: Bar, colour: QColor, style: Style) -> None:
    for segment in bar.segments:
        paint_state(painter, _rect(frame, bar, segment), segment.state, segment.observed, colour, style)
        if segment.own:
            paint_own(painter, _rect(frame, bar, segment), style)
    if bar.soft is not None:
        ground = "accent_tint" if any(top == bar.y for top, _ in frame.chosen) else "paper"
        _comb(painter, frame, bar.soft, bar, style.colour(ground))


def _rect(frame: Frame, bar: Bar, segment: Segment) -> QRectF:
    """A pixel of ground parts a segment from the next one; no segment vanishes."""
    gap = 0.0 if segment.x1 >= frame.width else 1.0
    return QRectF(segment.x0, bar.y, max(segment.x1 - segment.x0 - gap, 1.5), bar.height)


def _comb(painter: QPainter, frame: Frame, soft: tuple[float, float], bar: Bar, ground: QColor) -> None:
    """A beginning that is not known to the day: slits of ground that leave teeth of one pixel, six pixels or more."""
    first = bar.segments[0].x0 if bar.segments else frame.scale.left
    start = max(soft[0], first)
    end = max(min(soft[1], frame.width), start + 6)
    if soft[1] < frame.scale.left:
        return
    for step in range(ceil((end - start) / 3)):
        painter.fillRect(QRectF(start + 1 + step * 3, bar.y, 2, bar.height), ground)


_DASHES = {DASHED: (4.0, 2.5), DOTTED: (1.0, 2.0)}
"""Dashes and gaps of a line, in its widths."""


def _arrows(painter: QPainter, frame: Frame, style: Style, *, of_selection: bool) -> None:
    """Those of the selection stand over the bars, all others under them, where they cross no name."""
    for arrow in frame.arrows:
        if arrow.of_selection is of_selection:
            _arrow(painter, arrow, style)


def _arrow(painter: QPainter, arrow: Arrow, style: Style) -> None:
    """A line and its tips, in a casing of ground; thin and without one where the selection has no part in it."""
    corners = QPolygonF([QPointF(x, y) for x, y in arrow.points])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if arrow.of_selection:
        painter.setPen(QPen(style.colour("paper"), style.stroke(4.5)))
        painter.drawPolyline(corners)
    colour = style.colour("ink" if arrow.of_selection and arrow.line != DOTTED else "dim")
    pen = QPen(colour, style.stroke(1.5 if arrow.of_selection else 1.0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if arrow.line in _DASHES:
        pen.setDashPattern(_DASHES[arrow.line])
    painter.setPen(pen)
    painter.drawPolyline(corners)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    size = style.px(7) if arrow.of_selection else style.px(5)
    if arrow.at_end:
        painter.drawPolygon(_tip(arrow.points[-2], arrow.points[-1], size))
    if arrow.at_start:
        painter.drawPolygon(_tip(arrow.points[1], arrow.points[0], size))


def _tip(before: tuple[float, float], end: tuple[float, float], size: float) -> QPolygonF:
    """A triangle that points along the last stretch of a line."""
    along = QLineF(*before, *end).unitVector()
    dx, dy = along.dx() * size, along.dy() * size
    x, y = end
    back = QPointF(x - dx, y - dy)
    return QPolygonF([QPointF(x, y), back + QPointF(-dy, dx) * 0.55, back + QPointF(dy, -dx) * 0.55])


def _badge(painter: QPainter, badge: Badge, colour: QColor, style: Style) -> None:
    painter.setPen(QPen(colour, style.stroke(1.5)))
    painter.setBrush(style.colour("accent_tint" if badge.open and style.theme.opacity else "panel"))
    pill = QRectF(badge.x0, badge.y, badge.x1 - badge.x0, badge.height)
    painter.drawRoundedRect(pill, badge.height / 2, badge.height / 2)


def _mark(painter: QPainter, mark: Mark, colour: QColor, style: Style) -> None:
    if mark.soft is not None:
        teeth = [
            QLineF(x, mark.y - 3, x, mark.y + 3)
            for x in (mark.soft[0] + 3 * step for step in range(ceil((mark.soft[1] - mark.soft[0]) / 3)))
        ]
        painter.setPen(QPen(colour, 1))
        painter.drawLines(teeth)
    painter.save()
    if mark.beyond and style.theme.opacity:
        painter.setOpacity(_FAINT)
    painter.setPen(QPen(style.colour("paper"), 1.5))
    painter.setBrush(colour)
    centre = QPointF(mark.x, mark.y)
    if mark.diamond:
        r = style.px(6) + 0.75
        x, y = mark.x, mark.y
        painter.drawPolygon(QPolygonF([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]))
    else:
        painter.drawEllipse(centre, style.px(5) + 0.75, style.px(5) + 0.75)
    if mark.own:
        paint_own_ring(painter, centre, style.px(8), style)
    painter.restore()


def _as_of_line(painter: QPainter, frame: Frame, style: Style) -> None:
    if frame.as_of is None:
        return
    beyond = frame.flag is not None and frame.flag.beyond
    pen = QPen(style.colour("caution_mark" if beyond else "accent"), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if beyond:
        pen.setDashPattern([2.5, 1.5])
    painter.setPen(pen)
    painter.drawLine(QLineF(frame.as_of, frame.top, frame.as_of, frame.bottom))


def _front(painter: QPainter, frame: Frame, style: Style, colours: _Colours) -> None:
    """Axis, wall and flag: what does not scroll."""
    writer = _Writer(painter, frame, style, colours)
    edge = style.colour("edge")
    painter.fillRect(QRectF(frame.scale.left, round(frame.top), frame.width - frame.scale.left, 1), edge)
    for tick in frame.axis.ticks:
        if frame.scale.left <= tick.x < frame.width:
            painter.fillRect(QRectF(round(tick.x), frame.top - tick.length, 1, tick.length), edge)
    if frame.wall is not None:
        ink = style.colour("ink")
        top, height = frame.top - style.px(9), frame.bottom - frame.top + style.px(9)
        painter.fillRect(QRectF(frame.wall - 1, top, 2, height), ink)
        painter.fillRect(QRectF(frame.wall + 3.5, top, 0.75, height), ink)
    for text in (*frame.axis.texts, frame.foot, frame.below):
        if text is not None:
            writer.write(text)
    _flag(painter, frame, style)


def _flag(painter: QPainter, frame: Frame, style: Style) -> None:
    flag = frame.flag
    if flag is None or frame.as_of is None:
        return
    role = "caution_mark" if flag.beyond else "accent"
    colour = style.colour(role)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    height = style.px(21)
    painter.drawRoundedRect(QRectF(flag.x0, flag.text.y - height / 2, flag.x1 - flag.x0, height), 4, 4)
    foot = flag.text.y + height / 2 - 0.5
    tip = [QPointF(frame.as_of - 5, foot), QPointF(frame.as_of + 5, foot), QPointF(frame.as_of, foot + 6)]
    painter.drawPolygon(QPolygonF(tip))
    painter.fillRect(QRectF(frame.as_of - 1, foot, 2, max(frame.top - foot, 0)), colour)
    font = style.font("body", True)
    painter.setFont(font)
    painter.setPen(QColor(themes.ink_on(colour.name())) if flag.beyond else style.colour("on_accent"))
    painter.drawText(QPointF(flag.text.x, flag.text.y + 0.36 * font.pixelSize()), flag.text.text)


def _minimap(painter: QPainter, mini: MiniMap, style: Style) -> None:
    scale = mini.scale
    painter.fillRect(QRectF(scale.left, mini.y, scale.right - scale.left, mini.height), style.colour("sunk"))
    bars = style.colour("dim")
    if style.theme.opacity:
        bars.setAlphaF(0.75)
    for x, width, height in mini.bins:
        painter.fillRect(QRectF(x, mini.y + mini.height - height, width, height), bars)
    font = style.font("small")
    drop = 0.36 * font.pixelSize()
    painter.setFont(font)
    for year in mini.years:
        painter.fillRect(QRectF(round(year.x - 3), mini.y, 1, mini.height + 3), style.colour("edge"))
        painter.setPen(style.colour("dim"))
        painter.drawText(QPointF(year.x, year.y + drop), year.text)
    if mini.note is not None:
        painter.setPen(style.colour("dim"))
        painter.drawText(QPointF(mini.note.x, mini.note.y + drop), mini.note.text)
    _window(painter, mini, style)


def _window(painter: QPainter, mini: MiniMap, style: Style) -> None:
    """The stretch in view, the wall and the as-of day."""
    accent = style.colour("accent")
    painter.fillRect(QRectF(mini.wall - 0.75, mini.y - 2, 1.5, mini.height + 4), style.colour("ink"))
    painter.fillRect(QRectF(mini.as_of - 1, mini.y - 4, 2, mini.height + 8), accent)
    tint = QColor(accent)
    tint.setAlphaF(0.10 if style.theme.opacity else 0.0)
    painter.setPen(QPen(accent, 1.5))
    painter.setBrush(QBrush(tint))
    left, right = mini.window[0] + 0.75, mini.window[1] - 0.75
    painter.drawRoundedRect(QRectF(left, mini.y - 2, right - left, mini.height + 4), 3, 3)
