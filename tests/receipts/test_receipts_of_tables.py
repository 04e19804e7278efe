"""What the receipts of shares, tonnages, prices, coefficients and compositions hold."""

import pytest

from rebriefer.receipts import resolve


def labelled(receipt, label):
    return [line for line in receipt.lines if line.label == label]


def test_a_share_has_its_figure_source_and_the_claims_apart(library):
    r = resolve(library, "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report")
    assert (r.value, r.low, r.high, r.unit, r.period, r.mass_basis) == (94, None, None, "%", "2024", "")
    assert (r.title_en, r.title_zh) == ("magnet, NdFeB sintered, China, 2024", "磁体，烧结钕铁硼，中国，2024年")
    assert [s.address for s in r.sources] == ["source:iea_ree_report"]
    assert r.confidence_en == "The source itself was not opened; it is known through others."
    assert (r.quotes, r.documents, r.origins_unknown) == ((), 0, 0), "no item gives 94 %"
    assert {quote.claim for quote in r.related} == {"claim:4.6", "claim:4.13", "claim:5.6", "claim:6.5"}
    assert r.related_label == "Claims about the same stage"
    assert r.conflicts == (), "the other source gives the same share"


def test_dependency_on_a_country_stands_by_its_share_but_obstacles_of_a_country_do_not(library):
    china = resolve(library, "share:separation_refining/CHN/2024/rare_earths/iea_ree_report")
    assert {"claim:3.8", "claim:2.2", "claim:7.11"} <= {quote.claim for quote in china.related}
    america = resolve(library, "share:separation_refining/USA/2024/magnet_rare_earths/iea_gcmo2025_data")
    assert {quote.claim for quote in america.related} == {"claim:3.8"}, "2.24 and 3.18 tell of America's obstacles"


def test_rival_sources_of_one_share_are_a_conflict(library):
    r = resolve(library, "share:separation_refining/CHN/2024/rare_earths/reuters_2024_quota")
    (conflict,) = r.conflicts
    assert (conflict.kind, conflict.address) == ("rival_sources", None)
    assert conflict.members == (
        "share:separation_refining/CHN/2024/rare_earths/reuters_2024_quota",
        "share:separation_refining/CHN/2024/rare_earths/iea_ree_report",
        "share:separation_refining/CHN/2024/rare_earths/iea_commentary_oct2025_sec",
    )


def test_a_share_on_another_base_is_no_rival(library):
    """The magnet elements and all rare earths have different shares in one year, and both can hold."""
    members = [
        member
        for conflict in resolve(library, "share:mining/CHN/2024/rare_earths/usgs_mcs2026_re").conflicts
        for member in conflict.members
    ]
    assert members and not any("magnet_rare_earths" in member for member in members)


def test_the_scenario_of_an_actual_share_may_be_written(library):
    written = resolve(library, "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report/actual")
    assert written.address == "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report"


def test_a_projection_says_so(library):
    r = resolve(library, "share:mining/CHN/2030/magnet_rare_earths/iea_gcmo2025_data/projection")
    assert labelled(r, "Actual or projected")[0].zh == "预测"


def test_tonnes_of_rare_earth_oxide_say_their_basis(library):
    r = resolve(library, "mine:CHN/2024/usgs_mcs2026")
    assert (r.value, r.unit, r.mass_basis, r.period) == (270_000, "t", "oxide", "2024")
    assert r.conflicts == ()


def test_series_that_differ_say_which_one_the_pack_prefers(library):
    (conflict,) = resolve(library, "mine:AUS/2014/benchmark_usgs_snapshots").conflicts
    assert conflict.members == ("mine:AUS/2014/benchmark_usgs_snapshots", "mine:AUS/2014/energy_institute")
    assert conflict.reason_en == "Preferred in the pack: mine:AUS/2014/energy_institute."


def test_a_bound_of_the_reserves_is_over_and_not_available_is_no_figure(library):
    world = resolve(library, "reserve:WLD/MCS 2026 v1.3")
    assert (world.value, world.unit, world.qualifier) == (75_000_000, "t", "more than")
    india = resolve(library, "reserve:IND/MCS 2026 v1.3")
    assert (india.value, india.unit, india.mass_basis) == (None, "", "")
    assert labelled(india, "Watch out")[0].en == "The edition says: not available."


def test_a_superseded_edition_names_the_rival(library):
    (conflict,) = resolve(library, "reserve:BRA/MCS 2026 v1.0").conflicts
    assert conflict.members == ("reserve:BRA/MCS 2026 v1.0", "reserve:BRA/MCS 2026 v1.3")
    assert "Superseded: reserve:BRA/MCS 2026 v1.0." in conflict.reason_en


@pytest.mark.parametrize(
    ("metric", "unit", "basis"),
    [
        ("import_source_share", "%", ""),
        ("net_import_reliance_pct", "%", ""),
        ("imports_tonnes_gross", "t", "gross_weight"),
        ("imports_tonnes_reo", "t", "oxide"),
        ("imports_tonnes_y2o3", "t", "oxide"),
    ],
)
def test_imports_tell_shares_gross_weight_and_oxide_apart(library, metric, unit, basis):
    row = library.db.execute("SELECT row FROM us_imports WHERE metric = ?", (metric,)).fetchone()
    found = library.db.execute("SELECT address FROM addresses WHERE tbl = 'us_imports' AND row = ?", (row["row"],))
    r = resolve(library, found.fetchone()["address"])
    assert (r.unit, r.mass_basis) == (unit, basis)


