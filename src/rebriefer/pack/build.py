"""A checked pack becomes one file for exchange: its tables as they are, with a list of their SHA-256 hashes."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rebriefer.doors.flaws import Refused
from rebriefer.doors.packing import write_archive
from rebriefer.errors import Problem, ProblemError, UsageError
from rebriefer.pack.check import checked
from rebriefer.pack.descriptor import FILE, HASHES
from rebriefer.pack.findings import Finding, Findings
from rebriefer.pack.read import Pack
from rebriefer.pack.shelf import open_shelf


def build(source: Path, target: Path) -> list[Finding]:
    """Check a pack and, if nothing is found, write it as an archive.

    The same tables give the same bytes on every machine. The archive takes the place of an older one in one step,
    when it is whole; with findings nothing is written.

    Raises:
        UsageError: The target is the source, lies in it or is no place for a file.
        ProblemError: The target cannot be written; an older one is as it was.
    """
    _refuse_target(source, target)
    pack, findings = checked(source)
    if findings:
        return findings
    members = _members(source, pack)
    try:
        with _replacing(target) as file:
            write_archive(file, members)
    except OSError as error:
        raise ProblemError(
            Problem(
                "{path} cannot be written ({reason}).",
                {"path": target, "reason": error.strerror or error},
                remedy="Choose another folder, or make room; an older file is as it was.",
            )
        ) from None
    return []


def _members(source: Path, pack: Pack) -> list[tuple[str, bytes]]:
    """The descriptor, the list of hashes and the tables, exactly as they were checked."""
    findings = Findings()
    data: dict[str, bytes] = {}
    with open_shelf(source, findings) as shelf:
        for path in sorted(pack.hashes):
            try:
                data[path] = shelf.read(path) if shelf is not None else b""
            except Refused:
                data[path] = b""
    if any(hashlib.sha256(data[path]).hexdigest() != digest for path, digest in pack.hashes.items()):
        raise ProblemError(
            Problem(
                "{path} changed while it was read.", {"path": source}, remedy="Close what writes to it and try again."
            )
        )
    listing = "".join(f"{digest}  {path}\n" for path, digest in sorted(pack.hashes.items()))
    tables = [(path, data[path]) for path in sorted(data) if path != FILE]
    return [(FILE, data[FILE]), (HASHES, listing.encode("utf-8")), *tables]


def _refuse_target(source: Path, target: Path) -> None:
    """The archive stands beside the pack, never in it or in its place."""
    inner, outer = target.resolve(), source.resolve()
    if inner == outer or outer in inner.parents:
        raise UsageError(
            Problem(
                "{path} lies inside the pack that it is built from.",
                {"path": target},
                remedy="Write it beside the pack, or into another folder.",
            )
        )
    if not target.parent.is_dir() or (target.exists() and not target.is_file()) or not target.name:
        raise UsageError(
            Problem(
                "No file can stand at {path}.",
                {"path": target},
                remedy="Name a file in a folder that exists, for example pack.rbpack.",
            )
        )


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of the target when it is whole and on the disk."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, target)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last; Windows does so by itself and cannot open a folder."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
