"""What the calculator computes with: kilograms a unit, units by year, recipes, oxide factors, and what is claimed."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import Address, address_of, claim_address
from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.converting import SHOWN
from rebriefer.domain.demand.end_uses import Both, Citation, ClaimedDemand, Count, EndUse, Recipe
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.domain.receipt import SourceLine
from rebriefer.library.opening import Library

_COUNTS = """
SELECT activity_series.*, addresses.address, sources.publisher, sources.published FROM activity_series
JOIN addresses ON addresses.tbl = 'activity_series' AND addresses.row = activity_series.row
LEFT JOIN sources ON sources.source_id = activity_series.source_id ORDER BY activity_series.row
"""
_OF_UNITS = """
SELECT claims.*, documents.outlet_en, documents.outlet_zh FROM claims
JOIN documents ON documents.id = claims.document_id WHERE claims.topic = 'demand' ORDER BY claims.row
"""
_CLAIMED = """
SELECT claims.*, documents.outlet_en, documents.outlet_zh, documents.published FROM claims
JOIN documents ON documents.id = claims.document_id
WHERE claims.topic = 'forecast' AND claims.unit = 't' AND claims.value > 0 AND claims.as_of GLOB '[12][0-9][0-9][0-9]'
ORDER BY claims.row
"""


def all_end_uses(library: Library) -> tuple[EndUse, ...]:
    """Every end use, in the order of the pack."""
    texts = _texts(library, "demand_coefficients")
    publishers = _publishers(library)
    claims = library.db.execute(_OF_UNITS).fetchall()
    rows = library.db.execute("SELECT * FROM demand_coefficients ORDER BY row")
    return tuple(_end_use(row, texts, publishers, claims) for row in rows)


def all_counts(library: Library) -> tuple[Count, ...]:
    """Units by year, region and source, in the order of the pack."""
    words = _values(library, "activity_series")
    return tuple(
        Count(
            address=Address(row["address"]),
            series=row["end_use_id"],
            region=row["region"],
            year=row["year"],
            units=row["units"],
            unit=row["unit"],
            actual=row["kind"] == "actual",
            name=_said(words, "scenario", row["scenario"]) if row["scenario"] else _publisher(row["publisher"]),
            source=row["source_id"],
            published=row["published"] or "",
        )
        for row in library.db.execute(_COUNTS)
    )


def regions(library: Library) -> dict[str, Both]:
    """Name of a region in the tables to its words in both languages."""
    words = _values(library, "activity_series")
    return {value: (value, zh) for (field, value), zh in words.items() if field == "region"}


def all_recipes(library: Library) -> dict[str, Recipe]:
    """Compositions of magnets by id."""
    texts = _texts(library, "composition")
    return {
        row["id"]: Recipe(
            id=row["id"],
            name=(row["name_en"], texts.get((row["id"], "name"), row["name_en"])),
            elements=json.loads(row["elements"]),
            fraction=_estimate(json.loads(row["ree_total"])),
        )
        for row in library.db.execute("SELECT * FROM recipes ORDER BY row")
    }


def metal_to_oxide(library: Library) -> dict[str, float]:
    """Mass of oxide that holds a mass of each element."""
    return {row["element"]: row["metal_to_oxide"] for row in library.db.execute("SELECT * FROM oxide_factors")}


def yield_of_magnets(library: Library) -> Estimate | None:
    """Share of the oxide that ends in the finished magnet; None where the pack has none."""
    row = library.db.execute("SELECT * FROM process_parameters WHERE id = 'yield_oxide_to_magnet'").fetchone()
    return Estimate(row["low"], row["mode"], row["high"]) if row is not None else None


def claimed_demands(library: Library) -> tuple[ClaimedDemand, ...]:
    """Masses that items say a use will need by a year: claims whose subject is the name of an end use."""
    names = library.db.execute("SELECT id, name_en FROM demand_coefficients ORDER BY row").fetchall()
    rows = library.db.execute(_CLAIMED).fetchall()
    return tuple(
        _claimed(row, name["id"])
        for row in rows
        for name in names
        if row["subject"].startswith(name["name_en"].lower())
    )


def source_lines(library: Library, ids: tuple[str, ...]) -> Iterator[SourceLine]:
    """The sources with these ids, in the order of the pack."""
    query = "SELECT * FROM sources WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY row"
    for row in library.db.execute(query, (json.dumps(ids),)):
        title, publisher, published = (row[name] or "" for name in ("title", "publisher", "published"))
        yield SourceLine(title, publisher, "", published, row["level"], row["access"])


def _end_use(
    row: Any, texts: Mapping[tuple[str, str], str], publishers: Mapping[str, Both], claims: list[Any]
) -> EndUse:
    motors = json.loads(row["pm_motor_share"] or "null")
    seed = json.loads(row["seed_article"] or "null")
    claimed = next((claim for claim in claims if seed and _same_figure(seed, claim)), None)
    return EndUse(
        id=row["id"],
        name=(row["name_en"], row["name_zh"].replace("(", "（").replace(")", "）")),
        unit=row["unit"],
        basis=_basis(row["material_basis"]),
        kilograms=_kilograms(row),
        recipe=row["recipe_id"],
        reliability=row["reliability"],
        status=row["status"],
        activity=row["activity_id"],
        without_magnet=_without(motors),
        without_note=_field(texts, row["id"], "pm_motor_share", motors["note"]) if motors else ("", ""),
        without_sources=tuple(motors["source_ids"]) if motors else (),
        citations=tuple(_citations(row, texts, publishers, claimed)),
        note=_field(texts, row["id"], "notes", row["notes"]),
    )


def _citations(
    row: Any, texts: Mapping[tuple[str, str], str], publishers: Mapping[str, Both], claimed: Any
) -> Iterator[Citation]:
    """What each source gives; an item stands under its outlet and opens the claim that has the figure."""
    for number, given in enumerate(json.loads(row["citations"]), 1):
        source = given["source_id"]
        of_item = claimed is not None and source.startswith("SEED-")
        yield Citation(
            value=str(given["value"]),
            source=source,
            name=(claimed["outlet_en"], claimed["outlet_zh"]) if of_item else publishers.get(source, (source, source)),
            note=_field(texts, row["id"], f"citations.{number}.note", given.get("note") or ""),
            address=claim_address(claimed["id"]) if of_item else address_of("source", source),
        )


def _basis(value: str | None) -> MassBasis | None:
    """A basis that the calculator knows; of any other nothing is converted."""
    if value is None:
        return None
    return MassBasis(value) if value in (*SHOWN, MassBasis.UNSPECIFIED) else MassBasis.UNSPECIFIED


def _kilograms(row: Any) -> Estimate | None:
    """A figure without a range stands for all three."""
    if row["mode"] is None:
        return None
    low, high = row["low"], row["high"]
    return Estimate(row["mode"] if low is None else low, row["mode"], row["mode"] if high is None else high)


def _without(motors: Any) -> Estimate | None:
    """Of a share of motors with magnets: the share without."""
    return Estimate(1 - motors["high"], 1 - motors["mode"], 1 - motors["low"]) if motors else None


def _same_figure(seed: Any, claim: Any) -> bool:
    kilograms = 1000 if str(claim["unit"]).startswith("t ") else 1
    ends = ((seed.get(end), claim[end]) for end in ("value", "low", "high"))
    same = all(given == (None if said is None else said * kilograms) for given, said in ends)
    return bool(claim["article"] == seed["article"] and same)


def _claimed(row: Any, end_use: str) -> ClaimedDemand:
    return ClaimedDemand(
        address=claim_address(row["id"]),
        end_use=end_use,
        mass_t=row["value"],
        qualifier=row["qualifier"] or "",
        year=int(row["as_of"]),
        quote=(row["text_quote"], row["text_zh"]),
        outlet=(row["outlet_en"], row["outlet_zh"]),
        document=row["document_id"],
        published=row["published"][:10],
        assessment=row["assessment"],
    )


def _estimate(ends: Any) -> Estimate:
    return Estimate(ends["low"], ends["mode"], ends["high"])


def _publisher(name: str | None) -> Both:
    return (name or "", name or "")


def _publishers(library: Library) -> dict[str, Both]:
    return {
        row["source_id"]: _publisher(row["publisher"] or row["title"])
        for row in library.db.execute("SELECT * FROM sources")
    }


def _texts(library: Library, table: str) -> dict[tuple[str, str], str]:
    """Row and field to the Chinese of that text."""
    query = 'SELECT row_id, field, zh FROM translations WHERE "table" = ? AND row_id IS NOT NULL'
    return {(row["row_id"], row["field"]): row["zh"] for row in library.db.execute(query, (table,))}


def _values(library: Library, table: str) -> dict[tuple[str, str], str]:
    """Field and value to the Chinese of that value."""
    query = 'SELECT field, value, zh FROM translations WHERE "table" = ? AND value IS NOT NULL'
    return {(row["field"], row["value"]): row["zh"] for row in library.db.execute(query, (table,))}


def _field(texts: Mapping[tuple[str, str], str], row: str, field: str, english: str) -> Both:
    return english, texts.get((row, field), english) if english else ""


def _said(words: Mapping[tuple[str, str], str], field: str, value: str) -> Both:
    return value, words.get((field, value), value)
