"""A screen of its own for a window that is tried: what stands on it, and keys pressed in it."""

import os
import subprocess
import time
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

SIZE = (1440, 900)
GRID = (144, 90)
UNLIKE = 24
"""Steps of grey of 255 from which two cells of the grid count as different."""


class Screen:
    """An X server in memory; pictures are taken of its root window, where a program cannot paint over the truth."""

    def __enter__(self) -> "Screen":
        read, write = os.pipe()
        shape = f"{SIZE[0]}x{SIZE[1]}x24"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", shape, "-nolisten", "tcp", "-ac"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{int(told.readline())}"
        os.environ |= {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        self._application = QGuiApplication(["smoke"])
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._application.shutdown()
        self._server.terminate()
        self._server.wait(10)

    def picture(self) -> QImage:
        """What stands on the screen."""
        return QGuiApplication.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)

    def wait_for(self, fits: Callable[[QImage], bool], seconds: float) -> float:
        """Monotonic time when the screen first fits.

        Raises:
            TimeoutError: It does not in time.
        """
        until = time.monotonic() + seconds
        while (now := time.monotonic()) < until:
            if fits(self.picture()):
                return now
            time.sleep(0.002)
        raise TimeoutError(f"the screen did not become what it should within {seconds} seconds")

    def settled(self, quiet: float, seconds: float) -> tuple[QImage, float]:
        """The picture that stands still for a while, and when it came to stand."""
        until, shown, since = time.monotonic() + seconds, self.picture(), time.monotonic()
        while time.monotonic() < until:
            if time.monotonic() - since >= quiet:
                return shown, since
            time.sleep(0.01)
            if (now := self.picture()) != shown:
                shown, since = now, time.monotonic()
        raise TimeoutError(f"the screen did not come to rest within {seconds} seconds")

    def take_focus(self) -> None:
        """Give the keyboard to the window; no window manager is there to do it."""
        self._ask("search", "--sync", "--onlyvisible", "--name", "rebriefer", "windowfocus", "--sync")

    def press(self, keys: str) -> None:
        """Press a key sequence as Qt writes it."""
        self._ask("key", keys.lower())

    def _ask(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, timeout=20, stdout=subprocess.DEVNULL)


def is_blank(picture: QImage) -> bool:
    """Whether nothing was painted into the middle of the screen yet."""
    return picture.pixelColor(SIZE[0] // 2, SIZE[1] // 2).lightness() == 0


def colours_of(picture: QImage) -> int:
    """Different greys on a coarse grid: few where nothing but grounds was painted."""
    return len(set(_greys(picture)))


def unlikeness(one: QImage, other: QImage) -> float:
    """Share of a coarse grid in which two pictures differ clearly."""
    pairs = list(zip(_greys(one), _greys(other), strict=True))
    return sum(abs(a - b) > UNLIKE for a, b in pairs) / len(pairs)


def _greys(picture: QImage) -> bytes:
    small = picture.scaled(*GRID, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())
