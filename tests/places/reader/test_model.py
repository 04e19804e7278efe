"""The reader's model: every claim is marked at exactly its words, in both languages."""

import json

import pytest

from rebriefer.library.queries.documents import FLAG, all_documents
from rebriefer.places.reader.model import ReaderModel, paragraph_of
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


@pytest.fixture
def model(library):
    return ReaderModel(Session(library), Words("en"))


def test_every_claim_is_marked_at_exactly_its_words(library):
    claims = {
        f"claim:{row['id']}": row for row in library.db.execute("SELECT id, text_quote, text_zh, zh_span FROM claims")
    }
    old = {
        row["address"]: claims[row["alias"]]
        for row in library.db.execute("SELECT * FROM aliases")
        if row["alias"] in claims
    }
    english: dict[str, str] = {}
    chinese: dict[str, str] = {}
    for document in all_documents(library):
        for paragraph in document.paragraphs:
            for mark in paragraph.marks:
                if mark.kind != FLAG:
                    english[mark.address] = english.get(mark.address, "") + paragraph.text[mark.start : mark.end]
            for mark in paragraph.marks_zh:
                chinese[mark.address] = paragraph.text_zh[mark.start : mark.end]
    assert len(english) == len(old) == 253
    assert {address: row["text_quote"] for address, row in old.items()} == english
    placed = {a: r["text_zh"] for a, r in old.items() if json.loads(r["zh_span"])["start"] is not None}
    assert placed == chinese


def test_every_discrepancy_is_flagged_in_the_summary_or_the_headline(library):
    flagged = set()
    for document in all_documents(library):
        marks = [*document.headline_marks, *(mark for p in document.paragraphs for mark in p.marks)]
        flagged |= {mark.address for mark in marks if mark.kind == FLAG}
    assert flagged == {f"discrepancy:{row['id']}" for row in library.db.execute("SELECT id FROM seed_discrepancies")}


def test_marks_of_a_headline_lie_in_it_and_its_words_join_to_it(library):
    for document in all_documents(library):
        assert "".join(word.zh for word in document.words) == document.headline_zh
        assert all(0 <= m.start < m.end <= len(document.headline_zh) for m in document.headline_marks)


def test_a_selection_opens_its_document(model):
    model.session.selection = "claim:7.12"
    model.follow_selection()
    assert model.document.address == "document:A07"
    assert model.document.paragraphs[paragraph_of(model.document, "claim:7.12")].number == "7.5"


def test_a_selection_of_another_place_leaves_the_document_open(model):
    model.open(3)
    model.session.selection = "clause:2025-mofcom-18/1"
    model.follow_selection()
    assert model.index == 3


def test_walking_the_claims_leads_through_all_documents_once(model):
    model.session.selection = model.next_claim(1)
    seen = [model.session.selection]
    while (following := model.next_claim(1)) is not None:
        model.session.selection = following
        seen.append(following)
    assert len(seen) == len(set(seen)) == 258
    model.session.selection = seen[5]
    assert model.next_claim(-1) == seen[4]


def test_flags_are_walked_too(model):
    model.session.selection = "document:A07"
    model.follow_selection()
    first = model.next_flag(1)
    assert first in model.flags()


def test_pinyin_is_off_at_first_in_the_chinese_interface(library):
    assert ReaderModel(Session(library), Words("en")).pinyin is True
    assert ReaderModel(Session(library, language="zh"), Words("zh")).pinyin is False


def test_a_view_is_kept_and_come_back_to(model):
    model.open(6)
    model.pinyin = False
    kept = model.state()
    model.open(0)
    model.pinyin = True
    model.restore(kept)
    assert (model.index, model.pinyin) == (6, False)
    model.restore({"document": 7, "pinyin": "yes"})
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
    assert model.table()[0] == ["Paragraph", "English summary", "Working translation"]
    assert all(item.spoken for item in model.items())
