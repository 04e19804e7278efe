"""What can be picked: how it is called, what opens in it, and where a selection stands among it."""

from collections.abc import Sequence

from rebriefer.domain.addresses import Address
from rebriefer.domain.states import State, next_change, standing_on
from rebriefer.places.timeline.layout.records import BADGE, BAR, MORE, Hit
from rebriefer.places.timeline.model.mine import owner_of, with_owner
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.words.days import day_in_sentence
from rebriefer.words.terms import basis_word, next_word, state_word


def spoken_hit(model: TimelineModel, hit: Hit) -> str:
    """Spoken name of what can be picked."""
    if hit.kind == MORE:
        return _spoken_more(model, hit)
    if hit.kind == BADGE:
        first, last = (model.events[hit.members[end]].day for end in (0, -1))
        n = len(hit.members)
        if first == last:
            return model.words.say_n(
                "timeline", "{n} act on {day}", "{n} acts on {day}", n, day=day_in_sentence(model.words, first)
            )
        return model.words.say_n(
            "timeline",
            "{n} act from {first} to {last}",
            "{n} acts from {first} to {last}",
            n,
            first=day_in_sentence(model.words, first),
            last=day_in_sentence(model.words, last),
        )
    if hit.kind == BAR and len(hit.members) > 1:
        return _spoken_together(model, hit)
    return model.spoken(hit.address) if hit.address is not None else hit.key


def card_of(model: TimelineModel, hit: Hit) -> str:
    """What the card under the pointer says: the name, and for clauses what they stand on and what comes next."""
    spoken = spoken_hit(model, hit)
    if hit.kind == BADGE:
        names = [model.event_name(model.events[event]) for event in hit.members[:_MOST_NAMES]]
        return "\n".join([spoken, *names, *([] if len(hit.members) <= _MOST_NAMES else ["..."])])
    if hit.kind != BAR:
        return spoken
    clause, session, words = model.clauses[hit.members[0]], model.session, model.words
    reading = {"with_statements": session.with_statements}
    standing = standing_on(clause.lifecycle, session.as_of, session.data_date, **reading)
    if standing.state is State.NONE:
        return spoken
    change = next_change(clause.lifecycle, session.as_of, session.data_date, **reading)
    basis = words.say("timeline", "Basis: {basis}", basis=basis_word(words, standing.basis))
    if change is None:
        return f"{spoken}\n{basis}"
    after = words.say(
        "timeline",
        "From {day}: {state}",
        day=day_in_sentence(words, change.day),
        state=next_word(words, standing.state, change),
    )
    return f"{spoken}\n{basis}\n{after}"


def opening_key(hit: Hit) -> str | None:
    """The key under which an item opens in place; None where it stands for one thing."""
    return hit.key if hit.address is None or (hit.kind == BAR and len(hit.members) > 1) else None


def key_holding(model: TimelineModel, hits: Sequence[Hit], address: Address | None) -> str:
    """Key of the item that is an address or holds it; empty where there is none."""
    if address is None:
        return ""
    clause, event = model.chosen_clause(), model.event_at.get(address)
    for hit in hits:
        if hit.key == address:
            return hit.key
    for hit in hits:
        if (hit.kind == BAR and clause in hit.members) or (hit.kind == BADGE and event in hit.members):
            return hit.key
    return ""


_MOST_NAMES = 12


def _spoken_more(model: TimelineModel, hit: Hit) -> str:
    lane = next(lane for lane in model.lanes() if hit.key == f"lane:{lane.key}")
    name = model.lane_name(lane)
    if hit.key in model.opened:
        return model.words.say("timeline", "{lane}, show fewer clauses", lane=name)
    return model.words.say("timeline", "{lane}, show more clauses", lane=name)


def _spoken_together(model: TimelineModel, hit: Hit) -> str:
    """Day, actor, common name and state of clauses that share a bar."""
    first = model.clauses[hit.members[0]]
    session, words = model.session, model.words
    reading = {"with_statements": session.with_statements}
    state = standing_on(first.lifecycle, session.as_of, session.data_date, **reading).state
    spoken = words.say(
        "spoken",
        "{day}, {actor}, {name}, {state}",
        day=day_in_sentence(words, first.lifecycle[0].first),
        actor=model.actor_name(first.actor),
        name=model.bar_name(hit.members),
        state=state_word(words, state),
    )
    return with_owner(words, spoken, owner_of(first, session.as_of, with_statements=session.with_statements))
