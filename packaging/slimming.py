"""What of Qt and Python a frozen build leaves out: everything that the program never loads."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""Where a file of the build lies, where it comes from, and what PyInstaller calls its kind."""

EXCLUDED = ["numpy", "pandas", "pyqtgraph", "tkinter", "unittest", "pydoc", "lib2to3", "setuptools", "pip"]
"""Modules that nothing of the program imports, though something that it imports would take them along."""

PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qxcb", "qoffscreen", "qwayland", "qwindows", "qcocoa"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": set[str](),
    "wayland-shell-integration": {"xdg-shell"},
}
"""Folder of Qt's plugins: those that are used. Whatever a folder that is not named holds is left out."""

TRANSLATIONS = {"qtbase_zh_CN.qm"}
"""What Qt itself says in Chinese; English needs no file."""

LIBRARIES = ("Core", "DBus", "Gui", "OpenGL", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa")
"""Libraries of Qt that the program or one of these plugins is linked with."""


def is_needed(target: str) -> bool:
    """Whether a file belongs into the build.

    Args:
        target: Where it would lie, relative to the folder of libraries.
    """
    path = PurePosixPath(target.replace("\\", "/"))
    if path.name.startswith(("libQt6", "Qt6")):
        return _stem(path).removeprefix("Qt6") in LIBRARIES
    if "plugins" in path.parts:
        folder = path.parts[path.parts.index("plugins") + 1]
        return _stem(path) in PLUGINS.get(folder, ())
    if path.suffix == ".qm":
        return path.name in TRANSLATIONS
    return "qml" not in path.parts


def loaded(entries: Sequence[Entry], imports_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries that something loads: modules of Python, plugins, and what these are linked with.

    PyInstaller also takes along what plugins are linked with that were left out, a whole desktop's libraries.

    Args:
        entries: Binaries of a build, those that are not needed taken out.
        imports_of: Names of the libraries that a file is linked with.
    """
    by_name = {PurePosixPath(target).name: source for target, source, kind in entries if kind == "BINARY"}
    waiting = [source for target, source, kind in entries if kind == "EXTENSION" or _is_root(target)]
    reached: set[str] = set()
    while waiting:
        names = {PurePosixPath(name).name for name in imports_of(waiting.pop())} - reached
        reached |= names
        waiting += [by_name[name] for name in names if name in by_name]
    return [entry for entry in entries if entry[2] == "EXTENSION" or _is_root(entry[0]) or _name(entry) in reached]


def _is_root(target: str) -> bool:
    return "plugins" in PurePosixPath(target).parts or PurePosixPath(target).name.startswith("libpython")


def _name(entry: Entry) -> str:
    return PurePosixPath(entry[0]).name


def _stem(path: PurePosixPath) -> str:
    """The name of a library without what each system puts before and behind it."""
    return path.name.removeprefix("lib").partition(".")[0]
