"""What a workspace is and holds, in figures, without opening it for edits."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rebriefer.workspace import connecting
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.head import read_head
from rebriefer.workspace.holding import hold_id, hold_schema
from rebriefer.workspace.schema import TABLES


@dataclass(frozen=True, slots=True)
class Description:
    """A workspace in figures.

    Attributes:
        id: Its id.
        version: Version of its tables.
        size: Bytes.
        made_at: When it was made, UTC.
        library: Name and version of the library it was last used with, or empty.
        rows: Rows by table.
        done: Steps that can be undone.
        undone: Steps that can be done again.
    """

    id: str
    version: int
    size: int
    made_at: str
    library: str
    rows: dict[str, int]
    done: int
    undone: int


def describe(path: Path) -> Description:
    """Look into a workspace.

    Raises:
        WorkspaceUnusable: It is no workspace, damaged, or cannot be read.
    """
    with sentences(Purpose.OPEN, path):
        version = read_head(path).version
        with closing(connecting.connect(path, "ro")) as db:
            hold_schema(db, path, version)
            hold_id(db, path)
            meta = dict(tuple(row) for row in db.execute("SELECT key, value FROM meta"))
            rows = {
                table.name: db.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
                for table in TABLES
                if table.undoable and table.since <= version
            }
            undone, steps = db.execute("SELECT coalesce(sum(undone), 0), count(*) FROM steps").fetchone()
    library = " ".join(filter(None, (meta.get("library_name"), meta.get("library_version"))))
    return Description(
        meta["id"], version, path.stat().st_size, meta.get("made_at", ""), library, rows, steps - undone, undone
    )
