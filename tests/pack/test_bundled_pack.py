"""The bundled pack is clean, and what is broken in a copy of it is told, all in one run."""

import pytest

from packs import DATA, a_copy_of_the_data, put
from rebriefer.pack.build import build
from rebriefer.pack.check import check, checked

BROKEN = [
    (
        "activity_series.csv",
        "bev,China,2015,150000,vehicles,actual,",
        "bev,China,2027,150000,vehicles,actual,",
        "year",
        0,
    ),
    ("capacity_projects.csv", "commercial equipment in", "commercial equipment of pages.pdf in", "note", 0),
    ("china_exports.csv", ",2024-01-01,2024-02-29,", ",2024-01-01,2024-02-30,", "period_end", 0),
    ("china_quotas.csv", ",93800,80400,13400,", ",93800,80400,13500,", "mining_tonnes_reo", 0),
    (
        "claim_conflicts.yaml",
        "- id: X01\n  claim_ids:\n  - C02-02\n",
        "- id: X01\n  claim_ids:\n  - C02-99\n",
        "claim_ids",
        2,
    ),
    ("claims.yaml", "  start: 1007\n  end: 1057\n", "  start: 1008\n  end: 1057\n", "text_quote", -2),
    (
        "clause_scopes.yaml",
        "- event: 2025-mofcom-62\n  clause: 1(1)\n",
        "- event: 2025-mofcom-62\n  clause: 1(9)\n",
        "clause",
        1,
    ),
    ("composition.yaml", "element: Dy\n  oxide: Dy2O3\n", "element: Dy\n  oxide: [Dy2O3]\n", "oxide", 1),
    ("demand_coefficients.yaml", "  low: 1.0\n  mode: 2.0\n", "  low: 2.5\n  mode: 2.0\n", "mode", 1),
    ("documents.yaml", "  summary_length: 2802\n", "  summary_length: 2803\n", "summary_length", 0),
    ("events/1969-2022.yaml", "  - id: 1992-deng-remark\n", "  - id: 1992-deng-remark\n    seen: true\n", "seen", 1),
    (
        "events/2025-10-to-11.yaml",
        "  - id: 2025-10-04-nexperia\n    date: '2025-10-04'",
        "  - id: 2025-10-04-nexperia\n    date: '2025-10-34'",
        "date",
        1,
    ),
    (
        "events/2025-12-on.yaml",
        "No page or report seen (to 9 October 2026)",
        "No page or report seen (to 23 November 2026)",
        "notes",
        0,
    ),
    ("glossary.yaml", "note_en: Set for 3 November 2026;", "note_en: Held on 3 November 2026;", "note_en", 0),
    ("mine_production.csv", "1994,AUS,Australia,3300,", "1994,AUS,Australia,33OO,", "tonnes_reo", 0),
    ("office_holders.yaml", "id: us-president-2021-01-20\n", "id: us-president-2021-01-20\n  id: again\n", "id", 1),
    ("places.csv", "CHN,country,", "CHN,nation,", "kind", 0),
    (
        "prices.csv",
        "2011,year_end,cerium_oxide,market_not_stated,40,45,",
        "2011,year_end,cerium_oxide,market_not_stated,46,45,",
        "usd_per_kg_high",
        0,
    ),
    ("reserves.csv", "v1.3,USA,United States,1900000,", "v1.3,USA,United States,-1900000,", "tonnes_reo", 0),
    ("seed_discrepancies.yaml", "  start: 664\n  end: 699\n", "  start: 664\n  end: 700\n", "quote", -1),
    ("sources.csv", "usgs_mcs2026_re_v10,", "usgs_mcs2026_re,", "source_id", 0),
    (
        "stage_shares.csv",
        "reserves,rare_earths,AUS,Australia,2025,,,8.4,",
        "reserves,rare_earths,AUS,Australia,2025,,,-8.4,",
        "share_pct_point",
        0,
    ),
    ("translations.csv", "countries,,name,,Argentina,", "countries,,name,,Argen\u200btina,", "value", 0),
    ("us_imports.csv", "CHN,China,import_source_share,71,", "CHN,China,import_source_share,171,", "share_pct", 0),
    ("datapackage.json", '"version": "', '"edition": 1, "version": 2026.1, "was": "', "version", 0),
]
"""File, what stands there once, what is put in its place, the field, and how many lines below the finding stands."""


def test_the_bundled_pack_has_no_finding():
    """Every rule holds in the researched content."""
    pack, findings = checked(DATA)
    assert findings == []
    assert len(pack.tables) == len(pack.descriptor["resources"])
    assert all(pack.tables.values())


@pytest.mark.slow
def test_the_bundled_pack_builds_to_one_clean_file(tmp_path):
    """As large as its tables."""
    assert build(DATA, tmp_path / "data.rbpack") == []
    assert check(tmp_path / "data.rbpack") == []


def test_whatever_is_broken_in_a_copy_is_told_in_one_run(tmp_path):
    """One break a table, each with file, line and field."""
    pack = a_copy_of_the_data(tmp_path / "pack")
    wanted = {(file, put(pack, file, old, new) + below, field) for file, old, new, field, below in BROKEN}
    found = {(each.file, each.line, each.field) for each in check(pack)}
    assert wanted <= found, sorted(wanted - found)


@pytest.mark.slow
def test_shares_of_a_whole_that_sum_to_more_than_all_are_told(tmp_path):
    """Any share raised by what the whole has left and a little more."""
    pack = a_copy_of_the_data(tmp_path / "pack")
    put(
        pack,
        "stage_shares.csv",
        "reserves,rare_earths,AUS,Australia,2025,,,8.4,",
        "reserves,rare_earths,AUS,Australia,2025,,,9.4,",
    )
    assert [each.rule for each in check(pack)] == ["stage_shares.sum_over_100"]


@pytest.mark.slow
def test_a_pack_without_one_of_its_files_tells_which(tmp_path):
    """Rather than compile to less."""
    pack = a_copy_of_the_data(tmp_path / "pack")
    (pack / "events" / "2025-10-to-11.yaml").unlink()
    assert ("events/2025-10-to-11.yaml", "file") in {(each.file, each.field) for each in check(pack)}
