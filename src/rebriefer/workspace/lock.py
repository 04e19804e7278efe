"""One writer at a time: a lock that the system lets go when its holder ends, however it ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """A lock beside a workspace, held until it is let go or the process ends.

    The file says nothing; what counts is that the system holds it for a living process. One that a crash left behind
    is held by nobody and is taken over without a question.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    def let_go(self) -> None:
        """Let the next one in."""
        if sys.platform != "win32":  # Windows removes no file that is open: there the name stays
            with suppress(OSError):
                self._path.unlink()
        os.close(self._descriptor)


def take(workspace: Path) -> Lock | None:
    """The lock of a workspace, or None where somebody else holds it.

    Raises:
        OSError: The folder cannot be written, or knows no locks.
    """
    path = workspace.with_name(f"{workspace.name}.lock")
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            _hold(descriptor)
            if _is_still(path, descriptor):
                return Lock(path, descriptor)
        except BlockingIOError:
            os.close(descriptor)
            return None
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # its holder took the name away in between: once more, under the new one


def _hold(descriptor: int) -> None:
    if sys.platform == "win32":
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False
