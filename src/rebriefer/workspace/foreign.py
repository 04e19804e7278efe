"""Takes over a workspace that somebody hands over: copied, checked row by row, and only then a file of one's own."""

from contextlib import closing
from pathlib import Path

from rebriefer.errors import Problem, WorkspaceUnusable
from rebriefer.words.catalogue import marked
from rebriefer.workspace import connecting
from rebriefer.workspace.checking import check
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.head import read_head
from rebriefer.workspace.making import new_id
from rebriefer.workspace.migrating import upgrade
from rebriefer.workspace.replacing import fresh_beside

MAX_BYTES = 4_000_000_000
_PIECE = 1_000_000
_REMEDY = marked("problems", "Nothing was taken over. Ask who gave you the file for another copy.")


def take_in(source: Path, target: Path) -> None:
    """Make a file that was handed over one's own, under an id of its own.

    Only the file itself is read, nothing that lies beside it; nothing in it is run.

    Args:
        source: The file; it is not changed.
        target: Where the own one will be; nothing may stand there.

    Raises:
        WorkspaceUnusable: It is no workspace, or a row is wrong: the problem names table, row and field.
        NotSaved: It could not be written. In either case nothing stands at the target.
    """
    with sentences(Purpose.OPEN, source):
        read_head(source)
        if source.stat().st_size > MAX_BYTES:
            raise WorkspaceUnusable(
                Problem(
                    "{path} has more than {most} MB.",
                    {"path": source, "most": f"{MAX_BYTES // 1_000_000:,}"},
                    remedy=_REMEDY,
                )
            )
    with sentences(Purpose.TAKE_IN, target), fresh_beside(target, over=False) as fresh:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy_bytes(source, fresh)
        _refuse_wrong(source, fresh)
        upgrade(fresh)
        with closing(connecting.connect(fresh, "rw")) as db:
            db.execute("UPDATE meta SET value = ? WHERE key = 'id'", (new_id(),))


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as given, target.open("xb") as copy:
        while piece := given.read(_PIECE):
            copy.write(piece)


def _refuse_wrong(source: Path, copy: Path) -> None:
    for finding in check(copy, "immutable"):
        place = f"{source.name}: {finding.place}" if finding.place else source.name
        problem = finding.problem
        values = {**problem.values, "path": source} if "path" in problem.values else problem.values
        raise WorkspaceUnusable(Problem(problem.code, values, place=place, remedy=_REMEDY))
