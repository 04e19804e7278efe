"""The address and the titles of every row that has a receipt.

Every part is the id or label as the tables write it. Nothing here is a position in a list, but for paragraphs,
which are counted within their document as people count them (7¶3).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rebriefer.domain.addresses import Address, address_of

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


def addresses_of(tables: Mapping[str, list[Values]]) -> Iterator[Addressed]:
    """All addresses of a pack, in the order of its tables."""
    zh = Chinese(tables.get("translations", ()))
    place = {row["code"]: (row["name_en"], row["name_zh"]) for row in tables.get("places", ())}
    for table, rows in tables.items():
        make = _KINDS.get(table)
        if make is not None:
            for row, values in enumerate(rows):
                kind, parts, title_en, title_zh, old = make(values, zh, place)
                aliases = tuple(address_of(kind, name) for name in old)
                yield Addressed(address_of(kind, *parts), table, row, title_en, title_zh, aliases)
    yield from _of_events(tables.get("events", ()))
    yield from _paragraphs(tables.get("documents", ()))


def claim_number(claim_id: str) -> str:
    """The number of a claim as people type it: C07-12 is 7.12, H03-01 is 3.h1.

    Raises:
        ValueError: The id has another form.
    """
    match = re.fullmatch(r"([CH])(\d+)-(\d+)", claim_id)
    if match is None:
        raise ValueError(f"a claim is numbered like C07-12 or H03-01, not {claim_id!r}")
    kind, article, number = match.groups()
    return f"{int(article)}.{'h' if kind == 'H' else ''}{int(number)}"


Made = tuple[str, tuple[object, ...], str, str, tuple[str, ...]]
Places = Mapping[str, tuple[str, str]]


class Chinese:
    """The translations of a pack: Chinese for values of a column, and for fields of a row."""

    def __init__(self, rows: Iterable[Values]) -> None:
        self._texts = {
            (row["table"], row["row_id"] or row["field"], row["value"] or row["field"]): row["zh"] for row in rows
        }

    def __call__(self, table: str, column: str, value: Any) -> str:
        """Chinese for a value, or the value where it has none."""
        text = "" if value is None else str(value)
        return self._texts.get((table, column, text), text)

    def of_row(self, table: str, row_id: str, field: str) -> str | None:
        """Chinese for a field of a row, or None."""
        return self._texts.get((table, row_id, field))


def _plain(kind: str, key: str, en: str, zh: str, aliases: str = "") -> Callable[[Values, Chinese, Places], Made]:
    def make(v: Values, _: Chinese, __: Places) -> Made:
        return kind, (v[key],), v[en] or v[key], v[zh] or v[key], tuple(v.get(aliases) or ()) if aliases else ()

    return make


def _words(value: str) -> str:
    return value.replace("_", " ")


def _share(v: Values, zh: Chinese, place: Places) -> Made:
    parts = (v["stage"], v["country_iso3"], v["year"], v["material"], v["source_id"])
    scenario = () if v["scenario"] == "actual" else (v["scenario"],)
    en = f"{_words(v['stage'])}, {_words(v['material'])}, {v['country']}, {v['year']}"
    cn = f"{zh('stage_shares', 'stage', v['stage'])}，{zh('stage_shares', 'material', v['material'])}，"
    return "share", (*parts, *scenario), en, f"{cn}{_place(v['country_iso3'], place)}，{v['year']}年", ()


def _place(code: str, place: Places) -> str:
    return place.get(code, (code, code))[1]


def _mine(v: Values, zh: Chinese, place: Places) -> Made:
    series = _words(v["series"])
    return (
        "mine",
        (v["country_iso3"], v["year"], v["series"]),
        f"mine production, {v['country']}, {v['year']}, {series}",
        f"矿产量，{_place(v['country_iso3'], place)}，{v['year']}年，{zh('mine_production', 'series', v['series'])}",
        (),
    )


def _reserve(v: Values, _: Chinese, place: Places) -> Made:
    return (
        "reserve",
        (v["country_iso3"], v["edition"]),
        f"reserves, {v['country']}, {v['edition']}",
        f"储量，{_place(v['country_iso3'], place)}，{v['edition']}",
        (),
    )


def _import(v: Values, zh: Chinese, place: Places) -> Made:
    parts = (v["product"], v["partner_iso3"], v["period"], v["metric"], v["source_id"])
    en = f"US imports, {_words(v['product'])}, {v['partner']}, {v['period']}, {_words(v['metric'])}"
    cn = f"美国进口，{zh('us_imports', 'product', v['product'])}，{_place(v['partner_iso3'], place)}，{v['period']}"
    return "import", parts, en, f"{cn}，{zh('us_imports', 'metric', v['metric'])}", ()


def _export(v: Values, zh: Chinese, place: Places) -> Made:
    parts = (v["product"], v["partner_iso3"], v["period_start"], v["period_end"])
    en = f"Chinese exports, {_words(v['product'])}, {v['partner']}, {v['period_start']} to {v['period_end']}"
    cn = f"中国出口，{zh('china_exports', 'product', v['product'])}，{_place(v['partner_iso3'], place)}"
    return "export", parts, en, f"{cn}，{v['period_start']}至{v['period_end']}", ()


def _quota(v: Values, zh: Chinese, _: Places) -> Made:
    batch = zh("china_quotas", "batch", v["batch"])
    return (
        "quota",
        (v["year"], v["batch"], v["source_id"]),
        f"Chinese quotas, {v['year']}, batch {v['batch']}",
        f"中国指标与配额，{v['year']}年，{batch}",
        (),
    )


def _price(v: Values, zh: Chinese, _: Places) -> Made:
    parts = (v["product"], v["period"], v["period_type"], v["market"], v["source_id"])
    en = f"price, {_words(v['product'])}, {_words(v['market'])}, {v['period']}, {_words(v['period_type'])}"
    cn = f"价格，{zh('prices', 'product', v['product'])}，{zh('prices', 'market', v['market'])}，{v['period']}"
    return "price", parts, en, f"{cn}，{zh('prices', 'period_type', v['period_type'])}", ()


def _project(v: Values, zh: Chinese, _: Places) -> Made:
    product = zh("capacity_projects", "product", v["product"])
    name = zh("capacity_projects", "project", v["project"])
    return "project", (v["id"],), f"{v['project']}, {v['product']}", f"{name}，{product}", ()


def _activity(v: Values, zh: Chinese, _: Places) -> Made:
    scenario = (v["scenario"],) if v["scenario"] else ()
    said = f", {v['scenario']}" if v["scenario"] else ""
    en = f"{_words(v['end_use_id'])}, {v['region']}, {v['year']}{said}"
    cn = f"{zh('activity_series', 'end_use_id', v['end_use_id'])}，{zh('activity_series', 'region', v['region'])}"
    said = f"，{zh('activity_series', 'scenario', v['scenario'])}" if v["scenario"] else ""
    return "activity", (v["end_use_id"], v["region"], v["year"], *scenario), en, f"{cn}，{v['year']}年{said}", ()


def _claim(v: Values, _: Chinese, __: Places) -> Made:
    title = (f"{v['subject']}: {v['predicate']}", f"{v['subject_zh']}：{v['predicate_zh']}")
    return "claim", (claim_number(v["id"]),), *title, (v["id"],)


def _composed(kind: str, prefix: str, field: str, en: str) -> Callable[[Values, Chinese, Places], Made]:
    """Rows of the composition tables: their Chinese stands in the translations, by row and field."""

    def make(v: Values, zh: Chinese, _: Places) -> Made:
        key = v.get("id") or v["element"]
        title = str(v[en])
        return kind, (key,), title, zh.of_row("composition", f"{prefix}{v.get('end_use') or key}", field) or title, ()

    return make


_KINDS: dict[str, Callable[[Values, Chinese, Places], Made]] = {
    "documents": _plain("document", "id", "headline_literal_en", "headline_zh"),
    "events": _plain("event", "id", "title_en", "title_zh"),
    "claims": _claim,
    "headline_claims": _claim,
    "stage_shares": _share,
    "demand_coefficients": _plain("coef", "id", "name_en", "name_zh"),
    "glossary": _plain("term", "id", "en", "zh"),
    "sources": _plain("source", "source_id", "title", "title", "aliases"),
    "places": _plain("place", "code", "name_en", "name_zh", "aliases"),
    "stages": _plain("stage", "id", "name_en", "name_zh", "aliases"),
    "measures": _plain("measure", "id", "name_en", "name_zh"),
    "claim_conflicts": _plain("conflict", "id", "nature", "nature_zh"),
    "seed_discrepancies": _plain("discrepancy", "id", "should_be_en", "should_be_zh"),
    "offices": _plain("office", "id", "office_en", "office_zh"),
    "office_holders": _plain("holder", "id", "holder_en", "holder_zh"),
    "mine_production": _mine,
    "reserves": _reserve,
    "us_imports": _import,
    "china_exports": _export,
    "china_quotas": _quota,
    "prices": _price,
    "capacity_projects": _project,
    "activity_series": _activity,
    "grades": _composed("grade", "grade_", "suffix", "suffix"),
    "recipes": _composed("recipe", "", "name", "name_en"),
    "smco_magnets": _composed("smco", "", "name", "name_en"),
    "ideal_compounds": _composed("compound", "", "name", "id"),
    "oxide_factors": _composed("oxide", "oxide_", "name", "oxide"),
    "atomic_masses": _composed("mass", "mass_", "name", "element"),
    "lifetimes": _composed("lifetime", "lifetime_", "end_use", "end_use"),
    "process_parameters": _plain("parameter", "id", "name_en", "name_zh"),
}


def _of_events(events: Any) -> Iterator[Addressed]:
    clause = figure = reading = 0
    for event in events:
        for v in event.get("clauses") or ():
            title = (f"{event['title_en']}: {v['scope_en']}", f"{event['title_zh']}：{v['scope_zh']}")
            yield Addressed(address_of("clause", event["id"], v["clause"]), "clauses", clause, *title)
            clause += 1
        for v in event.get("figures") or ():
            title = (f"{event['title_en']}: {v['what']}", f"{event['title_zh']}：{v['what']}")
            yield Addressed(address_of("figure", event["id"], v["what"]), "figures", figure, *title)
            figure += 1
        for v in event.get("readings") or ():
            yield Addressed(
                address_of("reading", event["id"], v["party"]), "readings", reading, v["reading_en"], v["reading_zh"]
            )
            reading += 1


def _paragraphs(documents: Any) -> Iterator[Addressed]:
    for row, document in enumerate(documents):
        statements = [s for section in document["sections"] for s in section["statements"]]
        for number, statement in enumerate(statements, 1):
            address = address_of("par", f"{document['order']}.{number}")
            yield Addressed(address, "documents", row, statement["text"], statement["text_zh"])
