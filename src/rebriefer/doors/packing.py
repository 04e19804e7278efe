"""Writes an archive whose bytes follow from its members alone: no clock, no machine, no compressor has a say."""

import zipfile
from collections.abc import Iterable
from typing import BinaryIO

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def write_archive(file: BinaryIO, members: Iterable[tuple[str, bytes]]) -> None:
    """Write members in the order given, stored, since compressors differ between versions."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        for name, data in members:
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.create_system = _UNIX
            member.external_attr = _PLAIN_FILE
            archive.writestr(member, data, zipfile.ZIP_STORED)
