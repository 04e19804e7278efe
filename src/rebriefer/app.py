"""The only place where everything meets: application, preferences, library, session, words, style, window."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QRect, QSize, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from rebriefer import assets
from rebriefer.errors import LibraryUnusable, Problem, ProblemError
from rebriefer.pack.bundled import bundled_library
from rebriefer.session import Session
from rebriefer.settings import Settings, config_file, data_folder
from rebriefer.themes import load_theme
from rebriefer.ui.first_minute.offer import FirstMinute
from rebriefer.ui.mine import KNOWN
from rebriefer.ui.out import FOLDER
from rebriefer.ui.window import Window
from rebriefer.widgets.style import FAMILY, Style
from rebriefer.words.catalogue import Words

_FIRST_SIZE = (1440, 900)
_SETTLED_MS = 2000
_DARK = 128
_LONGEST_FOLDER = 4096
_HOLD = 48


def main(language: str, *, asked: bool = False, file: Path | None = None) -> int:
    """Open the window on the data date and return when it is closed.

    Args:
        language: Language of the system, or the one that was asked for.
        asked: Whether it was asked for; else the one that was chosen in the window before goes first.
        file: The workspace to open; else the one that was open last, or the one of the data folder.

    Raises:
        ProblemError: The library cannot be used.
    """
    from rebriefer.ui.crash import install_crash_hook

    application = make_application()
    settings = Settings(config_file())
    chosen = str(settings["window.language"])
    words = Words(language if asked or chosen == "system" else chosen)
    install_crash_hook(words)
    try:
        session = Session(
            bundled_library(),
            language=words.language,
            pins=data_folder() / "pins.json",
            workspace=_own_file(settings),
            backups=data_folder() / "backups",
        )
        window = build_window(session, words, settings)
        if file is not None:
            window.filled.connect(lambda: QTimer.singleShot(0, window, lambda: window.shell.attendance.open_file(file)))
    except ProblemError as error:
        _say_without_console(words, error.problem)
        raise
    _place_on_screen(window, settings)
    window.show()
    QTimer.singleShot(_SETTLED_MS, gc.enable)
    return application.exec()


def _own_file(settings: Settings) -> Path:
    """The workspace that was open last, while it is there; else the one of the data folder."""
    last = str(settings["workspace.known"]).partition("\n")[0]
    return Path(last) if last and Path(last).exists() else data_folder() / "workspace.rebrief"


def make_application() -> QApplication:
    """The application in its own look: Fusion, and the one face that is bundled.

    Raises:
        LibraryUnusable: The font of this build is missing.
    """
    application = QApplication.instance() or QApplication(["rebriefer", "-style", "Fusion"])
    assert isinstance(application, QApplication)
    application.setApplicationName("rebriefer")
    application.setDesktopFileName("rebriefer")
    QLocale.setDefault(QLocale.c())
    load_font()
    application.setFont(QFont(FAMILY, 10))
    return application


def load_font() -> None:
    """Load the bundled face, so that Chinese shows right on a machine without any Chinese font.

    Raises:
        LibraryUnusable: It is missing or damaged.
    """
    path = assets.resources() / "fonts" / "NotoSansSC-Regular.otf"
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        raise LibraryUnusable(
            Problem("The font {path} is missing or damaged.", {"path": path}, remedy="Install the program again.")
        )


def build_window(session: Session, words: Words, settings: Settings, *, theme: str | None = None) -> Window:
    """Put a window together.

    Words and style follow the session before any view does, and what is chosen in the window is kept.

    Args:
        session: What the window looks at.
        words: Words in the language of the session.
        settings: Preferences; changed when something is chosen.
        theme: A theme for this window only, instead of the preferred one.
    """
    style = Style(load_theme(theme or _theme_of(settings)), session.language, int(settings["window.text_size"]))

    def follow_language() -> None:
        words.speak(session.language)
        style.restyle(language=session.language)
        settings["window.language"] = session.language

    def keep_text_size() -> None:
        settings["window.text_size"] = style.text_size

    def choose_theme(chosen: str) -> None:
        settings["window.theme"] = chosen
        style.restyle(theme=load_theme(_theme_of(settings)))

    def keep_first_minute(offered: bool) -> None:
        settings["window.first_minute"] = offered

    session.language_changed.connect(follow_language)
    style.restyled.connect(keep_text_size)
    window = Window(
        session,
        words,
        style,
        choose_theme=choose_theme,
        last_as_of=str(settings["window.last_as_of"]),
        last_place=str(settings["window.last_place"]),
        first_minute=FirstMinute(bool(settings["window.first_minute"]), keep_first_minute),
    )
    style.setParent(window)  # so that it goes with the window, and with it what was told to follow it
    window.closing.connect(_keep_place(window, session, settings))
    _remember_folder(window, settings)
    _remember_workspaces(window, settings)
    window.filled.connect(_set_icon)
    if settings.set_aside is not None:
        window.filled.connect(_tell_damage(window, words, settings.set_aside.name))
    if theme is None:
        window.filled.connect(lambda: _follow_desktop(style, settings, window))
    return window


def _set_icon() -> None:
    """After the first paint: icons bring a long list of names with them."""
    from PySide6.QtGui import QIcon

    QGuiApplication.setWindowIcon(QIcon(str(assets.resources() / "icons" / "app.png")))


def _keep_place(window: Window, session: Session, settings: Settings) -> Callable[[], None]:
    def keep() -> None:
        settings["window.geometry"] = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
        settings["window.last_as_of"] = session.as_of.isoformat()
        settings["window.last_place"] = window.last_place()

    return keep


def _tell_damage(window: Window, words: Words, name: str) -> Callable[[], None]:
    """Say that preferences could not be used whole, as soon as there is a bar to say it in."""

    def tell() -> None:
        window.shell.tell(
            words.say("window", "The preferences were damaged; the file is kept as {name}, the rest holds.", name=name)
        )

    return lambda: QTimer.singleShot(0, window, tell)


def _remember_folder(window: Window, settings: Settings) -> None:
    """Where the last export went is where the next one is offered, unless its name could not be kept."""
    window.setProperty(FOLDER, settings["out.folder"])

    def keep() -> None:
        folder = str(window.property(FOLDER))
        if folder.isprintable() and len(folder) <= _LONGEST_FOLDER:
            settings["out.folder"] = folder

    window.closing.connect(keep)


def _remember_workspaces(window: Window, settings: Settings) -> None:
    """The files that were made or opened here, the one that is open first."""
    window.setProperty(KNOWN, settings["workspace.known"])

    def keep() -> None:
        settings["workspace.known"] = str(window.property(KNOWN))

    window.known_changed.connect(keep)


def _follow_desktop(style: Style, settings: Settings, window: Window) -> None:
    def follow(_scheme: object) -> None:
        if settings["window.theme"] == "system":
            style.restyle(theme=load_theme(_theme_of(settings)))

    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(follow)
    window.destroyed.connect(lambda: hints.colorSchemeChanged.disconnect(follow))


def _theme_of(settings: Settings) -> str:
    chosen = str(settings["window.theme"])
    if chosen != "system":
        return chosen
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return "dark" if ground.lightness() < _DARK else "light"


def _place_on_screen(window: Window, settings: Settings) -> None:
    """Stand where the window stood last; where that cannot be, or nothing of it would be seen, on the first screen."""
    kept = QByteArray.fromBase64(str(settings["window.geometry"]).encode("ascii", "ignore"))
    if not window.restoreGeometry(kept) or not _in_sight(window):
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))
        window.move(room.center() - window.rect().center())


def _in_sight(window: Window) -> bool:
    """Whether enough of the top of a window stands on a screen to take hold of it."""
    top = QRect(window.geometry().topLeft(), QSize(window.width(), _HOLD))
    seen = (screen.availableGeometry().intersected(top) for screen in QGuiApplication.screens())
    return any(part.width() >= 2 * _HOLD and part.height() >= _HOLD // 2 for part in seen)


def _say_without_console(words: Words, problem: Problem) -> None:
    """Started from a menu there is no console that could say why nothing opens."""
    if sys.stderr is None:
        from rebriefer.ui.sentence import show_sentence
        from rebriefer.words.problems import say_problem

        show_sentence(words, say_problem(words, problem))
