"""``rebriefer snapshot``: the real window, painted into a picture without a display."""

import argparse
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from rebriefer.cli.printing import day_given, print_json
from rebriefer.errors import Problem, ProblemError, UsageError
from rebriefer.pack.bundled import bundled_library
from rebriefer.place import PLACES
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.settings import Settings
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from rebriefer.ui.window import Window

_SCALE = re.compile(r"[1-4](\.[0-9]{1,2})?")
_SIZE = re.compile(r"([0-9]{3,5})x([0-9]{3,5})")
_SMALLEST, _LARGEST = (800, 560), (7680, 4320)
_PAINTED_WITHIN_MS = 30_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The place, the picture, and what the window looks at."""
    parser.add_argument("place", metavar="PLACE", help=f"one of: {', '.join(entry.id for entry in PLACES)}")
    parser.add_argument("out", metavar="OUT.png", type=Path, help="the picture to write")
    parser.add_argument("--as-of", metavar="DAY", help="YYYY-MM-DD (default: the data date)")
    parser.add_argument("--select", metavar="ADDRESS", help="an address whose evidence is shown")
    parser.add_argument("--size", metavar="WxH", default="1280x800", help="logical size (default: 1280x800)")
    parser.add_argument("--scale", metavar="N", default="1", help="pixels per logical pixel, 1 to 4 (default: 1)")
    parser.add_argument("--theme", choices=("light", "dark", "contrast", "projector"), default="light")
    parser.add_argument("--first-minute", action="store_true", help="with the card that a first start shows")
    parser.add_argument("--json", action="store_true", help="print what was written as JSON")


def run(args: argparse.Namespace) -> int:
    """Write the picture."""
    place, out, size = _place_given(args.place), _picture_given(args.out), _size_given(args.size)
    scale = _scale_given(args.scale)
    library = bundled_library()
    session = Session(library, language=args.lang)
    if args.as_of is not None:
        session.as_of = day_given(args.as_of)
    if args.select is not None:
        session.selection = resolve(library, args.select).address
    settings = Settings(None)
    settings["window.first_minute"] = args.first_minute
    png = _painted(session, settings, place, size, scale, args.theme)
    try:
        out.write_bytes(png)
    except OSError as error:
        raise ProblemError(_not_written(out, error)) from error
    if args.json:
        as_of = session.as_of.isoformat()
        print_json({"picture": str(out), "place": place, "as_of": as_of, "selection": session.selection})
    return 0


def _painted(session: Session, settings: Settings, place: str, size: tuple[int, int], scale: str, theme: str) -> bytes:
    # Before the first import of Qt, which reads them when the application is made.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = scale
    os.environ["QT_SCALE_FACTOR_ROUNDING_POLICY"] = "PassThrough"
    from rebriefer.app import build_window, make_application

    application = make_application()
    application.setCursorFlashTime(0)
    window = build_window(session, Words(session.language), settings, theme=theme)
    window.resize(*size)
    window.show_place(place)
    _wait_for_content(application, window)
    window.settle()
    application.processEvents()
    png = _png_of(window)
    window.close()
    return png


def _wait_for_content(application: "QApplication", window: "Window") -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    painted: list[bool] = []

    def note_painted() -> None:
        painted.append(True)
        loop.quit()

    window.place.content_painted.connect(note_painted)  # type: ignore[union-attr]
    QTimer.singleShot(_PAINTED_WITHIN_MS, loop.quit)
    window.show()
    loop.exec()
    application.processEvents()
    if not painted:
        raise ProblemError(Problem("The place did not paint itself in time; no picture was written."))


def _png_of(window: "Window") -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().toImage().save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _place_given(id: str) -> str:
    if id not in {entry.id for entry in PLACES}:
        raise UsageError(
            Problem(
                "“{place}” is not a place of this program.",
                {"place": id, "places": ", ".join(entry.id for entry in PLACES)},
                remedy="Name one of: {places}.",
            )
        )
    return id


def _picture_given(out: Path) -> Path:
    if out.suffix.lower() != ".png":
        raise UsageError(
            Problem("“{path}” does not end in .png.", {"path": out}, remedy="Give the picture a name that does.")
        )
    if not out.parent.is_dir():
        raise UsageError(
            Problem("The folder {path} does not exist.", {"path": out.parent}, remedy="Make it, or name another one.")
        )
    return out


def _scale_given(text: str) -> str:
    if not _SCALE.fullmatch(text) or float(text) > 4:
        raise UsageError(
            Problem("“{text}” is not a scale.", {"text": text}, remedy="Write a number from 1 to 4, for example 1.5.")
        )
    return text


def _size_given(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(low <= side <= high for low, side, high in zip(_SMALLEST, size, _LARGEST, strict=True)):
        raise UsageError(
            Problem(
                "“{text}” is not a size that the window can take.",
                {"text": text, "smallest": "800x560", "largest": "7680x4320"},
                remedy="Write width and height as WxH, from {smallest} to {largest}.",
            )
        )
    return size


def _not_written(out: Path, error: OSError) -> Problem:
    return Problem(
        "The picture {path} was not written: {detail}.",
        {"path": out, "detail": error.strerror or type(error).__name__},
        remedy="Name another file.",
    )
