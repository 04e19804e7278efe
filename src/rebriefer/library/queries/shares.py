"""Shares of countries in stages, and what the items say of them."""

import json
from collections.abc import Iterator

from rebriefer.domain.addresses import Address, claim_address
from rebriefer.domain.shares import Share, ShareClaim, ShareSource, Stage
from rebriefer.library.opening import Library

_CLAIMS = """
SELECT * FROM claims WHERE topic IN ('share', 'dependency') AND unit = '%' AND value IS NOT NULL ORDER BY row
"""
_SHARES = """
SELECT stage_shares.*, addresses.address FROM stage_shares
JOIN addresses ON addresses.tbl = 'stage_shares' AND addresses.row = stage_shares.row ORDER BY stage_shares.row
"""


def all_shares(library: Library) -> tuple[Share, ...]:
    """Every published share, in the order of the pack."""
    stages = dict(_canonical(library, "stage"))
    return tuple(
        Share(
            address=Address(row["address"]),
            stage=stages.get(row["stage"], row["stage"]),
            material=row["material"],
            country=row["country_iso3"],
            year=row["year"],
            low=row["share_pct_low"],
            high=row["share_pct_high"],
            point=row["share_pct_point"],
            basis=row["basis"],
            scenario=row["scenario"],
            source=row["source_id"],
        )
        for row in library.db.execute(_SHARES)
    )


def sources_of_shares(library: Library) -> tuple[ShareSource, ...]:
    """Who published them."""
    query = "SELECT * FROM sources WHERE source_id IN (SELECT source_id FROM stage_shares) ORDER BY row"
    return tuple(
        ShareSource(
            row["source_id"], row["title"], row["publisher"], row["level"], row["published"] or "", row["access"] or ""
        )
        for row in library.db.execute(query)
    )


def all_stages(library: Library) -> tuple[Stage, ...]:
    """Every stage, group by group."""
    groups = list(library.vocabulary("stage_group"))
    rows = library.db.execute('SELECT * FROM stages ORDER BY "order"').fetchall()
    rows.sort(key=lambda row: groups.index(row["group"]))
    return tuple(Stage(row["id"], row["group"], row["name_en"], row["name_zh"]) for row in rows)


def claims_of_shares(library: Library) -> tuple[ShareClaim, ...]:
    """What the items say in percent of the share of a country in a stage, in the order of the items."""
    stages, places = dict(_canonical(library, "stage")), dict(_canonical(library, "place"))
    return tuple(
        ShareClaim(
            address=claim_address(row["id"]),
            stage=stages.get(row["stage"], row["stage"]),
            countries=tuple(places.get(code, code) for code in json.loads(row["country"] or "[]")),
            value=row["value"],
            qualifier=row["qualifier"] or "",
            quote_en=row["text_quote"],
            quote_zh=row["text_zh"],
        )
        for row in library.db.execute(_CLAIMS)
    )


def place_names(library: Library) -> dict[str, tuple[str, str]]:
    """Code of a place to its names in English and Chinese."""
    return {row["code"]: (row["name_en"], row["name_zh"]) for row in library.db.execute("SELECT * FROM places")}


def words_of_shares(library: Library) -> dict[tuple[str, str], tuple[str, str]]:
    """Column and value to its words in both languages: materials and bases."""
    query = """SELECT field, value, zh FROM translations WHERE "table" = 'stage_shares'"""
    return {
        (row["field"], row["value"]): (row["value"].replace("_", " "), row["zh"]) for row in library.db.execute(query)
    }


def _canonical(library: Library, kind: str) -> Iterator[tuple[str, str]]:
    """The names that tables use for something, each with its id."""
    query = "SELECT alias, address FROM aliases WHERE alias LIKE ? || ':%'"
    for row in library.db.execute(query, (kind,)):
        yield row["alias"].partition(":")[2], row["address"].partition(":")[2]
