"""Bars: the states of each clause, its name, and the words of its states. Labels yield, they are never cut."""

from datetime import date
from typing import NamedTuple

from rebriefer.domain.states import NEVER_OBSERVED, Basis, State
from rebriefer.places.timeline.layout.records import Bar, Scene, Segment, Text
from rebriefer.places.timeline.model.lanes import key_by_actor
from rebriefer.places.timeline.model.readings import BASES, NEVER, STATES
from rebriefer.words.days import day_in_table
from rebriefer.words.terms import basis_word, state_with_day, state_word

_CLEAR = 5
_INSIDE = 6
_PENCIL = 14
"""What the pencil takes at the beginning of a segment that is the user's."""

_RINGS = 88
_WORDLESS = frozenset({State.IN_FORCE, State.UNKNOWN, State.NONE})
_PLATED = frozenset({State.SUSPENDED, State.THREATENED})
_DAYS_SAID = frozenset({State.SUSPENDED, State.SUSPENDED_BEFORE_EFFECT})


class _Slot(NamedTuple):
    """A stretch of a segment that neither the as-of line nor the wall nor an arrow crosses."""

    x0: float
    x1: float
    segment: Segment


def lay_bar(scene: Scene, clauses: tuple[int, ...], y: float, height: float) -> tuple[Bar, list[Text]]:
    """One bar with its labels."""
    segments = tuple(_segments(scene, clauses[0]))
    clause = scene.model.clauses[clauses[0]]
    loose = scene.model.loose_days(clause)
    soft = (scene.scale.x_of(loose[0]), scene.scale.x_of(loose[1])) if loose is not None else None
    bar = Bar(clauses, key_by_actor(clause), y, height, segments, soft)
    return bar, _labels(scene, bar)


def _segments(scene: Scene, clause: int) -> list[Segment]:
    """The segments in view, parted at the wall; what ends outside the view is cut at its edge."""
    scale, readings = scene.scale, scene.model.readings
    found = []
    for index in readings.segments(clause):
        first, after = readings.first[index], readings.after[index]
        if after <= scale.first or first >= scale.last:
            continue
        state, basis = STATES[readings.state[index]], BASES[readings.basis[index]]
        parts = ((first, scene.wall), (scene.wall, after)) if first < scene.wall < after else ((first, after),)
        for start, end in parts:
            x0, x1 = scale.within(scale.x_of(start)), scale.within(scale.x_of(end))
            if x1 > x0:
                observed, own = _observed(start, basis, scene.wall), bool(readings.own[index])
                found.append(Segment(x0, x1, state, observed, index, own))
    return found


def _observed(start: int, basis: Basis, wall: int) -> bool:
    return start < wall and basis not in NEVER_OBSERVED


def _labels(scene: Scene, bar: Bar) -> list[Text]:
    cuts = scene.cuts(bar.y, bar.height)
    slots = [slot for segment in bar.segments for slot in _slots(scene, segment, cuts)]
    texts, named = _name(scene, bar, slots)
    for segment in bar.segments:
        if segment.state not in _WORDLESS and (segment.observed or segment.state is not State.ENDED):
            own = [slot for slot in slots if slot.segment is segment]
            texts += _word(scene, bar, segment, own, named)
    return texts


def _slots(scene: Scene, segment: Segment, cuts: list[float]) -> list[_Slot]:
    """The stretches of a segment, 5 px clear of the as-of line, of the wall and of arrows."""
    clear = scene.metrics.px(_CLEAR)
    x0, x1 = segment.x0 + scene.metrics.px(_PENCIL) * segment.own, segment.x1
    if abs(x1 - scene.wall_x) < 0.5:
        x1 -= clear
    elif abs(x0 - scene.wall_x) < 0.5:
        x0 += clear + 3.5
    slots = []
    for cut in sorted((scene.as_of_x, *cuts)):
        if x0 < cut + clear and cut - clear < x1:
            slots.append(_Slot(x0, cut - clear, segment))
            x0 = cut + clear
    return [*slots, _Slot(x0, x1, segment)]


def _name(scene: Scene, bar: Bar, slots: list[_Slot]) -> tuple[list[Text], tuple[_Slot, float] | None]:
    """The name of a bar where there is room, and the slot it stands in with the right end it takes."""
    metrics = scene.metrics
    name = scene.model.bar_name(bar.clauses)
    width, inside = metrics.width(name), metrics.px(_INSIDE)
    roomy = [
        slot
        for slot in slots
        if slot.x1 - slot.x0 >= width + 2 * inside and slot.segment.state not in (State.UNKNOWN, State.NONE)
    ]
    living = [slot for slot in roomy if slot.segment.state is not State.ENDED]
    chosen = next((slot for slot in living if slot.segment.state is State.IN_FORCE), living[0] if living else None)
    if chosen is None and (before := _before(scene, bar, name, width)) is not None:
        return [before], None
    chosen = chosen or (roomy[0] if roomy else None)
    if chosen is None:
        return _over_line(scene, bar, slots, name, width), None
    return [_inside(bar, chosen, chosen.x0 + inside, name, width)], (chosen, chosen.x0 + inside + width)


