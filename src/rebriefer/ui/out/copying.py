"""Copies the value or the table into the clipboard, as text and as a table of hypertext."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from rebriefer.domain.addresses import Address
from rebriefer.errors import ProblemError
from rebriefer.exports.handout import Handout
from rebriefer.exports.png import image_of
from rebriefer.exports.texts import table_as_html, table_as_text, value_as_html, value_as_text
from rebriefer.exports.value import named_value, value_rows
from rebriefer.receipts import resolve
from rebriefer.ui.out.outlet import Outlet
from rebriefer.ui.out.progress import busy
from rebriefer.words.problems import say_problem
from rebriefer.words.shown_text import ShownText


def copy(outlet: Outlet) -> None:
    """Copy the words that are marked, else the table in focus, else the value of the selection, else the table."""
    marked, selection = outlet.marked_words(), outlet.session.selection
    if marked:
        _put(ShownText(marked).text)
        outlet.tell(outlet.words.say("out", "Copied: the words that are marked"))
    elif selection is not None and outlet.table_in_focus() is None:
        _copy_value(outlet, selection)
    else:
        copy_table(outlet)


def copy_table(outlet: Outlet) -> None:
    """Copy the table in focus, else the table of the place."""
    handout, words = outlet.handout(), outlet.words
    if not handout.rows:
        outlet.tell(words.say("out", "There is nothing to copy here; choose something first."))
        return
    _put(table_as_text(words, handout), table_as_html(words, handout))
    outlet.tell(_rows_said(outlet, handout))


def copy_picture(outlet: Outlet) -> None:
    """Copy the place as a picture with title, day and sources inside."""
    handout, words = outlet.drawn(), outlet.words
    if handout.drawing is None:
        outlet.tell(words.say("out", "This place has no picture to copy."))
        return
    with busy(outlet):
        QGuiApplication.clipboard().setImage(image_of(words, handout))
    outlet.tell(words.say("out", "Copied as a picture: {title}", title=handout.title))


def _copy_value(outlet: Outlet, selection: Address) -> None:
    words, session = outlet.words, outlet.session
    try:
        receipt = resolve(session.library, selection)
    except ProblemError as error:
        outlet.tell(say_problem(words, error.problem))
        return
    rows = value_rows(words, session, receipt)
    _put(value_as_text(rows), value_as_html(rows))
    outlet.tell(words.say("out", "Copied: {value}, {address}", value=named_value(words, receipt), address=selection))


def _rows_said(outlet: Outlet, handout: Handout) -> str:
    return outlet.words.say_n(
        "out", "Copied: {n} row, {title}", "Copied: {n} rows, {title}", handout.rows, title=handout.title
    )


def _put(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
