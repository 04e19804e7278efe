"""The words of the page: what stands on it, in which type and under which address. No place, no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import Address, rest_of
from rebriefer.domain.documents import FLAG_KINDS, Document, Idiom, Mark, Paragraph, Word
from rebriefer.places.reader.model.speaking import numbered, reason_of, severity_of, spoken_word, term_tip_of
from rebriefer.words.days import day_in_table
from rebriefer.words.headlines import headline_shown

if TYPE_CHECKING:
    from rebriefer.places.reader.model.reader import ReaderModel

TRANSLATION, LITERAL = "translation", "literal"
_BEIJING = timezone(timedelta(hours=8))


class Block(NamedTuple):
    """Text that is laid out as one.

    Attributes:
        text: As the pack or the catalogue has it.
        role: Type role.
        colour: Colour role.
        bold: Whether it is bold.
        marks: Claims and discrepancies in it.
        address: What it stands for, or None.
        ours: ``translation`` of the summary, ``literal`` English of the headline, or empty: then it is not ours.
        latin: Whether it is English, which is shown with straight quotes.
    """

    text: str
    role: str = "body"
    colour: str = "ink"
    bold: bool = False
    marks: tuple[Mark, ...] = ()
    address: Address | None = None
    ours: str = ""
    latin: bool = False


class Badge(NamedTuple):
    """A word on a tint."""

    text: str
    tint: str = ""


class Count(NamedTuple):
    """How many claims have an assessment."""

    kind: str
    text: str


class Note(NamedTuple):
    """A discrepancy in words."""

    kind: str
    head: Block
    text: Block


class HeadWord(NamedTuple):
    """A word of the headline as it is shown.

    Attributes:
        word: The word.
        zh: With full-width marks; as long as the word.
        spoken: Its spoken name.
        tip: What the glossary says of it, or empty.
    """

    word: Word
    zh: str
    spoken: str
    tip: str


class Row(NamedTuple):
    """A paragraph in both languages, with the headings of its section and its notes."""

    number: Block
    heading_zh: Block | None
    heading_en: Block | None
    zh: Block
    en: Block
    notes: tuple[Note, ...]


class PageText(NamedTuple):
    """Everything on the page, from above.

    Attributes:
        original: Head of the headline, with the badge that says how much of the original the pack has.
        origin: Outlet and time.
        words: The headline.
        marks: Claims and discrepancies in the headline.
        notes: Discrepancies of the headline alone.
        literal_head: Says whose English the headline is in.
        literal: The headline in English.
        idioms: Its turns of phrase.
        absent: Says that the body is not there; a head and a sentence.
        heads: Chinese and English head of the columns, each with a badge that says where the text is from.
        counts: Claims by assessment.
        rows: The paragraphs.
    """

    original: tuple[Block, Badge]
    origin: tuple[Block, ...]
    words: tuple[HeadWord, ...]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    literal_head: tuple[Block, Badge]
    literal: Block
    idioms: tuple[Block, ...]
    absent: tuple[Block, Block]
    heads: tuple[tuple[Block, Badge], tuple[Block, Badge]]
    counts: tuple[Count, ...]
    rows: tuple[Row, ...]


def page_of(model: ReaderModel) -> PageText:
    """The page of the open document in the language of the model's words."""
    document, say = model.document, model.words.say
    told = {mark.address for paragraph in document.paragraphs for mark in paragraph.marks}
    return PageText(
        original=(_head(say("reader", "Chinese original")), Badge(say("reader", "headline only"), "caution")),
        origin=tuple(Block(text, "small", "dim") for text in _origin(model, document)),
        words=tuple(_head_words(model, document)),
        marks=document.headline_marks,
        notes=tuple(_notes(model, document.headline_marks, told)),
        literal_head=(
            _head(say("reader", "In English")),
            Badge(say("reader", "working translation, not the outlet's")),
        ),
        literal=Block(document.headline_en, "lead", address=document.address, ours=LITERAL, latin=True),
        idioms=tuple(_idiom(model, idiom) for idiom in document.idioms),
        absent=(
            _head(say("reader", "The Chinese body is not in the pack.")),
            Block(say("reader", "The Chinese below is ours: it was made from the English summary."), "small", "dim"),
        ),
        heads=(
            (
                _head(say("reader", "Working translation")),
                Badge(say("reader", "ours, made from the English summary"), "caution"),
            ),
            (_head(say("reader", "English summary")), Badge(say("reader", "machine-made, as received"))),
        ),
        counts=tuple(_counts(model, document)),
        rows=tuple(_rows(model, document)),
    )


def _head(text: str) -> Block:
    return Block(text, "body", bold=True)


def _origin(model: ReaderModel, document: Document) -> Iterator[str]:
    outlets = (document.outlet_zh,) if model.words.language == "zh" else (document.outlet_zh, document.outlet_en)
    yield " ".join(outlets)
    at = document.published_at.astimezone(_BEIJING)
    day = day_in_table(model.words, at.date())
    yield model.words.say("reader", "{day} {time} Beijing time", day=day, time=f"{at:%H:%M}")


def _head_words(model: ReaderModel, document: Document) -> Iterator[HeadWord]:
    shown = headline_shown(document.headline_zh)
    for word in document.words:
        zh = shown[word.start : word.start + len(word.zh)]
        yield HeadWord(word, zh, spoken_word(word), term_tip_of(model.words, word))


def _idiom(model: ReaderModel, idiom: Idiom) -> Block:
    term, say = idiom.term, model.words.say
    address = term.address if term is not None else None
    if model.words.language == "zh" and term is not None and term.note_zh:
        return Block(say("reader", "{idiom}: {meaning}", idiom=idiom.zh, meaning=term.note_zh), address=address)
    text = say("reader", "{idiom}: {literal}; {meaning}", idiom=idiom.zh, literal=idiom.literal, meaning=idiom.meaning)
    return Block(text, address=address)


def _counts(model: ReaderModel, document: Document) -> Iterator[Count]:
    for kind, n in model.counts(document):
        yield Count(kind, model.words.say("reader", "{n} {assessment}", n=n, assessment=model.assessment(kind)))


def _rows(model: ReaderModel, document: Document) -> Iterator[Row]:
    told: set[Address] = set()
    for paragraph in document.paragraphs:
        yield _row(paragraph, tuple(_notes(model, paragraph.marks, told)))


def _row(paragraph: Paragraph, notes: tuple[Note, ...]) -> Row:
    headed, address = bool(paragraph.heading_en), paragraph.address
    return Row(
        number=Block(numbered(paragraph.number), "small", "dim", address=address),
        heading_zh=Block(paragraph.heading_zh, bold=True, ours=TRANSLATION) if headed else None,
        heading_en=Block(paragraph.heading_en, bold=True, latin=True) if headed else None,
        zh=Block(paragraph.text_zh, "lead", marks=paragraph.marks_zh, address=address, ours=TRANSLATION),
        en=Block(paragraph.text, "lead", marks=paragraph.marks, address=address, latin=True),
        notes=notes,
    )


def _notes(model: ReaderModel, marks: Sequence[Mark], told: set[Address]) -> Iterator[Note]:
    """The discrepancies among marks that nothing has told yet."""
    for mark in marks:
        if mark.kind in FLAG_KINDS and mark.address not in told:
            told.add(mark.address)
            number, severity = rest_of(mark.address), severity_of(model, mark.address)
            head = model.words.say("reader", "{number}, {severity}", number=number, severity=severity)
            reason = Block(reason_of(model, mark), "body", "dim", address=mark.address)
            yield Note(mark.kind, Block(head, "small", bold=True, address=mark.address), reason)
