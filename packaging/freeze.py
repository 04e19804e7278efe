"""Builds the program as one folder that needs no Python, below ``build/freeze/``; ``packaging/freeze`` starts this."""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "freeze"
PROGRAM = WORK / "rebriefer"

FATAL = re.compile(
    r"could not resolve '?lib(xcb|xkb|X11)|Hidden import .* not found|Library not found.*lib(xcb|xkb|X11)"
)
"""What PyInstaller only warns of, and what gives a program that does not start or fails late."""


def install_program() -> None:
    """The program as the wheel holds it: library compiled, its hash in the code."""
    run(sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--no-input", "--no-deps",
        "--no-build-isolation", "--force-reinstall", str(ROOT))  # fmt: skip


def freeze() -> None:
    """Run PyInstaller; what it warns of in vain elsewhere ends the build here.

    Raises:
        SystemExit: The program would not start, or would fail late.
    """
    spec = str(ROOT / "packaging" / "rebriefer.spec")
    said = run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "INFO",
               "--distpath", str(WORK), "--workpath", str(WORK / "work"), spec)  # fmt: skip
    fatal = fatal_lines(said)
    if fatal:
        sys.exit("\n".join(["freeze: the build is not whole:", *fatal]))


def strip_python() -> None:
    """Take the symbols out of Python's own library, where there is ``strip``; numpy's kind would not survive it."""
    if shutil.which("strip"):
        for library in (PROGRAM / "_internal").glob("libpython*.so*"):
            run("strip", "--strip-unneeded", str(library))


def fatal_lines(said: str) -> list[str]:
    """The lines of PyInstaller that a build must not have."""
    return [line for line in said.splitlines() if FATAL.search(line)]


def run(*command: str) -> str:
    """What a command said; where it fails, the end of that is shown, and the build ends."""
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)  # fmt: skip
    if done.returncode:
        sys.exit(f"freeze: this failed: {' '.join(command)}\n{done.stdout[-4000:]}")
    return done.stdout


def size_of(folder: Path) -> tuple[int, int]:
    """Bytes and files of a folder, links not followed."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(sizes), len(sizes)


def main() -> None:
    """Build, say how large it is, and try it where that is asked."""
    parser = argparse.ArgumentParser(prog="packaging/freeze", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="then start it in a root without Python")
    parser.add_argument("--no-build", action="store_true", help="try the program that the last build left")
    args = parser.parse_args()
    if not args.no_build:
        install_program()
        freeze()
        strip_python()
    size, files = size_of(PROGRAM)
    print(f"{PROGRAM.relative_to(ROOT)}: {size / 1e6:.1f} MB in {files} files", flush=True)
    if args.smoke:
        from smoke import smoke

        smoke(PROGRAM, WORK)


if __name__ == "__main__":
    main()