def _over_line(scene: Scene, bar: Bar, slots: list[_Slot], name: str, width: float) -> list[Text]:
    """The name upon the line of *unknown*, after its first ring; it hides the rings that it would cut."""
    px = scene.metrics.px
    for slot in slots:
        if slot.segment.state is not State.UNKNOWN:
            continue
        ring = bar.height / 2
        x = slot.segment.x0 + bar.height + px(_INSIDE)
        end = x + width
        for number in range(1, int((end - slot.segment.x0) / px(_RINGS)) + 2):
            centre = slot.segment.x0 + ring + number * px(_RINGS)
            if abs(centre - end) < ring + px(_INSIDE):
                end = centre + ring + 1
        if x >= slot.x0 and end <= slot.x1:
            return [Text(x, bar.y + ring, name, "ink", ground="halo", width=end - x)]
    return []


def _inside(bar: Bar, slot: _Slot, x: float, name: str, width: float) -> Text:
    state, middle = slot.segment.state, bar.y + bar.height / 2
    if state is State.IN_FORCE:
        colour = f"on:{bar.actor}" if slot.segment.observed else f"on_faint:{bar.actor}"
        return Text(x, middle, name, colour, width=width)
    return Text(x, middle, name, "ink", ground="plate" if state in _PLATED else "", width=width)


def _before(scene: Scene, bar: Bar, name: str, width: float) -> Text | None:
    """The name left of the bar, where nothing crosses it there."""
    if not bar.segments:
        return None
    px = scene.metrics.px
    right = bar.segments[0].x0 - px(6)
    for cut in reversed(scene.cuts(bar.y, bar.height)):
        if right - width - px(_CLEAR) < cut < right + px(_CLEAR):
            right = cut - px(6)
    left = right - width
    if left < scene.scale.left + 2 or _crossed(scene, left, right):
        return None
    return Text(right, bar.y + bar.height / 2, name, "ink", right=True, ground="halo", width=width)


def _crossed(scene: Scene, left: float, right: float) -> bool:
    clear = scene.metrics.px(_CLEAR)
    return any(left - clear < x < right + clear for x in (scene.as_of_x, scene.wall_x))


def _word(
    scene: Scene, bar: Bar, segment: Segment, slots: list[_Slot], named: tuple[_Slot, float] | None
) -> list[Text]:
    """The word of a state, once: beside the name, or in another slot; the long form, the short one, or none."""
    metrics = scene.metrics
    inside, middle = metrics.px(_INSIDE), bar.y + bar.height / 2
    plate = "plate" if segment.state in _PLATED else ""
    for said in _words_of(scene, segment):
        width = metrics.width(said)
        for slot in slots:
            taken = named is not None and named[0] is slot
            start = named[1] + 2 * inside if taken and named is not None else slot.x0 + inside
            if slot.x1 - inside - start < width:
                continue
            if taken:
                return [Text(slot.x1 - inside, middle, said, "dim", right=True, ground=plate, width=width)]
            return [Text(start, middle, said, "dim", ground=plate, width=width)]
    return []


def _words_of(scene: Scene, segment: Segment) -> list[str]:
    words, readings = scene.model.words, scene.model.readings
    first, after = readings.first[segment.number], readings.after[segment.number]
    basis = BASES[readings.basis[segment.number]]
    short = state_word(words, segment.state)
    if not segment.observed:
        said = basis_word(words, basis)
        return [words.say("timeline", "{state}, {basis}", state=short, basis=said), said]
    if segment.state is State.ENDED:
        return [state_with_day(words, State.ENDED, date.fromordinal(first)), short]
    if segment.state in _DAYS_SAID and after < NEVER:
        return [state_with_day(words, segment.state, date.fromordinal(after - 1)), short]
    if segment.state is State.ANNOUNCED and after < NEVER and _state_after(scene, segment.number) is State.IN_FORCE:
        due = day_in_table(words, date.fromordinal(after))
        return [words.say("timeline", "{state}, due {day}", state=short, day=due), short]
    return [short]


def _state_after(scene: Scene, index: int) -> State | None:
    """The state after a segment, which must not be the last one of its clause."""
    readings = scene.model.readings
    return STATES[readings.state[index + 1]] if index + 1 < len(readings.state) else None
