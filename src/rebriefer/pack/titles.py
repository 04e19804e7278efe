"""The parts of an address and the titles of a row, table by table.

Every part is the id or label as the tables write it; a title says in both languages what the row is about. English
words of the tables get their Chinese from the translations of the pack.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from rebriefer.domain.addresses import claim_address, rest_of

Values = Mapping[str, Any]
Tables = Mapping[str, list[Values]]


class Named(NamedTuple):
    """A row with its name: ``kind:parts``.

    Attributes:
        kind: The word before the colon.
        parts: What follows it, joined by slashes.
        en: English title.
        zh: Chinese title.
        aliases: Old names, without the kind.
    """

    kind: str
    parts: tuple[object, ...]
    en: str
    zh: str
    aliases: tuple[str, ...] = ()


class Names:
    """What titles borrow from other tables: Chinese for values, names of places, elements and end uses."""

    def __init__(self, tables: Tables) -> None:
        self._texts = {
            (row["table"], row["row_id"] or row["field"], row["value"] or row["field"]): row["zh"]
            for row in tables.get("translations", ())
        }
        self._places = {row["code"]: row["name_zh"] for row in tables.get("places", ())}
        self._elements = {row["symbol"]: (row["en"], row["zh"]) for row in tables.get("glossary", ()) if row["symbol"]}
        self._uses = {row["id"]: row["name_en"] for row in tables.get("demand_coefficients", ())}

    def zh(self, table: str, column: str, value: Any) -> str:
        """Chinese for a value of a column, or the value where it has none."""
        text = "" if value is None else str(value)
        return str(self._texts.get((table, column, text), text))

    def zh_of_row(self, table: str, row_id: str, field: str, english: str) -> str:
        """Chinese for a field of a row, or the English where it has none."""
        return str(self._texts.get((table, row_id, field), english))

    def place(self, code: str) -> str:
        """Chinese name of a place."""
        return str(self._places.get(code, code))

    def element(self, symbol: str) -> tuple[str, str]:
        """Names of an element, or its symbol where the glossary lacks it."""
        return self._elements.get(symbol, (symbol, symbol))

    def use(self, end_use: str) -> str:
        """English name of an end use."""
        return str(self._uses.get(end_use, plain_words(end_use)))


def plain_words(value: str) -> str:
    """An identifier as words."""
    return value.replace("_", " ")


Maker = Callable[[Values, Names], Named]


def _by_key(kind: str, key: str, en: str, zh: str, aliases: str = "") -> Maker:
    def make(v: Values, _: Names) -> Named:
        old = tuple(v.get(aliases) or ()) if aliases else ()
        return Named(kind, (v[key],), v[en] or v[key], v[zh] or v[en] or v[key], old)

    return make


def _claim(v: Values, _: Names) -> Named:
    title = (f"{v['subject']}: {v['predicate']}", f"{v['subject_zh']}：{v['predicate_zh']}")
    return Named("claim", (rest_of(claim_address(v["id"])),), *title, (v["id"],))


def _holder(v: Values, _: Names) -> Named:
    en = f"{v['holder_en']}, {v['office_en']}, from {v['from']}"
    return Named("holder", (v["id"],), en, f"{v['holder_zh']}，{v['office_zh']}，{v['from']}起")


def _share(v: Values, names: Names) -> Named:
    parts = (v["stage"], v["country_iso3"], v["year"], v["material"], v["source_id"])
    scenario = () if v["scenario"] == "actual" else (v["scenario"],)
    en = f"{plain_words(v['stage'])}, {plain_words(v['material'])}, {v['country']}, {v['year']}"
    stage, material = (names.zh("stage_shares", column, v[column]) for column in ("stage", "material"))
    zh = f"{stage}，{material}，{names.place(v['country_iso3'])}，{v['year']}年"
    return Named("share", (*parts, *scenario), en, zh)


def _mine(v: Values, names: Names) -> Named:
    series = names.zh("mine_production", "series", v["series"])
    en = f"mine production, {v['country']}, {v['year']}, {plain_words(v['series'])}"
    zh = f"矿产量，{names.place(v['country_iso3'])}，{v['year']}年，{series}"
    return Named("mine", (v["country_iso3"], v["year"], v["series"]), en, zh)


def _reserve(v: Values, names: Names) -> Named:
    zh = f"储量，{names.place(v['country_iso3'])}，{names.zh('reserves', 'edition', v['edition'])}"
    return Named("reserve", (v["country_iso3"], v["edition"]), f"reserves, {v['country']}, {v['edition']}", zh)


def _import(v: Values, names: Names) -> Named:
    parts = (v["product"], v["partner_iso3"], v["period"], v["metric"], v["source_id"])
    en = f"US imports, {plain_words(v['product'])}, {v['partner']}, {v['period']}, {plain_words(v['metric'])}"
    product, metric = (names.zh("us_imports", column, v[column]) for column in ("product", "metric"))
    return Named("import", parts, en, f"美国进口，{product}，{names.place(v['partner_iso3'])}，{v['period']}，{metric}")


def _export(v: Values, names: Names) -> Named:
    parts = (v["product"], v["partner_iso3"], v["period_start"], v["period_end"])
    en = f"Chinese exports, {plain_words(v['product'])}, {v['partner']}, {v['period_start']} to {v['period_end']}"
    product = names.zh("china_exports", "product", v["product"])
    zh = f"中国出口，{product}，{names.place(v['partner_iso3'])}，{v['period_start']}至{v['period_end']}"
    return Named("export", parts, en, zh)


def _quota(v: Values, names: Names) -> Named:
    en = f"Chinese quotas, {v['year']}, batch {v['batch']}"
    zh = f"中国指标与配额，{v['year']}年，{names.zh('china_quotas', 'batch', v['batch'])}"
    return Named("quota", (v["year"], v["batch"], v["source_id"]), en, zh)


def _price(v: Values, names: Names) -> Named:
    parts = (v["product"], v["period"], v["period_type"], v["market"], v["source_id"])
    product, market, kind = (plain_words(v[column]) for column in ("product", "market", "period_type"))
    en = f"price, {product}, {market}, {v['period']}, {kind}"
    product, market, kind = (names.zh("prices", column, v[column]) for column in ("product", "market", "period_type"))
    return Named("price", parts, en, f"价格，{product}，{market}，{v['period']}，{kind}")


def _project(v: Values, names: Names) -> Named:
    name, product = (names.zh("capacity_projects", column, v[column]) for column in ("project", "product"))
    return Named("project", (v["id"],), f"{v['project']}, {v['product']}", f"{name}，{product}")


def _activity(v: Values, names: Names) -> Named:
    scenario = (v["scenario"],) if v["scenario"] else ()
    columns = ("end_use_id", "region", "year", *("scenario",) * len(scenario))
    en = ", ".join(str(each) for each in (names.use(v["end_use_id"]), v["region"], v["year"], *scenario))
    zh = "，".join(
        f"{v['year']}年" if column == "year" else names.zh("activity_series", column, v[column]) for column in columns
    )
    return Named("activity", (v["end_use_id"], v["region"], v["year"], *scenario), en, zh)


def _grade(v: Values, names: Names) -> Named:
    suffix = names.zh_of_row("composition", f"grade_{v['id']}", "suffix", v["suffix"])
    return Named("grade", (v["id"],), f"magnet grade {v['suffix']}", f"磁体牌号{suffix}")


def _magnet(kind: str) -> Maker:
    def make(v: Values, names: Names) -> Named:
        return Named(kind, (v["id"],), v["name_en"], names.zh_of_row("composition", v["id"], "name", v["name_en"]))

    return make


def _compound(v: Values, _: Names) -> Named:
    return Named("compound", (v["id"],), f"ideal compound {v['id']}", f"理想化合物{v['id']}")


def _oxide(v: Values, names: Names) -> Named:
    en, zh = names.element(v["element"])
    return Named("oxide", (v["element"],), f"oxide factor, {en}, {v['oxide']}", f"氧化物换算系数，{zh}，{v['oxide']}")


def _mass(v: Values, names: Names) -> Named:
    en, zh = names.element(v["element"])
    symbol = v["element"]
    return Named("mass", (symbol,), f"atomic mass, {en} ({symbol})", f"原子质量，{zh}（{symbol}）")


def _lifetime(v: Values, names: Names) -> Named:
    use = v["end_use"]
    zh = names.zh_of_row("composition", f"lifetime_{use}", "end_use", use)
    return Named("lifetime", (v["id"],), f"lifetime, {names.use(use)}", f"使用寿命，{zh}")


TABLES: dict[str, Maker] = {
    "documents": _by_key("document", "id", "headline_literal_en", "headline_zh"),
    "events": _by_key("event", "id", "title_en", "title_zh"),
    "claims": _claim,
    "headline_claims": _claim,
    "stage_shares": _share,
    "demand_coefficients": _by_key("coef", "id", "name_en", "name_zh"),
    "glossary": _by_key("term", "id", "en", "zh"),
    "sources": _by_key("source", "source_id", "title", "title", "aliases"),
    "places": _by_key("place", "code", "name_en", "name_zh", "aliases"),
    "stages": _by_key("stage", "id", "name_en", "name_zh", "aliases"),
    "measures": _by_key("measure", "id", "name_en", "name_zh"),
    "claim_conflicts": _by_key("conflict", "id", "nature", "nature_zh"),
    "seed_discrepancies": _by_key("discrepancy", "id", "should_be_en", "should_be_zh"),
    "offices": _by_key("office", "id", "office_en", "office_zh"),
    "office_holders": _holder,
    "mine_production": _mine,
    "reserves": _reserve,
    "us_imports": _import,
    "china_exports": _export,
    "china_quotas": _quota,
    "prices": _price,
    "capacity_projects": _project,
    "activity_series": _activity,
    "grades": _grade,
    "recipes": _magnet("recipe"),
    "smco_magnets": _magnet("smco"),
    "ideal_compounds": _compound,
    "oxide_factors": _oxide,
    "atomic_masses": _mass,
    "lifetimes": _lifetime,
    "process_parameters": _by_key("parameter", "id", "name_en", "name_zh"),
}
"""Table: what names its rows. Clauses, figures, readings and paragraphs stand inside other rows."""
