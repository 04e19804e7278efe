"""The evidence pane shows what a receipt says, for every kind of address, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.domain.receipt import Receipt
from rebriefer.ui.evidence.text import Text
from rebriefer.words.headlines import headline_shown


def one_of_each_kind(library) -> list[str]:
    rows = library.db.execute("SELECT kind, min(address) AS address FROM addresses GROUP BY kind ORDER BY kind")
    return [row["address"] for row in rows]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_address_fills_the_pane(desk, library, language: str) -> None:
    desk.open(language=language)
    for address in one_of_each_kind(library):
        desk.session.selection = Address(address)
        desk.sees("evidence", address)
        assert len(desk.read("receipt")) > 2, address


def test_a_clause_says_its_state_its_sources_and_that_its_text_is_absent(desk) -> None:
    desk.open().go("timeline", as_of="2026-11-26")
    desk.session.selection = Address("clause:2025-mofcom-61/1(1)")
    desk.sees("evidence", "No. 61 of 2025, article 1(1)")
    desk.sees("evidence", "2025年第61号公告")
    desk.sees("evidence", "suspended before effect", "per statement")
    desk.sees("evidence", "Text not in the pack; known from 7 sources.")
    desk.sees("evidence", "address only")
    desk.sees("evidence", "Confidence: high")


def test_an_event_lists_its_clauses_and_leads_to_them(desk) -> None:
    desk.open()
    desk.session.selection = Address("event:2025-mofcom-61")
    desk.sees("evidence", "Its clauses", "1(1)", "1(2)", "1(3)")
    desk.click("1(3)")
    assert desk.session.selection == "clause:2025-mofcom-61/1(3)"


def test_a_claim_shows_its_sentence_the_chinese_headline_and_who_stands_behind_it(desk) -> None:
    desk.open()
    desk.session.selection = Address("claim:1.24")
    desk.sees("evidence", "over 17,500\u00a0t")
    desk.sees("evidence", '"demand expected to exceed 17,500 tons by 2035"')
    desk.sees("evidence", "稀土霸权：中国如何将资源优势转化为战略武器？")
    desk.sees("evidence", "1 document, 1 outlet, 0 origins")
    desk.sees("evidence", "headline only")


def test_a_figure_shows_its_range_and_what_its_mass_is_a_mass_of(desk) -> None:
    desk.open()
    desk.session.selection = Address("coef:humanoid_robot")
    desk.sees("evidence", "0.9 to 6\u00a0kg per robot")
    desk.sees("evidence", "finished sintered NdFeB magnet")


@pytest.mark.parametrize(("language", "said"), [("en", "at least 90\u00a0%"), ("zh", "不低于90%")])
def test_a_floor_is_said_to_be_one(desk, language: str, said: str) -> None:
    desk.open(language=language)
    desk.session.selection = Address("share:heavy_re_separation/CHN/2025/Dy_Tb/rawmaterials_lynas_hre")
    desk.sees("receipt", said)


def test_a_title_in_the_other_language_says_so(desk) -> None:
    desk.open(language="zh")
    desk.session.selection = Address("share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report")
    desk.sees("receipt", "Rare Earth Elements - Executive Summary（英文）")
    desk.session.language = "en"
    desk.session.selection = Address("coef:humanoid_robot")
    desk.sees("receipt", "稀土霸权：中国如何将资源优势转化为战略武器？ (in Chinese)")
    desk.sees("receipt", "China's NdFeB output capacity set for expansion")
    desk.sees_nothing_of("receipt", "（英文）")


def test_sources_stand_by_level_with_what_was_opened(desk) -> None:
    desk.open()
    desk.session.selection = Address("clause:2025-mofcom-61/1(1)")
    words = desk.read("receipt")[-1]
    places = [
        words.index(level) for level in ("official Ministry of Commerce", "press United Daily", "aggregator Guang")
    ]
    assert places == sorted(places)
    desk.sees("receipt", "address only, 9 October 2025")
    desk.sees("receipt", "The official page was not opened; its address alone is known.")


def test_what_hides_in_a_text_is_shown_as_a_mark(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "safe\u202e\x00text"
    receipt = Receipt(Address("claim:1.24"), kind_of(Address("claim:1.24")), hostile, hostile, assessment_en=hostile)
    monkeypatch.setattr("rebriefer.receipts.resolve", lambda library, address: receipt)
    desk.open()
    desk.session.selection = Address("claim:1.24")
    desk.window.settle()
    title = next(text for text in desk.pane("receipt").findChildren(Text) if text.text() == hostile)
    assert title._laid.flow(300)._layout.text() == "safe[U+202E][U+0000]text"


def test_instruments_alone_change_what_the_pane_says(desk) -> None:
    desk.open().go("timeline", as_of="2026-11-26")
    desk.session.selection = Address("clause:2025-mofcom-62/1(1)")
    desk.sees("evidence", "suspended", "per statement")
    desk.session.with_statements = False
    desk.sees("evidence", "state unknown", "text runs out")


def test_an_address_that_names_nothing_is_said_so_in_one_sentence(desk) -> None:
    desk.open()
    desk.session.selection = Address("clause:nothing")
    desk.sees("evidence", 'Nothing stands at the address "clause:nothing"')


def test_text_of_documents_is_never_taken_for_markup(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "<b>bold</b><img src='file:///etc/passwd'>"
    receipt = Receipt(Address("claim:1.24"), kind_of(Address("claim:1.24")), hostile, hostile, assessment_en=hostile)
    monkeypatch.setattr("rebriefer.receipts.resolve", lambda library, address: receipt)
    desk.open()
    desk.session.selection = Address("claim:1.24")
    desk.sees("evidence", hostile)
    labels = desk.pane("evidence").findChildren(QLabel)
    assert labels and all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_the_pane_follows_the_day_without_being_made_anew(desk) -> None:
    desk.open().go("timeline", as_of="2025-10-08")
    desk.session.selection = Address("clause:2025-mofcom-62/1(1)")
    desk.sees("evidence", "nothing yet")
    page = desk.pane("receipt")
    desk.press("]")
    desk.sees("evidence", "in force")
    assert desk.pane("receipt") is page


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("稀土霸权:中国如何将资源优势转化为战略武器?", "稀土霸权：中国如何将资源优势转化为战略武器？"),
        ("白宫宣布大胜,中方后退4步", "白宫宣布大胜，中方后退4步"),
        ("Reuters: no change, 3.5 kg", "Reuters: no change, 3.5 kg"),
        ("对华关税(10:1)不变", "对华关税（10:1）不变"),
    ],
)
def test_a_headline_is_shown_with_full_width_marks_beside_chinese(printed: str, shown: str) -> None:
    assert headline_shown(printed) == shown