def test_every_mass_basis_has_its_words(library):
    bases = set(library.vocabulary("mass_basis"))
    addresses = library.db.execute("SELECT address FROM addresses WHERE kind IN ('coef', 'mine', 'import', 'export')")
    assert {resolve(library, row["address"]).mass_basis for row in addresses} - {""} <= bases


def test_a_quota_row_with_several_quotas_has_lines_and_no_single_figure(library):
    rows = library.db.execute(
        "SELECT address, mining_tonnes_reo FROM china_quotas"
        " JOIN addresses ON tbl = 'china_quotas' AND addresses.row = china_quotas.row"
        " WHERE mining_tonnes_reo IS NOT NULL AND smelting_separation_tonnes_reo IS NOT NULL"
    ).fetchall()
    r = resolve(library, rows[0]["address"])
    assert (r.value, r.unit) == (None, "")
    assert labelled(r, "Mining") and labelled(r, "Smelting and separation")


def test_a_price_with_two_ends_is_a_range(library):
    r = resolve(library, "price:cerium_oxide/2011/year_end/market_not_stated/usgs_mcs2016_re")
    assert (r.value, r.low, r.high, r.unit) == (None, 40, 45, "USD/kg")


def test_a_coefficient_has_its_range_basis_citations_and_the_sentence_it_cites(library):
    r = resolve(library, "coef:humanoid_robot")
    assert (r.low, r.value, r.high, r.unit) == (0.9, 3.5, 6.0, "kg per robot")
    assert (r.mass_basis, r.confidence) == ("NdFeB_magnet_kg", "low")
    assert r.confidence_zh == "均为分析师或行业媒体的数字；没有制造商公布过。"
    assert [quote.claim for quote in r.quotes] == ["claim:1.23"]
    assert len(r.sources) == len(labelled(r, "What a source gives")) == 7


def test_a_coefficient_that_was_not_found_has_no_figure(library):
    r = resolve(library, "coef:missile")
    assert (r.value, r.unit, r.confidence) == (None, "", "")
    assert labelled(r, "Status")[0].zh == "未找到"


def test_compositions_have_chinese_titles_and_fractions(library):
    assert resolve(library, "recipe:humanoid").title_zh == "人形机器人关节电机磁体"
    assert resolve(library, "grade:none").title_zh == "磁体牌号（无后缀）"
    assert resolve(library, "mass:La").title_zh == "原子质量，镧（La）"
    oxide = resolve(library, "oxide:Dy")
    assert (oxide.unit, oxide.title_en) == ("kg element per kg oxide", "oxide factor, dysprosium, Dy2O3")
    assert round(1 / oxide.value, 4) == 1.1477


def test_a_term_has_both_scripts_pinyin_and_its_trap(library):
    r = resolve(library, "term:bessent")
    assert (r.title_en, r.title_zh) == ("Bessent", "贝森特")
    lines = {line.label: line for line in r.lines}
    assert lines["Pinyin"].en == "Bèisēntè"
    assert lines["Traditional"].zh == "貝森特"
    assert lines["Note"].en.startswith("Treasury Secretary since 28 January 2025")
    assert "term:becerra" in [line.address for line in r.lines]


def test_a_merged_source_answers_to_both_ids(library):
    r = resolve(library, "source:IEA-2025-OCT")
    assert r.address == "source:iea_commentary_oct2025_sec"
    assert "IEA-2025-OCT" in [line.en for line in r.lines if line.label == "Also"]


def test_old_codes_of_places_and_stages_resolve(library):
    assert resolve(library, "place:CN").address == "place:CHN"
    assert resolve(library, "place:EU27").address == "place:EU"
    assert resolve(library, "stage:separation_refining").address == "stage:separation"


def test_a_term_of_office_names_office_holder_and_last_sight(library):
    r = resolve(library, "holder:us-president-2025-01-20")
    assert r.title_zh == "唐纳德·特朗普，美国总统，2025-01-20起"
    assert [line.address for line in r.lines if line.label == "Office"] == ["office:us-president"]


def test_a_stage_shows_every_claim_of_a_share_in_it(library):
    """Whoever asks for a stage finds its sentences there, also of other names of the same stage."""
    r = resolve(library, "stage:separation")
    assert r.related_label == "Claims about this stage"
    assert [quote.claim for quote in r.related] == [
        "claim:2.2", "claim:3.8", "claim:4.12", "claim:5.5", "claim:6.4", "claim:7.11", "claim:9.14",
    ]  # fmt: skip
    assert r.quotes == () and r.value is None


def test_a_stage_that_no_item_speaks_of_has_no_section_of_claims(library):
    r = resolve(library, "stage:metal_alloy")
    assert r.related == () and r.related_label == ""
