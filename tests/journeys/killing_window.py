"""Writes notes in a real window in a process of its own and ends it by force; then looks at what is left.

    PYTHONPATH=src:tests python tests/journeys/killing_window.py [--points 10] [--seed 1]

The process says after each note that it was typed, and when. After each kill the file must open, SQLite must find
nothing wrong with it, and every note that had been typed a second before must be there.
"""

import argparse
import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rebriefer.work.work import Work
from rebriefer.workspace.notes import notes

_KEPT_WITHIN_S = 1.0


@dataclass
class Figures:
    """What a run found: processes ended, notes typed, and of these gone although typed a second before."""

    kills: int = 0
    typed: int = 0
    old_enough: int = 0
    missing: int = 0
    unopened: int = 0
    unsound: int = 0


def write_on(path: Path) -> None:
    """Write a note on one claim after another, as a hand does, until somebody ends it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from rebriefer.app import build_window, make_application
    from rebriefer.library.queries.claims import all_claims
    from rebriefer.pack.bundled import bundled_library
    from rebriefer.session import Session
    from rebriefer.settings import Settings
    from rebriefer.words.catalogue import Words

    make_application()
    library = bundled_library()
    session = Session(library, workspace=path, backups=path.parent / "backups")
    window = build_window(session, Words("en"), Settings(None), theme="light")
    window.show()
    window.activateWindow()
    QTest.qWait(300)
    for number, claim in enumerate(all_claims(library)):
        session.selection = claim.address
        QTest.qWait(50)
        window.shell.run("mine.note")
        QTest.keyClicks(QApplication.focusWidget(), f"note {number}")
        os.write(1, f"{number} {time.monotonic()}\n".encode())
        QTest.qWait(100 + 37 * number % 900)
        if number % 2:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def run(points: int, seed: int, folder: Path) -> Figures:
    """Kill so many times, at moments up to three seconds after the first note."""
    chance, figures = random.Random(seed), Figures()
    for point in range(points):
        path = folder / f"{point}.rebrief"
        process = subprocess.Popen([sys.executable, __file__, "--write", str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        select.select([process.stdout], [], [], 60)
        time.sleep(_KEPT_WITHIN_S + chance.uniform(0, 3))
        process.send_signal(signal.SIGKILL)
        ended = time.monotonic()
        typed = [line.split() for line in process.stdout.read().decode().splitlines()]
        process.stdout.close()
        process.wait()
        figures.kills += 1
        figures.typed += len(typed)
        old = [number for number, moment in typed if float(moment) < ended - _KEPT_WITHIN_S]
        figures.old_enough += len(old)
        _look(path, old, figures)
    return figures


def _look(path: Path, old: list[str], figures: Figures) -> None:
    work = Work(path)
    figures.unopened += work.read_only is not None
    there = {note.text for note in notes(work.workspace)}
    work.close()
    with closing(sqlite3.connect(path)) as db:
        figures.unsound += [row[0] for row in db.execute("PRAGMA integrity_check")] != ["ok"]
    figures.missing += sum(f"note {number}" not in there for number in old)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.write:
        write_on(args.write)
    with tempfile.TemporaryDirectory() as folder:
        print(run(args.points, args.seed, Path(folder)))


if __name__ == "__main__":
    main()
