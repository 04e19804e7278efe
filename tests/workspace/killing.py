"""Edits a workspace in a process of its own and ends it by force at random moments; then looks at what is left.

    PYTHONPATH=src:tests python tests/workspace/killing.py [--points 200] [--seed 1]

The process says after each edit, undo, redo, attachment, backup and restore that it returned. After each kill the file
must open, SQLite must find nothing wrong with it, and every edit that had returned must be there.
"""

import argparse
import io
import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from rebriefer.domain.addresses import Address
from rebriefer.domain.rankings import Rank
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.backups import back_up
from rebriefer.workspace.notes import write_note
from rebriefer.workspace.opening import open_workspace
from rebriefer.workspace.rankings import rank
from rebriefer.workspace.restoring import restore


@dataclass
class Figures:
    """What a run found.

    Attributes:
        kills: Processes ended by force.
        edits: Edits that had returned.
        rolled_back: Kills that left a journal, so in the middle of a transaction.
        unopened: Files that did not open.
        unsound: Files that SQLite found damaged.
        missing: Edits that had returned and were gone.
    """

    kills: int = 0
    edits: int = 0
    rolled_back: int = 0
    unopened: int = 0
    unsound: int = 0
    missing: int = 0


def edit_on(path: Path, first: int) -> None:
    """Edit until somebody ends it; every number that is written to the output is an edit that had returned."""
    backups = path.parent / "backups"
    workspace = open_workspace(path, backups)
    number = first
    while True:
        address = Address(f"claim:1.{number}")
        write_note(workspace, address, str(number))
        if number % 5 == 0:
            workspace.undo()
            workspace.redo()
        if number % 7 == 0:
            rank(workspace, address, Rank.KEPT, "why not")
        if number % 11 == 0:
            attach(workspace, address, "a.bin", io.BytesIO(os.urandom(300_000)))
        if number % 40 == 0:
            restore(workspace, back_up(path, backups).path, backups)
        os.write(1, f"{number}\n".encode())
        number += 1


def kill_once(path: Path, first: int, seconds: float) -> list[int]:
    """Let a process edit for a while from its first edit on, end it by force, and return what it had done."""
    process = subprocess.Popen([sys.executable, __file__, "--edit", str(path), str(first)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    select.select([process.stdout], [], [], 30)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    said = process.stdout.read()
    process.stdout.close()
    process.wait()
    return [int(line) for line in said.splitlines() if line]


def look(path: Path, done: list[int], figures: Figures) -> None:
    """Open the file again, and count what is wrong with it."""
    figures.rolled_back += path.with_name(f"{path.name}-journal").exists()
    try:
        workspace = open_workspace(path, path.parent / "backups")
    except Exception as error:  # every failure counts, whatever it is
        print(error, file=sys.stderr)
        figures.unopened += 1
        return
    if workspace.read_only is not None:
        figures.unopened += 1
    there = {row["text"] for row in workspace.rows("SELECT text FROM notes")}
    workspace.close()
    db = sqlite3.connect(path)
    figures.unsound += [row[0] for row in db.execute("PRAGMA integrity_check")] != ["ok"]
    db.close()
    figures.missing += sum(str(number) not in there for number in done)


def run(points: int, seed: int, folder: Path) -> Figures:
    """Kill so many times, at moments up to 0.25 s after the first edit."""
    chance, figures, done = random.Random(seed), Figures(), [0]
    path = folder / "mine.rebrief"
    for point in range(points):
        if point % 25 == 0:  # a new file, so that it is not the size that is measured
            path, done = folder / f"{point}.rebrief", []
        first = done[-1] + 1 if done else 1
        returned = kill_once(path, first, chance.uniform(0, 0.25))
        done += returned
        figures.kills += 1
        figures.edits += len(returned)
        look(path, done, figures)
    return figures


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--edit", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.edit:
        edit_on(Path(args.edit[0]), int(args.edit[1]))
    with tempfile.TemporaryDirectory() as folder:
        print(run(args.points, args.seed, Path(folder)))


if __name__ == "__main__":
    main()
