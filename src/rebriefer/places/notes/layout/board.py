"""Where rows and steps stand, or what fills their place while there are none."""

from rebriefer.places.notes.layout.page import Box, Frame, Hit, Metrics, Page, Text
from rebriefer.places.notes.model.entries import Entry
from rebriefer.places.notes.model.notes import MOST, NotesModel
from rebriefer.places.notes.model.steps import Line

_SIDE, _TOP, _GAP = 16, 16, 24
_STEPS, _TWO_COLUMNS = 280, 780
_PAD, _AIR = 10, 8
_TEXT_LINES = 3
_READABLE = 680

_NAME = Text(0, 0, "", role="body", bold=True)
_SAID = Text(0, 0, "", role="body")
_FAINT = Text(0, 0, "", "dim")
_STEP = Text(0, 0, "")
_ADDRESS = Text(0, 0, "", "dim", "address")
_LEAD = Text(0, 0, "", role="lead")
_HEAD = Text(0, 0, "", role="lead", bold=True)


def layout(model: NotesModel, width: float, height: float, metrics: Metrics, *, with_steps: bool = True) -> Frame:
    """Lay out rows and steps for a width, side by side where there is room.

    While there is nothing, what explains it stands in the middle of the height. Steps are for the hand, not for paper.
    """
    px = metrics.px
    page = Page(metrics)
    if model.empty:
        return _empty(page, model, width, height)
    side, top = px(_SIDE), px(_TOP)
    if not (with_steps and model.lines()):
        bottom = _rows(page, model, side, top, width - 2 * side)
    elif width >= px(_TWO_COLUMNS):
        left = width - side - px(_STEPS)
        ends = [_rows(page, model, side, top, left - side - px(_GAP)), _steps(page, model, left, top, px(_STEPS))]
        bottom = max(ends)
    else:
        bottom = _rows(page, model, side, top, width - 2 * side)
        bottom = _steps(page, model, side, bottom + px(_GAP), width - 2 * side)
    return page.frame(bottom + top)


def _rows(page: Page, model: NotesModel, x: float, y: float, room: float) -> float:
    px, entries = page.metrics.px, model.entries()
    if not entries:
        return page.write(model.sentence(), x, y, min(room, px(_READABLE)), _LEAD)
    for number, entry in enumerate(entries[:MOST]):
        if number:
            page.rules.append(Box(x, y, x + room, y + 1))
        bottom = _row(page, model, entry, x + px(_AIR), y + px(_PAD), room - 2 * px(_AIR)) + px(_PAD)
        page.hits.append(Hit(Box(x, y + 1, x + room, bottom), entry.spoken))
        y = bottom
    return _rest(page, model, len(entries), x, y, room)


def _row(page: Page, model: NotesModel, entry: Entry, x: float, y: float, room: float) -> float:
    px, high = page.metrics.px, page.metrics.pitch("small") + page.metrics.px(2)
    right = page.tag(entry.kind, x, y)
    if right + px(_AIR) + px(120) <= x + room:
        y = max(page.write(entry.name, right + px(_AIR), y, x + room - right - px(_AIR), _NAME, most=2), y + high)
    else:
        y = page.write(entry.name, x, y + high, room, _NAME, most=2)
    if entry.text:
        y = page.write(entry.text[:600], x, y + px(2), room, _SAID, most=_TEXT_LINES)
    y = _facts(page, entry, x, y + px(2), room)
    if entry.gone:
        y += px(3)
        page.tag(model.words.say("notes", "no longer in this library"), x, y, "caution")
        y += high
    return y


def _facts(page: Page, entry: Entry, x: float, y: float, room: float) -> float:
    """Address and moment, parted by a rule; one under the other where they do not fit on a line."""
    px, metrics, address = page.metrics.px, page.metrics, entry.row.address
    middle, when = x + metrics.width(address, role="address") + px(8), metrics.width(entry.when)
    bottom = page.write(address, x, y, room, _ADDRESS, most=2)
    if middle + px(9) + when > x + room:
        return page.write(entry.when, x, bottom, room, _FAINT)
    half = metrics.pitch("small") / 2
    page.rules.append(Box(middle, y + half - px(5), middle + 1, y + half + px(5)))
    page.write(entry.when, middle + px(9), y, when + px(2), _FAINT)
    return bottom


def _steps(page: Page, model: NotesModel, x: float, y: float, room: float) -> float:
    px, lines = page.metrics.px, model.lines()
    y = page.write(model.words.say("notes", "Steps"), x, y, room, _HEAD) + px(2)
    hint = "A click takes a step back together with all later ones; a faint one is done again with all before it."
    y = page.write(model.words.say("notes", hint), x, y, room, _FAINT) + px(6)
    for line in lines[:MOST]:
        bottom = _step(page, model, line, x + px(_AIR), y + px(4), room - 2 * px(_AIR)) + px(4)
        page.hits.append(Hit(Box(x, y, x + room, bottom), line.spoken))
        y = bottom
    return _rest(page, model, len(lines), x, y, room)


def _step(page: Page, model: NotesModel, line: Line, x: float, y: float, room: float) -> float:
    px, metrics = page.metrics.px, page.metrics
    high, style = metrics.pitch("small") + px(2), _FAINT if line.redos else _STEP
    waits = [(model.words.say("notes", "not saved yet"), "caution")] * line.waits
    tags = [*waits, *[("Ctrl+Z", "accent")] * line.next_back]
    right, wide = x + metrics.width(line.name) + px(8), sum(metrics.width(text) + px(18) for text, _ in tags)
    bottom = page.write(line.name, x, y, room, style, most=2)
    if not tags:
        return bottom
    beside = right + wide <= x + room
    at, top = (right, y - px(1)) if beside else (x, bottom + px(2))
    for text, tint in tags:
        at = page.tag(text, at, top, tint) + px(6)
    return bottom if beside else top + high


def _rest(page: Page, model: NotesModel, n: int, x: float, y: float, room: float) -> float:
    if n <= MOST:
        return y
    more = model.words.say_n("notes", "and {n} more", "and {n} more", n - MOST)
    return page.write(more, x, y + page.metrics.px(_PAD), room, _FAINT)


def _empty(page: Page, model: NotesModel, width: float, height: float) -> Frame:
    px = page.metrics.px
    room = width - 2 * px(_SIDE)
    block = min(px(_READABLE), room)
    left = (width - block) / 2
    y = page.write(
        model.words.say("notes", "Nothing of yours is here yet"), left, 0, block, _HEAD._replace(role="display")
    )
    y = page.write(model.sentence(), left, y + px(8), block, _LEAD)
    top = max((height - y) / 2, px(_TOP))
    page.texts = [text._replace(y=text.y + top) for text in page.texts]
    return page.frame(y + top + px(_TOP))
