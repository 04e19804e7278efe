"""The form, kept with what was typed until it is entered or the window closes."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.domain.changes import Edit, StepName
from rebriefer.domain.own_entries import BASES, EntryKind, OwnEntry
from rebriefer.domain.states import Basis
from rebriefer.ui.mine.hand import ORIGIN, Hand
from rebriefer.ui.out.qt_dialogs import dress
from rebriefer.ui.own_entry.draft import DAY, SOURCE, STATE, SUBJECT, TEXT, TITLE, Draft, wrongs
from rebriefer.ui.own_entry.states import StateButton
from rebriefer.widgets.controls import Button, Segments
from rebriefer.widgets.labels import Label
from rebriefer.words.catalogue import marked
from rebriefer.words.days import day_in_table
from rebriefer.words.shown_text import shown
from rebriefer.words.terms import basis_word
from rebriefer.workspace.entries import enter, revise, withdraw

_WIDTH, _LABEL, _TALL = 600, 96, 84
_NAME = "own-entry"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

KINDS = {
    EntryKind.EVENT: marked("own", "An event"),
    EntryKind.CHANGE_OF_STATE: marked("own", "A change of state"),
    EntryKind.CORRECTION: marked("own", "A correction"),
}
_LABELS = {
    DAY: marked("own", "Day"),
    SUBJECT: marked("own", "About"),
    STATE: marked("own", "State"),
    TITLE: marked("own", "Title"),
    TEXT: marked("own", "Text"),
    SOURCE: marked("own", "Source"),
}


def open_own_entry(hand: Hand, entry: OwnEntry | None = None) -> None:
    """Open the form: empty, with what was typed into it before, or with an entry that is revised."""
    left = hand.shell.window().findChildren(OwnEntryForm, _NAME)
    form = next((form for form in left if form.entry == entry), None) or OwnEntryForm(hand, entry)
    if form.look != _look(hand):
        form = _made_anew(hand, form)
    form.open()


class OwnEntryForm(QDialog):
    """Kind, day, subject, state, basis, title, text and source, each with what is wrong with it under it."""

    def __init__(self, hand: Hand, entry: OwnEntry | None) -> None:
        super().__init__(hand.shell.window())
        self.setObjectName(_NAME)
        self._hand, self.entry, self.look = hand, entry, _look(hand)
        self._kind = entry.kind if entry else _kind_for(hand.session.selection)
        self._basis = entry.basis if entry else Basis.TEXT
        self._subject = entry.subject if entry else hand.session.selection
        style = hand.style
        dress(self, hand.shell)
        self.setStyleSheet(_sheet(hand))
        self._wrong = {field: Label(style, "small", "wrong", wrap=True) for field in _LABELS}
        self._kinds = Segments(style, [kind.value for kind in EntryKind], self._choose_kind)
        self._bases = Segments(style, [basis.value for basis in BASES], self._choose_basis)
        self.state = StateButton(hand.words, style)
        self.day, self.title, self.source = QLineEdit(), QLineEdit(), QLineEdit()
        self.text = QPlainTextEdit()
        self._about = Label(style, wrap=True)
        self._rows: dict[str, QWidget] = {}
        self._fill(entry)
        self._choose_kind(self._kind.value)
        self._choose_basis(self._basis.value)

    def draft(self) -> Draft:
        """What is typed now."""
        state = self.state.state if self._kind is EntryKind.CHANGE_OF_STATE else None
        words = (self.title.text().strip(), self.text.toPlainText(), self.source.text().strip())
        return Draft(self._kind, self.day.text(), self._subject, state, self._basis, *words)

    def take(self, draft: Draft) -> None:
        """Show what was typed elsewhere."""
        self._subject = draft.subject
        self.day.setText(draft.day)
        self.title.setText(draft.title)
        self.source.setText(draft.source)
        self.text.setPlainText(draft.text)
        self.state.choose(draft.state)
        self._choose_kind(draft.kind.value)
        self._choose_basis(draft.basis.value)

    def enter(self) -> None:
        """Enter what is typed; what is wrong is said under its field, and the first of these takes the keys."""
        draft = self.draft()
        found = wrongs(self._hand.words, draft)
        self._say_wrong(found)
        if found:
            self._focus(next(field for field in _LABELS if field in found))
            return
        wrong = self._entered(draft)
        if wrong:
            self._say_wrong({SOURCE: wrong})
        else:
            self._leave()

    def showEvent(self, event: QShowEvent) -> None:
        """A form that was left follows what is chosen now, unless it is about something already typed."""
        if self.entry is None and not self.title.text() and not self.source.text():
            self._subject = self._hand.session.selection
            self.day.setText(day_in_table(self._hand.words, self._hand.session.as_of))
            self._choose_kind(_kind_for(self._subject).value)
        self._say_about()
        self.title.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter enters from the text too, where Enter alone begins a line."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enter()
        else:
            super().keyPressEvent(event)

    def _entered(self, draft: Draft) -> str:
        day, title = draft.read_day(), draft.title
        assert day is not None
        if self.entry is not None:
            revised = replace(
                self.entry,
                kind=draft.kind,
                day=day,
                subject=draft.subject,
                state=draft.state,
                basis=draft.basis,
                title=title,
                text=draft.text,
                source=draft.source,
            )
            name = StepName(Edit.REVISE, revised.address, title)
            return self._hand.do(lambda file: revise(file, revised, origin=ORIGIN), name)
        return self._hand.do(
            lambda file: enter(
                file,
                draft.kind,
                day,
                title,
                basis=draft.basis,
                source=draft.source,
                subject=draft.subject,
                text=draft.text,
                state=draft.state,
                origin=ORIGIN,
            ),
            StepName(Edit.ENTER, draft.subject or Address(""), title),
        )

    def _withdraw(self) -> None:
        entry = self.entry
        assert entry is not None
        name = StepName(Edit.WITHDRAW, entry.address, entry.title)
        wrong = self._hand.do(lambda file: withdraw(file, entry, origin=ORIGIN), name)
        if wrong:
            self._say_wrong({SOURCE: wrong})
        else:
            self._leave()

    def _leave(self) -> None:
        """Put the form away for good: what was typed is in the workspace."""
        self.setObjectName("")
        self.accept()
        self.deleteLater()

    def _choose_kind(self, kind: str) -> None:
        self._kind = EntryKind(kind)
        self._kinds.set_on(kind)
        self._rows[STATE].setVisible(self._kind is EntryKind.CHANGE_OF_STATE)
        self._say_wrong({})

    def _choose_basis(self, basis: str) -> None:
        self._basis = Basis(basis)
        self._bases.set_on(basis)

    def _say_wrong(self, found: dict[str, str]) -> None:
        for field, label in self._wrong.items():
            label.setText(found.get(field, ""))
            label.setVisible(field in found)
        self._column.activate()
        self.resize(self.width(), max(self.height() if found else 0, self.sizeHint().height()))

    def _focus(self, field: str) -> None:
        fields: dict[str, QWidget] = {
            DAY: self.day,
            STATE: self.state,
            TITLE: self.title,
            TEXT: self.text,
            SOURCE: self.source,
        }
        fields.get(field, self.title).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_about(self) -> None:
        words, subject = self._hand.words, self._subject
        if subject is None:
            self._about.setText(words.say("own", "nothing in the pack"))
            return
        query = "SELECT title_en, title_zh FROM addresses WHERE address = ?"
        row = self._hand.session.library.db.execute(query, (subject,)).fetchone()
        title = (row["title_zh"] if words.language == "zh" else row["title_en"]) if row else ""
        said = words.say("own", "{title} ({address})", title=shown(title, 90), address=subject) if title else subject
        self._about.setText(said)

    def _fill(self, entry: OwnEntry | None) -> None:
        hand, say = self._hand, self._hand.words.say
        px = hand.style.px
        self.setWindowTitle(say("commands", "Own entry"))
        for kind, message in KINDS.items():
            self._kinds.set_text(kind.value, say("own", message))
        for basis in BASES:
            self._bases.set_text(basis.value, basis_word(hand.words, basis))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(8))
        self._column.addWidget(self._kinds)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(px(_TALL))
        day = QWidget()
        line = QHBoxLayout(day)
        line.setContentsMargins(0, 0, 0, 0)
        self.day.setFixedWidth(px(130))
        line.addWidget(self.day)
        line.addSpacing(px(12))
        line.addWidget(self._bases)
        line.addStretch(1)
        parts: dict[str, QWidget] = {
            TITLE: self.title,
            DAY: day,
            STATE: self.state,
            SUBJECT: self._about,
            SOURCE: self.source,
            TEXT: self.text,
        }
        for field, part in parts.items():
            self._add(field, part)
        if entry is not None:
            self.day.setText(day_in_table(hand.words, entry.day))
            self.title.setText(entry.title)
            self.source.setText(entry.source)
            self.text.setPlainText(entry.text)
            self.state.choose(entry.state)
        self._add_buttons(entry)
        self.resize(px(_WIDTH), self.sizeHint().height())

    def _add(self, field: str, part: QWidget) -> None:
        """A row: its label, the field, and what is wrong under it."""
        style, px = self._hand.style, self._hand.style.px
        row = self._rows[field] = QWidget()
        both = QVBoxLayout(row)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(px(2))
        line = QHBoxLayout()
        line.setSpacing(px(10))
        label = Label(style, "small", "dim")
        name = self._hand.words.say("own", _LABELS[field])
        label.setText(name)
        label.setFixedWidth(px(_LABEL))
        (self.day if field == DAY else part).setAccessibleName(name)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop if field == TEXT else Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(part, 0 if field == STATE else 1)
        if field == STATE:
            line.addStretch(1)
        both.addLayout(line)
        wrong = self._wrong[field]
        wrong.setObjectName(f"own-entry-wrong-{field}")
        wrong.setContentsMargins(px(_LABEL + 10), 0, 0, 0)
        wrong.hide()
        both.addWidget(wrong)
        self._column.addWidget(row)

    def _add_buttons(self, entry: OwnEntry | None) -> None:
        say, px = self._hand.words.say, self._hand.style.px
        line = QHBoxLayout()
        line.setSpacing(px(8))
        if entry is not None:
            line.addWidget(self._button("own-entry-withdraw", say("own", "Withdraw"), "plain", self._withdraw))
        line.addStretch(1)
        line.addWidget(self._button("own-entry-cancel", say("own", "Cancel"), "plain", self.reject))
        line.addWidget(self._button("own-entry-enter", say("own", "Enter it"), "primary", self.enter))
        self._column.addSpacing(px(6))
        self._column.addLayout(line)

    def _button(self, name: str, text: str, kind: str, run: Callable[[], object]) -> Button:
        button = Button(self._hand.style, kind)
        button.setObjectName(name)
        button.setText(text)
        button.setAutoDefault(False)
        button.setDefault(kind == "primary")
        button.clicked.connect(lambda _checked=False: run())
        return button


def _look(hand: Hand) -> tuple[str, str]:
    """What a form is made for: the language, and colours and size of text."""
    return hand.words.language, _sheet(hand)


def _made_anew(hand: Hand, form: OwnEntryForm) -> OwnEntryForm:
    """The same form in the language and the colours of now, with what was typed."""
    fresh = OwnEntryForm(hand, form.entry)
    fresh.take(form.draft())
    form.setObjectName("")
    form.deleteLater()
    return fresh


def _kind_for(subject: Address | None) -> EntryKind:
    """What is entered most often about what is chosen."""
    if subject is None or kind_of(subject) == "event":
        return EntryKind.EVENT
    return EntryKind.CHANGE_OF_STATE if kind_of(subject) == "clause" else EntryKind.CORRECTION


def _sheet(hand: Hand) -> str:
    """Fields with an edge: in a dialog they stand on plain ground."""
    roles, size = hand.style.theme.roles, hand.style.font("body").pixelSize()
    return (
        f"QLineEdit, QPlainTextEdit {{ background: {roles['panel']}; color: {roles['ink']};"
        f" border: 1px solid {roles['edge']}; border-radius: 6px; padding: 4px 6px; font-size: {size}px; }}"
        f" QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {roles['accent']}; padding: 3px 5px; }}"
        f" QMenu {{ background: {roles['panel']}; color: {roles['ink']}; border: 1px solid {roles['edge']}; }}"
        f" QMenu::item {{ padding: 5px 24px; }}"
        f" QMenu::item:selected {{ background: {roles['accent_tint']}; color: {roles['accent']}; }}"
    )
