"""What moving about in the window costs: ours beside a bare pyqtgraph window, interleaved in one run.

    .venv/bin/python -m pip install numpy pyqtgraph
    .venv/bin/python benchmarks/window.py [--rounds 7]

A round is one process of ours and one bare window. Ours opens on the timeline, shows every other place for the first
time, goes through all of them again, changes the language there and back and the theme there and back, and then says
how large it is. Each step ends when the event loop has nothing to do any more, so what follows on zero timers counts;
*answer* is the time until something of what was asked for has been painted. CPU is user and system of the process
together. The first round is thrown away; the medians of the others are printed, with the lowest and highest.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

MEASURE = """
import json, os, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

class Watch(QObject):
    answered = None

    def eventFilter(self, watched, event):
        if self.answered is None and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            QTimer.singleShot(0, self.note)
        return False

    def note(self):
        if self.answered is None:
            self.answered = time.process_time()

watch = Watch()

def settle(application):
    quiet = 0
    while quiet < 3:
        before = time.process_time()
        application.processEvents()
        quiet = quiet + 1 if time.process_time() - before < 0.0005 else 0
        time.sleep(0.002)

def measured(application, act):
    watch.answered = None
    application.installEventFilter(watch)
    began = time.process_time()
    act()
    settle(application)
    ended = time.process_time()
    application.removeEventFilter(watch)
    return [1000 * (ended - began), 1000 * ((watch.answered or ended) - began)]
"""

OURS = (
    MEASURE
    + """
import gc
gc.disable()
from rebriefer import app
from rebriefer.pack.bundled import bundled_library
from rebriefer.place import PLACES
from rebriefer.session import Session
from rebriefer.settings import Settings
from rebriefer.ui import skeleton
from rebriefer.ui.skeleton import Skeleton
from rebriefer.words.catalogue import Words

class Noted(Skeleton):
    def repaint(self):
        super().repaint()
        watch.note()

skeleton.Skeleton = Noted

application = app.make_application()
session = Session(bundled_library(), language="en")
window = app.build_window(session, Words("en"), Settings(None), theme="light")
window.resize(1440, 900)
window.show()
settle(application)
gc.enable()
found = {}
ids = [entry.id for entry in PLACES]
for id in ids[1:]:
    found[f"first {id}"] = measured(application, lambda: window.show_place(id))
for id in ids:
    found[f"again {id}"] = measured(application, lambda: window.show_place(id))
for id in ids:
    window.show_place(id)
    settle(application)
    for language in ("zh", "en"):
        found[f"language {language} in {id}"] = measured(application, lambda: setattr(session, "language", language))
    for theme in ("theme.dark", "theme.light"):
        found[f"{theme} in {id}"] = measured(application, lambda: window.shell.run(theme))
for id in ids:
    window.show_place(id)
    settle(application)
print(json.dumps({"steps": found, "megabytes": resident()}), flush=True)
os._exit(0)
"""
)

BARE = (
    MEASURE
    + """
import pyqtgraph
application = QApplication([])
plot = pyqtgraph.PlotWidget()
plot.plot([1, 3, 2, 5, 4, 6, 8, 7])
plot.resize(1440, 900)
plot.show()
settle(application)
found = {"repaint": measured(application, plot.viewport().update)}
print(json.dumps({"steps": found, "megabytes": resident()}), flush=True)
os._exit(0)
"""
)

MARKS = {"again": (50, None), "first": (400, 50), "language": (300, None), "theme": (300, None)}
"""Beginning of a step: CPU milliseconds that it may take, and until it answers."""

MEMORY = 2.0
"""Times the memory of the bare window that ours may take with every place shown."""


def environment(home: str) -> dict[str, str]:
    """A home of its own, no display, compiled modules kept."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "XDG_", "OPENBLAS"))}
    return kept | {"HOME": home, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def told(code: str, home: str) -> tuple[dict[str, list[float]], float]:
    """Steps with their costs, and megabytes, of one process."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], env=environment(home), capture_output=True, text=True, timeout=300
    )
    if done.returncode:
        sys.exit(f"a case ended with {done.returncode}:\n{done.stderr}")
    answer = json.loads(done.stdout.splitlines()[-1])
    return answer["steps"], answer["megabytes"]


def print_step(name: str, costs: list[list[float]]) -> bool:
    """One line; False where a mark is missed."""
    whole, answer = zip(*costs, strict=True)
    most, soonest = next((mark for begin, mark in MARKS.items() if name.startswith(begin)), (None, None))
    middle, answered = statistics.median(whole), statistics.median(answer)
    kept = (most is None or middle <= most) and (soonest is None or answered <= soonest)
    span, limits = f"({min(whole):.0f} to {max(whole):.0f})", "  ".join(f"{mark:4}" for mark in (most, soonest) if mark)
    print(f"{name:28} {middle:7.1f}  {span:14} {answered:7.1f}   {limits:12} {'' if kept else 'missed'}".rstrip())
    return kept


def main() -> None:
    """Take turns, then print one line a step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home:
        turns = [(told(BARE, home), told(OURS, home)) for _ in range(rounds + 1)][1:]
    print(f"{'':28}  CPU ms  {'(low to high)':14}  answer   at most")
    kept = [print_step(name, [bare[0][name] for bare, _ in turns]) for name in turns[0][0][0]]
    kept += [print_step(name, [ours[0][name] for _, ours in turns]) for name in turns[0][1][0]]
    bare, ours = (statistics.median(turn[at][1] for turn in turns) for at in (0, 1))
    print(f"memory: {ours:.0f} MB, bare window {bare:.0f} MB: {ours / bare:.2f} times, at most {MEMORY}")
    sys.exit(0 if all(kept) and ours <= MEMORY * bare else 1)


if __name__ == "__main__":
    main()
