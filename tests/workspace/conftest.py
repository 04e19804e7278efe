"""Every test of the workspace runs on a disk that can be told to fail, and that nobody waits for."""

import errno
import io
import os
from collections.abc import Iterator

import pytest

from workspace.failing_calls import FailingDisk


@pytest.fixture(autouse=True)
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[FailingDisk]:
    """The disk of the test; processes that a test starts have the real one."""
    disk = FailingDisk()
    disk.install()

    def failing(kind: str, real):
        def call(*args, **named):
            if disk.fails(kind):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*args, **named)

        return call

    for module, name in ((os, "open"), (io, "open"), (os, "replace"), (os, "mkdir")):
        monkeypatch.setattr(module, name, failing(f"system {name}", getattr(module, name)))
    monkeypatch.setattr(os, "fsync", failing("system fsync", lambda _: None))
    yield disk
    disk.remove()
