"""The source items of a library, with what is claimed and flagged in them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.documents import Document, Idiom, Mark, Paragraph, Word
from rebriefer.library.opening import Library

FLAG = "flag"

Spans = dict[str, list[Mark]]
"""Marks of each document, by its id; offsets are those of the whole summary or headline."""


def all_documents(library: Library) -> tuple[Document, ...]:
    """Every document, newest first as the pack has them."""
    addressed = _claim_addresses(library)
    summary, headline = _flags(library)
    chinese: dict[tuple[str, int], list[Mark]] = defaultdict(list)
    for row in library.db.execute("SELECT * FROM claims ORDER BY row"):
        address, id = addressed["claims", row["row"]], row["document_id"]
        summary[id].append(Mark(address, row["start"], row["end"], row["assessment"]))
        span = json.loads(row["zh_span"] or "{}")
        if span.get("start") is not None:
            at = (id, span["statement"])
            chinese[at].append(Mark(address, span["start"], span["end"], row["assessment"]))
    documents = library.db.execute("SELECT * FROM documents ORDER BY row").fetchall()
    ids = {row["order"]: row["id"] for row in documents}
    for row in library.db.execute("SELECT * FROM headline_claims ORDER BY row"):
        mark = Mark(addressed["headline_claims", row["row"]], row["start"], row["end"], row["assessment"])
        headline[ids[row["article"]]].append(mark)
    return tuple(_document(row, summary[row["id"]], headline[row["id"]], chinese) for row in documents)


def _claim_addresses(library: Library) -> dict[tuple[str, int], Address]:
    rows = library.db.execute("SELECT address, tbl, row FROM addresses WHERE kind = 'claim'")
    return {(row["tbl"], row["row"]): Address(row["address"]) for row in rows}


def _flags(library: Library) -> tuple[Spans, Spans]:
    """Discrepancies as marks, in summaries and in headlines."""
    summary: Spans = defaultdict(list)
    headline: Spans = defaultdict(list)
    for row in library.db.execute("SELECT * FROM seed_discrepancies ORDER BY row"):
        address = address_of("discrepancy", row["id"])
        if row["quote"] is not None:
            summary[row["article"]].append(Mark(address, row["start"], row["end"], FLAG))
        elif row["headline_quote"] is None and row["start"] is not None:
            headline[row["article"]].append(Mark(address, row["start"], row["end"], FLAG))
        if row["headline_quote"] is not None:
            headline[row["article"]].append(Mark(address, row["headline_start"], row["headline_end"], FLAG))
        for more in json.loads(row["more_quotes"] or "[]"):
            summary[more["article"]].append(Mark(address, more["start"], more["end"], FLAG))
    return summary, headline


def _document(
    row: Any, summary: list[Mark], headline: list[Mark], chinese: dict[tuple[str, int], list[Mark]]
) -> Document:
    return Document(
        address=address_of("document", row["id"]),
        number=row["order"],
        published_at=datetime.fromisoformat(row["published"]),
        outlet_en=row["outlet_en"],
        outlet_zh=row["outlet_zh"],
        headline_zh=row["headline_zh"],
        headline_en=row["headline_literal_en"],
        words=tuple(
            Word(w["zh"], w.get("pinyin") or "", w.get("gloss_en") or "") for w in json.loads(row["headline_segments"])
        ),
        idioms=tuple(
            Idiom(i["zh"], i["literal_en"], i["meaning_en"]) for i in json.loads(row["headline_idioms"] or "[]")
        ),
        headline_marks=_ordered(headline),
        paragraphs=tuple(_paragraphs(row, summary, chinese)),
    )


def _paragraphs(row: Any, summary: list[Mark], chinese: dict[tuple[str, int], list[Mark]]) -> Iterator[Paragraph]:
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
                marks=_ordered(_within(summary, statement["start"], statement["end"])),
                marks_zh=_ordered(chinese[row["id"], statement["start"]]),
            )


def _within(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    """The parts of marks that lie in a stretch, by its own offsets."""
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            yield Mark(mark.address, first - start, last - start, mark.kind)


def _ordered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.address)))
