"""Where everything on the page stands, from above. Plain numbers; text is measured by whoever paints."""

from rebriefer.places.reader.layout.columns import Column, Columns, columns
from rebriefer.places.reader.layout.headline import head_marks, spelled
from rebriefer.places.reader.layout.parts import Band, Box, Frame, Measure
from rebriefer.places.reader.layout.pen import Pen
from rebriefer.places.reader.model.page import Block, PageText, Row

_TOP, _BOTTOM, _BETWEEN = 14, 28, 14


def arranged(page: PageText, width: int, measure: Measure, *, pinyin: bool, gloss: bool, notes: bool) -> Frame:
    """Lay the page out in a width.

    Args:
        page: What stands on it.
        width: Its width in pixels.
        measure: Measures of type.
        pinyin: Whether pinyin stands above the words of the headline.
        gloss: Whether their meaning stands below.
        notes: Whether discrepancies are told in words.
    """
    pen, px, where = Pen(measure), measure.px, columns(width, measure)
    whole = where.whole
    y = pen.in_line((*page.original, *page.origin), whole, px(_TOP)) + px(8)
    words, y = spelled(page.words, whole.x, y, whole.width, measure, pinyin=pinyin, gloss=gloss)
    if notes:
        y = pen.notes(page.notes, whole, y)
    absent, y = _below_the_headline(pen, page, whole, y)
    top = y = pen.rule(whole, y)
    y = _heads(pen, page, where, y)
    heads = Box(whole.x, top, whole.width, y - top)
    y = pen.in_line(page.counts, whole, y + px(8)) + px(_BETWEEN) if page.counts else y + px(_BETWEEN)
    bands = []
    for row in page.rows:
        below = _row(pen, row, where, y, notes=notes)
        bands.append(Band(row.number.address, y, below - y))
        y = below + px(_BETWEEN)
    return Frame(
        columns=where,
        height=y + px(_BOTTOM),
        words=words,
        head_marks=list(head_marks(words, page.marks, measure)),
        texts=pen.texts,
        pills=pen.pills,
        counts=pen.counts,
        rules=pen.rules,
        absent=absent,
        stripes=pen.stripes,
        bands=bands,
        heads=heads,
    )


def _below_the_headline(pen: Pen, page: PageText, whole: Column, y: int) -> tuple[Box, int]:
    """The headline in English, its turns of phrase, and what is not there."""
    px = pen.measure.px
    y = pen.in_line(page.literal_head, whole, y + px(8)) + px(2)
    y = pen.block(page.literal, whole, y)
    for idiom in page.idioms:
        y = pen.block(idiom, whole, y + px(3))
    return _absent(pen, page.absent, whole, y + px(12))


def _absent(pen: Pen, said: tuple[Block, Block], column: Column, y: int) -> tuple[Box, int]:
    """The frame that says what is not there."""
    px = pen.measure.px
    inner = Column(column.x + px(14), column.width - 2 * px(14))
    below = y + px(8)
    for block in said:
        below = pen.block(block, inner, below)
    below += px(8)
    return Box(column.x, y, column.width, below - y), below


def _heads(pen: Pen, page: PageText, where: Columns, y: int) -> int:
    zh, en = page.heads
    below = pen.in_line(zh, where.zh, y)
    return max(below, pen.in_line(en, where.en, y if where.beside else below + pen.measure.px(4)))


def _row(pen: Pen, row: Row, where: Columns, y: int, *, notes: bool) -> int:
    px = pen.measure.px
    if row.heading_zh is not None and row.heading_en is not None:
        y += px(4)
        below = pen.block(row.heading_zh, where.zh, y)
        y = max(below, pen.block(row.heading_en, where.en, y if where.beside else below)) + px(4)
    pen.block(row.number, where.number, y + px(3))
    zh = pen.block(row.zh, where.zh, y)
    en = pen.block(row.en, where.en, y if where.beside else zh + px(4))
    if notes and where.aside:
        return max(zh, en, pen.notes(row.notes, where.notes, y - px(4)))
    return pen.notes(row.notes, where.notes, max(zh, en)) if notes else max(zh, en)
