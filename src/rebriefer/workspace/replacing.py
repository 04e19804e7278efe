"""A new file first, then its name: what was there before stands until the new one is whole."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """A name in the same folder to write to, which is gone without a trace afterwards."""
    fresh = path.with_name(f"{path.name}.new")
    _remove(fresh)
    try:
        yield fresh
    finally:
        with suppress(OSError):
            _remove(fresh)


@contextmanager
def fresh_beside(path: Path, *, over: bool) -> Iterator[Path]:
    """A name in the same folder to write to; afterwards it takes the place of the path, or is gone without a trace.

    Args:
        path: The name in the end.
        over: Whether something may stand there already.

    Raises:
        FileExistsError: Something stands there and must not be replaced.
    """
    if not over and path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
    with temporary_beside(path) as fresh:
        yield fresh
        os.replace(fresh, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a name that was given or taken away last; Windows has no such call, and does it by itself.

    A folder that cannot be synced is no failure: whoever reads it sees the new name already.
    """
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_file(path: Path) -> None:
    """Wait until the bytes of a file are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(fresh: Path) -> None:
    fresh.unlink(missing_ok=True)
    fresh.with_name(f"{fresh.name}-journal").unlink(missing_ok=True)
