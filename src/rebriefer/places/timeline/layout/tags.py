"""The words of arrows: on a plate beside the line, where there is room."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rebriefer.domain.addresses import Address
from rebriefer.domain.states import State
from rebriefer.places.timeline.layout.arrows import EARLIER, LATER, UNSHOWN, Arrow, chosen_event
from rebriefer.places.timeline.layout.body import Body
from rebriefer.places.timeline.layout.records import Scene, Text
from rebriefer.places.timeline.layout.rows import Plan
from rebriefer.places.timeline.model.relations import DOTTED, other_end
from rebriefer.words.catalogue import marked

_PAD = 5
_BESIDE = 7
_UP, _DOWN = "up", "down"
_WHERE = {
    EARLIER: (marked("timeline", "{said}: {name}, earlier"), marked("timeline", "{said}, earlier")),
    LATER: (marked("timeline", "{said}: {name}, later"), marked("timeline", "{said}, later")),
    UNSHOWN: (marked("timeline", "{said}: {name}, not shown"), marked("timeline", "{said}, not shown")),
    _UP: (marked("timeline", "{said}: {name}, further up"), marked("timeline", "{said}, further up")),
    _DOWN: (marked("timeline", "{said}: {name}, further down"), marked("timeline", "{said}, further down")),
}
Box = tuple[float, float, float, float]


class Taken:
    """What stands in the rows already; asked row by row, each looks only at what meets it."""

    def __init__(self, scene: Scene, body: Body) -> None:
        self._scene = scene
        self._in_row: dict[tuple[float, float, bool], list[Box]] = {}
        self._bars: list[Box] = [
            (segment.x0, bar.y, segment.x1, bar.y + bar.height)
            for bar in body.bars
            for segment in bar.segments
            if segment.state is not State.ENDED
        ]
        radius = scene.metrics.px(8)
        self._boxes: list[Box] = [
            (mark.x - radius, mark.y - radius, mark.x + radius, mark.y + radius) for mark in body.marks
        ]
        self._boxes += [(badge.x0, badge.y, badge.x1, badge.y + badge.height) for badge in body.badges]
        for text in body.texts:
            self.add(text)

    def add(self, text: Text) -> None:
        """A line of text stands there now."""
        half = self._scene.metrics.px(8)
        x0 = text.x - text.width if text.right else text.x
        box = (x0 - _PAD, text.y - half, x0 + text.width + _PAD, text.y + half)
        self._boxes.append(box)
        for (top, bottom, _), boxes in self._in_row.items():
            if box[1] < bottom and top < box[3]:
                boxes.append(box)

    def add_line(self, arrow: Arrow) -> None:
        """A line runs there; words keep clear of it."""
        for (ax, ay), (bx, by) in pairwise(arrow.points):
            self._boxes.append((min(ax, bx) - 2, min(ay, by) - 1, max(ax, bx) + 2, max(ay, by) + 1))

    def is_free(self, box: Box, *, over_bars: bool) -> bool:
        """Whether nothing stands there; bars count only where words must not stand over them."""
        x0, y0, x1, y1 = box
        scale, clear = self._scene.scale, self._scene.metrics.px(5)
        if x0 < scale.left + 2 or x1 > scale.right - 2:
            return False
        if any(x0 - clear < x < x1 + clear + 3 for x in (self._scene.as_of_x, self._scene.wall_x)):
            return False
        row = (y0, y1, over_bars)
        if row not in self._in_row:
            standing = self._boxes if over_bars else [*self._boxes, *self._bars]
            self._in_row[row] = [other for other in standing if y0 < other[3] and other[1] < y1]
        return not any(x0 < other[2] and other[0] < x1 for other in self._in_row[row])


def lay_tags(scene: Scene, plan: Plan, arrows: Sequence[Arrow], body: Body, sight: tuple[float, float]) -> list[Text]:
    """What each arrow of the selection says: in full, else its word alone, else nothing."""
    chosen = chosen_event(scene.model)
    own = sorted((arrow for arrow in arrows if arrow.of_selection), key=lambda arrow: not arrow.beyond)
    if chosen is None or not own:
        return []
    taken = Taken(scene, body)
    for arrow in own:
        taken.add_line(arrow)
    rows = [y for y in _rows(plan) if sight[0] - 2 <= y and y + plan.bar <= sight[1] + 2]
    tags: list[Text] = []
    for arrow in own:
        tag = _tag(scene, plan, arrow, chosen, rows, taken, sight)
        if tag is not None and tag.text not in {other.text for other in tags if abs(other.y - tag.y) < 1}:
            taken.add(tag)
            tags.append(tag)
    return tags


def _tag(
    scene: Scene, plan: Plan, arrow: Arrow, chosen: Address, rows: Sequence[float], taken: Taken,
    sight: tuple[float, float],
) -> Text | None:  # fmt: skip
    for over_bars in (False, True) if arrow.line != DOTTED else (False,):
        for said in _said(scene, arrow, chosen, sight):
            width = scene.metrics.width(said)
            for x, y in _places(scene, arrow, width, rows):
                middle = y + plan.bar / 2
                if taken.is_free((x - _PAD, y + 1, x + width + _PAD, y + plan.bar - 1), over_bars=over_bars):
                    return Text(x, middle, said, "ink", ground="tag", width=width)
    return None


def _rows(plan: Plan) -> Iterator[float]:
    """Tops of all rows."""
    for lane in plan.lanes:
        above = bool(len(lane.points)) + len(lane.opened)
        yield from (lane.y + number * plan.pitch for number in range(above + len(lane.bars)))


def _places(scene: Scene, arrow: Arrow, width: float, rows: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Left and right of each stretch that goes up or down, nearest to its tip first; else at the edge it runs to."""
    beside = scene.metrics.px(_BESIDE) + _PAD
    if arrow.beyond:
        (_, y), (edge, _) = arrow.points[0], arrow.points[-1]
        x = edge - width - beside if arrow.beyond == LATER else edge + beside
        yield from ((x, row) for row in sorted(rows, key=lambda row: abs(row - y))[:3])
        return
    tip = arrow.points[-1][1]
    for (ax, ay), (bx, by) in pairwise(arrow.points):
        if ax != bx:
            continue
        crossed = [row for row in rows if min(ay, by) - 8 <= row <= max(ay, by)]
        for row in sorted(crossed, key=lambda row: abs(row - tip)):
            yield ax - beside - width, row
            yield ax + beside, row


def _said(scene: Scene, arrow: Arrow, chosen: Address, sight: tuple[float, float]) -> Iterator[str]:
    model, relation = scene.model, arrow.relations[0]
    word = model.relations.word(relation, chosen)
    if len(arrow.relations) > 1:
        yield _several(scene, arrow)
        return
    far = arrow.points[-1][1] if relation.doer == chosen else arrow.points[0][1]
    where = arrow.beyond or (_UP if far < sight[0] else _DOWN if far > sight[1] else "")
    if not where:
        yield word
        return
    index = model.event_at.get(other_end(relation, chosen))
    whole, short = _WHERE[where]
    if index is not None:
        yield model.words.say("timeline", whole, said=word, name=model.event_name(model.events[index]))
    yield model.words.say("timeline", short, said=word)


def _several(scene: Scene, arrow: Arrow) -> str:
    words, n = scene.model.words, len(arrow.relations)
    if arrow.beyond == EARLIER:
        return words.say_n("timeline", "{n} related, earlier", "{n} related, earlier", n)
    if arrow.beyond == LATER:
        return words.say_n("timeline", "{n} related, later", "{n} related, later", n)
    return words.say_n("timeline", "{n} related, not shown", "{n} related, not shown", n)
