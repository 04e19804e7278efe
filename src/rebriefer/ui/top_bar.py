"""The bar over everything: search, the as-of day, the data date with its age, language, looks and pin."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from rebriefer.commands import COMMANDS, Command
from rebriefer.session import Session
from rebriefer.ui.bar_button import BarButton
from rebriefer.ui.data_date import DataDate
from rebriefer.ui.day_field import DayField
from rebriefer.widgets.controls import IconButton, Segments, ThemeButton
from rebriefer.widgets.icons import paint_mark
from rebriefer.widgets.labels import Label, plain_tip
from rebriefer.widgets.panels import Divider, Panel
from rebriefer.widgets.search_field import SearchField
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_PIN = "briefing.pin"
_STEPS = (("chevron-left", "history.back"), ("chevron-right", "history.forward"))
_SEARCH, _SEARCH_LEAST, _SEARCH_MOST = 32, 200, 560
_BETWEEN, _TIGHT = 12, 4


class TopBar(Panel):
    """Never moves, whatever day or place is shown.

    Where there is little room it gives things up one after another, until the rest fits: the words of the search, the
    word before the day, the data date but for its age, the words of the buttons, the language (which then stands in
    the menu of looks), the age, the mark, back and forward (which the palette has, too).
    """

    def __init__(
        self,
        session: Session,
        words: Words,
        style: Style,
        run: Callable[[str], None],
        looks: Sequence[Command],
    ) -> None:
        super().__init__(style, "panel", "bottom")
        self.setObjectName("top-bar")
        self._session, self._words = session, words
        self._run, self._looks = run, looks
        self._mark = _Mark(style)
        self._steps = [self._history_button(style, *step) for step in _STEPS]
        self.search = SearchField(style)
        self.search.setObjectName("search")
        self._as_of = Label(style, colour="dim")
        self.day = DayField(session, words, style)
        self._data = DataDate(session, words, style)
        self._language = Segments(style, ("en", "zh"), self._choose_language)
        self._language.setObjectName("language")
        self._theme = ThemeButton(style)
        self._theme.setObjectName("theme")
        self._theme.clicked.connect(lambda _checked=False: self._show_looks())
        self.evidence = BarButton(style, "info")
        self.evidence.setObjectName("show-evidence")
        self._pin = BarButton(style, "pin", "primary")
        self._pin.setObjectName("pin")
        self._pin.clicked.connect(lambda _checked=False: run(_PIN))
        self._starting = False
        self._divider = Divider(style, 24)
        self._given_up: tuple[Callable[[bool], object], ...] = (
            self._make_search_small,
            lambda given_up: self._as_of.setVisible(not given_up),
            self._data.set_short,
            self._leave_words_out,
            lambda given_up: self._language.setVisible(not given_up),
            lambda given_up: self._data.setVisible(not given_up),
            lambda given_up: self._divider.setVisible(not given_up),
            lambda given_up: self._mark.setVisible(not given_up),
            self._leave_steps_out,
            lambda given_up: self._row.setSpacing(style.px(_TIGHT if given_up else _BETWEEN)),
        )
        self._row = QHBoxLayout(self)
        self._fill(style)
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        say = self._words.say
        self.search.set_words(say("top", "Search, or type an address or a day"))
        self._as_of.setText(say("top", "As of"))
        self._data.retranslate()
        self._language.set_text("en", "EN", "English")
        self._language.set_text("zh", "中文", "中文")
        self._language.set_on(self._session.language)
        name = say("top", "Theme and text size")
        self._theme.setAccessibleName(name)
        self._theme.setToolTip(plain_tip(name))
        evidence = say("top", "Start here") if self._starting else say("top", "Evidence")
        self.evidence.say(evidence, evidence, "Enter")
        pin = next(command for command in COMMANDS if command.id == _PIN)
        self._pin.say(say("top", "Pin  {key}", key=pin.keys[0]), say("commands", pin.name), pin.keys[0])
        for button, (_, id) in zip(self._steps, _STEPS, strict=True):
            command = next(command for command in COMMANDS if command.id == id)
            button.setAccessibleName(say("commands", command.name))
            button.setToolTip(plain_tip(f"{say('commands', command.name)}  {command.keys[0]}"))
        self.day.retranslate()
        self.fit()

    def set_rail_width(self, width: int) -> None:
        """Centre the mark over the rail."""
        self._mark.setFixedWidth(width)
        self.fit()

    def set_starting(self, starting: bool) -> None:
        """Call the button of the evidence the start, where the first minute stands behind it."""
        if starting != self._starting:
            self._starting = starting
            self.retranslate()

    def show_evidence_button(self, shown: bool) -> None:
        """Offer the evidence where it does not stand beside the place; the search is an icon then."""
        self.evidence.setVisible(shown)
        self.fit()

    def fit(self) -> None:
        """Give up as little as lets the rest stand whole."""
        self.search.setToolTip(plain_tip(f"{self.search.accessibleName()}  Ctrl+K"))
        for kept in range(not self.evidence.isHidden(), len(self._given_up) + 1):
            for number, give_up in enumerate(self._given_up):
                give_up(number < kept)
            self._row.invalidate()
            if self._row.totalMinimumSize().width() <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()

    def _fill(self, style: Style) -> None:
        self._history = QHBoxLayout()
        self._history.setSpacing(0)
        for button in self._steps:
            self._history.addWidget(button)
        row = self._row
        row.addWidget(self._mark)
        row.addLayout(self._history)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row.addWidget(self._as_of)
        row.addWidget(self.day)
        row.addWidget(self._data)
        row.addWidget(self._divider)
        row.addWidget(self._language)
        row.addWidget(self._theme)
        row.addWidget(self.evidence)
        row.addWidget(self._pin)

    def _history_button(self, style: Style, icon: str, command: str) -> IconButton:
        button = IconButton(style, icon, size=28)
        button.setObjectName(command.replace(".", "-"))
        button.clicked.connect(lambda _checked=False: self._run(command))
        return button

    def _restyle(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(0, 0, px(16), 1)
        self.fit()

    def _make_search_small(self, small: bool) -> None:
        px = self._style.px
        self.search.setMinimumWidth(px(_SEARCH if small else _SEARCH_LEAST))
        self.search.setMaximumWidth(px(_SEARCH if small else _SEARCH_MOST))

    def _leave_steps_out(self, left_out: bool) -> None:
        for button in self._steps:
            button.setVisible(not left_out)

    def _leave_words_out(self, wordless: bool) -> None:
        self.evidence.set_wordless(wordless)
        self._pin.set_wordless(wordless)

    def _choose_language(self, language: str) -> None:
        self._session.language = language

    def _show_looks(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("looks")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._listed():
            keys = f"\t{command.keys[0]}" if command.keys else ""
            action = menu.addAction(self._words.say("commands", command.name) + keys)
            action.setCheckable(command.id.startswith("theme."))
            action.setChecked(command.id == f"theme.{self._style.theme.id}")
            action.triggered.connect(lambda _checked=False, id=command.id: self._run(id))
            if command.id in ("text.reset", "theme.projector") and command is not self._listed()[-1]:
                menu.addSeparator()
        menu.popup(self._theme.mapToGlobal(self._theme.rect().bottomLeft()))

    def _listed(self) -> list[Command]:
        """What the menu of looks offers: the languages, too, where their own buttons found no room."""
        languages = [command for command in COMMANDS if command.id.startswith("language.")]
        return [*self._looks, *(languages if self._language.isHidden() else [])]


class _Mark(QWidget):
    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        style.restyled.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(64), self._style.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._style.px(26)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_mark(QPainter(self), box, self._style)
