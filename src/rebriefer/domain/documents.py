"""The source items as they are read: headline in words, summary by paragraph, what is claimed and what is flagged."""

from dataclasses import dataclass
from datetime import datetime

from rebriefer.domain.addresses import Address
from rebriefer.domain.terms import Term


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a headline; punctuation has neither pinyin nor gloss.

    Attributes:
        zh: As it is printed.
        start: First code point in the headline.
        pinyin: How it is read, or empty.
        gloss: English, or empty.
        term: What the glossary says of it, if it does.
    """

    zh: str
    start: int
    pinyin: str
    gloss: str
    term: Term | None


@dataclass(frozen=True, slots=True)
class Idiom:
    """A turn of phrase of a headline.

    Attributes:
        zh: As it is printed.
        literal: What it says word for word, English.
        meaning: What it means, English.
        term: What the glossary says of it, if it does.
    """

    zh: str
    literal: str
    meaning: str
    term: Term | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim or a discrepancy where it stands in a text.

    Attributes:
        address: The claim or the discrepancy.
        start: First code point in the text that it is marked in.
        end: One past the last code point.
        kind: The assessment of a claim; of a discrepancy one of ``FLAGS``.
    """

    address: Address
    start: int
    end: int
    kind: str


FLAGS = {severity: f"flag_{severity}" for severity in ("high", "medium", "low")}
"""Kind of the marks of a discrepancy, by its severity."""
FLAG_KINDS = frozenset(FLAGS.values())


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A statement of the summary, and our working translation of it.

    Attributes:
        address: ``par:7.3``.
        number: ``7.3``.
        heading_en: Heading of the section that begins here, or empty.
        heading_zh: The same in our translation.
        text: English, verbatim.
        text_zh: Our working translation; never the original.
        marks: Claims and discrepancies in the English.
        marks_zh: Claims in the translation; none where the wording differs.
    """

    address: Address
    number: str
    heading_en: str
    heading_zh: str
    text: str
    text_zh: str
    marks: tuple[Mark, ...]
    marks_zh: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One source item.

    Attributes:
        address: ``document:A07``.
        number: Its number among the items, newest first.
        published_at: When it was published, with its time zone.
        outlet_en: Outlet, English.
        outlet_zh: Outlet, Chinese.
        headline_zh: The Chinese headline, verbatim: all of the original that the pack has.
        headline_en: The headline, literally in English, by us.
        words: The headline cut into words, which join to it.
        idioms: Its turns of phrase.
        headline_marks: Claims and discrepancies in the headline.
        paragraphs: The summary.
    """

    address: Address
    number: int
    published_at: datetime
    outlet_en: str
    outlet_zh: str
    headline_zh: str
    headline_en: str
    words: tuple[Word, ...]
    idioms: tuple[Idiom, ...]
    headline_marks: tuple[Mark, ...]
    paragraphs: tuple[Paragraph, ...]
