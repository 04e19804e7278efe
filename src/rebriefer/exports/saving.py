"""Puts a file in its place at once and whole, or leaves what was there."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from rebriefer.errors import Problem, ProblemError


def save(path: Path, content: bytes) -> None:
    """Write a new file beside, then give it the name.

    Raises:
        ProblemError: It cannot be written; what was there stands as it was.
    """
    try:
        _replace(path, content)
    except OSError as error:
        raise ProblemError(
            Problem(
                "{path} was not written: {detail}. What was there is as it was.",
                {"path": path, "detail": error.strerror or type(error).__name__},
                remedy="Choose another folder, or make room, and export again.",
            )
        ) from error


def _replace(path: Path, content: bytes) -> None:
    handle, fresh = mkstemp(dir=path.parent, prefix=".rebriefer-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix":
            os.chmod(fresh, _mode_of(path))
        os.replace(fresh, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(fresh)
        raise


def _mode_of(path: Path) -> int:
    """The rights of the file that is replaced, else those that a new file gets here."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
