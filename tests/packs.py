"""Builds packs for tests: small ones in a folder, and copies of the bundled one to break."""

import json
import shutil
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"

PLACES = """\
code,kind,name_en,name_zh,aliases
CHN,country,China,中国,CN
USA,country,United States,美国,US
WLD,aggregate,World,世界,
"""
STAGES = """\
id,group,order,name_en,name_zh,aliases
mining,rare_earth_chain,1,Mining,开采,
magnet,rare_earth_chain,2,Magnets,磁体,magnets
"""
SOURCES = """\
source_id,aliases,title,publisher,published,url,note,level,access
usgs,,Mineral summaries,U.S. Geological Survey,2026-02-06,https://example.org/usgs,,official,read_in_full
iea,IEA-1;IEA-2,Outlook,International Energy Agency,2025,,,intergovernmental,excerpt
"""
SHARES = """\
stage,material,country_iso3,country,year,share_pct_low,share_pct_high,share_pct_point,basis,scenario,source_id,note
mining,rare_earths,CHN,China,2024,,,60,tonnes,actual,usgs,
mining,rare_earths,USA,United States,2024,,,40.2,tonnes,actual,usgs,
magnet,NdFeB,CHN,China,2030,80,90,85,capacity,projection,iea,
"""
GLOSSARY = """\
domains:
- id: elements
  en: Elements
  zh: 元素
entries:
- id: cerium
  zh: 铈
  pinyin: shì
  en: cerium
  aliases_zh: []
  aliases_en:
  - Ce
  domain: elements
  symbol: Ce
  atomic_number: 58
  class: light
  class_zh: 轻稀土
  note_en: Used for polishing.
  note_zh: 用于抛光。
  related: [yttrium]
- id: yttrium
  zh: 钇
  pinyin: yǐ
  en: yttrium
  domain: elements
  symbol: null
  note_en: Counted with the heavy ones.
  note_zh: 归入重稀土。
  related: []
"""
EVENTS = """\
events:
- id: 2025-mofcom-61
  date: '2025-10-09'
  date_precision: day
  title_en: Announcement 61
  title_zh: 第61号公告
  actors: [CHN]
  kind: export_control
  instrument: No. 61 of 2025
  issuer: MOFCOM
  clauses:
  - clause: 1(1)
    scope_en: made abroad
    scope_zh: 境外制造
    lifecycle:
    - {state: announced, from: '2025-10-09', to: '2025-11-06', basis: text}
    - {state: suspended_before_effect, from: '2025-11-07', to: '2026-11-10', basis: text}
    - state: suspended_before_effect
      from: '2026-11-11'
      to: '2027-01-10'
      basis: statement
      statement: 2026-truce
      text_state: unknown
    - {state: unknown, from: '2027-01-11', to: null, basis: text_runs_out}
    boundary_note: read as inclusive
  stages: [mining]
  elements: [REE]
  summary_en: Made abroad.
  summary_zh: 境外制造。
  why_it_matters_en: It reaches abroad.
  why_it_matters_zh: 及于境外。
  readings:
  - {party: CHN, reading_en: as needed, reading_zh: 必要, source: 0}
  figures:
  - {what: share of value, value: 0.1, unit: percent, source: 1}
  relates_to: []
  sources:
  - {url: https://example.org/61, publisher: Ex, published: '2025-10-09', note: text, level: official, access: excerpt}
  - {url: https://example.org/b, publisher: Example, published: null, note: report, level: press, access: page_text}
  seed_articles: [A01]
  confidence: high
  notes: No other page was seen.
- id: 2026-truce
  date: '2026-09-28'
  date_precision: day
  title_en: Truce extended
  title_zh: 休战延期
  actors: [CHN, USA]
  kind: diplomacy
  stages: []
  elements: []
  summary_en: Extended to 10 January 2027.
  summary_zh: 延期至2027年1月10日。
  why_it_matters_en: It holds.
  why_it_matters_zh: 有效。
  relates_to:
  - {id: 2025-mofcom-61, relation: extends}
  sources: []
  confidence: medium
  notes: null
"""
SCOPES = """\
scopes:
- event: 2025-mofcom-61
  clause: 1(1)
  role: operative
  effect: licence
  regime: abroad_control
  exporter: CHN
  binds: exports from CHN
  item_basis: named
  elements: [REE]
  forms: [magnet]
  destinations: all
  reach_abroad: true
  party_scoped: false
  certainty: clear
  basis_note: Text read.
  basis_note_zh: 依原文。
"""
DOCUMENTS = """\
documents:
- id: A01
  order: 1
  headline_zh: 稀土霸权
  outlet_zh: 搜狐财经
  outlet_en: Sohu Finance
  outlet_as_printed: Sou Hu Cai Jing
  published: '2025-11-26T07:32:00+08:00'
  headline_literal_en: Rare-earth hegemony
  headline_segments:
  - {zh: 稀土, pinyin: xītǔ, gloss_en: rare earths}
  - {zh: 霸权, pinyin: bàquán, gloss_en: hegemony}
  headline_idioms: []
  summary_en: 'Core - China has 60 of 100 [1] - The rest is small [2]'
  summary_length: 54
  sections:
  - heading: Core
    heading_zh: 核心
    start: 0
    end: 54
    statements:
    - {text: 'China has 60 of 100 [1]', text_zh: 中国占百分之六十, start: 7, end: 30, refs: [1]}
    - {text: 'The rest is small [2]', text_zh: 其余不多, start: 33, end: 54, refs: [2]}
"""
CLAIMS = """\
claims:
- id: C01-01
  article: 1
  document_id: A01
  group: Core
  text_quote: 60 of 100
  text_zh: 百分之六十
  start: 17
  end: 26
  zh_span: {statement: 7, start: 3, end: 8}
  statement_refs: [1]
  subject: China
  subject_zh: 中国
  predicate: has
  predicate_zh: 占
  value: 60
  low: 55
  high: 65
  unit: '%'
  topic: share
  stage: mining
  country: [CN]
  assessment: consistent
  source_ids: [IEA-1]
  flags: []
- id: C01-02
  article: 1
  document_id: A01
  group: Core
  text_quote: small
  text_zh: 不多
  start: 45
  end: 50
  zh_span: {statement: 33, start: 2, end: 4}
  statement_refs: [2]
  subject: rest
  subject_zh: 其余
  predicate: is small
  predicate_zh: 不多
  topic: opinion
  stage: mining
  country: []
  assessment: opinion
  source_ids: []
  flags: []
headline_claims:
- id: H01-01
  article: 1
  text_quote_zh: 霸权
  start: 2
  end: 4
  subject: China
  subject_zh: 中国
  predicate: rules
  predicate_zh: 称霸
  assessment: opinion
  source_ids: []
"""
MINING = """\
year,country_iso3,country,tonnes_reo,estimate,series,preferred,source_id,note
2024,CHN,China,270000,,usgs_mcs2025,1,usgs,
2024,USA,United States,45000,1,usgs_mcs2025,1,usgs,
2024,WLD,World,315000,,usgs_mcs2025,1,usgs,
"""
RESERVES = """\
as_of_year,edition,country_iso3,country,tonnes_reo,qualifier,superseded,source_id,note
2024,MCS 2025,CHN,China,44000000,,0,usgs,
2024,MCS 2025,WLD,World,90000000,,0,usgs,
2024,MCS 2025,USA,United States,,NA,0,usgs,
"""
EXPORTS = """\
month,period_start,period_end,product,partner_iso3,partner,tonnes,status,source_id,note
2025-01,2025-01-01,2025-01-31,rare_earths,WLD,World,4000,reported,usgs,
2025-02,2025-02-01,2025-02-28,rare_earths,WLD,World,3000,reported,usgs,
,2025-01-01,2025-02-28,rare_earths,WLD,World,7000,reported,usgs,
2025-01,2025-01-01,2025-01-31,rare_earths,USA,United States,400,reported,usgs,
"""
IMPORTS = """\
period,year_start,year_end,product,partner_iso3,partner,metric,share_pct,tonnes,qualifier,basis,source_id,note
2021-2024,2021,2024,compounds,CHN,China,import_source_share,71,,,REO content,usgs,
2021-2024,2021,2024,compounds,USA,Other,import_source_share,29,,,REO content,usgs,
2024,2024,2024,scandium,CHN,China,imports_tonnes_reo,,10,,,usgs,
2024,2024,2024,scandium,WLD,World,imports_tonnes_reo,,12,,,usgs,
"""
PRICES = """\
period,period_type,product,market,usd_per_kg_low,usd_per_kg_high,preferred,source_id,note
2024,year_avg,terbium_oxide,fob_china,810,812.5,1,usgs,
"""

