"""The ladder as a whole: columns, lines one under another, legend."""

from collections.abc import Iterator

from rebriefer.domain.addresses import address_of
from rebriefer.places.supply.layout.bars import Scale, segments_of
from rebriefer.places.supply.layout.records import Band, Box, Frame, Hit, Metrics, Segment, Text, shortened
from rebriefer.places.supply.layout.ticks import Placed, placed_ticks
from rebriefer.places.supply.model.rows import Fold, Row
from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.places.supply.model.texts import concentration_lines

_EDGE, _GAP = 16, 16
_NAMES, _NAMES_NARROW, _NARROW = 168, 132, 760
_INDEX = 84
AXIS = 30
_LINE, _BAR, _PAD = 18, 24, 7
_FOLD = 34
_MARKS = (0, 25, 50, 75, 100)
_LEAST_HIT = 5


class _Columns:
    """Where names, bars and the index stand at a width."""

    def __init__(self, width: int, metrics: Metrics) -> None:
        px = metrics.px
        names = _NAMES if width >= px(_NARROW) else _NAMES_NARROW
        self.names_x = px(_EDGE)
        self.names_room = px(names) - px(_GAP)
        self.scale = Scale(px(_EDGE) + px(names), max(width - px(_EDGE) - px(_INDEX), px(_EDGE) + px(names) + px(80)))
        self.index_x = width - px(_EDGE)
        self.ticks_end = self.scale.right + px(20)


def layout(model: SupplyModel, width: int, metrics: Metrics) -> Frame:
    """Lay out the ladder for a width; its height follows.

    Args:
        model: What is shown.
        width: Pixels.
        metrics: Widths of text and lengths.
    """
    columns, y = _Columns(width, metrics), 0.0
    bands: list[Band] = []
    hits: list[Hit] = []
    for number, line in enumerate(model.lines()):
        if isinstance(line, Fold):
            band, found = _fold(model, line, number, y, width, metrics)
        else:
            band, found = _row(model, line, number, y, columns, width, metrics)
        bands.append(band)
        hits.extend(found)
        y = band.box.y1
    legend, bottom = _legend(model, y + metrics.px(6), width, metrics)
    return Frame(
        width=width,
        height=bottom,
        left=columns.scale.left,
        right=columns.scale.right,
        foot_y=y,
        grid=tuple(columns.scale.x(mark) for mark in _MARKS),
        heads=tuple(_heads(model, columns, metrics)),
        bands=tuple(bands),
        legend=legend,
        hits=tuple(hits),
    )


def hit_at(frame: Frame, x: float, y: float) -> Hit | None:
    """What stands at a place; what is written over something else goes first."""
    found = [hit for hit in frame.hits if hit.box.x0 <= x <= hit.box.x1 and hit.box.y0 <= y <= hit.box.y1]
    return min(found, key=lambda hit: hit.box.x1 - hit.box.x0, default=None)


def _heads(model: SupplyModel, columns: _Columns, metrics: Metrics) -> Iterator[Text]:
    y = metrics.px(AXIS) / 2
    for mark in _MARKS:
        text = f"{mark} %" if mark == 100 and model.words.language == "en" else f"{mark}%" if mark == 100 else str(mark)
        x = columns.scale.x(mark)
        yield Text(x if mark == 100 else x - (0 if mark == 0 else metrics.width(text) / 2), y, text, right=mark == 100)
    yield Text(columns.index_x, y, "HHI", right=True)


def _row(
    model: SupplyModel, row: Row, number: int, y: float, columns: _Columns, width: int, metrics: Metrics
) -> tuple[Band, list[Hit]]:
    px, scale = metrics.px, columns.scale
    line = y + px(_PAD)
    top = line + px(_LINE) + px(2)
    bottom = top + px(_BAR)
    texts = list(_names(model, row, line, columns, metrics))
    address = address_of("stage", row.stage.id)
    if row.shown is None:
        top, bottom = line, line + px(_BAR)
        texts.extend(_index(model, row, top, columns, metrics))
        sentence = model.words.say("supply", "No published share in this pack. Nothing is drawn.")
        room = scale.right - scale.left - px(16)
        text = Text(scale.left + px(8), (top + bottom) / 2, shortened(sentence, room, metrics))
        box = Box(0, y, width, bottom + px(_PAD))
        hit = Hit(row.key, number, Box(columns.names_x, top, scale.right, bottom), address, model.spoken_row(row))
        return Band(row.key, box, tuple(texts), empty=(Box(scale.left, top, scale.right, bottom), text)), [hit]
    texts.extend(_index(model, row, top, columns, metrics))
    texts.extend(_source(model, row, line, columns, metrics))
    segments, places = segments_of(model, row.shown, scale, top, bottom, metrics)
    ticks = placed_ticks(model, row.claims, scale, bottom + px(2), columns.ticks_end, metrics)
    end = max([bottom, *(placed.box.y1 for placed in ticks), line + 3 * px(_LINE)]) + px(_PAD)
    hits = [Hit(row.key, number, _name_box(line, columns, metrics), address, model.spoken_row(row))]
    hits.extend(
        Hit(share.address, number, _wide_enough(_whole(share.country, box, segments), metrics), share.address, spoken)
        for share, box in places
        if (spoken := model.spoken_share(share))
    )
    hits.extend(_tick_hits(model, ticks, number))
    band = Band(
        row.key, Box(0, y, width, end), tuple(texts), tuple(segments), ticks=tuple(placed.tick for placed in ticks)
    )
    return band, hits


