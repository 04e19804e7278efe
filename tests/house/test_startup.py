"""A start loads only what the first picture needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"yaml", "numpy", "pandas", "pyqtgraph", "pypinyin", "opencc_purepy"}
RECORD_CLASSES = 15

WINDOW = """
import gc, json, os, sys
from PySide6.QtCore import QTimer
from rebriefer import app
from rebriefer.cli.main import main

build = app.build_window

def records():
    made = (found for found in gc.get_objects() if isinstance(found, type))
    return sorted({f"{c.__module__}.{c.__qualname__}" for c in made if "__dataclass_fields__" in vars(c)})

def build_and_watch(*args, **named):
    window = build(*args, **named)
    def tell(_place):
        before = records()
        def done():
            print(json.dumps({"modules": sorted(sys.modules), "records": before}))
            sys.stdout.flush()
            os._exit(0)
        window.place.content_painted.connect(lambda: QTimer.singleShot(0, done))
    window.place_shown.connect(tell)
    return window

app.build_window = build_and_watch
main(["--lang", "en"])
"""

COMMAND = """
import json, sys
from rebriefer.cli.main import main
main(["inforce", "--on", "2025-11-07"])
print()
print(json.dumps({"modules": sorted(sys.modules)}))
"""


def started(code: str) -> dict[str, list[str]]:
    """What a process of its own has loaded; the library has been compiled before."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    subprocess.run(
        [sys.executable, "-P", "-m", "rebriefer", "inforce"], env=environment, check=True, stdout=subprocess.DEVNULL
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], env=environment, capture_output=True, text=True, check=True, timeout=50
    )
    told: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_the_window_shows_its_first_place_without_a_heavy_module_and_with_few_record_classes():
    """Each heavy import costs more than the window; each record class costs a millisecond."""
    told = started(WINDOW)
    assert not HEAVY & set(told["modules"])
    on_demand = ("rebriefer.exports", "PySide6.QtPrintSupport")
    assert not [module for module in told["modules"] if module.startswith(on_demand)]
    assert len(told["records"]) <= RECORD_CLASSES, told["records"]


def test_a_command_loads_neither_a_heavy_module_nor_qt():
    """The command line is also used in loops."""
    assert not (HEAVY | {"PySide6", "shiboken6"}) & set(started(COMMAND)["modules"])
