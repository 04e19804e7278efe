"""The hand and the eyes of the user: the real window, pressed, clicked, typed into, and read by spoken names."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from rebriefer.app import build_window
from rebriefer.library.opening import Library
from rebriefer.session import Session
from rebriefer.settings import Settings
from rebriefer.ui.window import Window
from rebriefer.words.catalogue import Words

WAIT_MS = 5000


class Desk:
    """One window and whoever sits before it; waits for what has to happen, never for time to pass."""

    def __init__(self, qtbot: QtBot, library: Library) -> None:
        self._qtbot = qtbot
        self._library = library
        self._window: Window | None = None
        self.settings = Settings(None)

    @property
    def window(self) -> Window:
        """The window that is open."""
        assert self._window is not None, "open the desk first"
        return self._window

    @property
    def session(self) -> Session:
        """What the window looks at."""
        return self.window.shell.session

    def open(
        self,
        library: Library | None = None,
        *,
        language: str = "en",
        theme: str = "light",
        size: tuple[int, int] = (1280, 800),
        text_size: int = 100,
        settings: Settings | None = None,
        pins: Path | None = None,
        workspace: Path | None = None,
        first_minute: bool = False,
    ) -> "Desk":
        """Open the window and wait until its first place has painted its content."""
        self.close()
        self.settings = settings or Settings(None)
        self.settings["window.text_size"] = text_size
        self.settings["window.first_minute"] = first_minute
        backups = workspace.parent / "backups" if workspace is not None else None
        session = Session(library or self._library, language=language, pins=pins, workspace=workspace, backups=backups)
        window = self._window = build_window(session, Words(language), self.settings, theme=theme)
        window.resize(*size)
        painted: list[bool] = []
        window.place_shown.connect(lambda _id: window.place.content_painted.connect(lambda: painted.append(True)))
        window.show()
        window.activateWindow()
        self.until(lambda: painted and window.isActiveWindow(), "the first place has not painted itself")
        return self

    def close(self) -> None:
        """Close the window and see that nothing of it is left."""
        if self._window is not None:
            window, self._window = self._window, None
            window.shell.session.library.own = ()
            window.close()
            window.close()  # what could not be saved is said the first time
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
            left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
            assert left == []

    def go(self, place: str, as_of: str | None = None) -> None:
        """Open a place, and look at a day by typing it."""
        self.window.show_place(place)
        if as_of is not None:
            self.click("As of" if self.session.language == "en" else "截至")
            self.type(as_of)
            self.press("Return", "Esc")
            assert self.session.as_of == date.fromisoformat(as_of)

    def press(self, *keys: str) -> None:
        """Press keys, one after another, written as Qt writes them: ``Tab``, ``Ctrl+]``, ``?``."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self.hand(), combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type over what is selected in the field that has the focus; Chinese as an input method hands it over."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.hand(), letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(letter)
                QApplication.sendEvent(self.hand(), composed)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        """Click on what has this spoken name, or a name that begins with it; painted items too."""
        found = self.named(name)
        assert found is not None, (
            f"nothing is called {name!r}; there are {sorted(filter(None, map(_name, self._all())))}"
        )
        at = self.window.mapFromGlobal(found.rect().center())
        widget = self.window.childAt(at) or self.window
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.mapFrom(self.window, at))
        QApplication.processEvents()

    def focused(self) -> str:
        """The spoken name of what has the focus; of a canvas or a table, that of its item."""
        widget = QApplication.focusWidget()
        if widget is None:
            return ""
        if isinstance(widget, QAbstractItemView):
            return _row(widget, widget.currentIndex().row())
        interface = QAccessible.queryAccessibleInterface(widget)
        return _name(interface.focusChild() or interface)

    def pane(self, name: str) -> QWidget:
        """A part of the window by its object name."""
        found = self.window if self.window.objectName() == name else self.window.findChild(QWidget, name)
        assert found is not None, f"no part of the window is called {name!r}"
        return found

    def read(self, name: str) -> list[str]:
        """What a part of the window says: a line a table row or painted item, and all other words as one line."""
        self.window.settle()
        QApplication.processEvents()
        pane = self.pane(name)
        if not pane.isVisible():
            return []
        tables = [pane] if isinstance(pane, QAbstractItemView) else pane.findChildren(QAbstractItemView)
        rows = [_row(table, row) for table in tables for row in range(table.model().rowCount())]
        items = [_name(item) for item in _walk(QAccessible.queryAccessibleInterface(pane))]
        return [*rows, *items, " ".join(items)]

    def sees(self, name: str, *words: str) -> None:
        """One line of a part of the window says all these words."""
        self.until(
            lambda: any(all(word in line for word in words) for line in self.read(name)),
            lambda: f"{name} does not say {words}: {self.read(name)}",
        )

    def sees_nothing_of(self, name: str, *words: str) -> None:
        """No line of a part of the window says any of these words."""
        assert [line for line in self.read(name) if any(word in line for word in words)] == []

    def named(self, name: str) -> QAccessibleInterface | None:
        """The visible thing with this spoken name, or that begins with it; what takes keys goes before its label."""
        found = [item for item in self._all() if _name(item).startswith(name)]
        found.sort(key=lambda item: (_name(item) != name, not item.state().focusable))
        return found[0] if found else None

    def until(self, holds: Callable[[], object], otherwise: str | Callable[[], str]) -> None:
        """Wait for a condition."""
        try:
            self._qtbot.waitUntil(lambda: bool(holds()), timeout=WAIT_MS)
        except Exception as error:
            said = otherwise if isinstance(otherwise, str) else otherwise()
            raise AssertionError(said) from error

    def save_picture(self, path: Path) -> None:
        """Keep what the window looks like now."""
        if self._window is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._window.grab().save(str(path))

    def hand(self) -> QWidget:
        """What takes the keys."""
        return QApplication.focusWidget() or self.window

    def _all(self) -> Iterator[QAccessibleInterface]:
        return _walk(QAccessible.queryAccessibleInterface(self.window))


def _walk(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """Everything visible below, in reading order."""
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        yield from _walk(interface.child(number))


def _name(interface: QAccessibleInterface) -> str:
    texts = (interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value))
    return next((text for text in texts if text), "")


def _row(table: QAbstractItemView, row: int) -> str:
    model = table.model()
    cells = (model.index(row, column).data() for column in range(model.columnCount()))
    return " | ".join(str(cell) for cell in cells if cell not in (None, ""))


@pytest.fixture
def desk(qtbot: QtBot, library: Library, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk without a window yet; when a test fails, a picture of its window is kept."""
    desk = Desk(qtbot, library)
    failed_before = request.session.testsfailed
    yield desk
    if request.session.testsfailed > failed_before:
        desk.save_picture(Path(os.environ.get("DESK_PICTURES", "build/desk")) / f"{request.node.name}.png")
    desk.close()


__all__ = ["Desk", "desk"]
