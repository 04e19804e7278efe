"""What the window can hand out now: the place that is shown, its table in focus, what is chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QLabel, QWidget

from rebriefer.exports.handout import Handout, handout_of
from rebriefer.exports.look import paper_style
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


class Outlet(NamedTuple):
    """Everything that a way out asks of the window.

    Attributes:
        window: The window, over which dialogs stand.
        view: The place that is shown.
        session: What it looks at.
        words: Words in its language.
        tell: Says a sentence in the status bar.
    """

    window: QWidget
    view: QWidget
    session: Session
    words: Words
    tell: Callable[[str], None]

    def handout(self) -> Handout:
        """The place with the table that has the focus, else with its own one."""
        model = getattr(self.view, "model", None)
        return handout_of(model, self.session, self.words, table=self.table_in_focus())

    def drawn(self) -> Handout:
        """The same with the drawing of the place, where it offers one."""
        draw = getattr(self.view, "drawing", None)
        handout = self.handout()
        return handout._replace(drawing=draw(paper_style(self.words.language))) if callable(draw) else handout

    def table_in_focus(self) -> Sequence[Sequence[str]] | None:
        """The table in which the focus is, or None."""
        ask = getattr(self.view, "table_in_focus", None)
        return ask() if callable(ask) else None

    def marked_words(self) -> str:
        """Words that the mouse has swept over: in the place, which says where they stand, or in a label."""
        ask = getattr(self.view, "quotation", None)
        quoted = ask() if callable(ask) else ""
        if quoted:
            return str(quoted)
        asked = getattr(self.window.findChild(QWidget, "evidence"), "marked_words", None)
        marked = str(asked()) if callable(asked) else ""
        if marked:
            return marked
        labels = self.window.findChildren(QLabel)
        return next((label.selectedText() for label in labels if label.isVisible() and label.hasSelectedText()), "")
