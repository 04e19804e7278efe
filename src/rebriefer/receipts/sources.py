"""Where a row comes from: its sources by level and access, and what is true of them as a whole."""

from collections.abc import Iterable, Mapping
from typing import Any

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.receipt import SourceLine
from rebriefer.receipts.lookup import Both, Lookup

_LAST = 99
_UNOPENED = frozenset({"address_only", "quoted_by_others"})


def sources_of(lookup: Lookup, ids: Iterable[str | None]) -> tuple[SourceLine, ...]:
    """The rows of the sources that a row names, each once, the better ones first."""
    names = dict.fromkeys(lookup.canonical("source", name) for name in ids if name)
    found = (lookup.first("SELECT * FROM sources WHERE source_id = ?", name) for name in names)
    return in_order(lookup, (source_line(row) for row in found if row is not None))


def event_sources(lookup: Lookup, event: str, position: int | None = None) -> tuple[SourceLine, ...]:
    """The sources of an event, or the one that a figure or a reading names by its place."""
    rows = lookup.rows("SELECT * FROM event_sources WHERE event = ? ORDER BY position", event)
    chosen = (row for row in rows if position is None or row["position"] == position)
    return in_order(lookup, (_of_event(lookup, row) for row in chosen))


def pages(lookup: Lookup, evidence: Iterable[Mapping[str, Any]]) -> tuple[SourceLine, ...]:
    """Pages that a discrepancy names; level and access stand where the pack has the same page elsewhere."""
    return in_order(lookup, (_page(lookup, page) for page in evidence))


def in_order(lookup: Lookup, lines: Iterable[SourceLine]) -> tuple[SourceLine, ...]:
    """Sources by level, then by what was opened, in the order of the closed lists."""
    levels, accesses = lookup.order("source_level"), lookup.order("source_access")
    return tuple(sorted(lines, key=lambda line: (levels.get(line.level, _LAST), accesses.get(line.access, _LAST))))


def standing_of(lookup: Lookup, lines: tuple[SourceLine, ...]) -> Both:
    """How many sources and publishers there are, and whether an official page was opened."""
    if not lines:
        return "", ""
    publishers = len({line.publisher for line in lines})
    return lookup.sentences(
        [
            lookup.say(
                "receipt",
                "{sources} of {publishers}.",
                sources=lookup.say_n("receipt", "{n} source", "{n} sources", len(lines)),
                publishers=lookup.say_n("receipt", "{n} publisher", "{n} publishers", publishers),
            ),
            _officially(lookup, lines),
        ]
    )


def unopened(lookup: Lookup, lines: tuple[SourceLine, ...]) -> Both:
    """Says of the sources of a figure that none of them was opened itself; empty where one was."""
    if not lines or any(line.access not in _UNOPENED for line in lines):
        return "", ""
    return lookup.say("receipt", "The source itself was not opened; it is known through others.")


def _officially(lookup: Lookup, lines: tuple[SourceLine, ...]) -> Both:
    official = [line for line in lines if line.level == "official"]
    if not official:
        return lookup.say("receipt", "No official page is among them.")
    if all(line.access in _UNOPENED for line in official):
        return lookup.say("receipt", "The official page was not opened.")
    return lookup.say("receipt", "An official page was read.")


def source_line(row: Mapping[str, Any]) -> SourceLine:
    """A row of the sources."""
    return SourceLine(
        title=row["title"] or "",
        publisher=row["publisher"] or "",
        url=row["url"] or "",
        published=row["published"] or "",
        level=row["level"],
        access=row["access"],
        note=row["note"] or "",
        address=address_of("source", row["source_id"]),
    )


def _of_event(lookup: Lookup, row: Mapping[str, Any]) -> SourceLine:
    known = _by_page(lookup, row["url"])
    return SourceLine(
        title=known["title"] or "" if known else "",
        publisher=row["publisher"] or "",
        url=row["url"] or "",
        published=row["published"] or "",
        level=row["level"],
        access=row["access"],
        note=row["note"] or "",
        address=_address(known),
    )


def _page(lookup: Lookup, page: Mapping[str, Any]) -> SourceLine:
    known = _by_page(lookup, page["url"])
    other = known or lookup.first("SELECT * FROM event_sources WHERE url = ?", page["url"]) or {}
    return SourceLine(
        title=other.get("title") or "",
        publisher=page["publisher"],
        url=page["url"],
        published=other.get("published") or "",
        level=other.get("level") or "",
        access=other.get("access") or "",
        note=page.get("note") or "",
        address=_address(known),
    )


def _by_page(lookup: Lookup, url: str | None) -> dict[str, Any] | None:
    """The row of the sources with the same page."""
    return lookup.first("SELECT * FROM sources WHERE url = ?", url) if url else None


def _address(row: Mapping[str, Any] | None) -> Address | None:
    return address_of("source", row["source_id"]) if row else None
