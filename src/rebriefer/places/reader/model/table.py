"""The table twin of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebriefer.domain.documents import FLAG_KINDS, Mark
from rebriefer.places.reader.model.speaking import note_of, reason_of, severity_of

if TYPE_CHECKING:
    from rebriefer.places.reader.model.reader import ReaderModel

Row = list[str]


def rows_of(model: ReaderModel) -> list[Row]:
    """Headline, paragraphs and marks of the open document in reading order, headings first."""
    say, document = model.words.say, model.document
    rows = [
        [
            say("reader", "Address"),
            say("reader", "English summary"),
            say("reader", "Working translation"),
            say("reader", "Assessment"),
            say("reader", "Why"),
        ],
        [document.address, document.headline_en, document.headline_zh, "", ""],
    ]
    rows += [_of_mark(model, mark, "") for mark in document.headline_marks]
    for paragraph in document.paragraphs:
        rows.append([paragraph.address, paragraph.text, paragraph.text_zh, "", ""])
        rows += [_of_mark(model, mark, paragraph.text[mark.start : mark.end]) for mark in paragraph.marks]
    return rows


def _of_mark(model: ReaderModel, mark: Mark, words: str) -> Row:
    if mark.kind in FLAG_KINDS:
        assessed = model.words.say("reader", "discrepancy, {severity}", severity=severity_of(model, mark.address))
        return [mark.address, words, "", assessed, reason_of(model, mark)]
    claim = model.claims[mark.address]
    return [mark.address, words, claim.quote_zh, model.assessment(claim.assessment), note_of(model, mark.address)]
