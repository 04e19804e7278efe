"""``rebriefer doctor``: one line for each thing that this machine must have."""

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from rebriefer import __version__, assets
from rebriefer.cli.display import display_problem
from rebriefer.cli.printing import print_json
from rebriefer.errors import LibraryUnusable, Problem
from rebriefer.pack.bundled import bundled_library
from rebriefer.settings import config_file, log_file
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem

Finding = tuple[bool, str]
"""Whether it works, and what was found."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to print."""
    parser.add_argument("--json", action="store_true", help="print a list of name, ok and found as JSON")


def run(args: argparse.Namespace) -> int:
    """Print a line for each thing looked at; 1 if one that every command needs does not work."""
    words = Words(args.lang)
    lines = [(name, label, look(words)) for name, label, look in _looks(words)]
    if args.json:
        print_json([{"name": name, "ok": ok, "found": found} for name, _, (ok, found) in lines])
    else:
        for _, label, (ok, found) in lines:
            mark = words.say("doctor", "works") if ok else words.say("doctor", "missing")
            print(words.say("doctor", "{what}: {mark}, {found}", what=label, mark=mark, found=found))
    return 0 if all(ok for name, _, (ok, _) in lines if name not in _OPTIONAL) else 1


_OPTIONAL = frozenset({"display", "log"})
"""What only the window needs, or nothing does."""


def _looks(words: Words) -> list[tuple[str, str, Callable[[Words], Finding]]]:
    say = words.say
    return [
        ("program", say("doctor", "program"), _program),
        ("fonts", say("doctor", "fonts"), _fonts),
        ("library", say("doctor", "library"), _library),
        ("sqlite", say("doctor", "SQLite"), _sqlite),
        ("display", say("doctor", "display"), _display),
        ("folders", say("doctor", "writable folders"), _folders),
        ("log", say("doctor", "log"), _log),
    ]


def _program(words: Words) -> Finding:
    found = f"rebriefer {__version__}, Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}"
    return True, found


def _fonts(words: Words) -> Finding:
    """Whether Qt takes the bundled face, and calls it by the name that the styles use."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    path = assets.resources() / "fonts" / "NotoSansSC-Regular.otf"
    try:
        from PySide6.QtGui import QFontDatabase, QGuiApplication
    except ImportError as error:
        return False, words.say("doctor", "Qt cannot be loaded: {detail}", detail=error)
    keep = QGuiApplication.instance() or QGuiApplication(["rebriefer"])
    number = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    del keep
    return bool(families), words.say("doctor", "{names} in {path}", names=", ".join(families), path=path)


def _library(words: Words) -> Finding:
    try:
        library = bundled_library()
    except LibraryUnusable as error:
        return False, say_problem(words, error.problem)
    found = words.say("doctor", "version {version}, data to {day}", version=library.version, day=library.data_date)
    return True, f"{found}, {library.path}"


def _sqlite(words: Words) -> Finding:
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize='unicode61')")
    except sqlite3.OperationalError:
        return False, words.say("doctor", "version {version}, without FTS5", version=sqlite3.sqlite_version)
    finally:
        db.close()
    return True, words.say("doctor", "version {version}, with FTS5", version=sqlite3.sqlite_version)


def _display(words: Words) -> Finding:
    problem: Problem | None = display_problem_of_the_desktop()
    if problem is not None:
        return False, say_problem(words, problem)
    name = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or sys.platform
    return True, name


def display_problem_of_the_desktop() -> Problem | None:
    """What keeps a window from opening, whatever platform Qt was told to use for the fonts."""
    told = os.environ.pop("QT_QPA_PLATFORM", None)
    try:
        return display_problem()
    finally:
        if told is not None:
            os.environ["QT_QPA_PLATFORM"] = told


def _folders(words: Words) -> Finding:
    folders = [config_file().parent, log_file().parent]
    refused = [str(folder) for folder in folders if not _writable(folder)]
    if refused:
        return False, words.say("doctor", "cannot write to {folders}", folders=", ".join(refused))
    return True, ", ".join(map(str, folders))


def _log(words: Words) -> Finding:
    path = log_file()
    if not path.is_file():
        return True, words.say("doctor", "nothing has gone wrong yet, {path}", path=path)
    return True, words.say("doctor", "{bytes} bytes in {path}", bytes=path.stat().st_size, path=path)


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
