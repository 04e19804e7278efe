"""Plain files of one folder: no link is followed, no pipe or device is opened, nothing outside is read."""

import os
import stat
from pathlib import Path

from rebriefer.doors import limits
from rebriefer.doors.flaws import refused
from rebriefer.doors.paths import path_problem

_KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_NOT_FOLLOWED = getattr(os, "O_NOFOLLOW", 0)
_OPENING = os.O_RDONLY | _NOT_FOLLOWED | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_REPARSE_POINT = 0x400


class Folder:
    """Reads files of a folder by their paths with forward slashes."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, path: str) -> bytes:
        """The bytes of a plain file.

        Raises:
            Refused: The path leads outside, the file is no plain file, too large or cannot be read.
        """
        if problem := path_problem(path):
            raise refused("not_a_plain_file", problem)
        try:
            return self._read(path)
        except FileNotFoundError:
            raise refused("no_such_file", "the file does not exist, a table is a file inside the pack") from None
        except NotADirectoryError:
            raise refused("no_such_file", "a part of the path is no folder") from None
        except OSError as error:
            raise refused("unreadable", f"the file cannot be read ({error.strerror})") from None

    def _read(self, path: str) -> bytes:
        """Look at each part before going through it."""
        at = self._root
        *folders, _ = parts = path.split("/")
        for depth, part in enumerate(parts):
            at = at / part
            seen = os.lstat(at)
            if depth < len(folders):
                _require(stat.S_ISDIR(seen.st_mode) and not _redirects(seen), seen, "a folder of the pack")
            else:
                _require(stat.S_ISREG(seen.st_mode) and not _redirects(seen), seen, "a plain file")
        return _read_plain(at, os.lstat(at))


def _redirects(seen: os.stat_result) -> bool:
    """Whether Windows goes on elsewhere from here."""
    return bool(getattr(seen, "st_file_attributes", 0) & _REPARSE_POINT)


def _require(right: bool, seen: os.stat_result, wanted: str) -> None:
    if not right:
        kind = next((name for test, name in _KINDS if test(seen.st_mode)), "something else")
        raise refused("not_a_plain_file", f"{kind} stands here, it must be {wanted}")


def _read_plain(path: Path, seen: os.stat_result) -> bytes:
    """Read what was looked at, and nothing that took its place since."""
    handle = os.open(path, _OPENING)
    with os.fdopen(handle, "rb") as file:
        opened = os.fstat(handle)
        _require(stat.S_ISREG(opened.st_mode) and os.path.samestat(opened, seen), opened, "the same plain file")
        if opened.st_size > limits.MAX_FILE_BYTES:
            raise _too_large(opened.st_size)
        data = file.read(limits.MAX_FILE_BYTES + 1)
    if len(data) > limits.MAX_FILE_BYTES:
        raise _too_large(len(data))
    return data


def _too_large(size: int) -> Exception:
    return refused("too_large", f"{size:,} bytes, a file has at most {limits.MAX_FILE_BYTES:,}")
