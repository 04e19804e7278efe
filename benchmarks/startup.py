"""What a start costs: ours beside two bare windows, interleaved in one run.

    .venv/bin/python -m pip install numpy pyqtgraph
    .venv/bin/python benchmarks/startup.py [--rounds 7]

Each case is a process of its own, from its start to a painted window, then gone without a tidy end. CPU seconds are
user and system together, memory is the peak resident size, both of that process as the kernel counts them (wait4).
The cases take turns, one round is thrown away, the medians of the others are printed, with the lowest and highest.
Ratios inside one run are what to compare; seconds move with the machine and with what else runs on it.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

WATCH = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

def leave():
    QTimer.singleShot(0, lambda: os._exit(0))

class Watch(QObject):
    painted = staticmethod(leave)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted()
        return False

watch = Watch()
"""
"""Sits on the application in every case, because it costs something: each object of Qt is wrapped for Python."""

BARE = (
    WATCH
    + """
from PySide6.QtWidgets import QListWidget, QSplitter, QTabWidget, QTextEdit, QToolBar
app = QApplication([])
app.installEventFilter(watch)
window = QMainWindow()
bar = QToolBar()
for word in ("Timeline", "Supply", "Demand", "Reader"):
    bar.addAction(word)
window.addToolBar(bar)
tabs = QTabWidget()
names = QListWidget()
names.addItems([f"No. {number} of 2025" for number in range(50)])
text = QTextEdit()
text.setPlainText("公布对境外相关稀土物项实施出口管制的决定 Announcement No. 61 of 2025\\n" * 20)
tabs.addTab(text, "原文")
tabs.addTab(QTextEdit(), "Summary")
both = QSplitter()
both.addWidget(names)
both.addWidget(tabs)
window.setCentralWidget(both)
window.resize(1280, 800)
window.show()
app.exec()
"""
)

PLOT = (
    WATCH
    + """
import pyqtgraph
app = QApplication([])
app.installEventFilter(watch)
window = QMainWindow()
plot = pyqtgraph.PlotWidget()
plot.plot([1, 3, 2, 5, 4, 6, 8, 7])
window.setCentralWidget(plot)
window.resize(1280, 800)
window.show()
app.exec()
"""
)

OURS = (
    WATCH
    + """
from rebriefer import app
from rebriefer.cli.main import main

make = app.make_application

def make_and_watch():
    application = make()
    application.installEventFilter(watch)
    return application

app.make_application = make_and_watch
"""
)

FIRST_PAINT = OURS + 'main(["--lang", "en"])'

CONTENT = (
    OURS
    + """
build = app.build_window

def build_and_watch(*args, **named):
    window = build(*args, **named)
    window.place_shown.connect(lambda _: window.place.content_painted.connect(leave))
    return window

Watch.painted = staticmethod(lambda: None)
app.build_window = build_and_watch
main(["--lang", "en"])
"""
)

CASES = {
    "a  tool bar, list, Chinese text, tabs": BARE,
    "b  one pyqtgraph PlotWidget": PLOT,
    "c  ours to the first paint": FIRST_PAINT,
    "d  ours until the timeline is painted": CONTENT,
}
BESIDE = (("c", "a", "CPU", 0, 1.35), ("d", "b", "CPU", 0, 0.8), ("d", "b", "memory", 1, 1.25))
"""Case, the one it is compared with, what is compared, its column, and the most it may be."""


def environment(home: str) -> dict[str, str]:
    """A home of its own, no display, compiled modules kept, and no processor settings that slow numpy's library."""
    left_out = ("PYTHON", "XDG_", "OPENBLAS")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
    return kept | {"HOME": home, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def cost(code: str, home: str) -> tuple[float, float]:
    """CPU seconds and peak megabytes of one process."""
    pid = os.posix_spawn(sys.executable, [sys.executable, "-P", "-c", code], environment(home))
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"a case ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Take turns, then print one line a case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in CASES}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(rounds + 1):
            for name, code in CASES.items():
                costs[name].append(cost(code, home))
    medians = {}
    print(f"{'':40} CPU s  (low to high)   MB")
    for name, measured in costs.items():
        seconds, megabytes = zip(*measured[1:], strict=True)
        medians[name[0]] = statistics.median(seconds), statistics.median(megabytes)
        span = f"({min(seconds):.2f} to {max(seconds):.2f})"
        print(f"{name:40} {medians[name[0]][0]:5.2f}  {span:15} {medians[name[0]][1]:5.0f}")
    for ours, other, what, column, most in BESIDE:
        print(f"{ours} / {other} in {what}: {medians[ours][column] / medians[other][column]:.2f}, at most {most}")


if __name__ == "__main__":
    main()
