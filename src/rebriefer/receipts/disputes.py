"""Numbers that are disputed: which coefficient a claim's figure stands behind, and the story of the number.

The story is put together from texts of the pack only: what the discrepancies say, the note of the coefficient, and
the values that its sources give.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rebriefer.receipts.carrying import claim_rows
from rebriefer.receipts.lookup import Both, Lookup, unpacked

_ENDS = ("value", "low", "high")


def is_contested(coefficient: Mapping[str, Any]) -> bool:
    """Whether the pack calls a coefficient contested."""
    return "contested" in (coefficient["reliability"], coefficient["status"])


def coefficients_of(lookup: Lookup, claims: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The coefficients that name the item and the figure of one of these claims."""
    claims = list(claims)
    rows = lookup.rows("SELECT * FROM demand_coefficients WHERE seed_article IS NOT NULL ORDER BY row")
    return [row for row in rows if any(_same_figure(row, claim) for claim in claims)]


def claims_of(lookup: Lookup, coefficient: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The claims whose item and figure a coefficient names."""
    seed = unpacked(coefficient["seed_article"])
    if not seed:
        return []
    rows = claim_rows(lookup, "claims.article = ? AND claims.topic = 'demand'", seed["article"])
    return [row for row in rows if _same_figure(coefficient, row)]


def _same_figure(coefficient: Mapping[str, Any], claim: Mapping[str, Any]) -> bool:
    seed = unpacked(coefficient["seed_article"])
    if claim["article"] != seed["article"] or claim["topic"] != "demand":
        return False
    kilograms = 1000 if str(claim["unit"]).startswith("t ") else 1
    return all(seed.get(end) == (None if claim[end] is None else claim[end] * kilograms) for end in _ENDS)


def discrepancies_of(lookup: Lookup, claim_ids: Iterable[str]) -> list[dict[str, Any]]:
    """The discrepancies that name one of these claims."""
    query = """SELECT * FROM seed_discrepancies WHERE EXISTS (
        SELECT 1 FROM json_each(claim_ids) AS named JOIN json_each(?) AS wanted ON wanted.value = named.value
    ) ORDER BY row"""
    return list(lookup.rows(query, json.dumps(list(claim_ids))))


def story(lookup: Lookup, coefficient: Mapping[str, Any], discrepancies: Iterable[Mapping[str, Any]]) -> Both:
    """The story of a disputed number."""
    told: list[Both] = []
    for row in discrepancies:
        told += [(row["should_be_en"], row["should_be_zh"]), (row["reason_en"], row["reason_zh"])]
    told.append(lookup.field("demand_coefficients", coefficient["id"], "notes", coefficient["notes"]))
    given = [_given(lookup, citation) for citation in cited(lookup, coefficient)]
    if given:
        told.append(lookup.say("receipt", "What the sources give: {values}.", values=lookup.listed(given)))
    return lookup.sentences(told)


def cited(lookup: Lookup, coefficient: Mapping[str, Any]) -> list[tuple[Both, Both, str]]:
    """Value, note and source of each citation of a coefficient."""
    return [
        (
            _text(lookup, coefficient["id"], f"citations.{number}.value", citation["value"]),
            _text(lookup, coefficient["id"], f"citations.{number}.note", citation.get("note")),
            citation["source_id"],
        )
        for number, citation in enumerate(unpacked(coefficient["citations"]), 1)
    ]


def _text(lookup: Lookup, coefficient: str, field: str, english: str | None) -> Both:
    return lookup.field("demand_coefficients", coefficient, field, english)


def _given(lookup: Lookup, citation: tuple[Both, Both, str]) -> Both:
    value, note, source = citation
    name = publisher(lookup, source)
    if note[0]:
        return lookup.say("receipt", "“{value}” ({source}; {note})", value=value, source=name, note=note)
    return lookup.say("receipt", "“{value}” ({source})", value=value, source=name)


def publisher(lookup: Lookup, source: str) -> str:
    """Who published a source, or its title where that is not known."""
    row = lookup.first("SELECT * FROM sources WHERE source_id = ?", lookup.canonical("source", source))
    return str(row["publisher"] or row["title"]) if row else source


def published_on(lookup: Lookup, source: str) -> str:
    """Day, month or year of a source; empty where that is not known."""
    row = lookup.first("SELECT published FROM sources WHERE source_id = ?", lookup.canonical("source", source))
    return str(row["published"] or "") if row else ""
