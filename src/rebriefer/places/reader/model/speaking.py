"""What is said of a document, a paragraph, a word or a mark: spoken names, and the words of a citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebriefer.domain.addresses import Address, rest_of
from rebriefer.domain.documents import FLAG_KINDS, Document, Mark, Paragraph, Word
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import day_in_table
from rebriefer.words.headlines import headline_shown
from rebriefer.words.shown_text import ShownText

if TYPE_CHECKING:
    from rebriefer.places.reader.model.reader import ReaderModel

SEVERITIES = {
    "high": marked("reader", "high"),
    "medium": marked("reader", "medium"),
    "low": marked("reader", "low"),
}
_TRANSLATED = marked(
    "reader",
    "“{text}” (working translation by us from the summary; {address}, {document}, {outlet}, {day}; {headline})",
)


def day_of(words: Words, document: Document) -> str:
    """The day of a document as tables write it."""
    return day_in_table(words, document.published_at.date())


def outlet_of(words: Words, document: Document) -> str:
    """The outlet in the language of the words."""
    return document.outlet_zh if words.language == "zh" else document.outlet_en


def spoken_document(words: Words, document: Document) -> str:
    """``2025-11-06, Sohu Finance: ...``."""
    return words.say(
        "reader",
        "{day}, {outlet}: {headline}",
        day=day_of(words, document),
        outlet=outlet_of(words, document),
        headline=headline_shown(document.headline_zh),
    )


def spoken_paragraph(paragraph: Paragraph) -> str:
    """``7¶3 The U.S. ...``."""
    return f"{numbered(paragraph.number)} {ShownText(paragraph.text).text}"


def spoken_word(word: Word) -> str:
    """A word, how it is read and what it means."""
    return ", ".join(filter(None, (word.zh, word.pinyin, word.gloss)))


def spoken_mark(model: ReaderModel, mark: Mark, text: str) -> str:
    """A claim with its assessment, a discrepancy with its reason, and the words that are marked."""
    say, number = model.words.say, rest_of(mark.address)
    words = ShownText(text[mark.start : mark.end]).text
    if mark.kind in FLAG_KINDS:
        reason = reason_of(model, mark)
        return say("reader", "discrepancy {number}: {words}. {reason}", number=number, words=words, reason=reason)
    kind = model.assessment(mark.kind)
    return say("reader", "claim {number}, {kind}: {words}", number=number, kind=kind, words=words)


def tip_of(model: ReaderModel, mark: Mark) -> str:
    """What stands beside the pointer: how a claim is assessed and why, what is wrong and why."""
    if mark.kind in FLAG_KINDS:
        return model.words.say(
            "reader",
            "{number}, {severity}: {kind}. {reason}",
            number=rest_of(mark.address),
            severity=severity_of(model, mark.address),
            kind=model.kind_of_discrepancy(mark.address),
            reason=reason_of(model, mark),
        )
    kind = model.assessment(mark.kind)
    note = note_of(model, mark.address)
    return model.words.say("reader", "{number}, {kind}. {note}", number=rest_of(mark.address), kind=kind, note=note)


def term_tip_of(words: Words, word: Word) -> str:
    """What the glossary says of a word, or nothing."""
    if word.term is None:
        return ""
    note = word.term.note_zh if words.language == "zh" else word.term.note_en
    return words.say(
        "reader", "{zh} {pinyin}: {en}. {note}", zh=word.term.zh, pinyin=word.term.pinyin, en=word.term.en, note=note
    )


def reason_of(model: ReaderModel, mark: Mark) -> str:
    """Why something is flagged."""
    found = model.discrepancies[mark.address]
    return found.reason_zh if model.words.language == "zh" else found.reason_en


def note_of(model: ReaderModel, address: Address) -> str:
    """Why a claim is assessed as it is."""
    claim = model.claims[address]
    return claim.note_zh if model.words.language == "zh" else claim.note_en


def severity_of(model: ReaderModel, address: Address) -> str:
    """How grave a discrepancy is, in one word."""
    return model.words.say("reader", SEVERITIES[model.discrepancies[address].severity])


def numbered(number: str) -> str:
    """A paragraph as it is written: 7.3 is 7¶3."""
    return number.replace(".", "¶")


def cited(model: ReaderModel, text: str, address: Address, ours: str = "") -> str:
    """Words of a document as they are copied: with address, document, outlet, day and headline.

    Args:
        model: The model; its words say it.
        text: The words, as the pack has them.
        address: Where they stand: a claim, a discrepancy, a paragraph or the document.
        ours: ``translation`` or ``literal`` where the words are ours, which is then said.
    """
    document, say = model.document, model.words.say
    values = {
        "text": text,
        "address": address,
        "document": document.address,
        "outlet": outlet_of(model.words, document),
        "day": day_of(model.words, document),
        "headline": headline_shown(document.headline_zh),
    }
    if ours == "literal":
        return say("reader", "“{text}” (headline in our English; {document}, {outlet}, {day}; {headline})", **values)
    if ours:
        return say("reader", _TRANSLATED, **values)
    if address == document.address:
        return say("reader", "“{text}” ({document}, {outlet}, {day})", **values)
    return say("reader", "“{text}” ({address}, {document}, {outlet}, {day}; {headline})", **values)
