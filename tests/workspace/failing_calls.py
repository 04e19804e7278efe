"""A disk that fails at the n-th call: SQLite's calls by a layer over its file system, Python's by replaced functions.

Counted are opening, writing, truncating, syncing and deleting of SQLite (deleting the journal is its commit), and the
opening, syncing, renaming and making of folders that the program does itself. Reading never fails here. Nothing waits
for the disk either: a sync that is let through does nothing, since no power is lost in these tests.
"""

import _sqlite3
import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_int64, c_void_p, cast

CANTOPEN, FULL, IOERR_WRITE, IOERR_FSYNC, IOERR_DELETE = 14, 13, 778, 1034, 2570
_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, POINTER(c_int))
_DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class _FileSystem(Structure):
    _fields_ = (
        ("version", c_int),
        ("file_bytes", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        ("others", c_void_p * 16),
    )


class _Methods(Structure):
    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        ("others", c_void_p * 16),
    )


class FailingDisk:
    """Lets calls through, but syncs; armed, it counts them and fails at one of them, or from that one on.

    Attributes:
        calls: The kinds of the calls since it was armed.
        failed: How many of them failed.
    """

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.failed = 0
        self._at = 0
        self._lasting = False
        self._code = FULL
        self._kept: list[object] = []

    @contextmanager
    def armed(self, at: int, *, lasting: bool, full: bool) -> Iterator[None]:
        """Fail at a call, counted from 1; lasting: and at every one after it."""
        self.calls, self.failed = [], 0
        self._at, self._lasting, self._code = at, lasting, FULL if full else IOERR_WRITE
        try:
            yield
        finally:
            self._at = 0

    def fails(self, kind: str) -> bool:
        """Count a call; whether it fails."""
        if not self._at:
            return False
        self.calls.append(kind)
        fails = len(self.calls) >= self._at if self._lasting else len(self.calls) == self._at
        self.failed += fails
        return fails

    def install(self) -> None:
        """Become the file system that every new connection uses."""
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = POINTER(_FileSystem)
        real = library.sqlite3_vfs_find(None)
        layer = _FileSystem.from_buffer_copy(real.contents)
        layer.name = b"failing"
        layer.open = self._keep(_OPEN(self._opening(cast(real.contents.open, _OPEN))))
        layer.delete = self._keep(_DELETE(self._deleting(cast(real.contents.delete, _DELETE))))
        self._kept.append(layer)
        library.sqlite3_vfs_register(byref(layer), 1)
        self._remove = lambda: (library.sqlite3_vfs_unregister(byref(layer)), library.sqlite3_vfs_register(real, 1))

    def remove(self) -> None:
        """Give the place back."""
        self._remove()

    def _keep(self, function: object) -> int | None:
        self._kept.append(function)
        return cast(function, c_void_p).value

    def _opening(self, real):
        layers: dict[int, _Methods] = {}

        def opening(system, name, file, flags, out):
            if self.fails("open"):
                cast(file, POINTER(c_void_p))[0] = None
                return CANTOPEN
            code = real(system, name, file, flags, out)
            methods = cast(file, POINTER(c_void_p))[0]
            if methods:
                if methods not in layers:
                    layers[methods] = self._layered(methods)
                cast(file, POINTER(c_void_p))[0] = ctypes.addressof(layers[methods])
            return code

        return opening

    def _layered(self, address: int) -> _Methods:
        real = _Methods.from_address(address)
        layer = _Methods.from_buffer_copy(real)
        write, truncate = cast(real.write, _WRITE), cast(real.truncate, _TRUNCATE)

        def writing(file, data, size, offset):
            return self._code if self.fails("write") else write(file, data, size, offset)

        def truncating(file, size):
            return self._code if self.fails("truncate") else truncate(file, size)

        def syncing(file, flags):
            return IOERR_FSYNC if self.fails("sync") else 0

        layer.write = self._keep(_WRITE(writing))
        layer.truncate = self._keep(_TRUNCATE(truncating))
        layer.sync = self._keep(_SYNC(syncing))
        return layer

    def _deleting(self, real):
        def deleting(system, name, sync):
            return IOERR_DELETE if self.fails("delete") else real(system, name, sync)

        return deleting
