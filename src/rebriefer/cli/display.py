"""Whether a window can open here, found out before Qt is asked: it would end the process and blame a wrong library."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from rebriefer.errors import NoDisplay, Problem

_VALUES: dict[str, object] = {"commands": "inforce, ask, show, find, pack, snapshot, export, doctor"}
_REMEDY = "These commands work without one: {commands}."


def require_display() -> None:
    """Return where a window can open.

    Raises:
        NoDisplay: There is no display, it does not answer, or a library that Qt needs for it is missing.
    """
    problem = display_problem()
    if problem is not None:
        raise NoDisplay(problem)


def display_problem() -> Problem | None:
    """What keeps a window from opening, or None; of two displays one that works is enough."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not wayland and not x11:
        return Problem("There is no display here, so no window can open.", _VALUES, remedy=_REMEDY)
    found = [_library_missing("libqwayland.so")] if wayland else []
    if x11 and None not in found:
        found.append(_library_missing("libqxcb.so") or _silent(x11))
    return None if None in found else found[0]


def _library_missing(plugin: str) -> Problem | None:
    """The library that a platform plugin of Qt lacks; the loader names the first one that is missing."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return Problem("PySide6 is not installed, so no window can open.", _VALUES, remedy=_REMEDY)
    import ctypes

    path = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / plugin
    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        name = str(error).partition(":")[0]
        return Problem(
            "No window can open here: the library {library} is missing.", {**_VALUES, "library": name}, remedy=_REMEDY
        )
    return None


def _silent(display: str) -> Problem | None:
    """The X server of DISPLAY does not take a connection."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return None
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if not failed:
        return None
    return Problem(
        "No window can open here: the display {display} does not answer.",
        {**_VALUES, "display": display},
        remedy=_REMEDY,
    )
