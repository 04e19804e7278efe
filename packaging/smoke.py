"""Tries a built program where no Python is: commands, receipts, exports, and its window on a real screen."""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bare_root import PIPES, USER, BareRoot, end, made_root
from screen import SIZE, Screen, colours_of, is_blank, unlikeness

from rebriefer.exports.formats import FORMATS
from rebriefer.place import PLACES

STARTS = 5
SECONDS = 30
"""A window has so long to paint, and to come to rest."""

LEAST_COLOURS = 40
LIKE, UNLIKE = 0.08, 0.02
"""Shares of the picture: window and snapshot of a place differ by less, two places by more."""

MAGIC = {"pdf": b"%PDF-", "png": b"\x89PNG", "svg": b"<?xml", "csv": b"\xef\xbb\xbf"}
TOOLS = ("Xvfb", "xdotool")


def smoke(program: Path, work: Path) -> None:
    """Try everything; say what was measured.

    Raises:
        SystemExit: Something is missing or wrong.
    """
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        sys.exit(f"smoke: these programs are missing: {', '.join(missing)}")
    out, root = _folder(work / "smoke"), made_root(work)
    where = "in a Debian without Python" if root else "on this machine with an empty search path: no root was made"
    print(f"smoke: {where}", flush=True)
    bare = BareRoot(program, out, root)
    try:
        _try_commands(bare, program)
        _try_exports(bare, out)
        with Screen() as screen:
            _try_window(bare, screen, out)
            _time_starts(bare, screen, out)
    except (AssertionError, TimeoutError, subprocess.SubprocessError) as error:
        sys.exit(f"smoke: failed: {error}")
    print(f"smoke: everything stands; the pictures are in {out}", flush=True)


def _folder(path: Path) -> Path:
    shutil.rmtree(path, ignore_errors=True)
    for folder in (path, path / "home", path / "nothing"):
        folder.mkdir()
        if os.geteuid() == 0:
            os.chown(folder, USER, USER)
    return path


def _said(bare: BareRoot, *arguments: str) -> str:
    """What a command prints; it must end well and complain of nothing."""
    done = bare.run(*arguments)
    assert done.returncode == 0 and not done.stderr, f"{' '.join(arguments)}: {done.returncode} {done.stderr[-2000:]}"
    return done.stdout


def _try_commands(bare: BareRoot, program: Path) -> None:
    """What the built program says is what the same code says from its environment."""
    doctor = json.loads(_said(bare, "doctor", "--json"))
    broken = [line for line in doctor if not line["ok"] and line["name"] != "display"]
    assert not broken, f"doctor: {broken}"
    asked = [["inforce", "--on", "2025-11-07", "--json"], ["find", "稀土", "--lang", "zh"]]
    asked += [["show", address] for address in _one_of_each_kind(program)]
    for arguments in asked:
        here = subprocess.run([sys.executable, "-m", "rebriefer", *arguments], capture_output=True, text=True)
        assert here.stdout, f"{' '.join(arguments)}: nothing was said here: {here.stderr}"
        assert _said(bare, *arguments) == here.stdout, f"{' '.join(arguments)}: it says something else"
    print(f"smoke: {len(asked)} commands say the same as without freezing, one for each kind of address", flush=True)


def _one_of_each_kind(program: Path) -> list[str]:
    library = program / "_internal" / "rebriefer" / "_bundle" / "library.sqlite"
    with sqlite3.connect(f"file:{library}?immutable=1", uri=True) as opened:
        rows = opened.execute("SELECT min(address) FROM addresses GROUP BY kind ORDER BY kind")
        return [address for (address,) in rows]


def _try_exports(bare: BareRoot, out: Path) -> None:
    for entry in PLACES:
        _said(
            bare, "snapshot", entry.id, str(bare.out / f"{entry.id}-snapshot.png"), "--size", "x".join(map(str, SIZE))
        )
        for each in FORMATS:
            name = f"{entry.id}{each.suffix}"
            _said(bare, "export", entry.id, str(bare.out / name))
            written = (out / name).read_bytes()
            assert written.startswith(MAGIC[each.id]) and len(written) > 100, f"{name} is no {each.id}"
    print(f"smoke: {len(PLACES)} snapshots, {len(PLACES) * len(FORMATS)} exports written", flush=True)


def _try_window(bare: BareRoot, screen: Screen, out: Path) -> None:
    """Go through all places by their keys; each must be seen, and like the picture that needs no screen."""
    from PySide6.QtGui import QImage

    pictures = []
    with _window(*bare.command([], screen.display)) as window:
        screen.wait_for(lambda picture: colours_of(picture) >= LEAST_COLOURS, SECONDS)
        screen.take_focus()
        for entry in PLACES:
            snapshot = QImage(str(out / f"{entry.id}-snapshot.png"))
            screen.press(entry.key)
            try:
                screen.wait_for(lambda picture, other=snapshot: unlikeness(picture, other) < LIKE, SECONDS)
            except TimeoutError:
                screen.picture().save(str(out / f"{entry.id}-screen.png"))
                raise AssertionError(f"{entry.id}: the screen did not become like the snapshot") from None
            picture, _ = screen.settled(0.6, SECONDS)
            picture.save(str(out / f"{entry.id}-screen.png"))
            assert window.poll() is None, f"{entry.id}: the program ended"
            assert colours_of(picture) >= LEAST_COLOURS, f"{entry.id}: the screen is nearly empty"
            assert all(unlikeness(picture, other) > UNLIKE for other in pictures), f"{entry.id}: it was not shown"
            pictures.append(picture)
            differs = unlikeness(picture, snapshot)
            print(f"smoke: {entry.id} stands on the screen, {differs:.1%} of it unlike its snapshot", flush=True)


def _time_starts(bare: BareRoot, screen: Screen, out: Path) -> None:
    """Frozen and not, in turn: from the start of the process to the first paint, and until nothing moves."""
    unfrozen = [sys.executable, "-m", "rebriefer"], os.environ | {"HOME": str(out / "home")}
    cases = {"frozen": bare.command([], screen.display), "not frozen": unfrozen}
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for _ in range(STARTS):
        for name, (command, environment) in cases.items():
            screen.wait_for(is_blank, SECONDS)
            began = time.monotonic()
            with _window(command, environment):
                first = screen.wait_for(lambda picture: not is_blank(picture), SECONDS)
                screen.wait_for(lambda picture: colours_of(picture) >= LEAST_COLOURS, SECONDS)
                _, still = screen.settled(0.8, SECONDS)
            found[name].append((first - began, still - began))
    for name, starts in found.items():
        first, still = zip(*starts, strict=True)
        told = f"{statistics.median(first):.2f} s ({min(first):.2f} to {max(first):.2f})"
        print(f"smoke: {name}: first paint after {told}, at rest after {statistics.median(still):.2f} s", flush=True)


@contextmanager
def _window(command: Sequence[str], environment: object) -> Iterator[subprocess.Popen[str]]:
    """The program with its window open; it must not have said anything when it is ended."""
    started = subprocess.Popen(command, env=environment, **PIPES)
    try:
        yield started
    finally:
        if started.poll() is None:
            end(started)
        _, complaint = started.communicate(timeout=20)
    assert not complaint, f"the window complains: {complaint[-2000:]}"
