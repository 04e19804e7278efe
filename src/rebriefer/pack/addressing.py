"""The address and the titles of every row that has a receipt.

Every part is the id or label as the tables write it. Nothing here is a position in a list, but for paragraphs,
which are counted within their document as people count them (7¶3).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rebriefer.domain.addresses import Address, address_of
from rebriefer.pack.titles import TABLES, Names, Tables
from rebriefer.words.instruments import clause_label, instrument_name

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Addressed:
    """One address with its table, titles and old names."""

    address: Address
    table: str
    row: int
    title_en: str
    title_zh: str
    aliases: tuple[Address, ...] = ()


def addresses_of(tables: Tables) -> Iterator[Addressed]:
    """All addresses of a pack, in the order of its tables."""
    names = Names(tables)
    for table, rows in tables.items():
        make = TABLES.get(table)
        if make is not None:
            for row, values in enumerate(rows):
                named = make(values, names)
                aliases = tuple(address_of(named.kind, name) for name in named.aliases)
                yield Addressed(address_of(named.kind, *named.parts), table, row, named.en, named.zh, aliases)
    events = tables.get("events", [])
    yield from _clauses(events, _ClauseNames(tables))
    yield from _figures(events, tables.get("figure_names", ()))
    yield from _readings(events)
    yield from _paragraphs(tables.get("documents", ()))


class _ClauseNames:
    """What clauses are called: the articles of their scope, and their short names."""

    def __init__(self, tables: Tables) -> None:
        self._articles = {(row["event"], row["clause"]): row["articles"] for row in tables.get("clause_scopes", ())}
        self._names = {(row["event"], row["clause"]): row for row in tables.get("clause_names", ())}

    def title(self, event: Values, clause: Values, language: str) -> str:
        """Notice and article, or the short name of the clause, and what it covers."""
        name = self._names.get((event["id"], clause["clause"]))
        covers = name[f"covers_{language}"] if name else clause[f"scope_{language}"]
        short = name[f"short_{language}"] if name else event[f"title_{language}"]
        colon = "：" if language == "zh" else ": "
        return f"{self._article(event, clause, language) or short}{colon}{covers}"

    def _article(self, event: Values, clause: Values, language: str) -> str:
        """``No. 61 of 2025, article 1(1)``; empty where the label numbers no article of a single instrument."""
        instrument, label = event["instrument"], clause["clause"]
        said = clause_label(label, language, self._articles.get((event["id"], label)))
        if not instrument or ";" in instrument or said == label:
            return ""
        name = instrument_name(instrument, language)
        return f"{name}{'，' if language == 'zh' else ', '}{said}" if said else name


def _clauses(events: Iterable[Values], names: _ClauseNames) -> Iterator[Addressed]:
    for row, (event, v) in enumerate(_inner(events, "clauses")):
        address = address_of("clause", event["id"], v["clause"])
        yield Addressed(address, "clauses", row, names.title(event, v, "en"), names.title(event, v, "zh"))


def _figures(events: Iterable[Values], names: Iterable[Values]) -> Iterator[Addressed]:
    chinese = {(row["event"], row["what"]): row["what_zh"] for row in names}
    for row, (event, v) in enumerate(_inner(events, "figures")):
        what_zh = chinese.get((event["id"], v["what"]), v["what"])
        title = (f"{event['title_en']}: {v['what']}", f"{event['title_zh']}：{what_zh}")
        yield Addressed(address_of("figure", event["id"], v["what"]), "figures", row, *title)


def _readings(events: Iterable[Values]) -> Iterator[Addressed]:
    for row, (event, v) in enumerate(_inner(events, "readings")):
        address = address_of("reading", event["id"], v["party"])
        yield Addressed(address, "readings", row, v["reading_en"], v["reading_zh"])


def _inner(events: Iterable[Values], field: str) -> Iterator[tuple[Values, Values]]:
    return ((event, inner) for event in events for inner in event.get(field) or ())


def _paragraphs(documents: Iterable[Values]) -> Iterator[Addressed]:
    for row, document in enumerate(documents):
        statements = [s for section in document["sections"] for s in section["statements"]]
        for number, statement in enumerate(statements, 1):
            address = address_of("par", f"{document['order']}.{number}")
            yield Addressed(address, "documents", row, statement["text"], statement["text_zh"])
