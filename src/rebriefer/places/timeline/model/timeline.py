"""The model of the timeline: what is in view, in which lanes, and what is known on the as-of day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.clauses import Clause, Event
from rebriefer.domain.days import Span as Days
from rebriefer.domain.measures import Measure
from rebriefer.domain.states import State, state_on
from rebriefer.library.packed import LANES
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.library.queries.events import all_events
from rebriefer.library.queries.measures import measure_clauses
from rebriefer.library.queries.timeline import place_names
from rebriefer.place import Dated, Item
from rebriefer.places.timeline.model import span
from rebriefer.places.timeline.model.bars import name_of
from rebriefer.places.timeline.model.foot import filters_said, sources_said
from rebriefer.places.timeline.model.lanes import OTHERS, Bar, Lane, key_by_actor, key_by_kind, lanes_of, ranks_of
from rebriefer.places.timeline.model.loose import loose_days_of, loose_of
from rebriefer.places.timeline.model.mine import MINE, owner_of, with_owner
from rebriefer.places.timeline.model.readings import NEVER, Readings
from rebriefer.places.timeline.model.register import Known, counts_of, known_on
from rebriefer.places.timeline.model.register_words import table_of
from rebriefer.places.timeline.model.relations import Relations
from rebriefer.places.timeline.model.sight import Sight, title_of
from rebriefer.places.timeline.model.span import Span
from rebriefer.session import Session
from rebriefer.signals import Signal
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import day_in_sentence
from rebriefer.words.headcounts import counts_line
from rebriefer.words.sentences import day_sentence, spoken_clause, spoken_event
from rebriefer.words.shown_text import shown
from rebriefer.words.terms import of_vocabulary

ALL_KINDS = "all"
NO_LISTS = "no_lists"
"""Every kind but entity lists."""

_ENTITY_LISTS = "sanction_entity_list"
_OF_THE_FACTS = (
    "acts_by_actor", "told", "clause_at", "first_clause_of", "event_at", "first_day", "last_day", "loose",
)  # fmt: skip
_LANE_KEYS = {"actor": key_by_actor, "kind": key_by_kind}


class TimelineModel:
    """What the timeline shows, without Qt.

    ``changed`` is emitted when the span in view, the lanes, the filter or what is open has changed; changes of the
    session are the session's to tell.
    """

    def __init__(self, session: Session, words: Words) -> None:
        self.session, self.words = session, words
        library = session.library
        self.clauses: tuple[Clause, ...] = all_clauses(library)
        self.events: tuple[Event, ...] = all_events(library)
        self.changed: Signal[[]] = Signal()
        self.revision = 0
        self.lean = 0.0
        """Days by which the as-of line stands away from its day while it slides onto another; 0 at rest."""
        self.sight = Sight()
        self.sight.changed.connect(self._tell)
        self.relations = Relations(library, words)
        self.relations.changed.connect(self._tell)
        self._names = place_names(library)
        self._kinds = library.vocabulary("event_kind")
        self._measures = measure_clauses(library)
        self._span = span.recent(library.data_date)
        self._grouping = "actor"
        self._hidden: frozenset[str] = frozenset()
        self._kind = ALL_KINDS
        self._opened: frozenset[str] = frozenset()
        self._readings: dict[bool, Readings] = {}
        self._lanes: list[Lane] | None = None
        self._known: tuple[object, list[Known]] = (None, [])

    # What is in view

    @property
    def span(self) -> Span:
        """First day in view and the day after the last one, as ordinals with fractions."""
        return self._span

    @span.setter
    def span(self, wanted: Span) -> None:
        wanted = span.within_calendar(wanted)
        if wanted != self._span:
            self._span = wanted
            self._tell()

    def show_all(self) -> None:
        """Bring everything into view, from the first day to the last change that is set."""
        margin = max((self.last_day - self.first_day) * 0.02, 1.0)
        self.span = (self.first_day - margin, self.last_day + margin)

    def show_recent(self) -> None:
        """Bring the last two years into view, and what is set after the data date."""
        self.span = span.recent(self.session.data_date)

    def bring_into_view(self, address: Address | None) -> None:
        """Move the span where the days of a clause or event do not lie in it."""
        days = self.days_of(address) if address is not None else None
        if days is not None and (days[0] >= self._span[1] or days[1] <= self._span[0]):
            self.span = span.with_day(self._span, days[0] if days[0] >= self._span[1] else days[1])

    def days_of(self, address: Address) -> tuple[int, int] | None:
        """First day on which a clause or event is there, and the day after the last one."""
        clause = self.clause_at.get(address)
        if clause is not None:
            return self.readings.alive_from[clause], self.readings.alive_to[clause]
        event = self.event_at.get(address)
        if event is None:
            return None
        day = self.events[event].day.toordinal()
        return day, day + 1

    def chosen_clause(self) -> int | None:
        """The selected clause, or the first one of the selected event."""
        selection = self.session.selection
        if selection is None:
            return None
        found = self.clause_at.get(selection)
        return self.first_clause_of.get(selection) if found is None else found

    # What is shown

    @property
    def grouping(self) -> str:
        """``actor`` or ``kind``: what a lane stands for."""
        return self._grouping

    @grouping.setter
    def grouping(self, wanted: str) -> None:
        self._grouping = wanted
        self._refilter()

    @property
    def kind(self) -> str:
        """``ALL_KINDS``, ``NO_LISTS`` or one kind."""
        return self._kind

    @kind.setter
    def kind(self, wanted: str) -> None:
        self._kind = wanted
        self._refilter()

    @property
    def hidden(self) -> frozenset[str]:
        """Keys of the actors that are left out."""
        return self._hidden

    @hidden.setter
    def hidden(self, wanted: frozenset[str]) -> None:
        self._hidden = wanted
        self._refilter()

    @property
    def opened(self) -> frozenset[str]:
        """Keys of lanes, badges and rows that are open in place."""
        return self._opened

    def toggle(self, key: str) -> None:
        """Open what is closed, or close it."""
        self._opened = self._opened ^ {key}
        self._tell()

    @property
    def readings(self) -> Readings:
        """All lifecycles in the session's way of asking."""
        way = self.session.with_statements
        if way not in self._readings:
            self._readings[way] = Readings(self.clauses, with_statements=way)
        return self._readings[way]

    def lanes(self) -> list[Lane]:
        """The lanes that have anything to show."""
        if self._lanes is None:
            keys = (*(LANES if self._grouping == "actor" else self._kinds), MINE)
            ranks = ranks_of(self.clauses, self.readings, self.session.data_date.toordinal(), self.told)
            self._lanes = lanes_of(
                keys, _LANE_KEYS[self._grouping], self.clauses, self.events, self.readings, ranks, self.passes
            )
        return self._lanes

    def passes(self, item: Clause | Event) -> bool:
        """Whether a clause or event passes the filter."""
        if key_by_actor(item) in self._hidden:
            return False
        return self._kind == ALL_KINDS or (
            item.kind != _ENTITY_LISTS if self._kind == NO_LISTS else item.kind == self._kind
        )

    def kinds(self) -> list[str]:
        """The kinds that any event has, in the order of the closed list."""
        present = {event.kind for event in self.events}
        return [kind for kind in self._kinds if kind in present]

    @cached_property
    def acts_by_actor(self) -> Counter[str]:
        """How many acts each lane of an actor has, in the order of the lanes."""
        counted = Counter(key_by_actor(event) for event in self.events)
        return Counter({key: counted[key] for key in LANES if counted[key]})

    @cached_property
    def told(self) -> frozenset[Address]:
        """The clauses that the sentence of the day speaks of."""
        return frozenset(clause.address for measure in self._measures for clause in measure[3])

    @cached_property
    def clause_at(self) -> dict[Address, int]:
        """Index of each clause by its address."""
        return {clause.address: index for index, clause in enumerate(self.clauses)}

    @cached_property
    def first_clause_of(self) -> dict[Address, int]:
        """Index of the first clause of each event that has any, by the address of the event."""
        return {address_of("event", clause.event): index for index, clause in reversed([*enumerate(self.clauses)])}

    @cached_property
    def event_at(self) -> dict[Address, int]:
        """Index of each event by its address."""
        return {event.address: index for index, event in enumerate(self.events)}

    @cached_property
    def first_day(self) -> int:
        """The first day of anything."""
        starts = [*self.readings.first, *(event.day.toordinal() for event in self.events)]
        return min(starts, default=self.session.data_date.toordinal())

    @cached_property
    def last_day(self) -> int:
        """The last day on which anything is known to change, or the data date."""
        starts = [*self.readings.first, *(event.day.toordinal() for event in self.events)]
        return max([*starts, self.session.data_date.toordinal()])

    @cached_property
    def loose(self) -> dict[str, Days]:
        """Events whose day is known only to the month or the year, with the days it may be."""
        return loose_of(self.events)

    def loose_days(self, clause: Clause) -> tuple[int, int] | None:
        """The days on which a clause may have begun, where only a month or a year is known; the end is exclusive."""
        return loose_days_of(clause, self.loose.get(clause.event))

    def known(self) -> list[Known]:
        """Every clause that passes the filter and is known on the as-of day."""
        session = self.session
        key = (session.as_of, session.with_statements, self._kind, self._hidden)
        if self._known[0] != key:
            passing = filter(self.passes, self.clauses)
            known = known_on(passing, session.as_of, session.data_date, with_statements=session.with_statements)
            self._known = (key, known)
        return self._known[1]

    # What it is called

    def bar_name(self, bar: Bar) -> str:
        """Name of the clauses that share a bar."""
        return name_of(self.words, [self.clauses[clause] for clause in bar])

    def event_name(self, event: Event) -> str:
        """Short name of an event in the language of the words."""
        return shown(event.short_zh if self.words.language == "zh" else event.short_en)

    def actor_name(self, code: str) -> str:
        """Name of an actor; others where nobody is named."""
        if code == OTHERS:
            return self.words.say("timeline", "Others")
        return of_vocabulary(self.words, self._names, code)

    def actor_short(self, code: str) -> str:
        """Name of an actor where there is little room: the two that are usual in it, else the whole name."""
        short = {"USA": marked("timeline", "US"), "EU": marked("timeline", "EU")}.get(code)
        return self.words.say("timeline", short) if short else self.actor_name(code)

    def kind_name(self, kind: str) -> str:
        """Name of a kind of events."""
        return of_vocabulary(self.words, self._kinds, kind)

    def lane_name(self, lane: Lane) -> str:
        """Name of a lane."""
        if lane.key == MINE:
            return self.words.say("timeline", "Mine")
        return self.actor_name(lane.key) if self._grouping == "actor" else self.kind_name(lane.key)

    def spoken(self, address: Address) -> str:
        """Spoken name of a clause or event on the as-of day; the address where it is neither."""
        index = self.clause_at.get(address)
        if index is not None:
            clause = self.clauses[index]
            state = state_on(clause.lifecycle, self.session.as_of, with_statements=self.session.with_statements)
            return self._owned(clause, spoken_clause(self.words, clause, state, self.actor_name(clause.actor)))
        if address in self.event_at:
            event = self.events[self.event_at[address]]
            if key_by_actor(event) == MINE:
                return spoken_event(self.words, event, self.words.say("spoken", "yours"), self.event_name(event))
            spoken = spoken_event(self.words, event, self.actor_name(event.actor), self.event_name(event))
            return self._owned(event, spoken)
        return address

    def _owned(self, item: Clause | Event, spoken: str) -> str:
        owner = owner_of(item, self.session.as_of, with_statements=self.session.with_statements)
        return with_owner(self.words, spoken, owner)

    # What every place offers

    def items(self) -> Sequence[Item]:
        """Every point and clause that passes the filter, lane by lane, by day."""
        return [Item(address, self.spoken(address)) for address in self._addresses()]

    def sentence(self) -> str:
        """The sentence of the day; where a second day is held against it, how many states differ."""
        if self.sight.against is None:
            return self._sentence_of_day()
        from rebriefer.places.timeline.model.compare import with_comparison

        return with_comparison(self, self._sentence_of_day())

    def _sentence_of_day(self) -> str:
        session = self.session
        if self._measures:
            measures = [Measure(m[0], m[1], m[2], tuple(clause.lifecycle for clause in m[3])) for m in self._measures]
            return day_sentence(
                self.words, measures, session.as_of, session.data_date, with_statements=session.with_statements
            )
        counts: Mapping[State, int] = counts_of(self.known())
        return self.words.say(
            "timeline",
            "On {day}: {counts}.",
            day=day_in_sentence(self.words, session.as_of),
            counts=counts_line(self.words, counts),
        )

    def title(self) -> str:
        """The timeline and its day, or its days."""
        return title_of(self)

    def filters(self) -> str:
        """What is left out, and how it was asked."""
        return filters_said(self)

    def sources(self) -> list[str]:
        """The nearest source of each event in the register."""
        return sources_said(self)

    def table(self) -> list[list[str]]:
        """The register as rows of text: headings, operative clauses, then what is folded."""
        return table_of(self)

    def calendar(self) -> Sequence[Dated]:
        """The changes after the as-of day, for a calendar."""
        from rebriefer.places.timeline.model.calendar import days_to_come

        return days_to_come(self)

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {
            "span": list(self._span),
            "grouping": self._grouping,
            "kind": self._kind,
            "hidden": sorted(self._hidden),
            "opened": sorted(self._opened),
            "relations": self.relations.way,
            **self.sight.state(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view; what cannot be read stays as it is."""
        kept = state.get("span")
        if isinstance(kept, list | tuple) and len(kept) == 2 and all(isinstance(day, int | float) for day in kept):
            first, last = (float(day) for day in kept)
            if 0 < last - first < NEVER:
                self._span = span.within_calendar((first, last))
        grouping, kind = state.get("grouping"), state.get("kind")
        if isinstance(grouping, str) and grouping in _LANE_KEYS:
            self._grouping = grouping
        if isinstance(kind, str) and kind in (ALL_KINDS, NO_LISTS, *self._kinds):
            self._kind = kind
        self._hidden = _texts(state.get("hidden"), self._hidden)
        self._opened = _texts(state.get("opened"), self._opened)
        self.sight.restore(state)
        self.relations.restore(state.get("relations"))
        self._refilter()

    def _addresses(self) -> Iterator[Address]:
        for lane in self.lanes():
            yield from (self.events[event].address for event in lane.events)
            starts = self.readings.alive_from
            inner = [clause for bar in lane.bars for clause in bar]
            yield from (self.clauses[one].address for one in sorted(inner, key=lambda one: (starts[one], one)))

    def reread(self) -> None:
        """Forget what hangs on the way of asking; the session's way has changed."""
        self._lanes = None
        for name in ("first_day", "last_day"):
            self.__dict__.pop(name, None)
        self._tell()

    def read_facts(self) -> None:
        """Read clauses and events anew; the user's own entries have changed."""
        library = self.session.library
        self.clauses, self.events = all_clauses(library), all_events(library)
        self._measures = measure_clauses(library)
        self._readings, self._known = {}, (None, [])
        self._opened = frozenset(key for key in self._opened if not key.startswith("badge:"))
        for name in _OF_THE_FACTS:
            self.__dict__.pop(name, None)
        self._refilter()

    def _refilter(self) -> None:
        self._lanes = None
        self._tell()

    def _tell(self) -> None:
        self.revision += 1
        self.changed.emit()


def _texts(kept: object, otherwise: frozenset[str]) -> frozenset[str]:
    if isinstance(kept, list | tuple) and all(isinstance(text, str) for text in kept):
        return frozenset(kept)
    return otherwise
