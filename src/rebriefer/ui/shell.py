"""What fills the window: rail, top bar, strip, place, evidence, status bar."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from rebriefer.commands import COMMANDS
from rebriefer.history import Spot
from rebriefer.place import PLACES, PlaceEntry
from rebriefer.session import Session
from rebriefer.ui.arrangement import arranged
from rebriefer.ui.key_binding import bind_keys, run_handed_up
from rebriefer.ui.key_lists import key_groups
from rebriefer.ui.key_sheet import KeySheet
from rebriefer.ui.mine.attendance import Attendance
from rebriefer.ui.rail import Rail
from rebriefer.ui.skeleton import painted_ahead
from rebriefer.ui.stage import Stage, stage_of
from rebriefer.ui.status_bar import StatusBar
from rebriefer.ui.strip import Strip
from rebriefer.ui.tabbing import bind_tab, step_pane
from rebriefer.ui.told import told_no_change, window_title
from rebriefer.ui.top_bar import TopBar
from rebriefer.ui.visits import Visits
from rebriefer.widgets.focus_ring import FocusRing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.sheet import sheet
from rebriefer.widgets.style import TEXT_SIZES, Style
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.ui.evidence.pane import EvidencePane
    from rebriefer.ui.first_minute.offer import FirstMinute
    from rebriefer.ui.palette.palette import Palette

_LOOKS = ("theme.", "text.")


class Shell(QWidget):
    """Everything inside the window, and what commands may ask of it.

    Args:
        window: What is filled.
        session: What every view looks at.
        words: The language of the session; kept in step with it by whoever made both.
        style: Colours, fonts and lengths.
        choose_theme: Called with the id of a theme, or ``system``.
        last_as_of: Day that the window looked at when it was closed last, shown as an offer; or empty.
        first_minute: Whether the card of the first minute is still offered.
    """

    place_shown = Signal(str)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        words: Words,
        style: Style,
        *,
        choose_theme: Callable[[str], None],
        last_as_of: str,
        first_minute: "FirstMinute",
    ) -> None:
        super().__init__(window)
        self._session, self._words, self._style = session, words, style
        self._theme_chooser = choose_theme
        self._places: dict[str, QWidget] = {}
        self._place: QWidget | None = None
        self._place_id = ""
        self._palette: Palette | None = None
        self._visits = Visits(self, words)
        self.attendance = Attendance(self, session, words, style)
        self._over = False
        self._run_by_id = {command.id: command.run for command in COMMANDS}
        looks = [command for command in COMMANDS if command.id.startswith(_LOOKS)]
        self._top = TopBar(session, words, style, self.run, looks)
        self._strip = Strip(session, words, style, lambda: self.run("day.go_data_date"))
        self._rail = Rail(PLACES, words, style, self.show_place)
        self._evidence: EvidencePane | None = None
        self._last_as_of, self._first_minute = last_as_of, first_minute
        self._status = StatusBar(session, words, style, self.show_keys, self.attendance.show_menu)
        for part in (self._top, self._strip, self._rail, self._status):
            part.setParent(self)
        self._keys = KeySheet(self, words, style)
        self._top.search.clicked.connect(lambda _checked=False: self.open_palette())
        self._top.evidence.clicked.connect(lambda _checked=False: self.show_receipt())
        self._ring = FocusRing(self, style)
        self.setAcceptDrops(True)
        bind_keys(self)
        bind_tab(self)
        follow(self, session.language_changed, self.retranslate)
        follow(self, session.as_of_changed, self.arrange)
        follow(self, session.as_of_changed, self._visits.stay)
        follow(self, session.selection_changed, self._visits.stay)
        follow(self, session.selection_changed, self._offer_start)
        follow(self, session.edited, self._say_title)
        follow(self, first_minute.changed, self._offer_start)
        style.restyled.connect(self._restyle)
        self._restyle()
        self._offer_start()
        self.retranslate()

    @property
    def session(self) -> Session:
        """What every view looks at."""
        return self._session

    @property
    def place(self) -> QWidget | None:
        """The view that is shown, once it has been loaded."""
        return self._place

    def run(self, command: str) -> None:
        """Run a command of the table by its id."""
        self._run_by_id[command](self)

    def show_place(self, id: str) -> None:
        """Show a place, loading it when it is asked for the first time."""
        self.attendance.before_place()
        self.loaded_evidence()
        if id not in self._places:
            left = None if self._place is None else stage_of(self._place)
            entry = next(entry for entry in PLACES if entry.id == id)
            with painted_ahead(left, self._words.say("rail", entry.name), self._style):
                self._places[id] = self._loaded(entry)
        if self._place is not None:
            stage_of(self._place).hide()
        self._place, self._place_id = self._places[id], id
        self._visits.stay()
        self._rail.set_on(id)
        self.arrange()
        stage_of(self._place).show()
        stage_of(self._place).lower()
        self._place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place_shown.emit(id)

    def retranslate(self) -> None:
        """Say everything of the frame in the language of the session."""
        for part in (self._top, self._strip, self._rail, self._status):
            part.retranslate()
        if self._evidence is not None:
            self._evidence.retranslate()
        self._say_title()

    def move_focus(self, step: int) -> None:
        """Go to the next or the previous pane that is visible."""
        step_pane(self._pane_targets(), step)

    def resize_text(self, step: int) -> None:
        """Go to the next size of text up or down; 0 is 100 %."""
        now = TEXT_SIZES.index(self._style.text_size)
        size = TEXT_SIZES[min(max(now + step, 0), len(TEXT_SIZES) - 1)] if step else 100
        self._style.restyle(text_size=size)
        self.tell(self._words.say("window", "Text at {percent} %", percent=size))

    def choose_theme(self, theme: str) -> None:
        """Show another theme."""
        self._theme_chooser(theme)

    def show_receipt(self) -> None:
        """Bring the evidence forward: over the place where the window is narrow, else by the focus."""
        self._over = True
        self.loaded_evidence().enter()

    def show_first_minute(self) -> None:
        """Offer the three questions of the first minute again, and bring them forward."""
        self._session.selection = None
        self._first_minute.reopen()
        self.show_receipt()

    def show_keys(self) -> None:
        """Show the sheet of keys, or put it away."""
        if self._keys.isVisible():
            self._put_away_keys()
        else:
            shown = next((entry for entry in PLACES if self._places.get(entry.id) is self._place is not None), None)
            self._keys.open(key_groups(self._words, shown))

    def open_palette(self) -> None:
        """Open the palette over everything, or put it away."""
        palette = self.loaded_palette()
        if palette.isVisible():
            palette.hide()
            self._focus_place()
        else:
            palette.open()

    def find_here(self) -> None:
        """Open the bar that finds within the place that is shown."""
        if self._place is not None:
            from rebriefer.ui.find_here import find_bar

            find_bar(self, self._session, self._words, self._style).open(self._place)

    def go_in_history(self, step: int) -> None:
        """Go back (-1) or forward (1) through place, day, selection and view."""
        self._visits.step(step)

    def go_to(self, spot: Spot) -> None:
        """Look at place, day and selection again, in the view that it was."""
        self.show_place(spot.place)
        self._session.as_of, self._session.selection = spot.as_of, spot.selection
        restore = getattr(self._place, "restore", None)
        if restore is not None:
            restore(spot.view)

    def sight(self) -> Spot | None:
        """What the window looks at now; None before its first place."""
        if self._place is None:
            return None
        state = getattr(self._place, "state", dict)
        return Spot(self._place_id, self._session.as_of, self._session.selection, state())

    def pin_sight(self) -> None:
        """Pin what the window looks at."""
        from rebriefer.ui.pinning import pin_sight

        pin_sight(self, self._words)

    def back_out(self) -> None:
        """Leave what is in front: the sheet, then the evidence, then a pane of the frame, then the selection."""
        now = QApplication.focusWidget()
        if self._keys.isVisible():
            self._put_away_keys()
        elif self._starting and not self._in_frame(now):
            self.close_first_minute()
        elif self._over or (now is not None and self._place is not None and not self._in_place(now)):
            self._over = False
            self.arrange()
            self._focus_place()
        else:
            self._session.selection = None

    def close_first_minute(self) -> None:
        """Put the card of the first minute away for good."""
        self._first_minute.close()
        self._over = False
        self.arrange()
        self._focus_place()
        self.tell(self._words.say("window", "Put away. Ctrl+K, First minute brings the three questions back."))

    def tell_no_change(self, later: bool) -> None:
        """Say that no state changes later, or earlier, than the as-of day."""
        self.tell(told_no_change(self._words, self._session.as_of, later=later))

    def hand_out(self, way: str) -> None:
        """Copy, print or export what is shown."""
        from rebriefer.ui.out.outlet import Outlet
        from rebriefer.ui.out.ways import WAYS

        if self._place is not None:
            WAYS[way](Outlet(self, self._place, self._session, self._words, self.tell))

    def edit(self, way: str) -> None:
        """Note, rank, enter ..., take back, or do something with the file of the user."""
        from rebriefer.ui.mine.ways import WAYS

        WAYS[way](self.attendance.hand())

    def bring_evidence(self) -> "EvidencePane":
        """The evidence, in sight."""
        self._over = True
        return self.loaded_evidence()

    def tell(self, sentence: str) -> None:
        """Show a sentence in the status bar."""
        self._status.tell(sentence)

    def settle(self) -> None:
        """Bring everything that follows later up to date now; a picture must not wait for a timer."""
        self.loaded_evidence().settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        if self._keys.isVisible():
            self._keys.centre()
        if self._palette is not None and self._palette.isVisible():
            self._palette.cover()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attendance.take_dropped(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}.get(event.button())
        if step is None:
            event.ignore()
        else:
            self.go_in_history(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not run_handed_up(self, event):
            super().keyPressEvent(event)

    def loaded_evidence(self) -> "EvidencePane":
        if self._evidence is None:
            from rebriefer.ui.evidence.pane import EvidencePane

            self._evidence = EvidencePane(self._session, self._words, self._style, self._last_as_of, self._first_minute)
            self._evidence.setParent(self)
            self._evidence.closed.connect(self.back_out)
            self._evidence.questioned.connect(lambda question: question.ask(self))
            self._evidence.commanded.connect(self.run)
            self._evidence.place_asked.connect(self.show_place)
            self._evidence.retranslate()
        self.arrange()
        return self._evidence

    def loaded_palette(self) -> "Palette":
        """The palette; made when it is asked for the first time."""
        if self._palette is None:
            from rebriefer.ui.palette.opening import made_palette

            self._palette = made_palette(self, self._words, self._style, self._visits.history, self._focus_place)
        return self._palette

    @property
    def _starting(self) -> bool:
        """Whether the card of the first minute stands in the pane, or would if there were room for it."""
        return self._first_minute.offered and self._session.selection is None

    def _say_title(self) -> None:
        self.window().setWindowTitle(window_title(self._words, self._session))
        self._status.say_workspace()

    def _offer_start(self) -> None:
        self._top.set_starting(self._starting)
        self.arrange()

    def note_visit(self) -> None:
        """Remember what the window looks at now."""
        self._visits.note()

    def _loaded(self, entry: PlaceEntry) -> QWidget:
        module, _, name = entry.view.partition(":")
        view: QWidget = getattr(import_module(module), name)(self._session, self._words, self._style, self)
        Stage(self, view, self._style)
        if hasattr(view, "pin_asked"):
            from rebriefer.ui.pinning import serve_pins

            serve_pins(self, self._words, view)
        if hasattr(view, "copy_asked"):
            view.copy_asked.connect(lambda: self.hand_out("copy_table"))
        if hasattr(view, "place_asked"):
            view.place_asked.connect(self.show_place)
            view.told.connect(self.tell)  # type: ignore[attr-defined]
        view.content_painted.connect(self.loaded_evidence().fill_first)  # type: ignore[attr-defined]
        view.content_painted.connect(self.attendance.begin_later)  # type: ignore[attr-defined]
        return view

    def _restyle(self) -> None:
        self.setPalette(self._style.palette())
        self.setFont(self._style.font("body"))
        self.setStyleSheet(sheet(self._style))
        self.arrange()
        self.update()

    def arrange(self) -> None:
        """Give every part its place."""
        away = self._session.as_of != self._session.data_date
        notice = self.attendance.notice
        tall = 0 if notice is None or notice.isHidden() else notice.sizeHint().height()
        where = arranged(self.width(), self.height(), self._style, strip=away, notice=tall)
        if notice is not None:
            notice.setGeometry(where.notice)
        indent = where.rail.width() + self._style.px(12)
        self._rail.set_wordless(not where.docked)
        self._top.set_rail_width(where.rail.width())
        self._top.show_evidence_button(not where.docked)
        self._strip.set_indent(indent)
        self._status.set_indent(indent)
        self._strip.setVisible(away)
        parts = (
            (self._top, where.top),
            (self._strip, where.strip),
            (self._rail, where.rail),
            (self._status, where.foot),
        )
        for part, rect in parts:
            part.setGeometry(rect)
        if self._evidence is not None:
            self._evidence.set_closable(self._starting or not where.docked)
            self._evidence.setVisible(where.docked or self._over)
            self._evidence.setGeometry(where.evidence)
            self._evidence.raise_()
        if self._place is not None:
            stage_of(self._place).setGeometry(where.place)
        self._say_title()

    def _pane_targets(self) -> list[tuple[QWidget, QWidget]]:
        pane = self._evidence
        entry = pane.entry() if pane is not None and pane.isVisible() else None
        first, last = (self._rail, self._rail.first()), (self._top, self._top.day.edit)
        panes = [(self._place, self._place), (pane, entry), first, last]
        return [(pane, target) for pane, target in panes if pane is not None and target is not None]

    def _in_place(self, widget: QWidget) -> bool:
        return self._place is not None and (self._place is widget or self._place.isAncestorOf(widget))

    def _in_frame(self, widget: QWidget | None) -> bool:
        """Whether a widget stands in the bars round place and evidence."""
        return widget is not None and any(bar.isAncestorOf(widget) for bar in (self._top, self._rail, self._status))

    def _focus_place(self) -> None:
        if self._place is not None:
            self._place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away_keys(self) -> None:
        self._keys.close_sheet()
        self._focus_place()
