"""Where the files of a pack come from: a folder, or one archive for exchange."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from rebriefer.doors.archive import Archive
from rebriefer.doors.flaws import Refused, refused
from rebriefer.doors.folder import Folder
from rebriefer.pack.descriptor import FILE, HASHES
from rebriefer.pack.findings import Findings, shown

_LINE = re.compile(r"(?P<hash>[0-9a-f]{64})  (?P<name>.+)")


class Shelf(Protocol):
    """Gives the files of a pack by their paths."""

    def read(self, path: str) -> bytes:
        """The bytes of a file, or Refused."""
        ...


@contextmanager
def open_shelf(path: Path, findings: Findings) -> Iterator[Shelf | None]:
    """Open what a path leads to; None where it is no pack, which is then a finding.

    Members of an archive that are not sound are findings.
    """
    shelf = _opened(path, findings)
    if isinstance(shelf, Archive):
        with shelf:
            yield shelf
    else:
        yield shelf


def _opened(path: Path, findings: Findings) -> Folder | Archive | None:
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            return Folder(path)
        if stat.S_ISREG(mode):
            return Archive(path, lambda name, error: findings.add_flaw(name, error.flaw))
        raise refused("not_a_pack", f"a pack is a folder with {FILE} or an .rbpack file")
    except Refused as error:
        findings.add_flaw(path.name or str(path), error.flaw)
    except OSError as error:
        reason = f"cannot be read ({error.strerror}), a pack is a folder with {FILE} or an .rbpack file"
        findings.add(path.name or str(path), (1, 1), "file", "not_a_pack", reason)
    return None


def hashes_of(data: bytes) -> dict[str, str]:
    """The SHA-256 of each member by name, from the list in an archive.

    Raises:
        Refused: A line is no hash and name.
    """
    listed: dict[str, str] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None or found["name"] in listed:
            raise refused("hash_list", "a line is 64 digits of a SHA-256, two spaces and a name, once", line=number)
        listed[found["name"]] = found["hash"]
    return listed


def check_members(archive: Archive, wanted: set[str], hashes: Mapping[str, str], findings: Findings) -> None:
    """Every member is a table of the descriptor and has the hash that the archive lists for it.

    Args:
        archive: The archive.
        wanted: The descriptor, the list of hashes and the tables.
        hashes: SHA-256 of every member that was read; the others have a finding already.
        findings: Where findings go.
    """
    try:
        listed = hashes_of(archive.read(HASHES))
    except Refused as error:
        findings.add_flaw(HASHES, error.flaw)
        listed = None
    for name in archive.names:
        if name == HASHES:
            continue
        if name not in wanted:
            message = "the member is no table of the descriptor, remove it or list it"
            findings.add(name, (1, 1), "file", "not_listed", message)
        elif listed is not None and name in hashes:
            _check_hash(name, listed.get(name), hashes[name], findings)
    for name in sorted((listed or {}).keys() - set(archive.names)):
        findings.add(HASHES, (1, 1), "file", "hash_list", f"{shown(name)} is listed and not in the archive")


def _check_hash(name: str, listed: str | None, actual: str, findings: Findings) -> None:
    if listed is None:
        findings.add(name, (1, 1), "file", "not_listed", f"the member has no hash in {HASHES}, add it")
    elif actual != listed:
        message = f"the SHA-256 is {actual}, {HASHES} says {listed}"
        findings.add(name, (1, 1), "file", "hash_differs", message)
