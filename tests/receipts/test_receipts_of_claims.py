"""What the receipt of a claim holds, and how the sentences behind its figure are counted."""

from rebriefer.receipts import resolve


def test_a_judgement_has_its_sentence_and_no_figure(library):
    r = resolve(library, "claim:7.12")
    assert (r.value, r.unit, r.assessment) == (None, "", "opinion")
    (quote,) = r.quotes
    assert quote.quote == "making it nearly impossible for the U.S. to eliminate its dependency on Chinese resources"
    assert (quote.document, quote.start, quote.end, quote.part) == ("document:A07", 1059, 1148, "summary")
    assert quote.headline_zh == "中美新一轮斗争又开始了,贝森特亮关税大刀,美国变脸速度惊到网友"
    assert quote.text_zh == "使美国几乎不可能消除对中国资源的依赖"


def test_the_id_of_the_tables_is_an_old_name_of_a_claim(library):
    assert resolve(library, "claim:C07-12").address == "claim:7.12"
    assert resolve(library, "claim:H03-01").address == "claim:3.h1"


def test_a_claim_of_a_headline_quotes_the_headline(library):
    r = resolve(library, "claim:3.h1")
    (quote,) = r.quotes
    assert (quote.quote, quote.start, quote.end, quote.part) == ("中方后退4步", 7, 13, "headline")
    assert quote.text_zh == "", "the original needs no working translation"
    assert [line.address for line in r.lines] == ["discrepancy:D23"]


def test_two_items_that_give_one_figure_are_two_documents_and_one_outlet(library):
    r = resolve(library, "claim:1.27")
    assert [quote.claim for quote in r.quotes] == ["claim:1.27", "claim:8.8"]
    assert (r.documents, r.outlets, r.origins, r.origins_unknown) == (2, 1, 0, 2)
    assert r.confidence == ""
    assert r.confidence_en == "2 items, 1 outlet, no named origin."


def test_over_ninety_and_ninety_are_not_one_figure(library):
    assert [quote.claim for quote in resolve(library, "claim:7.11").quotes] == ["claim:7.11"]


def test_over_and_more_than_are_one_word(library):
    carried = {quote.claim for quote in resolve(library, "claim:4.12").quotes}
    assert carried == {"claim:4.12", "claim:5.5", "claim:6.4"}


def test_the_same_percentage_of_another_thing_is_not_one_figure(library):
    """Claim 9.14 says over 90 % of heavy separation and magnets, claim 2.2 over 90 % of all processing."""
    assert [quote.claim for quote in resolve(library, "claim:9.14").quotes] == ["claim:9.14"]


def test_the_figure_of_the_f35_is_disputed_and_tells_its_story_from_the_pack(library):
    r = resolve(library, "claim:1.27")
    assert (r.value, r.unit, r.disputed) == (417, "kg per aircraft", True)
    assert "417 kg is 920 lb" in r.story_en
    assert "a 2026 audit gives 11-20 kg" in r.story_en
    assert "Tim Worstall" in r.story_en
    assert "Do NOT convert" in r.story_en
    assert "920磅合417.30公斤" in r.story_zh
    assert resolve(library, "claim:8.8").story_en == r.story_en
    assert resolve(library, "coef:f35").story_en == r.story_en


def test_the_pack_says_which_other_numbers_are_disputed(library):
    addresses = [row["address"] for row in library.db.execute("SELECT address FROM addresses WHERE kind = 'claim'")]
    disputed = [address for address in addresses if resolve(library, address).disputed]
    assert sorted(disputed) == ["claim:1.27", "claim:1.28", "claim:8.8"]


def test_a_contradicted_claim_names_the_conflict_and_its_members(library):
    r = resolve(library, "claim:7.11")
    (conflict,) = r.conflicts
    assert (conflict.address, conflict.kind) == ("conflict:X01", "numeric")
    assert conflict.members[0] == "claim:2.2"
    assert "claim:7.11" in conflict.members
    assert conflict.reason_zh.startswith("来源、日期和环节不同")


def test_an_assessment_stands_with_its_reason_and_its_sources(library):
    r = resolve(library, "claim:8.17")
    assert r.assessment == "contradicted"
    assert r.assessment_en and r.assessment_zh
    assert {source.address for source in r.sources} >= {"source:govini_2025_sec"}, "an old id leads to the merged row"
    assert any(line.label == "Watch out" for line in r.lines)


def test_a_paragraph_quotes_itself_and_lists_its_claims(library):
    r = resolve(library, "par:7.3")
    (quote,) = r.quotes
    assert (quote.document, quote.start, quote.end) == ("document:A07", 530, 744)
    assert quote.quote.startswith("Following China's announcement to suspend rare earth export restrictions")
    assert [line.address for line in r.lines if line.label == "Claim in it"] == ["claim:7.5", "claim:7.6", "claim:7.7"]


def test_a_document_shows_every_sentence_that_carries_a_claim(library):
    r = resolve(library, "document:A07")
    assert r.title_zh == "中美新一轮斗争又开始了,贝森特亮关税大刀,美国变脸速度惊到网友"
    assert r.period == "2025-11-06"
    count = library.db.execute("SELECT count(*) FROM claims WHERE document_id = 'A07'").fetchone()[0]
    assert len([quote for quote in r.quotes if quote.part == "summary"]) == count
    assert [line.en for line in r.lines if line.label == "Text"] == ["Headline only: the body is not in the pack."]
    assert [source.address for source in r.sources] == ["source:SEED-07"]


def test_a_discrepancy_quotes_the_items_and_says_what_would_be_right(library):
    r = resolve(library, "discrepancy:D11")
    assert [quote.document for quote in r.quotes] == ["document:A01", "document:A08"]
    assert r.title_en.startswith("Disputed: 417 kg is 920 lb")
    lines = {line.label: line for line in r.lines}
    assert lines["What the item says"].en == lines["What the item says"].zh, "no Chinese in the pack, shown as English"
    assert lines["Why"].zh.startswith("原始文件未公开")


def test_a_conflict_quotes_each_of_its_claims(library):
    r = resolve(library, "conflict:X01")
    assert [quote.claim for quote in r.quotes] == list(r.conflicts[0].members)
    assert (r.documents, r.outlets) == (6, 1)
