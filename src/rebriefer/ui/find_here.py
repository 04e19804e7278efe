"""The bar over a place that finds within what the place shows."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QWidget

from rebriefer.library.search import Search
from rebriefer.place import Place
from rebriefer.session import Session
from rebriefer.ui.found_here import Hit, hits
from rebriefer.ui.found_ring import FoundRing
from rebriefer.ui.stage import stage_of
from rebriefer.widgets.controls import IconButton
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import Label, plain_tip
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_WIDTH, _HEIGHT, _TOP, _SIDE = 440, 40, 44, 12
_TYPED_FOR_MS = 150
"""A hit is gone to when nothing was typed for so long; the count follows every letter."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Stands at the upper right of the place that is shown; Esc puts it away and gives the focus back.

    Args:
        session: The selection that goes to each hit.
        words: The language of the session.
        style: Colours, fonts and lengths.
    """

    def __init__(self, session: Session, words: Words, style: Style) -> None:
        super().__init__()
        self.setObjectName("find-here")
        self._session, self._words, self._style = session, words, style
        self._search = Search(session.library)
        self._place: QWidget | None = None
        self._stage: QWidget | None = None
        self._hits: list[Hit] = []
        self._at = -1
        self._composing = False
        self._ring = FoundRing(style)
        self.edit = QLineEdit()
        self.edit.setObjectName("find-edit")
        self.edit.setMaxLength(200)
        self.edit.setFrame(False)
        self.edit.setProperty("paintsFocus", True)
        self._count = Label(style, "small", colour="dim")
        self._count.setObjectName("find-count")
        self._back = IconButton(style, "chevron-left", size=26)
        self._on = IconButton(style, "chevron-right", size=26)
        self._close = IconButton(style, "close", size=26)
        self._rest = QTimer(self, interval=_TYPED_FOR_MS, singleShot=True)
        self._rest.timeout.connect(self._go_to_first)
        self._fill()
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self._typed)
        follow(self, session.language_changed, self._refill)
        style.restyled.connect(self._refill)
        self.hide()

    def open(self, place: QWidget) -> None:
        """Stand over a place, with what was typed last chosen, so that it is typed over."""
        if self._place is not place:
            if self._stage is not None:
                self._stage.removeEventFilter(self)
            # The stage hides with its place, and does not scroll away with it.
            self._place, self._stage = place, stage_of(place)
            self.setParent(self._stage)
            self._stage.installEventFilter(self)
        self.show()
        self.raise_()
        self._refill()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def close_bar(self) -> None:
        """Put the bar away and give the focus back to the place."""
        self._rest.stop()
        self._ring.leave()
        self.hide()
        if self._place is not None:
            self._place.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) hit, and round from the last to the first."""
        self._rest.stop()
        self._look()
        if self._hits:
            self._at = (self._at + by) % len(self._hits) if self._at >= 0 else (0 if by > 0 else len(self._hits) - 1)
            self._go()
        self._say_count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stage:
            if event.type() == QEvent.Type.Resize:
                self._arrange()
            return False
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # While Chinese is being composed every key belongs to the input method.
            return self._composing or self._key(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        typing = self.edit.hasFocus()
        painter.setPen(QPen(self._style.colour("accent" if typing else "edge"), 2 if typing else 1))
        painter.setBrush(self._style.colour("panel"))
        corner = self._style.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        for part in (self._count, self._back, self._on, self._close):
            row.addWidget(part)
        self._back.clicked.connect(lambda _checked=False: self.step(-1))
        self._on.clicked.connect(lambda _checked=False: self.step(1))
        self._close.clicked.connect(lambda _checked=False: self.close_bar())

    def _refill(self) -> None:
        """Say everything in the language of now; a bar that is away finds nothing meanwhile."""
        if self.isHidden():
            return
        say = self._words.say
        name = say("find", "Find in what is shown")
        self.setAccessibleName(say("find", "Find here"))
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(name)
        self.edit.setFont(self._style.font("body"))
        for button, told in (
            (self._back, say("find", "Previous match")),
            (self._on, say("find", "Next match")),
            (self._close, say("find", "Close")),
        ):
            button.setAccessibleName(told)
            button.setToolTip(plain_tip(told))
        self._look()
        self._say_count()
        self._arrange()

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            return False
        return True

    def _typed(self) -> None:
        self._at = -1
        self._look()
        self._say_count()
        self._rest.start()

    def _go_to_first(self) -> None:
        if self._hits and self._at < 0:
            self.step(1)

    def _look(self) -> None:
        """Find anew: choosing a hit may have changed what the place shows."""
        current = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        model = self._model()
        self._hits = hits(model, self._search, self.edit.text()) if model is not None else []
        if current is not None:
            self._at = next((n for n, hit in enumerate(self._hits) if hit[::2] == current[::2]), -1)

    def _model(self) -> Place | None:
        return getattr(self._place, "model", None)

    def _go(self) -> None:
        hit = self._hits[self._at]
        if hit.row < 0:
            self._session.selection = hit.address
            if self._place is not None:
                self._ring.follow(self._place, hit.spoken)
        elif (table := self._table()) is not None:
            table.setCurrentIndex(table.model().index(hit.row, 0))

    def _table(self) -> QAbstractItemView | None:
        """The table that shows the rows of the place, where it stands in the window."""
        model = self._model()
        rows = len(list(model.table())) - 1 if model is not None else 0
        tables = self._place.findChildren(QAbstractItemView) if self._place is not None else []
        return next((table for table in tables if table.isVisible() and table.model().rowCount() == rows), None)

    def _say_count(self) -> None:
        say, found = self._words.say, len(self._hits)
        if not self.edit.text().strip():
            told = ""
        elif not found:
            told = say("find", "none")
        elif self._at < 0:
            told = self._words.say_n("find", "{n} match", "{n} matches", found)
        else:
            told = say("find", "{n} of {all}", n=self._at + 1, all=found)
        self._count.setText(told)

    def _arrange(self) -> None:
        if self._stage is None:
            return
        px = self._style.px
        width = min(px(_WIDTH), self._stage.width() - 2 * px(_SIDE))
        self.setGeometry(self._stage.width() - width - px(_SIDE), px(_TOP), width, px(_HEIGHT))


def find_bar(window: QWidget, session: Session, words: Words, style: Style) -> FindBar:
    """The bar of a window; made when it is asked for the first time."""
    bar = window.findChild(FindBar, "find-here")
    if bar is None:
        bar = FindBar(session, words, style)
        bar.setParent(window)
    return bar
