"""The bar: title, kinds with their counts, and the field that filters."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from rebriefer.places.notes.model.notes import NotesModel
from rebriefer.places.notes.model.rows import Kind
from rebriefer.widgets.chips import Chip
from rebriefer.widgets.labels import ElidedLabel
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words, marked

_NAMES: dict[Kind | None, str] = {
    None: marked("notes", "All"),
    Kind.NOTE: marked("notes", "Notes"),
    Kind.RANKING: marked("notes", "Rankings"),
    Kind.DISMISSAL: marked("notes", "Dismissals"),
    Kind.ATTACHMENT: marked("notes", "Attachments"),
    Kind.OWN: marked("notes", "Own entries"),
}
_HEIGHT, _SIDE, _GAP = 40, 16, 6
_NARROWEST, _WIDEST = 110, 240


class NotesBar(Panel):
    """A chip a kind where there is room, else one menu of them."""

    def __init__(self, model: NotesModel, style: Style) -> None:
        super().__init__(style, "panel", "bottom")
        self.setObjectName("notes-bar")
        self._model, self._ruler = model, style
        self._title = ElidedLabel(style, "lead", bold=True)
        self.filter = Filter(style)
        self._menu = Chip(style, menu=True)
        self._menu.setObjectName("notes-kinds")
        self._menu.clicked.connect(lambda _checked=False: self._open_menu())
        self._chips = {kind: Chip(style) for kind in _NAMES}
        for kind, chip in self._chips.items():
            chip.setObjectName(f"notes-kind-{kind.value if kind else 'all'}")
            chip.clicked.connect(lambda _checked=False, kind=kind: model.show_kind(kind))
        for part in (self._title, *self._chips.values(), self._menu, self.filter):
            part.setParent(self)
        self.filter.edit.textChanged.connect(model.show_filter)

    def refill(self) -> None:
        """Say everything in the language of the words, and count anew."""
        words, counts = self._model.words, self._counts()
        self._title.setText(words.say("rail", "My notes"))
        for kind, chip in self._chips.items():
            chip.set_words(words.say("notes", _NAMES[kind]), counts[kind])
            chip.setChecked(kind is self._model.kind)
        self._menu.set_words(words.say("notes", _NAMES[self._model.kind]), counts[self._model.kind])
        self.filter.refill(words, self._model.filter)
        self.arrange()

    def arrange(self) -> None:
        """Chips where they fit beside title and field."""
        px, middle = self._ruler.px, self.height() // 2
        gap, side = px(_GAP), px(_SIDE)
        title = self._title.sizeHint().width() + px(4)
        chips = list(self._chips.values())
        wide = sum(chip.sizeHint().width() + gap for chip in chips)
        room = self.width() - 2 * side - px(_NARROWEST) - 2 * px(12)
        fits = title + wide <= room
        shown = chips if fits else [self._menu]
        x = side
        title = min(title, max(room - self._menu.sizeHint().width(), 0)) if not fits else title
        self._title.setGeometry(x, 0, title, self.height())
        x += title + px(12)
        for chip in (*chips, self._menu):
            chip.setVisible(chip in shown)
        for chip in shown:
            size = chip.sizeHint()
            chip.setGeometry(x, middle - size.height() // 2, size.width(), size.height())
            x += size.width() + gap
        field = max(min(self.width() - side - x - gap, px(_WIDEST)), 0)
        self.filter.setGeometry(self.width() - side - field, middle - px(14), field, px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def _counts(self) -> dict[Kind | None, str]:
        counts = self._model.counts()
        return {None: str(sum(counts.values())), **{kind: str(n) for kind, n in counts.items()}}

    def _open_menu(self) -> None:
        menu, counts, say = QMenu(self), self._counts(), self._model.words.say
        menu.setObjectName("notes-kinds-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, name in _NAMES.items():
            text = say("notes", "{name}  {n}", name=say("notes", name), n=counts[kind])
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(kind is self._model.kind)
            action.triggered.connect(lambda _checked=False, kind=kind: self._model.show_kind(kind))
        menu.popup(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))


class Filter(QWidget):
    """A framed field; Esc empties it."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.edit = _Edit(self)
        self.edit.setObjectName("notes-filter")
        self.setFocusProxy(self.edit)

    def refill(self, words: Words, text: str) -> None:
        """Say what can be typed, and show what was."""
        name = words.say("notes", "Filter my notes")
        self.edit.setFont(self._style.font("small"))
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(name)
        if self.edit.text() != text:
            self.edit.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.edit.setGeometry(self.rect().adjusted(self._style.px(10), 2, -self._style.px(6), -2))

    def paintEvent(self, event: QPaintEvent) -> None:
        style, typing = self._style, self.edit.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("accent" if typing else "edge"), 2 if typing else 1))
        painter.setBrush(style.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), style.px(8), style.px(8))


class _Edit(QLineEdit):
    def __init__(self, frame: Filter) -> None:
        super().__init__(frame)
        self.setFrame(False)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
