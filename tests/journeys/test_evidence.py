"""The evidence in the real window: read, walked with the keyboard, cited, and left."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.ui.evidence.parts import Facts
from rebriefer.ui.evidence.rivals import _Tinted
from rebriefer.ui.evidence.text import Jump, Text

SHARE = "share:separation_refining/CHN/2024/rare_earths/iea_ree_report"
KINDS = (
    *("claim:1.24", "claim:3.8", "clause:2025-mofcom-61/1(1)", "clause:2025-mofcom-18/1", "event:2025-mofcom-61"),
    *(SHARE, "share:heavy_re_separation/CHN/2025/Dy_Tb/rawmaterials_lynas_hre", "coef:humanoid_robot", "coef:f35"),
    *("document:A07", "discrepancy:D11", "conflict:X21", "term:bessent", "source:iea_ree_report"),
    *("reserve:BRA/MCS 2026 v1.0", "mine:AUS/2014/energy_institute"),
)


def choose(desk, address: str) -> None:
    desk.session.selection = Address(address)
    desk.window.settle()
    QApplication.processEvents()


def rect_in(page: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def shown_words(page: QWidget) -> list[QWidget]:
    return [widget for kind in (Text, Jump, Facts) for widget in page.findChildren(kind) if widget.isVisible()]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("size", "text_size"), [((1440, 900), 100), ((1920, 1080), 100), ((1440, 900), 150), ((1440, 900), 250)]
)
def test_nothing_in_a_receipt_overlaps_or_is_cut(desk, language: str, size, text_size: int) -> None:
    desk.open(language=language, size=size, text_size=text_size)
    desk.window.shell.show_receipt()
    for address in KINDS:
        choose(desk, address)
        page = desk.pane("receipt")
        words = [(widget, rect_in(page, widget)) for widget in shown_words(page)]
        assert len(words) > 3, address
        for widget, rect in words:
            assert page.rect().contains(rect), (address, widget.accessibleName())
            assert widget.height() >= widget.heightForWidth(widget.width()), (address, widget.accessibleName())
        ordered = sorted(words, key=lambda pair: pair[1].top())
        for number, (one, above) in enumerate(ordered):
            for other, below in ordered[number + 1 :]:
                if below.top() > above.bottom():
                    break
                assert not above.intersects(below), (address, one.accessibleName(), other.accessibleName())


def test_rivals_stand_on_one_scale_each_a_link_and_the_shown_one_marked(desk) -> None:
    desk.open(size=(1440, 900))
    choose(desk, SHARE)
    desk.sees("receipt", "Rivals on one scale")
    desk.sees("receipt", "claim:3.8, Sohu Finance, 19 November 2025: over 83\u00a0%, claimed")
    desk.sees("receipt", "Reuters, via Nasdaq, 6 February 2024: 90\u00a0%, measured")
    desk.sees("receipt", "Not on this scale", "another material: magnet rare earths")
    shown = [lane for lane in desk.pane("receipt").findChildren(_Tinted) if lane._shown]
    assert len(shown) == 1 and "this figure" in [
        tag.text() for tag in shown[0].findChildren(QWidget) if hasattr(tag, "text")
    ]
    desk.click("claim:3.8, Sohu Finance")
    assert desk.session.selection == "claim:3.8"


def test_tab_walks_the_links_in_reading_order_and_leaves_at_the_foot(desk) -> None:
    desk.open(size=(1440, 900))
    choose(desk, SHARE)
    page = desk.pane("receipt")
    keyed = [*page.findChildren(Jump), *page.findChild(QWidget, "mine-rank").findChildren(QPushButton)]
    links = sorted((rect_in(page, link).top(), rect_in(page, link).left(), link) for link in keyed)
    desk.window.shell.show_receipt()
    walked = []
    for _ in links:
        desk.press("Tab")
        walked.append(QApplication.focusWidget())
    assert walked == [link for _, _, link in links]
    assert desk.pane("evidence-scroll").viewport().rect().intersects(rect_in(desk.pane("evidence-scroll"), walked[-1]))
    desk.press("Tab")
    assert QApplication.focusWidget() is desk.pane("evidence-copy")
    desk.press("Shift+Tab", "Shift+Tab")
    assert QApplication.focusWidget() is links[-2][2]


def test_enter_on_a_link_leads_on_and_back_comes_back_with_the_focus_in_the_pane(desk) -> None:
    desk.open(size=(1440, 900))
    choose(desk, SHARE)
    desk.window.shell.note_visit()
    desk.window.shell.show_receipt()
    desk.press("Tab", "Return")
    assert desk.session.selection == "source:iea_ree_report"
    desk.window.settle()
    assert desk.pane("evidence").isAncestorOf(QApplication.focusWidget())
    desk.press("Alt+Left")
    assert desk.session.selection == SHARE


def test_esc_leaves_the_pane_for_the_place(desk) -> None:
    desk.open(size=(1440, 900))
    choose(desk, "claim:1.24")
    desk.window.shell.show_receipt()
    desk.press("Tab", "Esc")
    assert desk.window.place.isAncestorOf(QApplication.focusWidget()) or desk.window.place.hasFocus()
    assert desk.session.selection == "claim:1.24"


@pytest.mark.parametrize(("language", "said"), [("en", "Rivals on one scale"), ("zh", "这一数字的来龙去脉")])
def test_the_story_of_a_disputed_number_is_told_by_day(desk, language: str, said: str) -> None:
    desk.open(size=(1440, 900), language=language)
    choose(desk, "claim:1.27")
    desk.sees("receipt", said)
    words = desk.read("receipt")[-1]
    first, then = ("26 October 2025", "26 November 2025") if language == "en" else ("2025年10月26日", "2025年11月26日")
    story = words[words.index("The story of this number" if language == "en" else said) :]
    assert story.index(first) < story.index(then) < story.index("discrepancy:D11")


def test_the_foot_copies_the_citation_as_text_and_hypertext(desk) -> None:
    desk.open(size=(1440, 900))
    choose(desk, "claim:1.24")
    desk.click("Copy citation")
    data = QGuiApplication.clipboard().mimeData()
    assert 'our rendering: "Rare-earth hegemony' in data.text()
    assert data.text().splitlines()[-1] == "rebriefer, claim:1.24; as of 2026-10-09; data to 2026-10-09"
    assert data.html().count("<p>") == len(data.text().splitlines())
    assert "&quot;demand expected to exceed 17,500 tons by 2035&quot;" in data.html()
    desk.sees("status-bar", "Citation copied: claim:1.24")


def test_the_citation_of_a_clause_has_its_state_on_the_day_that_is_looked_at(desk) -> None:
    desk.open(size=(1440, 900), language="zh")
    desk.go("timeline", as_of="2025-11-06")
    choose(desk, "clause:2025-mofcom-62/1(1)")
    desk.window.shell.run("evidence.copy_citation")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1] == "2025年11月6日：现行有效（有记录）"
    assert lines[-1].startswith("rebriefer，clause:2025-mofcom-62/1(1)，截至2025年11月6日")


def test_a_citation_of_nothing_is_a_sentence(desk) -> None:
    desk.open()
    desk.window.shell.run("evidence.copy_citation")
    desk.sees("status-bar", "Nothing is chosen; choose something to cite first.")


def test_a_citation_neither_runs_nor_hides(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rebriefer.ui.evidence.citing.citation", lambda *_, **__: ["=1+1", "<b>x</b>\u202ey\t\x00"])
    desk.open()
    desk.session.selection = Address("claim:1.24")
    desk.window.shell.run("evidence.copy_citation")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "'=1+1\n<b>x</b>[U+202E]y [U+0000]"
    assert "<b>" not in data.html() and "&lt;b&gt;x" in data.html()


@pytest.mark.parametrize(
    ("address", "place"), [("claim:1.24", "reader"), (SHARE, "supply"), ("clause:2025-mofcom-61/1(1)", "timeline")]
)
def test_the_foot_leads_to_the_place_where_the_address_is_at_home(desk, address: str, place: str) -> None:
    desk.open(size=(1440, 900)).go("supply" if place != "supply" else "timeline")
    choose(desk, address)
    desk.click("Open in")
    assert desk.window.place.objectName() == f"place-{place}"
    assert desk.session.selection == address


def test_words_can_be_marked_with_the_mouse_and_only_in_one_text(desk) -> None:
    desk.open(size=(1440, 900))
    choose(desk, "claim:1.24")
    quote, url = (
        next(text for text in desk.pane("receipt").findChildren(Text) if text.text().startswith(start))
        for start in ('"demand', "https://www.goldman")
    )
    QTest.mouseDClick(quote, Qt.MouseButton.LeftButton, pos=quote.rect().center())
    assert desk.pane("evidence").marked_words() == quote.text()
    QTest.mousePress(url, Qt.MouseButton.LeftButton, pos=QPoint(1, 2))
    QTest.mouseMove(url, QPoint(url.width() - 1, 2))
    QTest.mouseRelease(url, Qt.MouseButton.LeftButton, pos=QPoint(url.width() - 1, 2))
    marked = desk.pane("evidence").marked_words()
    assert marked.startswith("https://www.goldman")
    desk.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == marked


def test_what_is_not_seen_yet_is_built_without_being_asked_for(desk) -> None:
    desk.open(size=(1440, 900))
    desk.session.selection = Address("document:A01")
    desk.until(
        lambda: "claim:1.31" in {link.text() for link in desk.pane("receipt").findChildren(Jump)}, "not all built"
    )
