"""What stands under the timeline when it is handed out: what was left out, how it was asked, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebriefer.domain.addresses import address_of
from rebriefer.library.queries.events import EventSource, nearest_sources
from rebriefer.places.timeline.model.register import ASIDE, OVER
from rebriefer.places.timeline.model.sight import rows_in_sight
from rebriefer.words.headcounts import listed
from rebriefer.words.receipts import said_source
from rebriefer.words.terms import reading_word

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel

_KINDS_APART = ("all", "no_lists")


def filters_said(model: TimelineModel) -> str:
    """The way of asking, the kinds that are shown and the actors that are not."""
    words, parts = model.words, [reading_word(model.words, with_statements=model.session.with_statements)]
    if model.kind == "no_lists":
        parts.append(words.say("timeline", "without entity lists"))
    elif model.kind not in _KINDS_APART:
        parts.append(words.say("timeline", "only {kind}", kind=model.kind_name(model.kind)))
    hidden = [model.actor_name(code) for code in model.acts_by_actor if code in model.hidden]
    if hidden:
        parts.append(words.say("timeline", "without {actors}", actors=listed(words, hidden)))
    return words.say("timeline", "Shown: {parts}.", parts=listed(words, parts))


def sources_said(model: TimelineModel) -> list[str]:
    """A line an event of the register, in its order: who published the nearest source, and how many more there are."""
    nearest = nearest_sources(model.session.library)
    rows = rows_in_sight(model, {ASIDE, OVER})
    events = dict.fromkeys(one.clause.event for row in rows if not row.fold for one in row.known)
    return [_line(model, event, nearest[event]) for event in events if event in nearest]


def _line(model: TimelineModel, event: str, source: EventSource) -> str:
    words = model.words
    name = model.event_name(model.events[model.event_at[address_of("event", event)]])
    said = words.say("timeline", "{event}: {source}", event=name, source=said_source(words, source.line))
    if not source.others:
        return said
    return words.say_n("timeline", "{said}, and {n} more", "{said}, and {n} more", source.others, said=said)
