"""What a disk or SQLite refuses, as a sentence with a way out."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from rebriefer.errors import DiskRefused, Problem, ProblemError, WorkspaceUnusable
from rebriefer.words.catalogue import marked


class Purpose(Enum):
    """What was being done, by the sentence that says what stands and what to do."""

    OPEN = marked("problems", "Nothing was changed. Restore a backup, or open another workspace.")
    CREATE = marked("problems", "No workspace was made. Put this right and try again, or choose another folder.")
    EDIT = marked(
        "problems",
        "What you did last is not saved; everything before it is. Put this right and try again, or save a copy in"
        " another folder.",
    )
    COPY = marked("problems", "No copy was made, and the workspace is unchanged. Choose another folder.")
    BACK_UP = marked("problems", "No backup was made, and the workspace is unchanged. Put this right and try again.")
    RESTORE = marked("problems", "Nothing was restored, and the workspace is unchanged. Put this right and try again.")
    MIGRATE = marked(
        "problems",
        "The workspace is unchanged, in its older form. Put this right and open it again, or copy it elsewhere.",
    )
    TAKE_IN = marked("problems", "Nothing was taken over. Put this right and try again, or choose another folder.")


_FULL = marked("problems", "The disk that holds {path} is full.")
_REFUSED = marked("problems", "{path} cannot be written: it is read-only, or permission is missing.")
_GONE = marked("problems", "{path} cannot be reached: the folder, the stick or the share is gone.")
_BROKEN = marked("problems", "{path} cannot be read or written, the disk reports: {detail}.")
_THERE = marked("problems", "{path} is there already.")
_BUSY = marked("problems", "{path} is being used by another program.")
_INTERRUPTED = marked(
    "problems", "{path} was left in the middle of an edit; opened where it can be written, it is put right."
)
_DAMAGED = marked("problems", "{path} is damaged: {detail}.")

_BY_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _REFUSED,
    sqlite3.SQLITE_READONLY_DBMOVED: _GONE,
    sqlite3.SQLITE_READONLY_ROLLBACK: _INTERRUPTED,
    sqlite3.SQLITE_PERM: _REFUSED,
    sqlite3.SQLITE_AUTH: _REFUSED,
    sqlite3.SQLITE_CANTOPEN: _GONE,
    sqlite3.SQLITE_IOERR: _BROKEN,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
}
_BY_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.EROFS: _REFUSED,
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ENODEV: _GONE,
    errno.ESTALE: _GONE,
    errno.EEXIST: _THERE,
    errno.EBUSY: _BUSY,
    errno.ETXTBSY: _BUSY,
}


@contextmanager
def sentences(purpose: Purpose, path: Path) -> Iterator[None]:
    """Turn what the disk or SQLite raises into a problem that says what stands and what to do.

    Raises:
        WorkspaceUnusable: A workspace could not be opened; a UnicodeDecodeError is SQLite quoting damaged bytes.
        DiskRefused: Anything else could not be written.
    """
    try:
        yield
    except (OSError, sqlite3.OperationalError, UnicodeDecodeError) as error:
        raise failure(purpose, path, error) from error
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError:
            raise
        raise failure(purpose, path, error) from error


@contextmanager
def as_written(path: Path) -> Iterator[None]:
    """Turn a row that says what this program never writes into a problem; ``check`` names it.

    Raises:
        WorkspaceUnusable: A row is of another form.
    """
    try:
        yield
    except (LookupError, TypeError, ValueError) as error:
        values: dict[str, object] = {"path": path, "detail": str(error).rstrip(".")}
        raise WorkspaceUnusable(Problem(_DAMAGED, values, remedy=Purpose.OPEN.value)) from error


def failure(purpose: Purpose, path: Path, error: Exception) -> ProblemError:
    """The problem that an exception of the disk or of SQLite is."""
    problem = Problem(_code(error), {"path": path, "detail": _detail(error)}, remedy=purpose.value)
    return WorkspaceUnusable(problem) if purpose is Purpose.OPEN else DiskRefused(problem)


def is_of_the_disk(error: sqlite3.DatabaseError) -> bool:
    """Whether an error of SQLite is about the disk or another program, and not about what is in the file."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _BY_SQLITE


def _code(error: Exception) -> str:
    if isinstance(error, OSError):
        return _BY_SYSTEM.get(error.errno or 0, _BROKEN)
    number = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return _BY_SQLITE.get(number) or _BY_SQLITE.get(number & 0xFF, _DAMAGED)


def _detail(error: Exception) -> str:
    said = error.strerror if isinstance(error, OSError) else str(error)
    return (said or type(error).__name__).rstrip(".")
