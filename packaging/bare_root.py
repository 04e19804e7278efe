"""A Debian that holds the minimal base and the libraries that Qt needs, and no Python, to start a built program in."""

import hashlib
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

SETUP = Path(__file__).with_name("setup.sh")
TOOLS = ("debootstrap", "unshare", "chroot", "apt-get")
USER = 1000
SECONDS = 60
"""A command has so long."""

PIPES = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}

ENTER = """
set -e
mount -t proc proc "$ROOT/proc"
for pair in "$PROGRAM:/srv/rebriefer" "$OUT:/out" /tmp/.X11-unix:/tmp/.X11-unix; do
    mkdir -p "$ROOT${pair#*:}"
    mount --bind "${pair%%:*}" "$ROOT${pair#*:}"
done
exec chroot --userspec="$USER_ID:$USER_ID" "$ROOT" /usr/bin/env -i "$@"
"""
"""Mounts vanish with the name space; nothing of the host is seen but the program, the pictures and the display."""


class BareRoot:
    """Runs the built program as an ordinary user, with no network, where no Python is.

    Args:
        program: The folder that was built.
        out: Where the program may write; ``/out`` inside.
        root: The Debian, or None: then on this machine, without its environment and with an empty search path.
    """

    def __init__(self, program: Path, out: Path, root: Path | None) -> None:
        self._program, self._out, self._root = program, out, root
        self.out = Path("/out") if root is not None else out

    def command(self, arguments: Sequence[str], display: str = "") -> tuple[list[str], Mapping[str, str]]:
        """What starts the program with these arguments, and in which environment."""
        home = self.out / "home"
        inside = [f"HOME={home}", "LANG=C.UTF-8", f"PATH={self.out / 'nothing'}"]
        inside += [f"DISPLAY={display}"] if display else []
        if self._root is None:
            return ["/usr/bin/env", "-i", *inside, str(self._program / "rebriefer"), *arguments], {}
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--net", "sh", "-c", ENTER, "sh"]
        places = {"ROOT": self._root, "PROGRAM": self._program, "OUT": self._out, "USER_ID": USER}
        known = {name: str(value) for name, value in places.items()}
        return [*enter, *inside, "/srv/rebriefer/rebriefer", *arguments], known | {"PATH": os.environ["PATH"]}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The program with these arguments, to its end, within its time."""
        command, environment = self.command(arguments)
        started = subprocess.Popen(command, env=environment, **PIPES)
        try:
            said, complaint = started.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            end(started)
            raise
        return subprocess.CompletedProcess(command, started.returncode, said, complaint)


def end(started: "subprocess.Popen[str]") -> None:
    """End a program at once, and first what it was started in: the change of user lets go of the one above."""
    for child in Path(f"/proc/{started.pid}/task/{started.pid}/children").read_text().split():
        os.kill(int(child), signal.SIGKILL)
    started.kill()


def made_root(work: Path) -> Path | None:
    """The Debian, kept between runs; None where this machine cannot make one."""
    if os.geteuid() != 0 or not all(shutil.which(tool) for tool in TOOLS):
        return None
    libraries, root = qt_libraries(), work / "root"
    mark = hashlib.sha256(" ".join(libraries).encode()).hexdigest()
    if not (root / "made").is_file() or (root / "made").read_text() != mark:
        shutil.rmtree(root, ignore_errors=True)
        suite = re.search(r"^VERSION_CODENAME=(\S+)", Path("/etc/os-release").read_text(), re.MULTILINE)
        if suite is None or not _bootstrapped(root, suite[1], libraries):
            return None
        (root / "made").write_text(mark)
    found = [*root.glob("usr/bin/python*"), *root.glob("usr/lib/python*"), *root.rglob("libpython*")]
    assert not found, f"the root has a Python: {found}"
    return root


def qt_libraries() -> list[str]:
    """What ``./run`` installs for Qt, and nothing else."""
    named = re.search(r"^qt_libraries='([^']+)'", SETUP.read_text(), re.MULTILINE)
    assert named is not None
    return named[1].split()


def _bootstrapped(root: Path, suite: str, libraries: Sequence[str]) -> bool:
    targets = ["$(REPO_URI)", "Created-By: Packages", f"Release: {suite}", "Component: main"]
    listed = subprocess.run(["apt-get", "indextargets", "--format", *targets], capture_output=True, text=True)
    for mirror in listed.stdout.splitlines()[:1]:
        command = ["debootstrap", "--variant=minbase", f"--include={','.join(libraries)}", suite, str(root), mirror]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=900)
        if done.returncode == 0:
            return True
        print(f"smoke: debootstrap failed: {done.stdout[-500:]}")
    return False
