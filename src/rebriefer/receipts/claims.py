"""Receipts of claims: the sentence, who carries the figure, whether it holds, what contradicts it."""

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import address_of, claim_address
from rebriefer.domain.receipt import Conflict, Line, Receipt
from rebriefer.receipts.carrying import carried_by, carriers, claim_rows, counted, headline_claim_rows, quote_of
from rebriefer.receipts.disputes import coefficients_of, discrepancies_of, is_contested, story
from rebriefer.receipts.documents import paragraph_at
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Lookup, unpacked
from rebriefer.receipts.sources import sources_of


def claim(lookup: Lookup, found: Found) -> Receipt:
    """A claim of a summary, or of a headline."""
    return _of_headline(lookup, found) if found.table == "headline_claims" else _of_summary(lookup, found)


def _of_summary(lookup: Lookup, found: Found) -> Receipt:
    row = claim_rows(lookup, "claims.row = ?", found.row)[0]
    alike = carriers(lookup, row)
    quotes = tuple(quote_of(each) for each in alike)
    counts = counted(lookup, quotes)
    behind = carried_by(lookup, counts)
    flagged = discrepancies_of(lookup, [each["id"] for each in alike])
    coefficients = coefficients_of(lookup, alike)
    told = [story(lookup, each, flagged) for each in coefficients if is_contested(each)]
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        value=row["value"],
        low=row["low"],
        high=row["high"],
        unit=row["unit"] or "",
        period=row["as_of"] or "",
        qualifier=row["qualifier"] or "",
        lines=tuple(_lines(lookup, row, coefficients)),
        quotes=quotes,
        sources=sources_of(lookup, unpacked(row["source_ids"])),
        **counts,
        conflicts=conflicts_naming(lookup, row["id"]),
        assessment=row["assessment"],
        assessment_en=row["assessment_note"] or "",
        assessment_zh=row["assessment_note_zh"] or "",
        confidence_en=behind[0],
        confidence_zh=behind[1],
        disputed=bool(told),
        story_en=told[0][0] if told else "",
        story_zh=told[0][1] if told else "",
    )


def _of_headline(lookup: Lookup, found: Found) -> Receipt:
    row = headline_claim_rows(lookup, "claims.row = ?", found.row)[0]
    quotes = (quote_of(row),)
    counts = counted(lookup, quotes)
    behind = carried_by(lookup, counts)
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        lines=tuple(flags(lookup, row)),
        quotes=quotes,
        sources=sources_of(lookup, unpacked(row["source_ids"])),
        **counts,
        conflicts=conflicts_naming(lookup, row["id"]),
        assessment=row["assessment"],
        assessment_en=row["assessment_note"] or "",
        assessment_zh=row["assessment_note_zh"] or "",
        confidence_en=behind[0],
        confidence_zh=behind[1],
    )


def conflicts_naming(lookup: Lookup, claim_id: str) -> tuple[Conflict, ...]:
    """The conflicts of the pack that name a claim."""
    query = "SELECT * FROM claim_conflicts WHERE ? IN (SELECT value FROM json_each(claim_ids)) ORDER BY row"
    return tuple(map(conflict_of, lookup.rows(query, claim_id)))


def conflict_of(row: Mapping[str, Any]) -> Conflict:
    """A row of the conflicts."""
    return Conflict(
        address=address_of("conflict", row["id"]),
        nature_en=row["nature"],
        nature_zh=row["nature_zh"],
        reason_en=row["likely_reason"],
        reason_zh=row["likely_reason_zh"],
        members=tuple(map(claim_address, unpacked(row["claim_ids"]))),
        kind=row["kind"],
    )


def _lines(lookup: Lookup, row: Mapping[str, Any], coefficients: list[dict[str, Any]]) -> Iterator[Line]:
    yield Line("Topic", *lookup.word("claim_topic", row["topic"]))
    yield Line("Stage", *lookup.word("claim_stage", row["stage"]), lookup.named("stage", row["stage"])[1])
    for code in unpacked(row["country"]):
        name, address = lookup.named("place", code)
        yield Line("Place", *name, address)
    for flag in unpacked(row["flags"]):
        yield Line("Watch out", *lookup.word("claim_flag", flag))
    yield from flags(lookup, row)
    for coefficient in coefficients:
        address = address_of("coef", coefficient["id"])
        yield Line("Coefficient that uses this figure", coefficient["name_en"], coefficient["name_zh"], address)
    yield from paragraph_at(lookup, row)
    references = ", ".join(f"[{number}]" for number in unpacked(row["statement_refs"]))
    if references:
        yield Line("Reference numbers of the item; what they point to is not in the pack", references, references)


def flags(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Line]:
    """What the discrepancies say of a claim."""
    for each in discrepancies_of(lookup, [row["id"]]):
        address = address_of("discrepancy", each["id"])
        yield Line("Flagged: what would be right", each["should_be_en"], each["should_be_zh"], address)
