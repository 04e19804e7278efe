"""The reader in the real window: a claim is chosen, walked to, copied, and shows its receipt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rebriefer.place import PLACES
from rebriefer.places.reader.view.marked_text import MarkedText


@pytest.fixture
def reader(desk):
    desk.open(size=(1440, 900)).go("reader")
    return desk.window.place


def texts(reader) -> list[MarkedText]:
    return [part for part in reader.findChildren(MarkedText) if part.isVisible()]


def test_the_key_of_the_place_opens_it_and_the_rail_shows_it(desk) -> None:
    desk.open()
    desk.press("Ctrl+4")
    assert desk.window.place.objectName() == "place-reader"
    desk.sees("reader-page", "headline only", "Working translation", "ours, made from the English summary")


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_the_place_has_the_focus_when_it_is_opened(desk, size) -> None:
    desk.open(size=size).go("reader")
    assert desk.window.place.isAncestorOf(QApplication.focusWidget())


def test_a_document_is_opened_from_the_list(desk, reader) -> None:
    reader._list.setFocus()
    desk.press("Down", "Down")
    assert desk.session.selection == "document:A03"
    desk.sees("evidence", "document:A03")


def test_n_and_f_walk_claims_and_flags_and_the_evidence_follows(desk, reader) -> None:
    desk.press("N")
    first = desk.session.selection
    assert first is not None and first.startswith("claim:")
    desk.press("N")
    assert desk.session.selection != first
    desk.press("Shift+N")
    assert desk.session.selection == first
    desk.press("F")
    assert desk.session.selection.startswith("discrepancy:")


def test_a_click_on_marked_words_chooses_the_claim(desk, reader, qtbot) -> None:
    text = texts(reader)[1]
    address = text._marks[0].address
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=text.rect_of(address).center())
    assert desk.session.selection == address
    desk.sees("evidence", address)


def test_a_claim_from_the_palette_is_scrolled_to(desk, reader) -> None:
    desk.press("Ctrl+K")
    desk.type("claim:7.12")
    desk.press("Return")
    assert reader.model.document.address == "document:A07"
    rect = reader._page.rect_of("claim:7.12").translated(reader._page.pos())
    assert reader._scroll.viewport().rect().intersects(rect)


def test_the_words_of_a_claim_are_copied_with_address_document_and_day(desk, reader) -> None:
    desk.session.selection = "claim:7.12"
    reader._list.setFocus()
    desk.press("Ctrl+C")
    copied = QApplication.clipboard().text()
    assert copied.startswith('"making it nearly impossible') and "claim:7.12, document:A07" in copied
    assert "2025-11-06" in copied


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("size", "text_size"), [((1024, 700), 100), ((1280, 800), 150), ((1920, 1080), 100)])
def test_no_part_of_the_page_overlaps_another_or_leaves_it(desk, language, size, text_size) -> None:
    desk.open(language=language, size=size, text_size=text_size).go("reader")
    for index in range(10):
        desk.window.place.model.open(index)
        QApplication.processEvents()
        page = desk.window.place._page
        parts = [part for part in page._parts if part.isVisible()]
        boxes = [part.geometry() for part in [*parts, page._headline] if part.height() > 1]
        for number, box in enumerate(boxes):
            assert page.rect().contains(box), (index, parts[number] if number < len(parts) else "headline", box)
            assert not any(box.intersects(other) for other in boxes[:number]), (index, box)


def test_back_leads_from_the_reader_to_where_one_came_from(desk) -> None:
    desk.open().go("timeline")
    desk.session.selection = "clause:2025-mofcom-18/1"
    desk.window.shell.note_visit()
    desk.press("Ctrl+4")
    desk.press("Alt+Left")
    assert desk.window.place.objectName() == "place-timeline"
    assert desk.session.selection == "clause:2025-mofcom-18/1"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sheet_of_keys_lists_those_of_each_place(desk, language) -> None:
    desk.open(language=language)
    for entry in PLACES:
        desk.go(entry.id)
        desk.press("F1")
        desk.sees("key-sheet", desk.window.shell._words.say("rail", entry.name))
        desk.press("Esc")
