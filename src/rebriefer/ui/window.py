"""The main window: a frame that stands at once, filled as soon as it has been painted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from rebriefer.place import PLACES
from rebriefer.session import Session
from rebriefer.ui.arrangement import arranged
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.ui.first_minute.offer import FirstMinute
    from rebriefer.ui.shell import Shell

_SMALLEST = (800, 560)


class Window(QWidget):
    """One window onto one session.

    Before its first paint it holds the grounds of the frame and nothing else: this module asks for no name of Qt's
    namespace, whose enumerations alone take as long as the window. Then it is filled.

    Args:
        session: What every view looks at.
        words: The language of the session; kept in step with it by whoever made both.
        style: Colours, fonts and lengths.
        choose_theme: Called with the id of a theme, or ``system``.
        last_as_of: Day that the window looked at when it was closed last, shown as an offer; or empty.
        last_place: Place that it showed then, opened first; or empty.
        first_minute: Whether the card of the first minute is still offered.
    """

    filled = Signal()
    place_shown = Signal(str)
    closing = Signal()
    known_changed = Signal()

    def __init__(
        self,
        session: Session,
        words: Words,
        style: Style,
        *,
        choose_theme: Callable[[str], None],
        last_as_of: str = "",
        last_place: str = "",
        first_minute: "FirstMinute",
    ) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle("rebriefer")
        self.setMinimumSize(*_SMALLEST)
        self._session, self._words, self._style = session, words, style
        self._choose_theme, self._last_as_of, self._last_place = choose_theme, last_as_of, last_place
        self._first_minute = first_minute
        self._shell: Shell | None = None
        self._painted = False
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)
        self._grounds = [self._ground() for _ in range(3)]

    @property
    def shell(self) -> "Shell":
        """Everything inside; made when it is asked for the first time."""
        if self._shell is None:
            self._shell = self._filled()
        return self._shell

    @property
    def place(self) -> QWidget | None:
        """The view that is shown, once it has been loaded."""
        return self._shell.place if self._shell is not None else None

    def last_place(self) -> str:
        """Id of the place that is shown; until one is, of the one that will be."""
        return self.place.objectName().removeprefix("place-") if self.place is not None else self._last_place

    def show_place(self, id: str) -> None:
        """Show a place, loading it when it is asked for the first time."""
        self.shell.show_place(id)

    def settle(self) -> None:
        """Bring everything that follows later up to date now; a picture must not wait for a timer."""
        self.shell.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._show_first_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._shell is not None:
            self._shell.setGeometry(self.rect())
            return
        where = arranged(self.width(), self.height(), self._style, strip=False)
        bar, side, line = self._grounds
        bar.setGeometry(where.top.adjusted(0, 0, 0, -1))
        side.setGeometry(where.rail.adjusted(0, 0, -1, 0))
        line.setGeometry(where.foot.adjusted(0, 1, 0, 0))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._shell is not None and not self._shell.attendance.may_close():
            event.ignore()
            return
        self.closing.emit()
        self._session.close_work()

    def _show_first_place(self) -> None:
        if self.place is None:
            known = [entry.id for entry in PLACES]
            self.show_place(self._last_place if self._last_place in known else known[0])

    def _filled(self) -> "Shell":
        from rebriefer.ui.shell import Shell

        shell = Shell(
            self,
            self._session,
            self._words,
            self._style,
            choose_theme=self._choose_theme,
            last_as_of=self._last_as_of,
            first_minute=self._first_minute,
        )
        shell.place_shown.connect(self.place_shown)
        shell.setGeometry(self.rect())
        shell.show()
        while self._grounds:
            self._grounds.pop().deleteLater()
        self.filled.emit()
        return shell

    def _ground(self) -> QWidget:
        """A plain area of the panel's colour, where rail and bars will stand."""
        ground = QWidget(self)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, self._style.colour("panel"))
        ground.setPalette(palette)
        ground.setAutoFillBackground(True)
        return ground
