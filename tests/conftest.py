"""One desk for all tests: a fixed day, folders of its own, no display, the bundled font and the Fusion style."""

import locale
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

HOME = Path(tempfile.mkdtemp(prefix="rebriefer-tests-"))
QT_PLUGIN = "pytest-qt"
ANYWHERE = {"cli", "domain", "library", "receipts", "words", "workspace"}
WINDOW = {"exports", "journeys", "pictures", "places", "ui", "widgets"}
TESTS = Path(__file__).parent

os.environ["REBRIEFER_TODAY"] = "2026-11-25"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)
for folder in ("CACHE", "CONFIG", "DATA", "STATE"):
    os.environ[f"XDG_{folder}_HOME"] = str(HOME / folder.lower())

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.load_profile("same")


def pytest_configure(config: pytest.Config) -> None:
    """Where the Qt plugin is left out no test may touch Qt, and numbers are read and written as the locale says."""
    if not config.pluginmanager.hasplugin(QT_PLUGIN):
        sys.modules["PySide6"] = None  # type: ignore[assignment]
        locale.setlocale(locale.LC_ALL, "")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without Qt the tests of the window are not even read."""
    without_qt = not config.pluginmanager.hasplugin(QT_PLUGIN)
    return True if without_qt and collection_path.parent == TESTS and collection_path.name in WINDOW else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What stands in the rooms below the window must hold anywhere."""
    for item in items:
        needs_qt = "qapp" in getattr(item, "fixturenames", ())
        if not needs_qt and item.path.relative_to(TESTS).parts[0] in ANYWHERE:
            item.add_marker("anywhere")


def pytest_unconfigure() -> None:
    """Take the folders of this run away."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing leaves the machine: whoever opens a socket fails."""

    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket.__init__", refuse)


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """A test that leaves a thread behind fails."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, f"left running: {left}"


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application of all window tests: Fusion, and the font that the program brings."""
    from PySide6.QtGui import QFont, QFontDatabase

    from rebriefer import assets

    qapp.setStyle("Fusion")
    QFontDatabase.addApplicationFont(str(assets.resources() / "fonts" / "NotoSansSC-Regular.otf"))
    qapp.setFont(QFont("Noto Sans SC", 10))
    return qapp


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout that is tested."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def library():
    """The library of this build."""
    from rebriefer.pack.bundled import bundled_library

    library = bundled_library()
    yield library
    library.close()
