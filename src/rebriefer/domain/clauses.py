"""Events and the clauses of their instruments."""

from dataclasses import dataclass
from datetime import date

from rebriefer.domain.addresses import Address
from rebriefer.domain.states import Entry


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of an instrument, with everything that a register row or a bar needs.

    Attributes:
        address: ``clause:EVENT/LABEL``.
        event: Id of its event.
        label: The label as the tables write it, for example ``1(1)``.
        instrument: The researched name of the instrument, verbatim (``No. 61 of 2025``), or None.
        issuer: Who issued it, verbatim, or None.
        actor: Code of the first actor of the event (ISO 3166 alpha-3, or a group).
        kind: Kind of the event, a value of the vocabulary ``event_kind``.
        role: operative, suspends, amends, draft, policy or framework.
        effect: What the clause does, a value of the vocabulary ``effect``.
        title_en: Title of the event, English.
        title_zh: Title of the event, Chinese.
        short_en: Short name for bars and register rows, English.
        short_zh: Short name for bars and register rows, Chinese.
        covers_en: What the clause covers, English.
        covers_zh: What the clause covers, Chinese.
        duplicate_of: The clause that tells the same duty, or None.
        lifecycle: Entries that tile time from the first day on.
    """

    address: Address
    event: str
    label: str
    instrument: str | None
    issuer: str | None
    actor: str
    kind: str
    role: str
    effect: str
    title_en: str
    title_zh: str
    short_en: str
    short_zh: str
    covers_en: str
    covers_zh: str
    duplicate_of: Address | None
    lifecycle: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day.

    Attributes:
        address: ``event:ID``.
        day: The day; a placeholder within the month or year where ``precision`` says so.
        precision: ``day``, ``month`` or ``year``.
        actor: Code of the first actor.
        kind: A value of the vocabulary ``event_kind``.
        title_en: English title.
        title_zh: Chinese title.
        short_en: Short name for a point, English.
        short_zh: Short name for a point, Chinese.
        clauses: How many clauses it has; an event with clauses is drawn as bars, one without as a point.
        own: Whether the user entered it.
    """

    address: Address
    day: date
    precision: str
    actor: str
    kind: str
    title_en: str
    title_zh: str
    short_en: str
    short_zh: str
    clauses: int
    own: bool = False
