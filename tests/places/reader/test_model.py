"""The reader's model: every claim is marked at exactly its words, and the way leads through all of them."""

import json

import pytest

from rebriefer.domain.documents import FLAG_KINDS
from rebriefer.library.queries.documents import all_documents
from rebriefer.library.queries.terms import terms_by_words
from rebriefer.places.reader.model.reader import CLAIMS, FLAGS_SHOWN, GLOSS, PINYIN, ReaderModel
from rebriefer.places.reader.model.speaking import cited, tip_of
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


@pytest.fixture
def model(library):
    return ReaderModel(Session(library), Words("en"))


@pytest.fixture
def chinese(library):
    return ReaderModel(Session(library, language="zh"), Words("zh"))


def walked(model, kind, step=1):
    """Every stop of a kind from where the model stands."""
    seen = []
    while (following := model.step(kind, step)) is not None:
        model.session.selection = following
        seen.append((model.document.address, following))
    return seen


def test_every_claim_is_marked_at_exactly_its_words(library, model):
    """In the English at the quote, in the translation at its Chinese, also where a claim crosses two paragraphs."""
    quotes = {row["text_quote"]: row for row in library.db.execute("SELECT text_quote, text_zh, zh_span FROM claims")}
    english: dict[str, str] = {}
    chinese: dict[str, str] = {}
    for document in model.documents:
        for paragraph in document.paragraphs:
            for mark in paragraph.marks:
                if mark.kind not in FLAG_KINDS:
                    english[mark.address] = english.get(mark.address, "") + paragraph.text[mark.start : mark.end]
            for mark in paragraph.marks_zh:
                chinese[mark.address] = paragraph.text_zh[mark.start : mark.end]
    assert len(english) == 253
    assert english == {c.address: c.quote for c in model.claims.values() if not c.stretch.in_headline}
    placed = {quote for quote, row in quotes.items() if json.loads(row["zh_span"])["start"] is not None}
    assert chinese == {address: model.claims[address].quote_zh for address in english if english[address] in placed}
    assert {c.address for c in model.claims.values()} == {
        row["address"] for row in library.db.execute("SELECT address FROM addresses WHERE kind = 'claim'")
    }


def test_every_discrepancy_is_flagged_at_its_quotes(library, model):
    """In the summary, in the headline, and in other documents where the same words stand."""
    flagged = set()
    for document in model.documents:
        texts = [(document.headline_zh, document.headline_marks), *((p.text, p.marks) for p in document.paragraphs)]
        for text, marks in texts:
            flagged |= {(m.address, text[m.start : m.end]) for m in marks if m.kind in FLAG_KINDS}
    rows = library.db.execute("SELECT id, quote, headline_quote, more_quotes FROM seed_discrepancies").fetchall()
    wanted = {(f"discrepancy:{row['id']}", row[name]) for row in rows for name in ("quote", "headline_quote")}
    more = {(f"discrepancy:{r['id']}", q["quote"]) for r in rows for q in json.loads(r["more_quotes"] or "[]")}
    assert flagged == {pair for pair in wanted | more if pair[1] is not None}
    assert len({address for address, _ in flagged}) == 65


def test_marks_of_a_headline_lie_in_it_and_its_words_join_to_it(library):
    for document in all_documents(library):
        assert "".join(word.zh for word in document.words) == document.headline_zh
        assert all(document.headline_zh[w.start : w.start + len(w.zh)] == w.zh for w in document.words)
        assert all(0 <= m.start < m.end <= len(document.headline_zh) for m in document.headline_marks)


def test_a_turn_of_phrase_is_explained_in_both_languages(library):
    """The glossary knows every idiom of the headlines, under its own wording or an alias."""
    idioms = [idiom for document in all_documents(library) for idiom in document.idioms]
    assert len(idioms) == 12
    assert all(idiom.term is not None and idiom.term.note_zh for idiom in idioms)


def test_a_wording_of_its_own_goes_before_an_alias(library):
    terms = terms_by_words(library)
    assert terms["变脸"].address == "term:face-change"
    assert terms["亮关税大刀"].address == "term:flash-broadsword"


def test_a_selection_opens_its_document(model):
    for address, document in (
        ("claim:7.12", "A07"),
        ("par:3.2", "A03"),
        ("discrepancy:D44", "A07"),
        ("claim:10.h5", "A10"),
        ("document:A02", "A02"),
    ):
        model.session.selection = address
        model.follow_selection()
        assert model.document.address == f"document:{document}"


def test_a_selection_of_another_place_leaves_the_document_open(model):
    model.open(3)
    model.session.selection = "clause:2025-mofcom-18/1"
    model.follow_selection()
    assert model.index == 3


def test_a_discrepancy_of_several_documents_leaves_the_open_one_open(model):
    """D34 stands in items 4, 5 and 6."""
    model.open(4)
    model.session.selection = "discrepancy:D34"
    model.follow_selection()
    assert model.index == 4


def test_walking_the_claims_leads_through_all_documents_once(model):
    seen = walked(model, "claim")
    assert len(seen) == len(set(seen)) == 258
    model.session.selection = seen[5][1]
    model.follow_selection()
    assert model.step("claim", -1) == seen[4][1]


def test_the_way_back_meets_the_same_claims(model):
    there = walked(model, "claim")
    back = walked(model, "claim", -1)
    assert [*reversed(back), there[-1]] == there


def test_walking_the_flags_meets_a_discrepancy_in_each_of_its_documents(model):
    seen = walked(model, "flag")
    assert {address for _, address in seen} == set(model.discrepancies)
    assert [document for document, address in seen if address == "discrepancy:D34"] == [
        "document:A04",
        "document:A05",
        "document:A06",
    ]


