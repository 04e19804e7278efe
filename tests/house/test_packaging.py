"""What a frozen build is made from follows the tables of the program; building it is left to ``packaging/freeze``."""

import importlib.util
import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from rebriefer.exports.formats import FORMATS
from rebriefer.place import PLACES
from rebriefer.receipts.resolving import KINDS

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
BY_NAME = re.compile(r"\bimport_module\(")


def loaded(name: str) -> ModuleType:
    """A module of the folder, which is no package and must not become one."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def hidden() -> ModuleType:
    """What computes the hidden imports."""
    return loaded("hidden_imports")


def test_every_place_format_and_resolver_is_among_the_hidden_imports(hidden):
    """A frozen program cannot import what only a table names, and fails when somebody opens it."""
    named = {entry.view.partition(":")[0] for entry in PLACES}
    named |= {each.writer.partition(":")[0] for each in FORMATS}
    named |= {f"rebriefer.receipts.{value.partition('.')[0]}" for value in KINDS.values()}
    assert named and named <= set(hidden.hidden_imports())


def test_every_hidden_import_can_be_imported(hidden):
    """PyInstaller passes over a name that stands for nothing."""
    for name in hidden.hidden_imports():
        assert import_module(name).__name__ == name


def test_every_module_that_imports_by_name_is_known(hidden):
    """Whoever imports by the name in a new table gives that table to the hidden imports."""
    source = ROOT / "src" / "rebriefer"
    found = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*.py")
        if BY_NAME.search(path.read_text(encoding="utf-8"))
    }
    assert found == hidden.READERS


def test_the_folder_is_no_package():
    """As a package it would hide the one of the same name that pip and PyInstaller import."""
    assert not list(PACKAGING.rglob("__init__.py"))


def test_only_what_is_used_of_qt_is_kept():
    """A platform or an image format too few is a program that does not start; each one too many is dead weight."""
    slimming = loaded("slimming")
    plugins = "PySide6/Qt/plugins"
    kept = """
        PLUGINS/platforms/libqxcb.so PLUGINS/platforms/libqoffscreen.so PySide6/plugins/platforms/qwindows.dll
        PLUGINS/printsupport/libcupsprintersupport.so PySide6/Qt/translations/qtbase_zh_CN.qm
        PySide6/Qt/lib/libQt6XcbQpa.so.6 libicudata.so.73 rebriefer/_bundle/library.sqlite
    """.replace("PLUGINS", plugins).split()
    dropped = """
        PLUGINS/platformthemes/libqgtk3.so PLUGINS/platforms/libqvnc.so PLUGINS/tls/libqopensslbackend.so
        PLUGINS/sqldrivers/libqsqlite.so PySide6/Qt/translations/qtbase_de.qm PySide6/Qt/lib/libQt6Network.so.6
        PySide6/Qt/lib/libQt6Quick.so.6
    """.replace("PLUGINS", plugins).split()
    assert [path for path in kept if not slimming.is_needed(path)] == []
    assert [path for path in dropped if slimming.is_needed(path)] == []


def test_libraries_of_plugins_that_are_left_out_stay_out_too():
    """Left to itself a build takes a whole desktop along with one theme of it."""
    slimming = loaded("slimming")
    linked = {"gui": ["libpng.so"], "xcb": ["libxcb-icccm.so", "libQt6Gui.so"], "Gui": [], "png": ["libz.so"]}
    entries = [
        ("PySide6/QtGui.abi3.so", "gui", "EXTENSION"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
        ("libQt6Gui.so", "Gui", "SYMLINK"),
        ("libpng.so", "png", "BINARY"),
        ("libz.so", "z", "BINARY"),
        ("libgtk-3.so", "gtk", "BINARY"),
    ]
    kept = slimming.loaded(entries, lambda source: linked.get(source, []))
    assert [target for target, _, _ in kept] == [target for target, _, _ in entries[:-1]]


def test_a_build_ends_on_what_pyinstaller_only_warns_of():
    """Both give a folder that looks whole and a program that is not."""
    said = (
        "WARNING: Library not found: could not resolve 'libxcb-icccm.so.4', dependency of 'libqxcb.so'.\n"
        "WARNING: Library not found: could not resolve 'libmysqlclient.so.21', dependency of 'libqsqlmysql.so'.\n"
        "ERROR: Hidden import 'rebriefer.places.gone.view' not found\n"
    )
    fatal = loaded("freeze").fatal_lines(said)
    assert len(fatal) == 2 and "icccm" in fatal[0] and "gone" in fatal[1]
