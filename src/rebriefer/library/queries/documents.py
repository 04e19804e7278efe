"""The source items of a library, with what is claimed and flagged in them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from typing import Any

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.claims import Claim, Discrepancy, Stretch
from rebriefer.domain.documents import FLAGS, Document, Idiom, Mark, Paragraph, Word
from rebriefer.domain.terms import Term
from rebriefer.library.opening import Library
from rebriefer.library.queries.claims import all_claims, all_discrepancies
from rebriefer.library.queries.terms import terms_by_words

Marks = dict[tuple[Address, bool], list[Mark]]
"""Marks by document and whether they stand in its headline; offsets are those of headline or whole summary."""

Translated = dict[tuple[Address, int], list[Mark]]
"""Marks in the working translation, by document and the offset of their statement in the summary."""


def all_documents(library: Library) -> tuple[Document, ...]:
    """Every document, newest first as the pack has them."""
    claims, terms = all_claims(library), terms_by_words(library)
    marks, translated = _marks(claims, all_discrepancies(library)), _translated(claims)
    rows = library.db.execute("SELECT * FROM documents ORDER BY row")
    return tuple(_document(row, marks, translated, terms) for row in rows)


def _marks(claims: Sequence[Claim], discrepancies: Sequence[Discrepancy]) -> Marks:
    marks: Marks = defaultdict(list)

    def mark(address: Address, at: Stretch, kind: str) -> None:
        marks[at.document, at.in_headline].append(Mark(address, at.start, at.end, kind))

    for claim in claims:
        mark(claim.address, claim.stretch, claim.assessment)
    for found in discrepancies:
        for stretch in found.stretches:
            mark(found.address, stretch, FLAGS[found.severity])
    return marks


def _translated(claims: Sequence[Claim]) -> Translated:
    marks: Translated = defaultdict(list)
    for claim in claims:
        if claim.start_zh >= 0:
            mark = Mark(claim.address, claim.start_zh, claim.end_zh, claim.assessment)
            marks[claim.stretch.document, claim.statement].append(mark)
    return marks


def _document(row: Any, marks: Marks, translated: Translated, terms: Mapping[str, Term]) -> Document:
    address = address_of("document", row["id"])
    return Document(
        address=address,
        number=row["order"],
        published_at=datetime.fromisoformat(row["published"]),
        outlet_en=row["outlet_en"],
        outlet_zh=row["outlet_zh"],
        headline_zh=row["headline_zh"],
        headline_en=row["headline_literal_en"],
        words=tuple(_words(json.loads(row["headline_segments"]), terms)),
        idioms=tuple(
            Idiom(i["zh"], i["literal_en"], i["meaning_en"], terms.get(i["zh"]))
            for i in json.loads(row["headline_idioms"] or "[]")
        ),
        headline_marks=_ordered(marks[address, True]),
        paragraphs=tuple(_paragraphs(row, marks[address, False], translated, address)),
    )


def _words(segments: Sequence[Mapping[str, str]], terms: Mapping[str, Term]) -> Iterator[Word]:
    starts = accumulate((len(segment["zh"]) for segment in segments), initial=0)
    for start, segment in zip(starts, segments, strict=False):
        zh = segment["zh"]
        yield Word(zh, start, segment.get("pinyin") or "", segment.get("gloss_en") or "", terms.get(zh))


def _paragraphs(row: Any, marks: Sequence[Mark], translated: Translated, document: Address) -> Iterator[Paragraph]:
    number = 0
    for section in json.loads(row["sections"]):
        for position, statement in enumerate(section["statements"]):
            number += 1
            first = position == 0
            yield Paragraph(
                address=address_of("par", f"{row['order']}.{number}"),
                number=f"{row['order']}.{number}",
                heading_en=section["heading"] if first else "",
                heading_zh=section["heading_zh"] if first else "",
                text=statement["text"],
                text_zh=statement["text_zh"],
                marks=_ordered(_within(marks, statement["start"], statement["end"])),
                marks_zh=_ordered(translated[document, statement["start"]]),
            )


def _within(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    """The parts of marks that lie in a stretch, by its own offsets."""
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            yield Mark(mark.address, first - start, last - start, mark.kind)


def _ordered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.address)))