def test_the_next_claim_is_the_one_after_the_paragraph_that_is_selected(model):
    model.session.selection = "par:7.5"
    model.follow_selection()
    paragraph = next(p for p in model.document.paragraphs if p.address == "par:7.5")
    assert model.step("claim", 1) == next(m.address for m in paragraph.marks if m.kind not in FLAG_KINDS)


def test_pinyin_and_gloss_are_off_at_first_in_the_chinese_interface(model, chinese):
    assert [model.is_on(switch) for switch in (PINYIN, GLOSS, CLAIMS, FLAGS_SHOWN)] == [True] * 4
    assert [chinese.is_on(switch) for switch in (PINYIN, GLOSS, CLAIMS, FLAGS_SHOWN)] == [False, False, True, True]


def test_a_switch_keeps_its_place_when_the_language_changes(model):
    model.switch(PINYIN)
    model.words.speak("zh")
    assert not model.is_on(PINYIN)
    model.switch(PINYIN)
    assert model.is_on(PINYIN) and not model.is_on(GLOSS)


def test_marks_can_be_switched_off_but_not_that_of_the_selection(model):
    model.session.selection = "claim:7.12"
    model.follow_selection()
    model.switch(CLAIMS)
    marks = [mark for paragraph in model.document.paragraphs for mark in paragraph.marks]
    shown = {mark.address for mark in marks if model.shows(mark)}
    assert {a for a in shown if a.startswith("claim:")} == {"claim:7.12"}
    assert set(model.flags(model.document)) <= shown


def test_a_view_is_kept_and_come_back_to(model):
    model.open(6)
    model.switch(PINYIN)
    kept = json.loads(json.dumps(model.state()))
    model.open(0)
    model.switch(PINYIN)
    model.restore(kept)
    assert (model.index, model.is_on(PINYIN)) == (6, False)
    model.restore({"document": 7, "switched": {"pinyin": "yes", "colour": True}})
    assert (model.index, model.is_on(PINYIN)) == (6, True)
    model.restore({"switched": 3})
    assert model.index == 6


def test_counts_of_assessments_are_those_of_the_claims(library, model):
    for document in model.documents:
        id = document.address.partition(":")[2]
        rows = library.db.execute("SELECT count(*) FROM claims WHERE document_id = ?", (id,)).fetchone()[0]
        headline = library.db.execute(
            'SELECT count(*) FROM headline_claims JOIN documents ON article = "order" WHERE documents.id = ?', (id,)
        ).fetchone()[0]
        assert sum(count for _, count in model.counts(document)) == rows + headline


def test_what_is_not_the_original_is_said(model):
    assert "not the body" in model.sentence()


def test_the_items_are_the_documents_and_all_that_stands_in_the_open_one(model):
    model.open(6)
    items = model.items()
    assert all(item.spoken for item in items)
    assert {item.address for item in items} == {d.address for d in model.documents} | model.addresses()


def test_the_table_says_each_claim_with_assessment_and_reason(model):
    model.open(6)
    head, *rows = model.table()
    assert head == ["Address", "English summary", "Working translation", "Assessment", "Why"]
    assert all(len(row) == len(head) for row in rows)
    found = {row[0]: row for row in rows}
    assert found["claim:7.2"][3] == "contradicted" and "Bessent" in found["claim:7.2"][4]
    assert found["discrepancy:D44"][3] == "discrepancy, high"
    assert found.keys() == model.addresses()


def test_words_are_cited_with_address_document_outlet_day_and_headline(model, chinese):
    for each in (model, chinese):
        each.open(6)
    words = "making it nearly impossible for the U.S. to eliminate its dependency on Chinese resources"
    assert cited(model, words, "claim:7.12") == (
        '"making it nearly impossible for the U.S. to eliminate its dependency on Chinese resources" '
        "(claim:7.12, document:A07, Sohu Finance, 2025-11-06; "
        "中美新一轮斗争又开始了，贝森特亮关税大刀，美国变脸速度惊到网友)"
    )
    assert cited(chinese, "U.S. Treasury Secretary Becerra", "discrepancy:D44") == (
        "“U.S. Treasury Secretary Becerra”（discrepancy:D44，document:A07，搜狐财经，2025年11月6日；"
        "中美新一轮斗争又开始了，贝森特亮关税大刀，美国变脸速度惊到网友）"
    )


def test_words_of_ours_are_cited_as_ours(model):
    said = cited(model, "稀土", "par:1.1", "translation")
    assert "working translation" in said and "par:1.1" in said
    assert "our English" in cited(model, "Rare earths", "document:A01", "literal")


def test_a_tip_says_why(model):
    model.open(6)
    marks = [mark for paragraph in model.document.paragraphs for mark in paragraph.marks]
    tips = {mark.address: tip_of(model, mark) for mark in marks}
    assert "A wrong back-transliteration" in tips["discrepancy:D44"] and "misnamed" in tips["discrepancy:D44"]
    assert tips["claim:7.2"].startswith("7.2, contradicted.")


def test_the_document_and_the_pages_it_was_checked_against_are_its_sources(model):
    model.open(6)
    said = model.sources()
    assert said[0].startswith("Sou Hu Cai Jing (Sohu Finance): 中美新一轮斗争又开始了")
    assert len(said) == len(set(said)) > 1
    assert model.title() == "Reader, document:A07: 中美新一轮斗争又开始了，贝森特亮关税大刀，美国变脸速度惊到网友"
