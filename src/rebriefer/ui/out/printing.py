"""Prints the place; where there is no printer, into a file of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebriefer.exports.formats import FORMATS
from rebriefer.exports.order import Order, Stopped
from rebriefer.exports.pages import pages_of
from rebriefer.exports.pdf import page_layout, paint_pages
from rebriefer.ui.out.exporting import ask_file
from rebriefer.ui.out.outlet import Outlet
from rebriefer.ui.out.progress import busy, progress_shown
from rebriefer.ui.out.qt_dialogs import dress, speak_qt

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PAGES = [each for each in FORMATS if each.id == "pdf"]


def print_place(outlet: Outlet) -> None:
    """Ask for a printer and print; without any, say so and ask for a file."""
    # Loaded when somebody prints: whoever copies needs none of it.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    words = outlet.words
    if not QPrinterInfo.availablePrinterNames():
        outlet.tell(words.say("out", "No printer is set up here; the pages go into a PDF file."))
        ask_file(outlet, _PAGES, words.say("out", "No printer is set up: print into a PDF file"))
        return
    speak_qt(words.language)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, outlet.window.window())
    dialog.setObjectName("print-pages")
    dress(dialog, outlet.window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    if dialog.exec():
        print_on(outlet, printer)
    dialog.deleteLater()


def print_on(outlet: Outlet, printer: QPrinter) -> None:
    """Print on a printer: on the paper that is set, upright or across as the place fits."""
    words, handout = outlet.words, outlet.drawn()
    size = printer.pageLayout().pageSize()
    points = size.sizePoints()
    pages, across = pages_of(words, handout, (float(points.width()), float(points.height())))
    printer.setFullPage(True)
    printer.setDocName(handout.title)
    printer.setPageLayout(page_layout(size.id(), across=across))
    try:
        with busy(outlet), progress_shown(outlet) as progress:
            paint_pages(printer, pages, Order(words, progress=progress))
    except Stopped:
        printer.abort()
        outlet.tell(words.say("out", "Stopped; not every page was printed."))
    else:
        said = words.say_n(
            "out", "Printed: {n} page, {title}", "Printed: {n} pages, {title}", len(pages), title=handout.title
        )
        outlet.tell(said)