def _tick_hits(model: SupplyModel, ticks: list[Placed], number: int) -> Iterator[Hit]:
    for placed in ticks:
        for claim in placed.claims:
            yield Hit(claim.address, number, placed.box, claim.address, model.spoken_claim(claim))


def _names(model: SupplyModel, row: Row, line: float, columns: _Columns, metrics: Metrics) -> Iterator[Text]:
    """Stage, year with basis, and material."""
    name, step = model.stage_name(row.stage), metrics.px(_LINE)
    written = shortened(name, columns.names_room, metrics, role="body", bold=True)
    under = model.about(row.shown) if row.shown is not None else ()
    first = line + (step if under else metrics.px(_BAR)) / 2
    yield Text(columns.names_x, first, written, "ink", "body", bold=True)
    for number, text in enumerate(under, 1):
        yield Text(columns.names_x, first + number * step, shortened(text, columns.names_room, metrics))


def _source(model: SupplyModel, row: Row, line: float, columns: _Columns, metrics: Metrics) -> Iterator[Text]:
    """Who published the figures, at the left over the bar; how many other sets there are, at the right."""
    assert row.shown is not None
    scale, middle = columns.scale, line + metrics.px(_LINE) / 2
    rivals = model.rivals(row)
    room = scale.right - scale.left
    if rivals:
        room -= metrics.width(rivals) + metrics.px(_GAP)
        yield Text(scale.right, middle, rivals, right=True)
    yield Text(scale.left, middle, shortened(model.source(row.shown), room, metrics))


def _index(model: SupplyModel, row: Row, top: float, columns: _Columns, metrics: Metrics) -> Iterator[Text]:
    lines = concentration_lines(model.words, model.concentration(row))
    middle = top + metrics.px(_BAR) / 2
    first = middle if len(lines) == 1 else middle - metrics.px(4)
    known = row.shown is not None
    yield Text(columns.index_x, first, lines[0], "ink" if known else "dim", "body" if known else "small", known, True)
    for text in lines[1:]:
        yield Text(columns.index_x, first + metrics.px(16), text, right=True)


def _fold(
    model: SupplyModel, fold: Fold, number: int, y: float, width: int, metrics: Metrics
) -> tuple[Band, list[Hit]]:
    px = metrics.px
    box = Box(0, y, width, y + px(_FOLD))
    spoken = model.spoken_fold(fold)
    left = px(_EDGE) + px(18)
    text = Text(left, y + px(_FOLD) / 2, spoken, "ink", "body", bold=True)
    end = left + metrics.width(spoken, role="body", bold=True) + px(6)
    hit = Hit(fold.key, number, Box(px(_EDGE) - 4, y + px(4), end, y + px(_FOLD) - px(4)), None, spoken)
    return Band(fold.key, box, (text,), fold=fold.is_open), [hit]


def _legend(model: SupplyModel, y: float, width: int, metrics: Metrics) -> tuple[tuple[Text, ...], float]:
    """What the signs mean, in as many lines as that needs."""
    px, say = metrics.px, model.words.say
    parts = (
        say("supply", "triangle: what an item claims; arrow: the claim says over"),
        say("supply", "dashed: not itemised by the source"),
        say("supply", "HHI in whole points: one number where shares are complete, else its bounds"),
    )
    texts: list[Text] = []
    x, line = float(px(_EDGE)), y + px(10)
    for part in parts:
        wide = metrics.width(part)
        if texts and x + wide > width - px(_EDGE):
            x, line = float(px(_EDGE)), line + px(18)
        texts.append(Text(x, line, shortened(part, width - 2 * px(_EDGE), metrics)))
        x += wide + px(22)
    return tuple(texts), line + px(16)


def _name_box(line: float, columns: _Columns, metrics: Metrics) -> Box:
    return Box(columns.names_x, line, columns.names_x + columns.names_room, line + 3 * metrics.px(_LINE))


def _whole(country: str, box: Box, segments: list[Segment]) -> Box:
    """A range is picked with the span that it leaves open."""
    spans = [part.box.x1 for part in segments if part.kind == "open" and part.country == country]
    return box._replace(x1=max([box.x1, *spans]))


def _wide_enough(box: Box, metrics: Metrics) -> Box:
    """A share of nearly nothing can still be picked."""
    least = metrics.px(_LEAST_HIT)
    if box.x1 - box.x0 >= least:
        return box
    middle = (box.x0 + box.x1) / 2
    return box._replace(x0=middle - least / 2, x1=middle + least / 2)
