"""The bar over everything: the program's mark, the as-of day, the data date, language and theme."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from rebriefer.commands import Command
from rebriefer.session import Session
from rebriefer.ui.day_field import DayField
from rebriefer.widgets.controls import Button, Segments, ThemeButton
from rebriefer.widgets.icons import paint_mark
from rebriefer.widgets.labels import Label, plain_tip
from rebriefer.widgets.panels import Divider, Panel
from rebriefer.widgets.search_field import SearchField
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table


class TopBar(Panel):
    """Never moves, whatever day or place is shown."""

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
        self.search = SearchField(style)
        self.search.setObjectName("search")
        self._as_of = Label(style, colour="dim")
        self.day = DayField(session, words, style)
        self._data_to = Label(style, colour="dim")
        self._data_date = Label(style)
        self._data_date.setObjectName("data-date")
        self._language = Segments(style, ("en", "zh"), self._choose_language)
        self._language.setObjectName("language")
        self._theme = ThemeButton(style)
        self._theme.setObjectName("theme")
        self._theme.clicked.connect(lambda _checked=False: self._show_looks())
        self.evidence = Button(style, small=True)
        self.evidence.setObjectName("show-evidence")
        self._data = QHBoxLayout()
        self._data.addWidget(self._data_to)
        self._data.addWidget(self._data_date)
        self._row = QHBoxLayout(self)
        self._fill(style)
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        say = self._words.say
        self.search.set_words(say("top", "Search, or type an address or a day"))
        self._as_of.setText(say("top", "As of"))
        self._data_to.setText(say("top", "Data to"))
        self._data_date.setText(day_in_table(self._words, self._session.data_date))
        self._language.set_text("en", "EN", "English")
        self._language.set_text("zh", "中文", "中文")
        self._language.set_on(self._session.language)
        name = say("top", "Theme and text size")
        self._theme.setAccessibleName(name)
        self._theme.setToolTip(plain_tip(name))
        self.evidence.setText(say("top", "Evidence"))
        self.evidence.setAccessibleName(say("top", "Evidence"))
        self.day.retranslate()

    def set_rail_width(self, width: int) -> None:
        """Centre the mark over the rail."""
        self._mark.setFixedWidth(width)

    def _fill(self, style: Style) -> None:
        row = self._row
        row.addWidget(self._mark)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row.addWidget(self._as_of)
        row.addWidget(self.day)
        row.addLayout(self._data)
        row.addWidget(Divider(style, 24))
        row.addWidget(self._language)
        row.addWidget(self._theme)
        row.addWidget(self.evidence)

    def _restyle(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(0, 0, px(16), 1)
        self._row.setSpacing(px(12))
        self._data.setSpacing(px(4))

    def _choose_language(self, language: str) -> None:
        self._session.language = language

    def _show_looks(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("looks")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._looks:
            keys = f"\t{command.keys[0]}" if command.keys else ""
            action = menu.addAction(self._words.say("commands", command.name) + keys)
            action.setCheckable(command.id.startswith("theme."))
            action.setChecked(command.id == f"theme.{self._style.theme.id}")
            action.triggered.connect(lambda _checked=False, id=command.id: self._run(id))
            if command.id == "text.reset":
                menu.addSeparator()
        menu.popup(self._theme.mapToGlobal(self._theme.rect().bottomLeft()))


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
