"""The reader in the real window: a claim is chosen, walked to, copied, and shows its receipt."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from rebriefer.place import PLACES
from rebriefer.places.reader.model.reader import PINYIN


@pytest.fixture
def reader(desk):
    desk.open(size=(1440, 900)).go("reader")
    return desk.window.place


def read(desk, reader, document: str) -> None:
    """Open a document as somebody who chooses it elsewhere."""
    desk.session.selection = document
    reader.page.setFocus()
    QApplication.processEvents()


def in_sight(reader, address: str) -> bool:
    """Whether an address is to be seen, clear of the heads."""
    rect = reader.page.rect_of(address).translated(reader.page.pos())
    heads = reader.scrolling._heads
    seen = reader.scrolling.viewport().rect()
    if heads.isVisible():
        seen.setTop(heads.height())
    return seen.contains(rect)


def middle_of(reader, address: str) -> QPoint:
    """A place on the first line of what an address marks in the summary."""
    thing = next(t for t in reversed(reader.page.things()) if t.address == address and t.steps)
    return thing.rects[0].center().toPoint()


def test_the_key_of_the_place_opens_it_and_what_is_ours_is_said(desk) -> None:
    desk.open()
    desk.press("Ctrl+4")
    assert desk.window.place.objectName() == "place-reader"
    desk.sees("reader-page", "headline only", "Working translation", "ours, made from the English summary")
    desk.sees("reader-page", "The Chinese body is not in the pack.")


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_the_place_has_the_focus_when_it_is_opened(desk, size) -> None:
    desk.open(size=size).go("reader")
    assert desk.window.place.isAncestorOf(QApplication.focusWidget())


def test_a_document_is_opened_from_the_list(desk, reader) -> None:
    desk.press("Down", "Down")
    assert desk.session.selection == "document:A03"
    desk.sees("evidence", "document:A03")
    desk.sees("reader-page", "后退, hòutuì")


def test_the_list_says_day_outlet_headline_and_assessments(desk, reader) -> None:
    model = reader.pane.list.model()
    index = model.index(6)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("2025-11-06, Sohu Finance: 中美新一轮斗争")
    assert "1 contradicted" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "A new round of China-US struggle" in index.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize("document", ["document:A01", "document:A07", "document:A10"])
def test_the_open_document_is_in_sight_in_the_list(desk, document) -> None:
    desk.open(size=(1440, 900))
    desk.session.selection = document
    desk.press("Ctrl+4")
    listed = desk.pane("reader-list")
    row = listed.visualRect(listed.currentIndex())
    assert row.height() > 60 and listed.viewport().rect().contains(row)
    assert desk.window.place.model.document.address == document


def test_n_and_f_walk_claims_and_flags_and_the_evidence_follows(desk, reader) -> None:
    desk.press("N")
    first = desk.session.selection
    assert first == "claim:1.1"
    desk.press("N")
    assert desk.session.selection == "claim:1.2"
    desk.press("Shift+N")
    assert desk.session.selection == first
    desk.press("F")
    assert desk.session.selection == "discrepancy:D06"
    desk.sees("evidence", "discrepancy:D06")
    desk.press("Shift+F")
    assert desk.session.selection == "discrepancy:D06"


def test_whatever_is_walked_to_is_in_sight(desk, reader) -> None:
    for key in ("N", "F"):
        desk.session.selection = "document:A01"
        for _ in range(40):
            desk.press(key)
            assert in_sight(reader, desk.session.selection), desk.session.selection


def test_arrows_move_the_ring_and_enter_chooses(desk, reader) -> None:
    """The ring says where it is; what is selected changes with Enter alone."""
    read(desk, reader, "document:A07")
    desk.press("Home")
    assert desk.focused() == "中美, Zhōng-Měi, China and the US"
    desk.press("Return")
    assert desk.session.selection == "term:china-us"
    desk.press("End")
    assert desk.focused().startswith("claim 7.26, ")
    assert desk.session.selection == "term:china-us"
    assert in_sight(reader, "claim:7.26")
    desk.press("Return")
    assert desk.session.selection == "claim:7.26"
    desk.press("Up", "Up", "Return")
    assert desk.session.selection == "claim:7.25" or desk.session.selection.startswith("par:7.")


def test_enter_on_what_is_selected_brings_the_receipt_forward(desk, reader) -> None:
    read(desk, reader, "document:A07")
    desk.press("N", "Return")
    assert desk.pane("evidence").isAncestorOf(QApplication.focusWidget())


def test_the_ring_meets_everything_that_stands_in_the_document(desk, reader) -> None:
    read(desk, reader, "document:A10")
    desk.press("Home")
    met = [desk.focused()]
    while True:
        desk.press("Down")
        if desk.focused() == met[-1]:
            break
        met.append(desk.focused())
    spoken = {item.spoken for item in reader.model.items()[10:]}
    numbers = {name.partition(" ")[0] for name in spoken if "¶" in name.partition(" ")[0]}
    assert spoken - {name for name in spoken if "¶" in name.partition(" ")[0]} | numbers <= set(met)


def test_a_click_on_marked_words_chooses_the_claim(desk, reader) -> None:
    read(desk, reader, "document:A07")
    QTest.mouseClick(reader.page, Qt.MouseButton.LeftButton, pos=middle_of(reader, "claim:7.12"))
    assert desk.session.selection == "claim:7.12"
    desk.sees("evidence", "claim:7.12")


def test_a_click_on_the_translation_chooses_the_same_claim(desk, reader) -> None:
    read(desk, reader, "document:A07")
    ours = next(t for t in reader.page.things() if t.address == "claim:7.12" and not t.steps)
    QTest.mouseClick(reader.page, Qt.MouseButton.LeftButton, pos=ours.rects[0].center().toPoint())
    assert desk.session.selection == "claim:7.12"


def test_where_claim_and_flag_lie_on_the_same_words_each_click_takes_the_next(desk, reader) -> None:
    read(desk, reader, "document:A01")
    at = middle_of(reader, "discrepancy:D05")
    QTest.mouseClick(reader.page, Qt.MouseButton.LeftButton, pos=at)
    assert desk.session.selection == "discrepancy:D05"
    QTest.mouseClick(reader.page, Qt.MouseButton.LeftButton, pos=at)
    assert desk.session.selection == "claim:1.20"
    QTest.mouseClick(reader.page, Qt.MouseButton.LeftButton, pos=at)
    assert desk.session.selection == "discrepancy:D05"


def test_a_click_on_a_number_chooses_the_paragraph(desk, reader) -> None:
    read(desk, reader, "document:A07")
    desk.click("7¶2")
    assert desk.session.selection == "par:7.2"


def test_a_word_of_the_headline_opens_its_entry_of_the_glossary(desk, reader) -> None:
    read(desk, reader, "document:A07")
    desk.click("变脸, biànliǎn")
    assert desk.session.selection == "term:face-change"
    desk.sees("evidence", "term:face-change")
    assert reader.model.document.address == "document:A07"


def test_the_pointer_is_told_why_something_is_flagged(desk, reader) -> None:
    read(desk, reader, "document:A07")
    at = middle_of(reader, "discrepancy:D44")
    where = QHelpEvent(QEvent.Type.ToolTip, at, reader.page.mapToGlobal(at))
    QApplication.sendEvent(reader.page, where)
    assert "A wrong back-transliteration" in QToolTip.text()
    QToolTip.hideText()


def test_the_reason_of_a_flag_stands_in_the_text_until_flags_are_switched_off(desk, reader) -> None:
    read(desk, reader, "document:A07")
    desk.sees("reader-page", "A wrong back-transliteration of 贝森特")
    desk.click("discrepancies")
    assert not any(item.startswith("A wrong back") for item in desk.read("reader-page")[:-1])


def test_a_claim_from_the_palette_is_scrolled_to(desk, reader) -> None:
    desk.press("Ctrl+K")
    desk.type("claim:7.12")
    desk.press("Return")
    assert reader.model.document.address == "document:A07"
    assert in_sight(reader, "claim:7.12")


def test_y_and_g_show_and_hide_pinyin_and_gloss(desk, reader) -> None:
    tall = reader.page.height()
    desk.press("Y")
    assert not reader.model.is_on(PINYIN) and reader.page.height() < tall
    desk.press("G", "Y", "G")
    assert reader.page.height() == tall


def test_the_chips_switch_too_and_say_what_holds(desk, reader) -> None:
    chip = desk.pane("reader-pinyin")
    assert chip.isChecked()
    desk.click("pinyin")
    assert not chip.isChecked() and not reader.model.is_on(PINYIN)


def test_what_is_read_stays_in_place_when_the_headline_grows(desk, reader) -> None:
    desk.session.selection = "claim:7.12"
    QApplication.processEvents()
    before = reader.page.rect_of("claim:7.12").translated(reader.page.pos()).top()
    desk.press("Y", "G")
    after = reader.page.rect_of("claim:7.12").translated(reader.page.pos()).top()
    assert abs(before - after) <= 1


def test_a_claim_is_copied_with_its_sentence_headline_and_address(desk, reader) -> None:
    desk.session.selection = "claim:7.12"
    desk.press("Ctrl+C")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Claim\t") and "Address\tclaim:7.12" in copied.splitlines()
    assert 'Sentence\t"making it nearly impossible' in copied and "中美新一轮斗争又开始了" in copied


@pytest.mark.parametrize(("ours", "said"), [("", "par:7.2, document:A07"), ("translation", "working translation")])
def test_words_that_are_swept_over_are_copied_with_where_they_stand(desk, reader, ours, said) -> None:
    read(desk, reader, "document:A07")
    page = reader.page
    text = next(
        t for t in page.frame().texts if t.block.address == "par:7.2" and t.block.marks and t.block.ours == ours
    )
    flow = page.measures.flow(text)
    first, last = flow.rects(5, 6)[0], flow.rects(14, 15)[0]
    start, end = (QPoint(round(text.x + r.left()), round(text.y + r.center().y())) for r in (first, last))
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page, end)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=end)
    assert desk.session.selection == "document:A07"
    desk.press("Ctrl+C")
    copied = QApplication.clipboard().text()
    assert copied.startswith(f'"{text.block.text[5:14]}"') and said in copied


def test_where_there_is_no_room_the_list_is_a_drawer(desk) -> None:
    desk.open(size=(1024, 700)).go("reader")
    pane = desk.pane("reader-list-pane")
    assert not pane.isVisible()
    desk.click("Documents")
    assert pane.isVisible() and desk.pane("reader-list").hasFocus()
    desk.press("Down", "Return")
    assert desk.session.selection == "document:A02"
    assert not pane.isVisible() and desk.window.place.page.hasFocus()
    desk.click("Documents")
    desk.press("Esc")
    assert not pane.isVisible()
    assert desk.window.place.page.hasFocus()
    assert desk.session.selection == "document:A02"


def test_the_heads_stay_while_the_page_is_scrolled(desk, reader) -> None:
    """Nobody takes the working translation for the original."""
    read(desk, reader, "document:A01")
    heads = desk.pane("reader-heads")
    assert not heads.isVisible()
    desk.press("PgDown", "PgDown")
    assert heads.isVisible()
    desk.press("PgUp", "PgUp", "PgUp")
    assert not heads.isVisible()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_language_is_switched_while_it_is_read(desk, language) -> None:
    desk.open(language=language, size=(1440, 900)).go("reader")
    other = "zh" if language == "en" else "en"
    desk.session.selection = "claim:7.12"
    desk.session.language = other
    desk.sees("reader-page", "工作译文" if other == "zh" else "Working translation")
    desk.sees("reader-bar", "说法" if other == "zh" else "claims")
    assert desk.window.place.model.document.address == "document:A07"


def test_a_start_in_the_reader_takes_no_text_from_an_input_method(desk, reader) -> None:
    for part in (reader, reader.page, reader.pane.list, reader.pane.list.viewport()):
        assert not part.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_back_leads_from_the_reader_to_where_one_came_from(desk) -> None:
    desk.open().go("timeline")
    desk.session.selection = "clause:2025-mofcom-18/1"
    desk.window.shell.note_visit()
    desk.press("Ctrl+4")
    desk.press("Alt+Left")
    assert desk.window.place.objectName() == "place-timeline"
    assert desk.session.selection == "clause:2025-mofcom-18/1"


def test_back_leads_to_the_paragraph_that_was_read(desk, reader) -> None:
    read(desk, reader, "document:A07")
    desk.press("PgDown")
    scrolled = reader.scrolling.verticalScrollBar().value()
    desk.window.shell.note_visit()
    desk.press("Ctrl+1", "Alt+Left")
    assert desk.window.place is reader
    assert reader.scrolling.verticalScrollBar().value() == scrolled > 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sheet_of_keys_lists_those_of_each_place(desk, language) -> None:
    desk.open(language=language)
    for entry in PLACES:
        desk.go(entry.id)
        desk.press("F1")
        desk.sees("key-sheet", desk.window.shell._words.say("rail", entry.name))
        desk.press("Esc")