FILES: dict[str, tuple[str, str]] = {
    "places": ("places.csv", PLACES),
    "stages": ("stages.csv", STAGES),
    "sources": ("sources.csv", SOURCES),
    "stage_shares": ("stage_shares.csv", SHARES),
    "glossary_domains": ("glossary.yaml", GLOSSARY),
    "glossary": ("glossary.yaml", GLOSSARY),
    "events": ("events.yaml", EVENTS),
    "clause_scopes": ("clause_scopes.yaml", SCOPES),
    "documents": ("documents.yaml", DOCUMENTS),
    "claims": ("claims.yaml", CLAIMS),
    "headline_claims": ("claims.yaml", CLAIMS),
    "mine_production": ("mine_production.csv", MINING),
    "reserves": ("reserves.csv", RESERVES),
    "china_exports": ("china_exports.csv", EXPORTS),
    "us_imports": ("us_imports.csv", IMPORTS),
    "prices": ("prices.csv", PRICES),
}
"""A sound table of each kind: its file and the text of it."""


def our_descriptor() -> dict[str, Any]:
    """The descriptor of the program."""
    return json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))


def descriptor_of(*tables: str) -> dict[str, Any]:
    """A descriptor of some of our tables, in files of their own."""
    whole = our_descriptor()
    by_name = {resource["name"]: resource for resource in whole["resources"]}
    return whole | {"resources": [by_name[name] | {"path": FILES[name][0]} for name in tables or FILES]}


def a_pack(folder: Path, *tables: str) -> Path:
    """A sound pack with some tables, or with all that there is an example of."""
    folder.mkdir(parents=True, exist_ok=True)
    write_descriptor(folder, descriptor_of(*tables))
    for name in tables or FILES:
        file, text = FILES[name]
        (folder / file).write_text(text, encoding="utf-8", newline="")
    return folder


def write_descriptor(folder: Path, descriptor: dict[str, Any]) -> None:
    """Write a descriptor, one key a line."""
    text = json.dumps(descriptor, ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(text, encoding="utf-8")


def a_copy_of_the_data(folder: Path) -> Path:
    """The bundled pack, to be broken."""
    shutil.copytree(DATA, folder)
    return folder


def put(pack: Path, file: str, old: str, new: str, *, count: int = 1) -> int:
    """Replace a text that stands once (or ``count`` times) in a file; the line where it begins."""
    path = pack / file
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    assert text.count(old) == count, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_bytes(text.replace(old, new).encode("utf-8", "surrogateescape"))
    return text[: text.index(old)].count("\n") + 1
