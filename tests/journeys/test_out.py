"""What leaves the window: copied, printed, exported, by the keys of the window and from every place."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QProgressDialog, QPushButton

from rebriefer.exports.formats import Format
from rebriefer.exports.picture import WIDTH
from rebriefer.place import PLACES
from rebriefer.ui.out.outlet import Outlet
from rebriefer.ui.out.printing import print_on
from rebriefer.words.catalogue import Words

EVERY_PLACE = [entry.id for entry in PLACES]
MAGNET = "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report"


@pytest.fixture(autouse=True)
def empty_clipboard(qapp):
    """Nothing of another test is pasted."""
    qapp.clipboard().clear()


def copied() -> str:
    return QApplication.clipboard().text()


def test_a_value_is_copied_with_its_receipt_as_text_and_as_a_table(desk):
    desk.open().go("supply")
    desk.session.selection = MAGNET
    desk.press("Ctrl+C")
    lines = copied().splitlines()
    assert "Figure\t94 %" in lines and f"Address\t{MAGNET}" in lines
    assert any(line.startswith("Source\tInternational Energy Agency") for line in lines)
    assert "<table" in QApplication.clipboard().mimeData().html()
    desk.sees("status-bar", f"Copied: 94\u00a0%, {MAGNET}")


@pytest.mark.parametrize("place", ["timeline", "supply", "reader"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_place_is_copied_as_a_table_with_title_day_and_sources(desk, place, language):
    desk.open(language=language).go(place)
    desk.session.selection = None
    desk.press("Ctrl+C")
    model = desk.window.place.model
    lines = copied().splitlines()
    assert lines[0] == "\t".join(model.table()[0])
    assert lines.index("") == len(model.table())
    assert lines[lines.index("") + 1] == model.title()
    assert any("2026.10.9" in line for line in lines)
    assert len(model.sources()) > 0 and lines[-len(model.sources()) - 1] == {"en": "Sources", "zh": "出处"}[language]


def test_the_status_bar_says_how_many_rows_of_what(desk):
    desk.open()
    desk.window.place.register.table.setFocus()
    desk.press("Ctrl+C")
    rows = len(desk.window.place.model.table()) - 1
    desk.sees("status-bar", f"Copied: {rows} rows, Timeline, in force on 2026-10-09")


def test_all_published_sets_are_copied_when_they_are_shown(desk):
    desk.open().go("supply")
    desk.click("All published")
    desk.click("Copy table")
    assert "2030, projected" in copied()


def test_in_a_field_the_key_keeps_its_usual_meaning(desk):
    desk.open()
    desk.session.selection = "clause:2025-mofcom-18/1"
    desk.click("As of")
    desk.type("dysprosium")
    desk.press("Ctrl+A", "Ctrl+C")
    assert copied() == "dysprosium"


def test_the_way_of_asking_and_what_is_left_out_stand_under_the_table(desk):
    desk.open()
    desk.session.with_statements = False
    model = desk.window.place.model
    model.kind, model.hidden = "no_lists", frozenset({"USA"})
    desk.press("Ctrl+C")
    assert "Shown: instruments alone, without entity lists, without United States." in copied().splitlines()


def test_a_place_that_offers_no_table_says_so(desk, monkeypatch):
    desk.open()
    monkeypatch.setattr(desk.window.place, "model", object())
    desk.press("Ctrl+C")
    assert copied() == ""
    desk.sees("status-bar", "There is nothing to copy here")


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_every_place_is_copied_as_a_picture_on_white_whatever_the_theme(desk, place):
    desk.open(theme="dark").go(place)
    desk.press("Ctrl+Shift+C")
    image = QApplication.clipboard().image()
    assert image.width() == 2 * WIDTH and image.height() > 300
    assert image.pixelColor(4, 4).name() == "#ffffff"
    desk.sees("status-bar", "Copied as a picture: ")


def saving_dialog(desk) -> QFileDialog:
    """The dialog that asks where."""

    def asking() -> list[QFileDialog]:
        return [dialog for dialog in desk.window.findChildren(QFileDialog) if dialog.isVisible()]

    desk.until(asking, "nothing asks where the file goes")
    return asking()[0]


def leave(desk, dialog: QFileDialog) -> None:
    """Ask for nothing; the window is before one again."""
    dialog.reject()
    back(desk)


def back(desk) -> None:
    """The dialog is gone, the window takes the keys."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow, "the window is not before one")


