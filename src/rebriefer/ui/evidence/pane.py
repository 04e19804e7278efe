"""The evidence pane: it follows the selection and shows its receipt, or says that nothing is chosen."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rebriefer.errors import ProblemError
from rebriefer.session import Session
from rebriefer.ui.evidence.parts import Desk, Section
from rebriefer.widgets.controls import IconButton, Link
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import ElidedLabel, Label
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.sheet import SCROLL_BAR
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table


class EvidencePane(Panel):
    """Head with the address, and the sections of the receipt under it.

    A receipt is made after the events of now are done, so that the mark of a selection never waits for it.
    """

    closed = Signal()

    def __init__(self, session: Session, words: Words, style: Style, last_as_of: str) -> None:
        super().__init__(style, "panel", "left")
        self.setObjectName("evidence")
        self._desk = Desk(session, words, style)
        self._last_as_of = last_as_of
        self._title = Label(style, bold=True)
        self._address = ElidedLabel(style, "address", "dim")
        self._address.setObjectName("evidence-address")
        self._address.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._close = IconButton(style, "close", size=26)
        self._close.setObjectName("evidence-close")
        self._close.clicked.connect(lambda _checked=False: self.closed.emit())
        self._scroll = _Scroll(style)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill)
        self._lay_out()
        follow(self, session.selection_changed, self._fill_later)
        style.restyled.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        self._title.setText(self._desk.words.say("evidence", "Evidence"))
        self._close.setAccessibleName(self._desk.words.say("evidence", "Close"))
        self._scroll.setAccessibleName(self._desk.words.say("evidence", "Evidence"))
        self._fill()

    def set_closable(self, closable: bool) -> None:
        """Show the button that puts the pane away, where it covers the place."""
        self._close.setVisible(closable)

    def entry(self) -> QWidget:
        """Where the focus goes when this pane is entered."""
        return self._scroll

    def enter(self) -> None:
        """Take the focus."""
        self.settle()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Show the receipt of the selection now if it has not been shown yet."""
        if self._later.isActive():
            self._later.stop()
            self._fill()

    def _fill_later(self) -> None:
        self._later.start()

    def _fill(self) -> None:
        self._later.stop()
        selection = self._desk.session.selection
        self._address.setText(selection or self._desk.words.say("evidence", "nothing chosen"))
        self._scroll.show_parts(self._start() if selection is None else self._receipt())

    def _start(self) -> list[QWidget]:
        say = self._desk.words.say
        start = Section(self._desk, "", ruled=False)
        start.add_text(
            say("evidence", "Choose a bar, a point or a row: its sentences, sources and origins appear here."),
            colour="dim",
        )
        return [start, *self._last_time()]

    def _last_time(self) -> Iterable[QWidget]:
        """The day that the window looked at when it was closed, since it always opens on the data date."""
        session, words = self._desk.session, self._desk.words
        if not self._last_as_of or self._last_as_of == session.data_date.isoformat():
            return
        day = date.fromisoformat(self._last_as_of)
        section = Section(self._desk, words.say("evidence", "Looked at last"))
        link = Link(self._desk.style)
        link.setText(day_in_table(words, day))
        link.clicked.connect(lambda _checked=False: self._look_at(day))
        section.add(link)
        yield section

    def _look_at(self, day: date) -> None:
        self._desk.session.as_of = day

    def _receipt(self) -> list[QWidget]:
        # Loaded with the first selection: nothing of it is needed to paint the window.
        from rebriefer.receipts import resolve
        from rebriefer.ui.evidence.backing import backing_sections
        from rebriefer.ui.evidence.head import Head
        from rebriefer.ui.evidence.standing import standing_sections
        from rebriefer.words.problems import say_problem

        desk, address = self._desk, self._desk.session.selection
        assert address is not None
        try:
            receipt = resolve(desk.session.library, address)
        except ProblemError as error:
            section = Section(desk, "", ruled=False)
            section.add_text(say_problem(desk.words, error.problem), colour="wrong")
            return [section]
        return [
            Head(desk, receipt),
            *standing_sections(desk, receipt.address),
            *backing_sections(desk, receipt),
        ]

    def _lay_out(self) -> None:
        head = Panel(self._desk.style, side="bottom")
        self._head_row = QHBoxLayout(head)
        self._head_row.addWidget(self._title)
        self._head_row.addWidget(self._address, 1)
        self._head_row.addWidget(self._close)
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        self._restyle_head()

    def _restyle(self) -> None:
        self._restyle_head()
        self._fill()

    def _restyle_head(self) -> None:
        px = self._desk.style.px
        self._head.setFixedHeight(px(40))
        self._head_row.setContentsMargins(px(16), 0, px(16), 0)
        self._head_row.setSpacing(px(8))


class _Scroll(QScrollArea):
    """The sections, one under another; arrows and page keys scroll."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setObjectName("evidence-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringsInside", True)
        ground = QWidget()  # Qt's own, once asked for, makes every class of Qt ready: 30 ms before the first paint
        ground.setAutoFillBackground(False)
        self.setViewport(ground)
        self._column: QVBoxLayout | None = None
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._keep_width())

    def show_parts(self, parts: Iterable[QWidget]) -> None:
        """Replace what is shown."""
        page = QWidget()
        page.setObjectName("receipt")
        page.setAutoFillBackground(False)
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(page)
        column.setSpacing(0)
        self._column = column
        self._keep_width()
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)

    def _keep_width(self) -> None:
        """The bar stands in the margin: lines break in the same places whether it is shown or not."""
        if self._column is not None:
            px, bar = self._style.px, SCROLL_BAR if self.verticalScrollBar().maximum() else 0
            self._column.setContentsMargins(px(16), px(14), px(16) - bar, px(14))
