"""The bar at the foot of the pane: what can be done with a receipt."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.commands import COMMANDS
from rebriefer.domain.addresses import Address
from rebriefer.place import PLACES, home_of
from rebriefer.ui.evidence.column import Flow
from rebriefer.ui.evidence.parts import Desk
from rebriefer.ui.evidence.text import Jump
from rebriefer.widgets.controls import Button
from rebriefer.widgets.panels import Panel

_SIDE, _END = 16, 9
COPY, PIN, NOTE = "evidence.copy_citation", "briefing.pin", "mine.note"


class Foot(Panel):
    """Copies the citation, pins, notes, and leads to the place where the address is at home."""

    commanded = Signal(str)
    place_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.style, "panel", "top")
        self.setObjectName("evidence-foot")
        self._desk = desk
        self._address: Address | None = None
        self._flow: Flow | None = None
        self._first: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        desk.style.restyled.connect(self.retell)

    def show_address(self, address: Address | None) -> None:
        """Offer what can be done with a receipt; nothing where there is none."""
        self._address = address
        self.retell()

    def retell(self) -> None:
        """Say the offers in the language of the words."""
        if self._flow is not None:
            self._flow.hide()
            self._flow.deleteLater()
        self._flow = self._first = None
        self.setVisible(self._address is not None)
        if self._address is not None:
            offers = list(self._offers(self._address))
            self._flow, self._first = Flow(self._desk.style, *offers, spread=len(offers) > 1), offers[0]
            self._flow.setParent(self)
            self._flow.show()
            self._arrange()
        self.updateGeometry()

    def first(self) -> QWidget | None:
        """What Tab reaches first here."""
        return self._first

    def heightForWidth(self, width: int) -> int:
        if self._flow is None:
            return 0
        px = self._desk.style.px
        return self._flow.heightForWidth(width - 2 * px(_SIDE)) + 2 * px(_END)

    def sizeHint(self) -> QSize:
        width = self._desk.style.px(300)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        if self._flow is not None:
            px = self._desk.style.px
            room = self.width() - 2 * px(_SIDE)
            self._flow.setGeometry(px(_SIDE), px(_END), room, self._flow.heightForWidth(room))

    def _offers(self, address: Address) -> Iterator[QWidget]:
        say = self._desk.words.say
        copying = self._button(COPY, say("evidence", "Copy citation"))
        copying.setObjectName("evidence-copy")
        yield copying
        # Pins are another room's: the button is there when the command is.
        key = next((command.keys[0] for command in COMMANDS if command.id == PIN and command.keys), "")
        if key:
            pinning = self._button(PIN, say("evidence", "Pin  {key}", key=key))
            pinning.setObjectName("evidence-pin")
            yield pinning
        noting = self._button(NOTE, say("evidence", "Note  {key}", key="M"))
        noting.setObjectName("evidence-note")
        yield noting
        home = home_of(address)
        if home is not None:
            yield self._way_home(home)

    def _button(self, command: str, text: str) -> Button:
        button = Button(self._desk.style, small=True)
        button.setText(text)
        button.clicked.connect(lambda _checked=False: self.commanded.emit(command))
        return button

    def _way_home(self, home: str) -> Jump:
        words = self._desk.words
        name = words.say("rail", next(entry.name for entry in PLACES if entry.id == home))
        way = Jump(self._desk.style)
        way.setObjectName("evidence-home")
        way.say(words.say("evidence", "Open in {place}", place=name))
        way.clicked.connect(lambda _checked=False: self.place_asked.emit(home))
        return way
