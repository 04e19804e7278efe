"""The evidence pane: it follows the selection and shows its receipt, or says that nothing is chosen."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.errors import ProblemError
from rebriefer.session import Session
from rebriefer.ui.evidence.foot import Foot
from rebriefer.ui.evidence.parts import Block, Blocks, Desk
from rebriefer.ui.evidence.scroll import ReceiptScroll
from rebriefer.ui.evidence.text import Jump
from rebriefer.ui.first_minute.offer import FirstMinute
from rebriefer.widgets.controls import Button, IconButton
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import ElidedLabel, Label
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table

if TYPE_CHECKING:
    from rebriefer.ui.evidence.writer import Writer
    from rebriefer.ui.first_minute.card import Card

_AFTER_PLACE_MS = 40
"""When the window opens, its place is painted first."""


class EvidencePane(Panel):
    """Head with the address, the sections of the receipt, and a foot with what can be done with it.

    A receipt is made after the events of now are done, so that the mark of a selection never waits for it.
    ``commanded`` names a command of the window, ``place_asked`` a place.
    """

    closed = Signal()
    commanded = Signal(str)
    place_asked = Signal(str)
    questioned = Signal(object)

    def __init__(
        self, session: Session, words: Words, style: Style, last_as_of: str, first_minute: FirstMinute
    ) -> None:
        super().__init__(style, "panel", "left")
        self.setObjectName("evidence")
        self._desk = Desk(session, words, style, self._command)
        self._last_as_of, self._first_minute = last_as_of, first_minute
        self._card: Card | None = None
        self._writer: Writer | None = None
        self._shown: Address | None = None
        self._to_questions = Button(style, "text", small=True)
        self._to_questions.setObjectName("evidence-questions")
        self._to_questions.hide()
        self._to_questions.clicked.connect(lambda _checked=False: self._leave_selection())
        self._title = Label(style, bold=True)
        self._address = ElidedLabel(style, "address", "dim")
        self._address.setObjectName("evidence-address")
        self._address.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._close = IconButton(style, "close", size=26)
        self._close.setObjectName("evidence-close")
        self._close.clicked.connect(lambda _checked=False: self.closed.emit())
        self._scroll = ReceiptScroll(style)
        self._foot = Foot(self._desk)
        self._foot.commanded.connect(self.commanded)
        self._foot.place_asked.connect(self.place_asked)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill)
        self._filled = False
        self._lay_out()
        follow(self, session.selection_changed, self._leave_writing)
        follow(self, session.selection_changed, self._fill_later)
        follow(self, session.edited, self._fill_touched)
        follow(self, session.facts_changed, self._fill_edited)
        follow(self, first_minute.changed, self._fill)
        style.restyled.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        self._to_questions.setText(self._desk.words.say("evidence", "Three questions"))
        self._close.setAccessibleName(self._desk.words.say("evidence", "Close"))
        self._scroll.setAccessibleName(self._desk.words.say("evidence", "Evidence"))
        if self._filled:
            self._fill_later()  # later, as a button of the card may have asked

    def fill_first(self) -> None:
        """Fill the pane for the first time; called while a place paints what it shows, all of which goes before."""
        QTimer.singleShot(0, self, self._fill_once)

    def _fill_once(self) -> None:
        if not self._filled:
            self._later.start(_AFTER_PLACE_MS)

    def set_closable(self, closable: bool) -> None:
        """Show the button that puts the pane away, where it covers the place."""
        self._close.setVisible(closable)

    def entry(self) -> QWidget:
        """Where the focus goes when this pane is entered; all that Tab reaches from there is made by then."""
        self.settle()
        return self._scroll

    def enter(self) -> None:
        """Take the focus."""
        self.entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Show the whole receipt of the selection now if it has not been shown yet."""
        if self._later.isActive() or not self._filled:
            self._fill()
        self._scroll.settle()

    def marked_words(self) -> str:
        """Words that the mouse has swept over."""
        return self._scroll.marked_words()

    def write(self, head: str, text: str, keep: Callable[[str], str], *, longest: int, live: bool = False) -> None:
        """Let the user write about what is chosen, over the foot of the pane; see ``Writer.open``."""
        if self._writer is None:
            from rebriefer.ui.evidence.writer import Writer

            self._writer = Writer(self._desk.words, self._desk.style)
            self._writer.closed.connect(self._written)
            self._column.insertWidget(2, self._writer)
        self._writer.open(head, text, keep, longest=longest, live=live)

    def keep_now(self) -> None:
        """Keep what is being written."""
        if self._writer is not None:
            self._writer.keep_now()

    def _command(self, id: str) -> None:
        self.commanded.emit(id)

    def _leave_writing(self) -> None:
        if self._writer is not None:
            self._writer.put_away()

    def _written(self) -> None:
        self._fill_later()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_touched(self) -> None:
        if self._desk.session.touches(self._desk.session.selection):
            self._fill_edited()

    def _fill_edited(self) -> None:
        """While somebody writes the receipt stands still; it follows when the field is put away."""
        if self._filled and (self._writer is None or self._writer.isHidden()):
            self._fill_later()

    def _fill_later(self) -> None:
        self._later.start(0)

    def _fill(self) -> None:
        self._later.stop()
        self._filled = True
        selection = self._desk.session.selection
        say, offered = self._desk.words.say, self._first_minute.offered
        starting = offered and selection is None
        self._title.setText(say("first", "First minute") if starting else say("evidence", "Evidence"))
        self._address.setText(selection or ("" if starting else say("evidence", "nothing chosen")))
        self._to_questions.setVisible(offered and not starting)
        self._foot.show_address(selection)
        self._scroll.lead_to(self._foot.first())
        same, self._shown = selection == self._shown, selection
        self._scroll.show_blocks(self._start() if selection is None else self._receipt(), stay=same)

    def _start(self) -> Blocks:
        if self._first_minute.offered:
            yield from self._first_card()
            return
        say = self._desk.words.say
        invitation = say("evidence", "Choose a bar, a point or a row: its sentences, sources and origins appear here.")
        yield 0, self._desk.text(invitation, colour="dim")
        yield from self._last_time()

    def _first_card(self) -> Blocks:
        if self._card is None:
            from rebriefer.ui.first_minute.card import Card

            self._card = Card(self._desk, self.questioned.emit, self.commanded.emit)
        return self._card.blocks()

    def _leave_selection(self) -> None:
        self._desk.session.selection = None

    def _last_time(self) -> Blocks:
        """The day that the window looked at when it was closed, since it always opens on the data date."""
        session, words = self._desk.session, self._desk.words
        if not self._last_as_of or self._last_as_of == session.data_date.isoformat():
            return
        day = date.fromisoformat(self._last_as_of)
        yield from self._desk.section(words.say("evidence", "Looked at last"))
        link = Jump(self._desk.style)
        link.say(day_in_table(words, day))
        link.clicked.connect(lambda _checked=False: self._look_at(day))
        yield self._desk.style.px(4), link

    def _look_at(self, day: date) -> None:
        self._desk.session.as_of = day

    def _receipt(self) -> Iterator[Block]:
        # Loaded with the first selection: nothing of it is needed to paint the window.
        from rebriefer.receipts import resolve
        from rebriefer.ui.evidence.backing import backing
        from rebriefer.ui.evidence.head import head
        from rebriefer.ui.evidence.mine import mine, ways
        from rebriefer.ui.evidence.standing import states
        from rebriefer.words.problems import say_problem

        desk, address = self._desk, self._desk.session.selection
        assert address is not None
        try:
            receipt = resolve(desk.session.library, address)
        except ProblemError as error:
            yield 0, desk.text(say_problem(desk.words, error.problem), colour="wrong")
            return
        yield from head(desk, receipt)
        yield from states(desk, receipt.address)
        yield from mine(desk, receipt.address)
        yield from backing(desk, receipt)
        yield from ways(desk, receipt.address)

    def _lay_out(self) -> None:
        head = Panel(self._desk.style, side="bottom")
        self._head_row = QHBoxLayout(head)
        self._head_row.addWidget(self._title)
        self._head_row.addWidget(self._to_questions)
        self._head_row.addWidget(self._address, 1)
        self._head_row.addWidget(self._close)
        self._head = head
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
        self._restyle_head()

    def _restyle(self) -> None:
        self._restyle_head()
        self._fill_later()

    def _restyle_head(self) -> None:
        px = self._desk.style.px
        self._head.setFixedHeight(px(40))
        self._head_row.setContentsMargins(px(16), 0, px(16), 0)
        self._head_row.setSpacing(px(8))
