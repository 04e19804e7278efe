"""The first hundred bytes of a file: whether it is a workspace, before SQLite sees it."""

from dataclasses import dataclass
from pathlib import Path

from rebriefer.errors import Problem, WorkspaceUnusable
from rebriefer.workspace.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"
_BYTES = 100


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a workspace says.

    Attributes:
        version: Version of its tables.
    """

    version: int


def read_head(path: Path) -> Head:
    """Read the head of a file.

    Raises:
        WorkspaceUnusable: It is no workspace, or of a kind that this program never writes.
        OSError: It cannot be read.
    """
    head = b""
    if path.is_file():  # a pipe would wait for somebody to write
        with path.open("rb") as file:
            head = file.read(_BYTES)
    application = int.from_bytes(head[68:72], "big")
    journal = head[18:20]
    if len(head) < _BYTES or not head.startswith(_MAGIC) or application != APPLICATION_ID or journal != b"\1\1":
        raise WorkspaceUnusable(
            Problem("{path} is not a workspace.", {"path": path}, remedy="Choose a file whose name ends with .rebrief.")
        )
    return Head(int.from_bytes(head[60:64], "big"))