def choose(desk, path: Path, filter: str = "") -> None:
    """Choose a format, type a path, and take it."""
    dialog = saving_dialog(desk)
    if filter:
        (wanted,) = [each for each in dialog.nameFilters() if filter in each]
        dialog.selectNameFilter(wanted)
        dialog.filterSelected.emit(wanted)
    (edit,) = dialog.findChildren(QLineEdit)
    edit.setText(str(path))
    QTest.keyClick(edit, Qt.Key.Key_Return)
    back(desk)


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_every_place_is_exported_and_the_path_is_told(desk, tmp_path, place):
    desk.open().go(place)
    desk.press("Ctrl+Shift+E")
    choose(desk, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    desk.sees("said", f"Exported: {tmp_path / 'out.pdf'}")


def test_the_chosen_format_gives_the_end_of_a_name_and_the_folder_is_remembered(desk, tmp_path):
    desk.open()
    desk.press("Ctrl+Shift+E")
    choose(desk, tmp_path / "register", "CSV")
    assert (tmp_path / "register.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    desk.press("Ctrl+Shift+E")
    dialog = saving_dialog(desk)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    leave(desk, dialog)


def test_the_folder_of_the_last_export_is_known_to_the_next_window(desk, tmp_path):
    desk.open()
    desk.press("Ctrl+Shift+E")
    choose(desk, tmp_path / "a.svg")
    settings = desk.settings
    desk.open(settings=settings)
    assert settings["out.folder"] == str(tmp_path)
    desk.press("Ctrl+Shift+E")
    dialog = saving_dialog(desk)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    leave(desk, dialog)


def test_what_cannot_be_written_is_said_and_nothing_is_changed(desk, tmp_path, monkeypatch):
    desk.open()
    (tmp_path / "kept.csv").write_bytes(b"kept")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    desk.press("Ctrl+Shift+E")
    saving_dialog(desk).setOption(QFileDialog.Option.DontConfirmOverwrite)
    choose(desk, tmp_path / "kept.csv", "CSV")
    assert (tmp_path / "kept.csv").read_bytes() == b"kept"
    desk.sees("said", "was not written: No space left on device", "Choose another folder")


def test_without_a_printer_the_pages_go_into_a_file_and_that_is_said(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", lambda: [])
    desk.open(language="zh").go("reader")
    desk.press("Ctrl+P")
    desk.sees("said", "没有可用的打印机")
    dialog = saving_dialog(desk)
    assert [each.partition("*")[2] for each in dialog.nameFilters()] == [".pdf)"]
    choose(desk, tmp_path / "阅读")
    text = PdfReader(tmp_path / "阅读.pdf").pages[0].extract_text()
    assert "稀土霸权：中国如何将资源优势转化为战略武器？" in text


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_a_printer_gets_every_page_on_its_paper(desk, tmp_path, place):
    desk.open().go(place)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    shell = desk.window.shell
    print_on(Outlet(shell, shell.place, desk.session, Words("en"), shell.tell), printer)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert sorted((float(pages[0].mediabox.width), float(pages[0].mediabox.height))) == pytest.approx([612, 792], abs=1)
    desk.sees("said", f"Printed: {len(pages)} page")
    assert f"page {len(pages)} of {len(pages)}" in pages[-1].extract_text().replace("\t", " ")


def test_qt_asks_in_the_language_of_the_window(desk):
    desk.open(language="zh")
    desk.press("Ctrl+Shift+E")
    dialog = saving_dialog(desk)
    said = [button.text() for button in dialog.findChildren(QPushButton)]
    assert any("取消" in text for text in said), said
    leave(desk, dialog)
    desk.session.language = "en"
    desk.press("Ctrl+Shift+E")
    dialog = saving_dialog(desk)
    assert any("Cancel" in button.text() for button in dialog.findChildren(QPushButton))
    leave(desk, dialog)


def test_pages_can_be_stopped_and_then_nothing_is_written(desk, tmp_path, monkeypatch):
    desk.open()
    write = Format.write

    def stopped_halfway(self, handout, order):
        order.progress(0, 9)
        (dialog,) = desk.window.findChildren(QProgressDialog)
        dialog.cancel()
        return write(self, handout, order)

    monkeypatch.setattr(Format, "write", stopped_halfway)
    desk.press("Ctrl+Shift+E")
    choose(desk, tmp_path / "out.pdf")
    assert list(tmp_path.iterdir()) == []
    desk.sees("said", "Stopped; nothing was written.")
    assert QApplication.overrideCursor() is None


def test_the_timeline_goes_out_as_a_calendar_and_no_other_place_does(desk, tmp_path):
    desk.open().go("timeline")
    desk.press("Ctrl+Shift+E")
    choose(desk, tmp_path / "coming", ".ics")
    desk.until((tmp_path / "coming.ics").exists, "nothing was written")
    assert (tmp_path / "coming.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    desk.go("supply")
    desk.press("Ctrl+Shift+E")
    dialog = saving_dialog(desk)
    assert not any(".ics" in each for each in dialog.nameFilters())
    leave(desk, dialog)
