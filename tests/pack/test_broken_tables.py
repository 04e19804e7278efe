"""Each way in which a table can be wrong is told with file, line, field and rule."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from packs import a_pack, put
from rebriefer.pack.check import check


@dataclass(frozen=True)
class Broken:
    """A text of a sound table, what it is replaced with, and what must be found.

    Attributes:
        below: How many lines below the replaced text the finding stands.
    """

    file: str
    old: str
    new: str
    field: str
    rule: str
    below: int = 0

    def __str__(self) -> str:
        return f"{self.file.split('.')[0]}-{self.rule}-{self.field}"


TYPES = [
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,sixty,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,６０,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,6_0,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,, 60,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ',,,"60,5",tonnes', "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,+60,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,60.,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,.6,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,0x3C,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,nan,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,Infinity,tonnes", "share_pct_point", "not_a_number"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,.nan,tonnes", "share_pct_point", "not_finite"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,1e999,tonnes", "share_pct_point", "not_finite"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,-0.1,tonnes", "share_pct_point", "below_minimum"),
    Broken("stage_shares.csv", ",,,60,tonnes", ",,,100.01,tonnes", "share_pct_point", "above_maximum"),
    Broken("stage_shares.csv", "China,2024,", "China,2024.5,", "year", "not_an_integer"),
    Broken("stage_shares.csv", "China,2024,", "China,1824,", "year", "below_minimum"),
    Broken("stage_shares.csv", "60,tonnes,actual", "60,kilos,actual", "basis", "not_in_enum"),
    Broken("stage_shares.csv", "mining,rare_earths,CHN", "mining,,CHN", "material", "required"),
    Broken("mine_production.csv", ",270000,", ",-270000,", "tonnes_reo", "below_minimum"),
    Broken("mine_production.csv", ",270000,", ",9007199254740993,", "tonnes_reo", "number_too_large"),
    Broken("prices.csv", ",810,", ",-810,", "usd_per_kg_low", "below_minimum"),
    Broken("prices.csv", "2024,year_avg", "1980s,year_avg", "period", "not_a_date"),
    Broken("sources.csv", ",2026-02-06,", ",2026-02-30,", "published", "not_a_date"),
    Broken("sources.csv", ",2026-02-06,", ",2026-13,", "published", "not_a_date"),
    Broken("sources.csv", ",2026-02-06,", ",20260206,", "published", "not_a_date"),
    Broken("sources.csv", ",2026-02-06,", ",2010s,", "published", "not_a_date"),
    Broken("sources.csv", "https://example.org/usgs", "example.org/usgs", "url", "not_a_url"),
    Broken("sources.csv", "https://example.org/usgs", "file:///example/usgs", "url", "not_a_url"),
    Broken("sources.csv", ",official,", ",officially,", "level", "not_in_vocabulary"),
    Broken("sources.csv", "IEA-1;IEA-2", "IEA-1;;IEA-2", "aliases", "item"),
    Broken("sources.csv", "IEA-1;IEA-2", "IEA-1; IEA-2", "aliases", "item"),
    Broken("sources.csv", "Mineral summaries", "M" * 301, "title", "title_too_long"),
    Broken("sources.csv", "iea,IEA-1", "_iea,IEA-1", "source_id", "not_an_id"),
    Broken(
        "china_exports.csv", ",2025-01-31,rare_earths,WLD", ",2025-01-32,rare_earths,WLD", "period_end", "not_a_date"
    ),
    Broken("events.yaml", "'2025-10-09'\n  date_precision", "2025-10-9\n  date_precision", "date", "not_a_date"),
    Broken("events.yaml", "to: '2025-11-06'", "to: '2025-11-31'", "clauses.lifecycle.to", "not_a_date"),
    Broken("events.yaml", "value: 0.1", "value: .inf", "figures.value", "not_finite"),
    Broken("events.yaml", "value: 0.1", "value: 1e400", "figures.value", "not_finite"),
    Broken("events.yaml", "value: 0.1", "value: yes", "figures.value", "not_a_number"),
    Broken("events.yaml", "issuer: MOFCOM", "issuer: .nan", "issuer", "not_finite"),
    Broken("events.yaml", "state: announced", "state: abgekündigt", "clauses.lifecycle.state", "not_in_vocabulary"),
    Broken("events.yaml", "confidence: high", "confidence: ''", "confidence", "required"),
    Broken("events.yaml", "confidence: high", "confidence: null", "confidence", "required"),
    Broken("events.yaml", "  kind: export_control\n", "", "kind", "required", below=-6),
    Broken("events.yaml", "actors: [CHN]\n", "actors: CHN\n", "actors", "wrong_kind"),
    Broken("events.yaml", "actors: [CHN]\n", "actors: {CHN: 1}\n", "actors", "wrong_kind"),
    Broken("events.yaml", "stages: [mining]", "stages: [mining, null]", "stages", "item"),
    Broken("events.yaml", "issuer: MOFCOM", "issuer: [MOFCOM]", "issuer", "wrong_kind"),
    Broken("events.yaml", "issuer: MOFCOM", "issued_by: MOFCOM", "issued_by", "unknown_key"),
    Broken("events.yaml", "boundary_note: read", "boundary: read", "clauses.boundary", "unknown_key"),
    Broken("clause_scopes.yaml", "reach_abroad: true", "reach_abroad: yes", "reach_abroad", "not_a_boolean"),
    Broken("documents.yaml", "07:32:00+08:00", "07:32:00", "published", "not_a_time"),
    Broken("documents.yaml", "2025-11-26T", "2025-11-31T", "published", "not_a_time"),
    Broken("glossary.yaml", "atomic_number: 58", "atomic_number: 119", "atomic_number", "above_maximum"),
    Broken("glossary.yaml", "en: cerium", "en: ce\u202erium", "en", "refused_character"),
    Broken("glossary.yaml", "en: cerium", 'en: "cer\\0ium"', "en", "refused_character"),
    Broken("glossary.yaml", "en: cerium", 'en: "cer\\tium"', "en", "refused_character"),
    Broken("glossary.yaml", "zh: 铈", "zh: ⾦", "zh", "refused_character"),
    Broken("glossary.yaml", "zh: 铈", "zh: \ue000", "zh", "refused_character"),
    Broken("sources.csv", "Mineral summaries", "Mineral\u200b summaries", "title", "refused_character"),
    Broken("sources.csv", "Mineral summaries", "Mineral\0summaries", "title", "refused_character"),
]

FORMS = [
    Broken("stage_shares.csv", "tonnes,actual,usgs,\nmining", "tonnes,actual,usgs\nmining", "note", "too_few_cells"),
    Broken("stage_shares.csv", "tonnes,actual,usgs,\nmining", "tonnes,actual,usgs,,\nmining", "file", "too_many_cells"),
    Broken("stage_shares.csv", "source_id,note", "source_id,notes", "notes", "unknown_column"),
    Broken("stage_shares.csv", "source_id,note", "source_id,source_id", "source_id", "duplicate_column"),
    Broken("stage_shares.csv", "source_id,note", "source_id", "note", "missing_column"),
    Broken("stage_shares.csv", "mining,rare_earths,CHN", '"mining,rare_earths,CHN', "file", "not_csv"),
    Broken("stage_shares.csv", "mining,rare_earths,CHN", '"mining"s,rare_earths,CHN', "file", "not_csv"),
    Broken("stage_shares.csv", "mining,rare_earths,CHN", 'min"ing,rare_earths,CHN', "file", "stray_quote"),
    Broken("stage_shares.csv", "mining,rare_earths,CHN", "\nmining,rare_earths,CHN", "file", "blank_line"),
    Broken("sources.csv", "Mineral", "\udcff", "encoding", "not_utf8"),
    Broken("glossary.yaml", "铈", "\udcb0\udca1", "encoding", "not_utf8"),
    Broken("glossary.yaml", "id: cerium", "id: &c cerium", "yaml", "anchor"),
    Broken("glossary.yaml", "zh: 铈", "zh: *c", "yaml", "alias"),
    Broken("glossary.yaml", "zh: 铈", "zh: !!str 铈", "yaml", "tag"),
    Broken("glossary.yaml", "zh: 铈", "zh: ! 铈", "yaml", "tag"),
    Broken("glossary.yaml", "zh: 铈", "<<: {zh: 铈}", "yaml", "merge_key"),
    Broken("glossary.yaml", "zh: 铈", "[zh]: 铈", "yaml", "key_not_text"),
    Broken("glossary.yaml", "entries:", "---\nentries:", "yaml", "second_document"),
    Broken("glossary.yaml", "domains:", "%YAML 1.2\n---\ndomains:", "yaml", "directive"),
    Broken("glossary.yaml", "zh: 铈", "zh: [铈", "yaml", "not_yaml", below=1),
    Broken("glossary.yaml", "zh: 铈", "zh: \x0c铈", "yaml", "refused_character"),
    Broken("glossary.yaml", "zh: 铈\n", "zh: 铈\n  zh: 铈\n", "zh", "duplicate_key", below=1),
    Broken("glossary.yaml", "entries:", "terms: []\nentries:", "terms", "unknown_key"),
    Broken(
        "glossary.yaml",
        "domains:\n- id: elements\n  en: Elements\n  zh: 元素\n",
        "domains: none\n",
        "domains",
        "not_a_table",
    ),
    Broken("glossary.yaml", "- id: elements\n  en: Elements\n  zh: 元素\n", "- elements\n", "domains", "not_an_object"),
]

KEYS = [
    Broken("places.csv", "USA,country", "CHN,country", "code", "places.primary_key"),
    Broken("stage_shares.csv", "rare_earths,USA", "rare_earths,CHN", "stage", "stage_shares.primary_key"),
    Broken("stage_shares.csv", "rare_earths,USA", "rare_earths,XXX", "country_iso3", "foreign_key.places"),
    Broken("stage_shares.csv", "projection,iea", "projection,bgs", "source_id", "foreign_key.sources"),
    Broken("glossary.yaml", "id: yttrium", "id: cerium", "id", "glossary.primary_key"),
    Broken("glossary.yaml", "related: [yttrium]", "related: [terbium]", "related", "foreign_key.glossary"),
    Broken(
        "glossary.yaml",
        "  aliases_en:\n  - Ce\n  domain: elements",
        "  domain: ores",
        "domain",
        "foreign_key.glossary_domains",
    ),
    Broken("events.yaml", "party: CHN", "party: ATL", "readings.party", "foreign_key.places"),
    Broken(
        "events.yaml",
        "statement: 2026-truce",
        "statement: 2026-pause",
        "clauses.lifecycle.statement",
        "foreign_key.events",
    ),
    Broken("events.yaml", "{id: 2025-mofcom-61, r", "{id: 2025-mofcom-99, r", "relates_to.id", "foreign_key.events"),
    Broken(
        "events.yaml", "url: https://example.org/b", "url: https://example.org/61", "sources.url", "duplicate_in_list"
    ),
    Broken("clause_scopes.yaml", "clause: 1(1)", "clause: 1(2)", "clause", "foreign_key.events"),
    Broken("claims.yaml", "source_ids: [IEA-1]", "source_ids: [IEA-3]", "source_ids", "foreign_key.sources"),
]

RULES = [
    Broken("stage_shares.csv", ",,,40.2,", ",,,40.6,", "share_pct_point", "stage_shares.sum_over_100"),
    Broken("stage_shares.csv", ",80,90,85,", ",80,90,95,", "share_pct_high", "stage_shares.range"),
    Broken("stage_shares.csv", ",80,90,85,", ",,,,", "share_pct_point", "stage_shares.no_share"),
    Broken(
        "mine_production.csv", "China,270000", "China,277000", "tonnes_reo", "mine_production.sum_over_world", below=2
    ),
    Broken("reserves.csv", ",44000000,", ",92000000,", "tonnes_reo", "reserves.sum_over_world", below=1),
    Broken("reserves.csv", "United States,,NA", "United States,5,NA", "tonnes_reo", "reserves.tonnes_or_na"),
    Broken(
        "us_imports.csv",
        "Other,import_source_share,29",
        "Other,import_source_share,30",
        "share_pct",
        "us_imports.sum_over_100",
    ),
    Broken(
        "us_imports.csv",
        "imports_tonnes_reo,,10",
        "imports_tonnes_reo,,13",
        "tonnes",
        "us_imports.sum_over_world",
        below=1,
    ),
    Broken(
        "us_imports.csv",
        "China,import_source_share,71,",
        "China,import_source_share,,71",
        "share_pct",
        "us_imports.figure_of_metric",
    ),
    Broken(
        "us_imports.csv",
        "2021-2024,2021,2024,compounds,CHN",
        "2021-2024,2025,2024,compounds,CHN",
        "year_end",
        "us_imports.ends_before_it_begins",
    ),
    Broken(
        "china_exports.csv",
        "United States,400,",
        "United States,4100,",
        "tonnes",
        "china_exports.sum_over_world",
        below=-3,
    ),
    Broken("china_exports.csv", "World,7000", "World,7200", "tonnes", "china_exports.sum_differs"),
    Broken(
        "china_exports.csv",
        "2025-02,2025-02-01,2025-02-28",
        "2025-03,2025-02-01,2025-02-28",
        "month",
        "china_exports.month_differs",
    ),
    Broken(
        "china_exports.csv",
        "\n,2025-01-01,",
        "\n,2025-03-01,",
        "period_end",
        "china_exports.ends_before_it_begins",
        below=1,
    ),
    Broken("prices.csv", ",810,812.5,", ",813,812.5,", "usd_per_kg_high", "prices.range"),
    Broken("claims.yaml", "low: 55", "low: 66", "high", "claims.range", below=1),
    Broken("claims.yaml", "text_quote: 60 of 100", "text_quote: 60 of 1000", "text_quote", "claims.quote_differs"),
    Broken("claims.yaml", "end: 26", "end: 260", "text_quote", "claims.offsets", below=-3),
    Broken("claims.yaml", "start: 45\n  end: 50", "start: 24\n  end: 50", "start", "claims.spans_overlap"),
    Broken("claims.yaml", "text_zh: 百分之六十", "text_zh: 百分之六", "zh_span.start", "claims.quote_differs", below=3),
    Broken("claims.yaml", "{statement: 7,", "{statement: 33,", "zh_span.statement", "claims.statement_differs"),
    Broken("claims.yaml", "statement_refs: [2]", "statement_refs: [1]", "statement_refs", "claims.refs_differ"),
    Broken(
        "claims.yaml",
        "group: Core\n  text_quote: small",
        "group: More\n  text_quote: small",
        "group",
        "claims.group_differs",
    ),
    Broken(
        "claims.yaml", "text_quote_zh: 霸权", "text_quote_zh: 霸道", "text_quote_zh", "headline_claims.quote_differs"
    ),
    Broken("documents.yaml", "summary_length: 54", "summary_length: 55", "summary_length", "documents.summary_length"),
    Broken("documents.yaml", "{zh: 霸权,", "{zh: 霸,", "headline_segments", "documents.segments_differ", below=-1),
    Broken("documents.yaml", "heading: Core", "heading: Cora", "sections.heading", "documents.quote_differs"),
    Broken(
        "documents.yaml",
        "text: 'The rest is small [2]'",
        "text: 'The rest is big [2]'",
        "sections.statements.text",
        "documents.quote_differs",
    ),
    Broken(
        "documents.yaml",
        "start: 33, end: 54,",
        "start: 29, end: 54,",
        "sections.statements.start",
        "documents.statements_overlap",
    ),
    Broken(
        "documents.yaml",
        "headline_idioms: []",
        "headline_idioms: [{zh: 王牌, literal_en: ace, meaning_en: trump}]",
        "headline_idioms.zh",
        "documents.idiom_differs",
    ),
    Broken("events.yaml", "from: '2025-11-07'", "from: '2025-11-08'", "clauses.lifecycle.from", "events.hole"),
    Broken("events.yaml", "from: '2025-11-07'", "from: '2025-11-06'", "clauses.lifecycle.from", "events.overlap"),
    Broken("events.yaml", "to: '2025-11-06'", "to: null", "clauses.lifecycle.to", "events.open_in_between"),
    Broken(
        "events.yaml",
        "from: '2027-01-11', to: null",
        "from: '2027-01-11', to: '2027-02-01'",
        "clauses.lifecycle.to",
        "events.last_is_closed",
    ),
    Broken(
        "events.yaml",
        "from: '2025-10-09', to: '2025-11-06'",
        "from: '2025-11-09', to: '2025-11-06'",
        "clauses.lifecycle.to",
        "events.ends_before_it_begins",
    ),
    Broken(
        "events.yaml", "      text_state: unknown\n", "", "clauses.lifecycle.text_state", "events.statement", below=-5
    ),
    Broken(
        "events.yaml", "      statement: 2026-truce\n", "", "clauses.lifecycle.statement", "events.statement", below=-4
    ),
    Broken(
        "events.yaml",
        "to: '2025-11-06', basis: text}",
        "to: '2025-11-06', basis: text, text_state: ended}",
        "clauses.lifecycle.text_state",
        "events.statement",
    ),
    Broken("events.yaml", "value: 0.1, unit: percent", "value: -5, unit: tonnes", "figures.value", "events.negative"),
    Broken(
        "claims.yaml", "low: 55\n  high: 65\n  unit: '%'", "low: -1\n  high: 65\n  unit: t", "low", "claims.negative"
    ),
    Broken("events.yaml", "source: 1}", "source: 2}", "figures.source", "events.no_such_source"),
    Broken("events.yaml", "{id: 2025-mofcom-61, r", "{id: 2026-truce, r", "relates_to.id", "events.related_to_itself"),
    Broken(
        "events.yaml", "  - clause: 1(1)\n", "  - clause: 1(0)\n", "clauses.clause", "events.no_row_in_clause_scopes"
    ),
    Broken("events.yaml", "'2026-09-28'\n", "'2026-10-10'\n", "date", "events.after_data_date"),
    Broken(
        "events.yaml",
        "published: '2025-10-09'",
        "published: '2026-11-01'",
        "sources.published",
        "events.after_data_date",
    ),
    Broken(
        "events.yaml",
        "notes: No other page was seen.",
        "notes: Lifted on 12 November 2026.",
        "notes",
        "events.observed_after_data_date",
    ),
    Broken(
        "events.yaml",
        "summary_zh: 境外制造。",
        "summary_zh: 截至2026年11月23日，未见新公告。",
        "summary_zh",
        "events.observed_after_data_date",
    ),
    Broken("events.yaml", "notes: No other page was seen.", "notes: As told in notes/seen.md.", "notes", "events.note"),
    Broken("events.yaml", "notes: No other page was seen.", "notes: Found by look-up.", "notes", "events.note"),
    Broken("events.yaml", "notes: No other page was seen.", "notes: Kept in /home/ann/pages.", "notes", "events.note"),
    Broken(
        "events.yaml",
        "boundary_note: read as inclusive",
        "boundary_note: see C:\\pages",
        "clauses.boundary_note",
        "events.note",
    ),
    Broken(
        "clause_scopes.yaml", "party_scoped: false", "party_scoped: true", "party_scoped", "clause_scopes.no_parties"
    ),
    Broken(
        "clause_scopes.yaml",
        "  certainty: clear",
        "  duplicate_of: {event: 2025-mofcom-61, clause: 1(1)}\n  certainty: clear",
        "duplicate_of.clause",
        "clause_scopes.names_itself",
    ),
    Broken(
        "stage_shares.csv",
        "magnet,NdFeB,CHN,China,2030,80,90,85,capacity,projection",
        "magnet,NdFeB,CHN,China,2030,80,90,85,capacity,actual",
        "year",
        "stage_shares.after_data_date",
    ),
    Broken("sources.csv", ",2026-02-06,", ",2026-11,", "published", "sources.after_data_date"),
    Broken("sources.csv", "iea,IEA-1;IEA-2", "iea,IEA-1;usgs", "aliases", "sources.alias_twice"),
    Broken("glossary.yaml", "related: [yttrium]", "related: [cerium]", "related", "glossary.related_to_itself"),
    Broken("glossary.yaml", "symbol: Ce\n  atomic", "symbol: null\n  atomic", "symbol", "glossary.half_an_element"),
]


def check_one(tmp_path: Path, broken: Broken) -> None:
    """The finding is there with its place, and its words can be printed."""
    pack = a_pack(tmp_path / "pack")
    line = put(pack, broken.file, broken.old, broken.new)
    found = {(each.file, each.line, each.field, each.rule) for each in check(pack)}
    assert (broken.file, line + broken.below, broken.field, broken.rule) in found, sorted(found)


def test_a_sound_pack_has_no_finding(tmp_path):
    """What the tests break is whole."""
    assert check(a_pack(tmp_path / "pack")) == []


@pytest.mark.parametrize("broken", TYPES, ids=str)
def test_a_value_of_the_wrong_type_is_told(tmp_path, broken):
    """Numbers, dates, ids, closed lists, characters."""
    check_one(tmp_path, broken)


@pytest.mark.parametrize("broken", FORMS, ids=str)
def test_a_file_of_the_wrong_form_is_told(tmp_path, broken):
    """Rows, columns, quotes, encodings, and what YAML can do that a pack may not."""
    check_one(tmp_path, broken)


@pytest.mark.parametrize("broken", KEYS, ids=str)
def test_a_key_that_names_nothing_or_two_things_is_told(tmp_path, broken):
    """Primary keys, keys within a list, foreign keys through nested lists and aliases."""
    check_one(tmp_path, broken)


@pytest.mark.parametrize("broken", RULES, ids=str)
def test_what_contradicts_the_rest_of_the_pack_is_told(tmp_path, broken):
    """Sums, offsets, lifecycles, days after the data date, notes."""
    check_one(tmp_path, broken)
