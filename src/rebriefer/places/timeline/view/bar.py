"""The bar of the place: its name, which actors and kinds are shown, what a lane is, and the way of asking."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from rebriefer.places.timeline.model.timeline import ALL_KINDS, NO_LISTS, TimelineModel
from rebriefer.session import Session
from rebriefer.widgets.chips import Chip
from rebriefer.widgets.controls import Segments
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import Label, plain_tip
from rebriefer.widgets.panels import Divider
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.counts import counted
from rebriefer.words.terms import reading_word

_READINGS = {"with": True, "alone": False}


class PlaceBar(QWidget):
    """One line, 40 high; where it is narrow actors go into a menu, then lanes and the way of asking."""

    ask_asked = Signal()

    def __init__(self, model: TimelineModel, session: Session, words: Words, style: Style) -> None:
        super().__init__()
        self.setObjectName("timeline-bar")
        self._model, self._session, self._words, self._style = model, session, words, style
        self._title = Label(style, "lead", bold=True)
        self._chips = {key: self._actor_chip(key) for key in model.acts_by_actor}
        self._actors = Chip(style, menu=True)
        self._actors.setObjectName("timeline-actors")
        self._actors.clicked.connect(lambda _checked=False: self._open(self._actors, self._actor_menu()))
        self._kinds = Chip(style, menu=True)
        self._kinds.setObjectName("timeline-kinds")
        self._kinds.clicked.connect(lambda _checked=False: self._open(self._kinds, self._kind_menu()))
        self._grouping = Segments(style, ("actor", "kind"), self._group)
        self._reading = Segments(style, tuple(_READINGS), self._read)
        self._ways = Chip(style, menu=True)
        self._ways.setObjectName("timeline-ways")
        self._ways.clicked.connect(lambda _checked=False: self._open(self._ways, self._ways_menu()))
        self._ask = Chip(style)
        self._ask.setObjectName("timeline-ask")
        self._ask.clicked.connect(lambda _checked=False: self.ask_asked.emit())
        self._row = self._arranged()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self, model.changed, self.refresh)
        follow(self, session.reading_changed, self.refresh)
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        say = self._words.say
        self._title.setText(say("rail", "Timeline"))
        for key, chip in self._chips.items():
            chip.set_words(self._model.actor_name(key), counted(self._model.acts_by_actor[key], self._words.language))
        self._ask.set_words(say("ask", "Ask"))
        self._ask.setAccessibleName(say("ask", "Ask: is a licence needed?"))
        self._ask.setToolTip(plain_tip(say("ask", "Ask: is a licence needed?") + "  A"))
        self._grouping.set_text("actor", say("timeline", "by actor"), say("timeline", "Lanes by actor"))
        self._grouping.set_text("kind", say("timeline", "by kind"), say("timeline", "Lanes by kind"))
        for id, way in _READINGS.items():
            self._reading.set_text(id, reading_word(self._words, with_statements=way))
        self.refresh()

    def refresh(self) -> None:
        """Show what holds."""
        model = self._model
        for key, chip in self._chips.items():
            chip.setChecked(key not in model.hidden)
        shown = len(model.acts_by_actor) - len(model.hidden & model.acts_by_actor.keys())
        whole = len(model.acts_by_actor)
        say = self._words.say
        self._actors.set_words(
            say("timeline", "All actors")
            if shown == whole
            else say("timeline", "{n} of {all} actors", n=shown, all=whole)
        )
        self._kinds.set_words(self._kind_text(model.kind))
        self._ways.set_words(say("timeline", "Shown as"))
        self._grouping.set_on(model.grouping)
        self._reading.set_on("with" if self._session.with_statements else "alone")
        self._fit()

    def show_asking(self, asking: bool) -> None:
        """Show whether the question is open."""
        self._ask.setChecked(asking)

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.colour("panel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.colour("line"))

    def _arranged(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setSpacing(self._style.px(6))
        row.addWidget(self._title)
        row.addSpacing(self._style.px(8))
        for chip in (*self._chips.values(), self._actors):
            row.addWidget(chip)
        row.addWidget(Divider(self._style, 20))
        row.addWidget(self._kinds)
        row.addStretch(1)
        row.addWidget(self._grouping)
        row.addWidget(self._reading)
        row.addWidget(self._ways)
        row.addWidget(self._ask)
        return row

    def _fit(self) -> None:
        """Chips where they have room, a menu of actors where they have not."""
        fixed = (self._title, self._kinds, self._grouping, self._reading, self._ask)
        taken = sum(widget.sizeHint().width() for widget in fixed) + self._style.px(32 + 8 + 6 * 10)
        chips = sum(chip.sizeHint().width() + self._style.px(6) for chip in self._chips.values())
        roomy = taken + chips <= self.width()
        for chip in self._chips.values():
            chip.setVisible(roomy)
        self._actors.setVisible(not roomy)
        whole = roomy or taken + self._actors.sizeHint().width() <= self.width()
        for segments in (self._grouping, self._reading):
            segments.setVisible(whole)
        self._ways.setVisible(not whole)

    def _actor_chip(self, key: str) -> Chip:
        chip = Chip(self._style)
        chip.setObjectName(f"timeline-actor-{key or 'others'}")
        chip.clicked.connect(lambda _checked=False: self._toggle(key))
        return chip

    def _toggle(self, key: str) -> None:
        self._model.hidden = self._model.hidden ^ {key}

    def _actor_menu(self) -> QMenu:
        menu = QMenu(self)
        for key in self._chips:
            action = menu.addAction(self._model.actor_name(key), partial(self._toggle, key))
            action.setCheckable(True)
            action.setChecked(key not in self._model.hidden)
        return menu

    def _kind_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind in (ALL_KINDS, NO_LISTS, *self._model.kinds()):
            action = menu.addAction(self._kind_text(kind), partial(self._choose_kind, kind))
            action.setCheckable(True)
            action.setChecked(kind == self._model.kind)
        return menu

    def _ways_menu(self) -> QMenu:
        say, menu = self._words.say, QMenu(self)
        lanes = (("actor", say("timeline", "Lanes by actor")), ("kind", say("timeline", "Lanes by kind")))
        for grouping, text in lanes:
            action = menu.addAction(text, partial(self._group, grouping))
            action.setCheckable(True)
            action.setChecked(grouping == self._model.grouping)
        menu.addSeparator()
        for id, way in _READINGS.items():
            action = menu.addAction(reading_word(self._words, with_statements=way), partial(self._read, id))
            action.setCheckable(True)
            action.setChecked(way == self._session.with_statements)
        return menu

    def _choose_kind(self, kind: str) -> None:
        self._model.kind = kind

    def _kind_text(self, kind: str) -> str:
        texts: dict[str, Callable[[], str]] = {
            ALL_KINDS: lambda: self._words.say("timeline", "All kinds"),
            NO_LISTS: lambda: self._words.say("timeline", "All kinds but entity lists"),
        }
        return texts[kind]() if kind in texts else self._model.kind_name(kind)

    def _open(self, chip: Chip, menu: QMenu) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _group(self, grouping: str) -> None:
        self._model.grouping = grouping

    def _read(self, id: str) -> None:
        self._session.with_statements = _READINGS[id]

    def _restyle(self) -> None:
        side = self._style.px(16)
        self._row.setContentsMargins(side, 0, side, 1)
        self.setFixedHeight(self._style.px(40))
        self._fit()
        self.update()
