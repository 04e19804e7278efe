"""Which sentences of the items speak of an event, as far as the tables say so; nothing is guessed.

An event names the items that speak of it. A sentence of such an item names the event where the subject of its claim
is the number of the notice. It stands near the event where its claim bears the event's day, or was checked against a
page that is a source of the event; that is no evidence, and is shown apart.
"""

import re
from collections.abc import Mapping
from typing import Any

from rebriefer.receipts.carrying import claim_rows
from rebriefer.receipts.lookup import Lookup, unpacked

_INSTRUMENT = re.compile(r"No\. (\d+) of \d{4}\Z")
_SUBJECT = re.compile(r"(?:MOFCOM )?notice (\d+)\Z")
_OF_ITEMS = "claims.document_id IN (SELECT value FROM json_each(?))"
_PAGES = """
SELECT source_id, aliases FROM sources WHERE url IN (SELECT url FROM event_sources WHERE event = ?)
"""

Claims = list[dict[str, Any]]


def claims_about(lookup: Lookup, event: Mapping[str, Any]) -> tuple[Claims, Claims]:
    """The claims that name an event, and those that stand near it."""
    naming: Claims = []
    near: Claims = []
    if not unpacked(event["seed_articles"]):
        return naming, near
    sources = _sources(lookup, event["id"])
    for claim in claim_rows(lookup, _OF_ITEMS, event["seed_articles"]):
        if _names(claim, event):
            naming.append(claim)
        elif _bears_the_day(claim, event) or sources.intersection(unpacked(claim["source_ids"])):
            near.append(claim)
    return naming, near


def _names(claim: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
    notice, subject = _INSTRUMENT.match(event["instrument"] or ""), _SUBJECT.match(claim["subject"])
    return bool(notice and subject and notice[1] == subject[1])


def _bears_the_day(claim: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
    return bool(event["date_precision"] == "day" and claim["as_of"] == event["date"])


def _sources(lookup: Lookup, event: str) -> set[str]:
    rows = list(lookup.rows(_PAGES, event))
    return {name for row in rows for name in (row["source_id"], *unpacked(row["aliases"]))}
