"""Receipts of terms, places, stages, offices, their holders, and sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from rebriefer.domain.addresses import address_of
from rebriefer.domain.receipt import Line, Receipt, SourceLine
from rebriefer.receipts.carrying import quote_of
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Lookup, same, unpacked
from rebriefer.receipts.shares import claims_of_stage
from rebriefer.receipts.sources import pages, source_line
from rebriefer.words.catalogue import marked

Row = Mapping[str, Any]


def _named(found: Found, lines: Iterable[Line]) -> Receipt:
    return Receipt(found.address, found.kind, found.title_en, found.title_zh, lines=tuple(lines))


def term(lookup: Lookup, found: Found) -> Receipt:
    """A term of the glossary."""
    return _named(found, _of_term(lookup, lookup.row(found)))


def _of_term(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield Line("Pinyin", *same(row["pinyin"]))
    if row["zh_trad"]:
        yield Line("Traditional", *same(row["zh_trad"]))
    if row["symbol"]:
        yield Line("Symbol", *same(row["symbol"]))
        yield Line("Atomic number", *same(str(row["atomic_number"])))
    if row["class"]:
        yield Line("Class", *lookup.word("element_class", row["class"]))
    for alias in (*unpacked(row["aliases_en"]), *unpacked(row["aliases_zh"])):
        yield Line("Also", *same(alias))
    domain = lookup.first("SELECT en, zh FROM glossary_domains WHERE id = ?", row["domain"]) or {}
    yield Line("Domain", domain["en"], domain["zh"])
    yield Line("Note", row["note_en"], row["note_zh"])
    for other in unpacked(row["related"]):
        name, address = lookup.named("term", other)
        yield Line("See also", *name, address)


def place(lookup: Lookup, found: Found) -> Receipt:
    """A country, region, group or aggregate."""
    row = lookup.row(found)
    kind = Line("Kind", *lookup.word("place_kind", row["kind"]))
    return _named(found, [kind, *(Line("Also", *same(alias)) for alias in unpacked(row["aliases"]))])


def stage(lookup: Lookup, found: Found) -> Receipt:
    """A stage of a chain, and what the items claim of shares in it."""
    row = lookup.row(found)
    group = Line("Group", *lookup.word("stage_group", row["group"]))
    claims = tuple(map(quote_of, claims_of_stage(lookup, row["id"])))
    return replace(
        _named(found, [group, *(Line("Also", *same(alias)) for alias in unpacked(row["aliases"]))]),
        related=claims,
        related_label=marked("receipt", "Claims about this stage") if claims else "",
    )


def office(lookup: Lookup, found: Found) -> Receipt:
    """An office and who held it."""
    row = lookup.row(found)
    country, address = lookup.named("place", row["country"])
    lines = [Line("Place", *country, address)]
    for each in lookup.rows('SELECT * FROM office_holders WHERE office = ? ORDER BY "from", row', row["id"]):
        text = lookup.say(
            "receipt",
            "{name}, from {first}",
            name=(each["holder_en"], each["holder_zh"]),
            first=lookup.day(each["from"]),
        )
        lines.append(Line("Holder", *text, address_of("holder", each["id"])))
    return _named(found, lines)


def holder(lookup: Lookup, found: Found) -> Receipt:
    """A term of office."""
    row = lookup.row(found)
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        period=f"{row['from']}/{row['to'] or ''}",
        lines=tuple(_of_holder(lookup, row)),
        sources=_page_of(lookup, row),
        confidence=row["confidence"],
        confidence_en=row["note_en"] or "" if row["confidence"] != "high" else "",
        confidence_zh=row["note_en"] or "" if row["confidence"] != "high" else "",
        day=date.fromisoformat(row["from"]),
    )


def _of_holder(lookup: Lookup, row: Row) -> Iterator[Line]:
    office, address = lookup.named("office", row["office"])
    yield Line("Office", *office, address)
    yield Line("From", *lookup.day(row["from"]))
    if row["to"]:
        yield Line("Successor from", *lookup.day(row["to"]))
    if row["last_seen"]:
        yield Line("Last seen in office", *lookup.day(row["last_seen"]))
    if row["acting"]:
        yield Line("Watch out", *lookup.say("receipt", "Acting."))
    for alias in unpacked(row["aliases_zh"]):
        yield Line("Also", *same(alias))
    if row["note_en"]:
        yield Line("Note", *same(row["note_en"]))


def _page_of(lookup: Lookup, row: Row) -> tuple[SourceLine, ...]:
    return pages(lookup, [{"url": row["source"], "publisher": ""}]) if row["source"] else ()


def source(lookup: Lookup, found: Found) -> Receipt:
    """A source: what it is, what was opened, and under which other ids it is named."""
    row = lookup.row(found)
    lines = [
        Line("Level", *lookup.word("source_level", row["level"])),
        Line("What was opened", *lookup.word("source_access", row["access"])),
        *(Line("Also", *same(alias)) for alias in unpacked(row["aliases"])),
        *([Line("Note", *same(row["note"]))] if row["note"] else []),
    ]
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        period=row["published"] or "",
        lines=tuple(lines),
        sources=(source_line(row),),
    )
