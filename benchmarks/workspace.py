"""What an edit, an undo and an opening of a workspace cost, beside bare sqlite3 with the same pragmas in the same run.

    PYTHONPATH=src python benchmarks/workspace.py [--edits 300] [--notes 10000] [--attachments 500]

A bare commit is one row into one table of a file of its own, in DELETE mode with FULL synchronisation; bare and ours
take turns, edit by edit, so that both meet the same disk. An edit is ``write_note`` with its inverse and its
announcement to one follower. Percentiles are of single calls; ratios inside one run are what to compare. Memory is the
peak resident size of a process of its own that attaches a file, as Linux counts it.
"""

import argparse
import io
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Edit, StepName
from rebriefer.workspace import connecting
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.notes import write_note
from rebriefer.workspace.opening import open_workspace
from rebriefer.workspace.workspace import Workspace

TEXT = "两个来源，同一出处。Ask the second agency again. " * 4


def timed(call: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1_000


def said(name: str, values: list[float]) -> str:
    """Median and 95th percentile."""
    ordered = sorted(values)
    return f"{name:42} median {statistics.median(ordered):8.2f} ms   p95 {ordered[int(len(ordered) * 0.95)]:8.2f} ms"


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[int(len(values) * 0.95)]


def bare_file(path: Path) -> sqlite3.Connection:
    """One table and the pragmas of a workspace."""
    db = connecting.make(path)
    db.execute("CREATE TABLE notes (address TEXT PRIMARY KEY, text TEXT, written_at TEXT) STRICT")
    return db


def edits(folder: Path, many: int) -> None:
    """One edit beside one bare commit, then undo and redo."""
    bare = bare_file(folder / "bare.sqlite")
    workspace = open_workspace(folder / "edits.rebrief", folder / "backups")
    told: list[object] = []
    workspace.changed.connect(told.append)
    write_note(workspace, Address("claim:0.0"), TEXT)

    def commit(number: int) -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO notes VALUES (?, ?, ?)", (f"claim:1.{number}", TEXT, "2026-11-25T12:00:00Z"))
        bare.execute("COMMIT")

    times: dict[str, list[float]] = {"bare commit": [], "edit, inverse, announcement": [], "undo": [], "redo": []}
    for number in range(many):
        times["bare commit"].append(timed(lambda number=number: commit(number)))
        address = Address(f"claim:1.{number}")
        times["edit, inverse, announcement"].append(timed(lambda address=address: write_note(workspace, address, TEXT)))
    assert len(told) == many + 1
    for number in range(many):
        times["bare commit"].append(timed(lambda number=number: commit(many + number)))
        times["undo"].append(timed(workspace.undo))
    for _ in range(many):
        times["redo"].append(timed(workspace.redo))
    for name, values in times.items():
        print(said(name, values))
    bare_p95 = p95(times["bare commit"])
    ratio = p95(times["edit, inverse, announcement"]) / bare_p95
    print(f"{'edit beside bare commit, p95':42} {ratio:.2f} times (asked: at most 3)")
    print(f"{'undo beside bare commit, p95':42} {p95(times['undo']) / bare_p95:.2f} times (asked: under 20 ms)")
    workspace.close()
    bare.close()


def filled(path: Path, notes: int, attachments: int) -> None:
    """A workspace with so many notes, and so many attachments of 1 MB."""
    workspace = open_workspace(path, path.parent / "backups")
    for start in range(0, notes, 1_000):
        with workspace.editing(StepName(Edit.SEVERAL, detail="1000")):
            for number in range(start, min(start + 1_000, notes)):
                write_note(workspace, Address(f"claim:1.{number}"), TEXT)
    for number in range(attachments):
        attach(workspace, Address("document:A07"), f"{number}.bin", io.BytesIO(os.urandom(1_000_000)))
    workspace.close()


def opening(path: Path) -> None:
    """Opening for edits beside a bare open that reads one row."""
    bare_times, times = [], []

    def bare() -> None:
        db = connecting.connect(path, "rw")
        db.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()
        db.close()

    opened: list[Workspace] = []
    for _ in range(50):
        bare_times.append(timed(bare))
        times.append(timed(lambda: opened.append(open_workspace(path, path.parent / "backups"))))
        opened.pop().close()
    print(f"a workspace of {path.stat().st_size:,} bytes")
    print(said("bare open", bare_times))
    print(said("open", times))
    more = p95(times) - p95(bare_times)
    print(f"{'open over bare open, p95':42} {more:.2f} ms (asked: at most 20)")
    workspace = open_workspace(path, path.parent / "backups")
    print(said("undo of an attachment in it", [timed(workspace.undo) for _ in range(30)]))
    workspace.close()


ATTACHING = """
import io, sys
from pathlib import Path
from rebriefer.domain.addresses import Address
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.opening import open_workspace
workspace = open_workspace(Path(sys.argv[1]), Path("backups"))
with open(sys.argv[2], "rb") as source:
    attach(workspace, Address("document:A07"), "a.bin", source)
workspace.close()
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def memory(folder: Path) -> None:
    """The peak of a process that attaches 1 MB, and of one that attaches 50 MB."""
    for size in (1_000_000, 50_000_000):
        source = folder / f"{size}.bin"
        source.write_bytes(os.urandom(size))
        command = [sys.executable, "-c", ATTACHING, str(folder / f"{size}.rebrief"), str(source)]
        peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        print(f"{f'peak memory attaching {size // 1_000_000} MB':42} {int(peak) / 1_024:.1f} MB")


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=300)
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--attachments", type=int, default=500)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        edits(folder, args.edits)
        filled(folder / "large.rebrief", args.notes, args.attachments)
        opening(folder / "large.rebrief")
        memory(folder)


if __name__ == "__main__":
    main()
