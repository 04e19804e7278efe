"""What the receipts of events, clauses, figures and readings hold."""

from datetime import date

from rebriefer.receipts import resolve


def labelled(receipt, label):
    return [line for line in receipt.lines if line.label == label]


def test_a_clause_says_what_it_catches_in_both_languages(library):
    r = resolve(library, "clause:2025-mofcom-61/1(1)")
    assert r.title_en == "No. 61 of 2025, article 1(1): goods made abroad"
    assert r.title_zh.startswith("2025年第61号公告，第一条（一）：")
    (scope,) = labelled(r, "Scope")
    assert scope.en == "items made abroad that contain 0.1 % or more by value of listed items originating in China"
    assert scope.zh.startswith("含有原产于中国的所列物项且价值比例达到0.1%")
    assert labelled(r, "Effect")[0].zh == "须经许可"
    assert labelled(r, "Share of value from")[0].en == "0.1 %".replace(" ", "\u00a0")
    assert "emergency medical" in labelled(r, "Conditions")[0].en
    assert r.day == date(2025, 10, 9)


def test_the_text_of_a_clause_is_absent_and_its_sources_say_what_was_opened(library):
    r = resolve(library, "clause:2025-mofcom-61/1(1)")
    assert r.text_absent
    assert (r.sources[0].level, r.sources[0].access) == ("official", "address_only")
    assert len(r.sources) == 7
    assert r.confidence == "high"
    assert r.confidence_en == "7 sources of 7 publishers. The official page was not opened."


def test_a_clause_has_the_readings_of_both_governments(library):
    r = resolve(library, "clause:2025-mofcom-61/1(1)")
    beijing, washington = labelled(r, "Reading of a government")
    assert beijing.address == "reading:2025-mofcom-61/CHN"
    assert beijing.en.startswith("China: control is not a ban")
    assert washington.zh.startswith("美国")


def test_claims_that_name_the_notice_stand_by_the_event_and_apart_from_the_clause(library):
    named = ["claim:2.6", "claim:8.14", "claim:9.10"]
    event = resolve(library, "event:2025-mofcom-61")
    assert [quote.claim for quote in event.quotes] == named
    clause = resolve(library, "clause:2025-mofcom-61/1(3)")
    assert clause.quotes == (), "they speak of the notice, not of this clause"
    assert [quote.claim for quote in clause.related] == named
    assert clause.related_label == "Claims that name this instrument"
    assert (clause.documents, clause.outlets, clause.origins) == (3, 1, 0)


def test_an_event_that_no_item_speaks_of_has_no_quotes_and_no_counts(library):
    r = resolve(library, "event:1991-sc-ionic-protected")
    assert (r.quotes, r.related, r.documents, r.outlets) == ((), (), 0, 0)
    assert r.period == "1991", "known to the year only"


def test_a_list_of_parties_stands_whole(library):
    r = resolve(library, "clause:2026-mofcom-30/14 EU entities")
    (parties,) = labelled(r, "Parties")
    assert "Rheinmetall AG" in parties.en
    assert "莱茵金属公司" in parties.zh
    assert labelled(r, "Effect")[0].en == "may not go, or is refused in principle"


def test_relations_are_told_from_both_ends(library):
    suspended = resolve(library, "event:2025-mofcom-61")
    told = [line.address for line in labelled(suspended, "Relation")]
    assert "event:2025-mofcom-70" in told
    suspending = resolve(library, "event:2025-mofcom-70")
    assert "event:2025-mofcom-61" in [line.address for line in labelled(suspending, "Relation")]


def test_what_is_not_translated_is_the_same_in_both_languages(library):
    (note,) = labelled(resolve(library, "event:2025-mofcom-61"), "Note")
    assert note.en == note.zh


def test_a_figure_names_its_unit_and_the_one_source_that_gives_it(library):
    r = resolve(library, "figure:2010-07-export-quota-cut/export quota for 2010")
    assert (r.value, r.unit, r.period) == (30258, "tonnes", "2010-07")
    assert labelled(r, "What is counted")[0].zh == "2010年出口配额"
    assert r.title_zh.endswith("：2010年出口配额")
    assert len(r.sources) == 1


def test_a_qualifier_in_the_unit_of_a_figure_is_taken_out(library):
    rows = library.db.execute(
        "SELECT address FROM figures JOIN addresses ON tbl = 'figures' AND addresses.row = figures.row"
        " WHERE unit = 'percent (about)' ORDER BY address"
    ).fetchall()
    r = resolve(library, rows[0]["address"])
    assert (r.unit, r.qualifier) == ("percent", "about")


def test_a_reading_names_its_government_and_its_source(library):
    r = resolve(library, "reading:2025-mofcom-61/USA")
    assert r.title_en == "a grab for power over global supply chains and economic coercion of every country"
    assert [line.address for line in r.lines] == ["place:USA", "event:2025-mofcom-61"]
    assert [source.publisher for source in r.sources] == ["WION"]


def test_a_measure_lists_its_clauses(library):
    r = resolve(library, "measure:seven-rare-earths")
    assert [line.address for line in r.lines] == ["clause:2025-mofcom-18/1"]
    assert r.sources
