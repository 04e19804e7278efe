"""What is wrong from outside: preferences, library, addresses, screens, sizes. A sentence, or something sane."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from rebriefer.app import _place_on_screen
from rebriefer.errors import LibraryUnusable
from rebriefer.library.opening import open_library
from rebriefer.place import PLACES
from rebriefer.settings import Settings

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-m", "rebriefer", *arguments], env=environment, capture_output=True, text=True, timeout=50
    )


def a_place(desk, settings: Settings) -> QWidget:
    """The window that is open, put where these preferences say."""
    _place_on_screen(desk.window, settings)
    QApplication.processEvents()
    return desk.window


@pytest.mark.parametrize("garbage", [b"\x00\xff", b"window = [", b'[window]\ntext_size = 37\ntheme = "plaid"'])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_preferences_of_garbage_are_kept_beside_and_said(desk, tmp_path: Path, garbage: bytes, language: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(garbage)
    desk.open(language=language, settings=Settings(path))
    desk.sees("said", "settings.toml.unread-1", "damaged" if language == "en" else "已损坏")
    assert (tmp_path / "settings.toml.unread-1").read_bytes() == garbage
    assert desk.settings["window.text_size"] == 100


def test_a_place_that_is_no_longer_there_is_not_the_first_one(desk) -> None:
    settings = Settings(None)
    settings["window.last_place"] = "cellar"
    desk.open(settings=settings)
    assert desk.window.place.objectName() == "place-timeline"


@pytest.mark.parametrize("place", [entry.id for entry in PLACES])
def test_the_place_that_was_shown_last_is_shown_first(desk, tmp_path: Path, place: str) -> None:
    path = tmp_path / "settings.toml"
    desk.open(settings=Settings(path)).go(place)
    desk.close()
    desk.open(settings=Settings(path))
    assert desk.window.place.objectName() == f"place-{place}"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("show", "claim:99.99"), ("claim:99.99",)),
        (("show", "nonsense"), ("nonsense",)),
        (("snapshot", "supply", "{out}", "--select", "share:none"), ("share:none",)),
        (("snapshot", "cellar", "{out}"), ("cellar", "briefing")),
        (("snapshot", "supply", "{out}", "--size", "300x200"), ("300x200", "800x560")),
    ],
)
def test_what_cannot_be_found_is_said_in_one_sentence(tmp_path: Path, lang: str, command, words) -> None:
    out = tmp_path / "out.png"
    done = run("--lang", lang, *(part.format(out=out) for part in command))
    assert done.returncode == 2 and done.stdout == ""
    assert "Traceback" not in done.stderr and len(done.stderr.strip().splitlines()) == 1
    assert all(word in done.stderr for word in words)
    assert not out.exists()


def a_damaged_copy(library, path: Path, damage: str) -> Path:
    shutil.copy(library.path, path)
    if damage == "truncated":
        path.write_bytes(path.read_bytes()[:5000])
    elif damage == "half":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "no database":
        path.write_bytes(b"PK\x03\x04" * 100)
    elif damage == "another version":
        with sqlite3.connect(path) as db:
            db.execute("UPDATE meta SET value = '999' WHERE key = 'format'")
        db.close()
    elif damage == "missing":
        path.unlink()
    return path


@pytest.mark.parametrize("damage", ["truncated", "empty", "no database", "another version", "missing"])
def test_a_library_that_cannot_be_used_is_said_and_never_half_opened(library, tmp_path: Path, damage: str) -> None:
    path = a_damaged_copy(library, tmp_path / "library.sqlite", damage)
    with pytest.raises(LibraryUnusable) as raised:
        open_library(path)
    assert raised.value.problem.values["path"] == path and raised.value.problem.remedy


@pytest.mark.parametrize("kept", ["", "no geometry", "AAAA" * 40, "\u4e2d\u6587"])
def test_geometry_of_garbage_gives_a_window_on_the_screen(desk, kept: str) -> None:
    settings = Settings(None)
    settings["window.geometry"] = kept
    window = a_place(desk.open(), settings)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(window.geometry())
    assert window.width() >= 800 and window.height() >= 560


def geometry_at(desk, rect: QRect) -> str:
    desk.window.setGeometry(rect)
    return bytes(desk.window.saveGeometry().toBase64().data()).decode("ascii")


def moved_away(kept: str, by: QPoint) -> str:
    """The same geometry on a screen that stands elsewhere: the rectangles of Qt's record, shifted."""
    data = bytearray(QByteArray.fromBase64(kept.encode()).data())
    for at in range(8, 40, 4):
        value = int.from_bytes(data[at : at + 4], "big", signed=True) + (by.x() if (at // 4) % 2 == 0 else by.y())
        data[at : at + 4] = value.to_bytes(4, "big", signed=True)
    return bytes(QByteArray(bytes(data)).toBase64().data()).decode("ascii")


@pytest.mark.parametrize("away", [QPoint(9000, 0), QPoint(-9000, 200), QPoint(0, 7000), QPoint(0, -5000)])
def test_a_window_of_a_screen_that_is_gone_comes_onto_one_that_is_there(desk, away: QPoint) -> None:
    desk.open()
    settings = Settings(None)
    settings["window.geometry"] = moved_away(geometry_at(desk, QRect(40, 40, 900, 600)), away)
    window = a_place(desk, settings)
    top = QRect(window.geometry().topLeft(), QSize(window.width(), 24))
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(top)


def test_a_window_comes_back_where_it_was_and_as_large(desk) -> None:
    desk.open(size=(900, 600))
    settings = Settings(None)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    settings["window.geometry"] = geometry_at(desk, QRect(screen.x(), screen.y(), 800, 600))
    desk.window.resize(1000, 600)
    assert a_place(desk, settings).size() == QSize(800, 600)


def test_a_window_that_was_maximised_comes_back_maximised(desk, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    desk.open(settings=Settings(path))
    desk.window.showMaximized()
    desk.close()
    desk.open(settings=Settings(path))
    assert a_place(desk, desk.settings).isMaximized()


@pytest.mark.parametrize("text_size", [100, 250])
def test_a_window_dragged_to_nothing_stays_usable(desk, text_size: int) -> None:
    """It has a smallest size; where that is not heeded no part gets a negative size, and nothing fails."""
    desk.open(text_size=text_size)
    desk.window.resize(300, 200)
    QApplication.processEvents()
    assert (desk.window.width(), desk.window.height()) == (800, 560)
    desk.window.setMinimumSize(0, 0)
    desk.window.resize(300, 200)
    for entry in PLACES:
        desk.session.selection = "clause:2025-mofcom-61/1(1)"
        desk.go(entry.id)
        desk.press("Return", "Esc")
    desk.window.resize(1280, 800)
    desk.session.selection = "clause:2025-mofcom-61/1(1)"
    desk.window.shell.show_receipt()
    desk.sees("evidence", "clause:2025-mofcom-61/1(1)")
