"""Receipts of shares of a stage: the figure, its source, rival sources, and what the items say of the stage."""

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.receipt import Line, Receipt
from rebriefer.receipts.carrying import carried_by, claim_rows, counted, quote_of
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Lookup, same, unpacked
from rebriefer.receipts.rivals import rivals
from rebriefer.receipts.sources import sources_of, unopened
from rebriefer.words.catalogue import marked

_MEASURED = ("stage", "material", "country_iso3", "year", "basis", "scenario")
_VALUES = ("share_pct_point", "share_pct_low", "share_pct_high")
_OF_SHARE = "(claims.topic = 'share' OR claims.topic = 'dependency' AND json_array_length(claims.country) > 1)"
"""A dependency that names one country tells of its obstacles, not of who needs whom."""
_NAMES_OF_STAGE = "SELECT alias FROM aliases WHERE address = ?"


def share(lookup: Lookup, found: Found) -> Receipt:
    """The share of a country in a stage."""
    row = lookup.row(found)
    claims = [
        claim for claim in claims_of_stage(lookup, row["stage"]) if row["country_iso3"] in _countries(lookup, claim)
    ]
    carrying = [claim for claim in claims if _carries(claim, row)]
    quotes = tuple(map(quote_of, carrying))
    related = tuple(quote_of(claim) for claim in claims if claim not in carrying)
    sources = sources_of(lookup, [row["source_id"]])
    counts = counted(lookup, quotes)
    reason = lookup.sentences([unopened(lookup, sources), carried_by(lookup, counts)])
    differ = lookup.say("receipt", "Other sources give another share.")
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        value=row["share_pct_point"],
        low=row["share_pct_low"],
        high=row["share_pct_high"],
        unit="%",
        period=str(row["year"]),
        lines=tuple(_lines(lookup, row)),
        quotes=quotes,
        sources=sources,
        **counts,
        conflicts=rivals(lookup, found, row, _MEASURED, _VALUES, differ),
        confidence_en=reason[0],
        confidence_zh=reason[1],
        related=related,
        related_label=marked("receipt", "Claims about the same stage") if related else "",
    )


def _lines(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Line]:
    stage, address = lookup.named("stage", row["stage"])
    yield Line("Stage", *stage, address)
    yield Line("Material", *lookup.value("stage_shares", "material", row["material"]))
    place, address = lookup.named("place", row["country_iso3"])
    yield Line("Place", *place, address)
    yield Line("Basis of the share", *lookup.value("stage_shares", "basis", row["basis"]))
    yield Line("Actual or projected", *lookup.value("stage_shares", "scenario", row["scenario"]))
    if row["note"]:
        yield Line("Note", *same(row["note"]))


def claims_of_stage(lookup: Lookup, stage: str) -> list[dict[str, Any]]:
    """The claims about the share of a country in a stage, or about what another country needs it for there."""
    stage = lookup.canonical("stage", stage)
    names = [alias["alias"].partition(":")[2] for alias in lookup.rows(_NAMES_OF_STAGE, f"stage:{stage}")]
    marks = ", ".join("?" * (len(names) + 1))
    return claim_rows(lookup, f"claims.stage IN ({marks}) AND {_OF_SHARE}", stage, *names)


def _countries(lookup: Lookup, claim: Mapping[str, Any]) -> set[str]:
    return {lookup.canonical("place", code) for code in unpacked(claim["country"])}


def _carries(claim: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Whether a claim gives the very figure of a share, for its year and without *over* or *nearly*."""
    if claim["unit"] != "%" or claim["qualifier"] or (claim["as_of"] or "")[:4] != str(row["year"]):
        return False
    return (claim["value"], claim["low"], claim["high"]) == tuple(row[column] for column in _VALUES)
