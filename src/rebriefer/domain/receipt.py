"""What an address resolves to: a value and everything that stands behind it."""

from dataclasses import dataclass
from datetime import date

from rebriefer.domain.addresses import Address

Number = int | float


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim sentence of a document, never a researcher's note.

    Attributes:
        quote: The text, equal to ``text[start:end]`` of the document.
        document: Address of the document.
        start: First code point in the summary, or in the headline for a headline claim.
        end: One past the last code point.
        headline_zh: The Chinese headline above it.
        text_zh: Our working translation, or empty; never the original.
        claim: Address of the claim that it carries, or None.
        assessment: Value of the vocabulary ``assessment``, or empty.
        part: ``summary`` or ``headline``: which text of the document the offsets count in.
        headline_en: Our literal rendering of the headline, or empty; never the outlet's.
        outlet_en: Who published the document.
        outlet_zh: The same in Chinese.
        published: Its day.
    """

    quote: str
    document: Address
    start: int
    end: int
    headline_zh: str
    text_zh: str = ""
    claim: Address | None = None
    assessment: str = ""
    part: str = "summary"
    headline_en: str = ""
    outlet_en: str = ""
    outlet_zh: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a fact comes from.

    Attributes:
        title: Title of the source; empty where only the publisher is known.
        publisher: Who published it.
        url: Address on the web, shown and never fetched; or empty.
        published: Day, month or year, or empty.
        level: Value of the vocabulary ``source_level``, or empty where the pack does not say.
        access: Value of the vocabulary ``source_access``: what was opened; or empty where the pack does not say.
        note: What the source was used for.
        address: Its own address, or None for a source that stands only with its event.
    """

    title: str
    publisher: str
    url: str
    published: str
    level: str
    access: str
    note: str = ""
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims or values that contradict one another.

    Attributes:
        address: Address of the conflict, or None where rival rows of one table differ.
        nature_en: What they differ about, English.
        nature_zh: What they differ about, Chinese.
        reason_en: Likely reason, English; or empty.
        reason_zh: Likely reason, Chinese; or empty.
        members: The claims or rows, the one that was asked for included.
        kind: Value of the vocabulary ``conflict_kind``, or ``rival_sources``.
    """

    address: Address | None
    nature_en: str
    nature_zh: str
    reason_en: str
    reason_zh: str
    members: tuple[Address, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line of a receipt.

    Attributes:
        label: Message of the room ``receipt``, English.
        en: Text in English.
        zh: Text in Chinese; equal to ``en`` where the data have no Chinese.
        address: What it leads to, or None.
    """

    label: str
    en: str
    zh: str
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an address resolves to.

    ``docs/addresses.md`` tells which kinds there are and how documents, outlets and origins are counted.

    Attributes:
        address: The address, never an alias.
        kind: The word before its colon.
        title_en: English title.
        title_zh: Chinese title.
        value: The figure, or None where there is none.
        low: Lower end, or None.
        high: Upper end, or None.
        unit: Unit of the figures, English; empty only where there is no figure.
        period: Day, month, year or span that the figure is for, or empty.
        mass_basis: What a mass is a mass of, a value of the vocabulary ``mass_basis``, or empty.
        qualifier: ``over``, ``at least`` ..., or empty.
        lines: What else the row says, in reading order.
        quotes: Verbatim sentences of documents that carry the figure, or that the row is about.
        sources: By level, then access.
        documents: How many documents of the pack carry the figure in a sentence.
        outlets: How many outlets these documents have.
        origins: How many origins are known to stand behind these sentences.
        origins_unknown: How many of these documents name no origin.
        conflicts: What contradicts it.
        assessment: Value of the vocabulary ``assessment``, or empty.
        assessment_en: Why, English.
        assessment_zh: Why, Chinese.
        confidence: high, medium or low, or empty where the pack does not grade it.
        confidence_en: What stands behind the grade, or what is known where there is none; English.
        confidence_zh: The same in Chinese.
        disputed: Whether the number is disputed.
        story_en: The story of a disputed number, English.
        story_zh: The story of a disputed number, Chinese.
        text_absent: Whether the official text is not in the pack (clauses and events of instruments).
        day: The day it belongs to, or None.
        related: Sentences near by that do not carry the figure: no evidence for it.
        related_label: Message of the room ``receipt`` that says how they are near, or empty.
    """

    address: Address
    kind: str
    title_en: str
    title_zh: str
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str = ""
    period: str = ""
    mass_basis: str = ""
    qualifier: str = ""
    lines: tuple[Line, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    documents: int = 0
    outlets: int = 0
    origins: int = 0
    origins_unknown: int = 0
    conflicts: tuple[Conflict, ...] = ()
    assessment: str = ""
    assessment_en: str = ""
    assessment_zh: str = ""
    confidence: str = ""
    confidence_en: str = ""
    confidence_zh: str = ""
    disputed: bool = False
    story_en: str = ""
    story_zh: str = ""
    text_absent: bool = False
    day: date | None = None
    related: tuple[Quote, ...] = ()
    related_label: str = ""
