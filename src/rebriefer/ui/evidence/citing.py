"""Copies the citation of the selection, as plain text and as hypertext; nothing in it can run or hide."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from rebriefer.domain.receipt import Receipt
from rebriefer.domain.states import standing_on
from rebriefer.errors import ProblemError
from rebriefer.exports.cells import harmless
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.ui.out.outlet import Outlet
from rebriefer.words.catalogue import Words
from rebriefer.words.citations import citation
from rebriefer.words.days import day_in_table
from rebriefer.words.problems import say_problem
from rebriefer.words.terms import basis_word, state_long


def copy_citation(outlet: Outlet) -> None:
    """Put the citation of the selection into the clipboard, and say so."""
    words, selection = outlet.words, outlet.session.selection
    if selection is None:
        outlet.tell(words.say("evidence", "Nothing is chosen; choose something to cite first."))
        return
    try:
        receipt = resolve(outlet.session.library, selection)
    except ProblemError as error:
        outlet.tell(say_problem(words, error.problem))
        return
    QGuiApplication.clipboard().setMimeData(_data(_lines(words, outlet.session, receipt)))
    outlet.tell(words.say("evidence", "Citation copied: {address}", address=receipt.address))


def _lines(words: Words, session: Session, receipt: Receipt) -> list[str]:
    """The citation on the day that is looked at; a clause with its state on that day."""
    return citation(
        words, receipt, state=_state(words, session, receipt), as_of=session.as_of, data_date=session.data_date
    )


def _state(words: Words, session: Session, receipt: Receipt) -> str:
    clause = next((each for each in all_clauses(session.library) if each.address == receipt.address), None)
    if clause is None:
        return ""
    with_statements = session.with_statements
    found = standing_on(clause.lifecycle, session.as_of, session.data_date, with_statements=with_statements)
    return words.say(
        "evidence",
        "On {day}: {state} ({basis})",
        day=day_in_table(words, session.as_of),
        state=state_long(words, found.state),
        basis=basis_word(words, found.basis),
    )


def _data(lines: Iterable[str]) -> QMimeData:
    kept = [harmless(line) for line in lines]
    data = QMimeData()
    data.setText("\n".join(kept))
    data.setHtml("".join(f"<p>{escape(line)}</p>" for line in kept))
    return data
