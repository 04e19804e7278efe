"""Members of a zip archive, all looked at before any is read.

Nothing is ever unpacked to disk. The list of members at the end of the file is measured before it is parsed, names
follow the rules of ``paths``, and bytes are counted while they are read.
"""

import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from rebriefer.doors import limits
from rebriefer.doors.characters import first_refused
from rebriefer.doors.flaws import Refused, refused
from rebriefer.doors.paths import look_alike, path_problem

_END = struct.Struct("<4s4H2LH")
_ZIP64_LOCATOR = b"PK\x06\x07"
_MAGIC = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
)
_NESTED = (".zip", ".rbpack", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".tar", ".jar", ".whl")
_CHUNK = 1 << 18
_ENCRYPTED = 0x1
_UNSOUND = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, OverflowError, RuntimeError, ValueError)
"""What the standard library raises for archives that are not sound; a disk that cannot be read looks the same."""

MemberReport = Callable[[str, Refused], None]


class Archive(AbstractContextManager["Archive"]):
    """An open archive whose sound members can be read by name."""

    def __init__(self, path: Path, report: MemberReport) -> None:
        """Open an archive and look at every member.

        Args:
            path: The archive, a plain file.
            report: Is told of each member that is refused.

        Raises:
            Refused: The file is no zip archive, or too large, or has too many members.
        """
        self._file = path.open("rb")
        try:
            _refuse_by_end(self._file)
            self._zip = zipfile.ZipFile(self._file)
            self._members = dict(_sound(self._zip.infolist(), report))
        except _UNSOUND as error:
            self._file.close()
            raise refused("not_a_pack", f"not a sound zip archive ({error})") from None
        except BaseException:
            self._file.close()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._zip.close()
        self._file.close()

    @property
    def names(self) -> list[str]:
        """The sound members, in the order of the archive."""
        return list(self._members)

    def read(self, path: str) -> bytes:
        """The bytes of a member.

        Raises:
            Refused: There is no such sound member, or its bytes are not what the archive says of them.
        """
        member = self._members.get(path)
        if member is None:
            raise refused("no_such_file", "no sound member of this name, a table is a file inside the pack")
        try:
            data = self._counted(member)
        except _UNSOUND as error:
            raise refused("damaged_member", f"the bytes are not what the archive says of them ({error})") from None
        if data.startswith(_MAGIC):
            raise refused("nested_archive", "an archive inside the archive, a pack holds tables only")
        return data

    def _counted(self, member: zipfile.ZipInfo) -> bytes:
        """Read no more than the archive declares."""
        parts: list[bytes] = []
        left = member.file_size
        with self._zip.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                parts.append(chunk)
                left -= len(chunk)
                if left < 0:
                    break
        if left:
            raise refused("false_size", f"{member.file_size - left:,} bytes where {member.file_size:,} are declared")
        return b"".join(parts)


def _refuse_by_end(file: BinaryIO) -> None:
    """Measure the list of members before anything parses it."""
    size = file.seek(0, os.SEEK_END)
    if size > limits.MAX_PACK_BYTES:
        raise refused("too_large", f"{size:,} bytes, a pack has at most {limits.MAX_PACK_BYTES:,}")
    tail_size = min(size, _END.size + 0xFFFF)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    start = tail.rfind(b"PK\x05\x06")
    if start < 0 or len(tail) - start < _END.size:
        raise refused("not_a_pack", "neither a folder with datapackage.json nor a zip archive of one")
    _, disk, first_disk, here, members, directory, _, comment = _END.unpack_from(tail, start)
    if len(tail) - start != _END.size + comment:
        raise refused("not_a_pack", "bytes after the end of the archive")
    if disk or first_disk or here != members or tail.rfind(_ZIP64_LOCATOR, max(0, start - 64), start) >= 0:
        raise refused("not_a_pack", "an archive in several parts or of zip64 form, a pack is a plain zip archive")
    if members > limits.MAX_MEMBERS or directory > limits.MAX_DIRECTORY_BYTES:
        raise refused("too_many_members", f"{members:,} members, a pack has at most {limits.MAX_MEMBERS}")
    file.seek(0)


def _sound(members: list[zipfile.ZipInfo], report: MemberReport) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The members that may be read; the others are reported."""
    if len(members) > limits.MAX_MEMBERS:
        raise refused("too_many_members", f"{len(members):,} members, a pack has at most {limits.MAX_MEMBERS}")
    seen: dict[str, str] = {}
    total = 0
    for member in members:
        name = member.orig_filename
        try:
            _refuse_name(name, seen)
            total += member.file_size
            _refuse_member(member, total)
        except Refused as error:
            report(name, error)
        else:
            yield name, member


def _refuse_name(name: str, seen: dict[str, str]) -> None:
    """Refuse names that are unsafe or that two members share, as written or but for upper and lower case."""
    if problem := path_problem(name.removesuffix("/")):
        raise refused("unsafe_name", problem)
    earlier = seen.setdefault(look_alike(name), name)
    if earlier is not name:
        wrong = "the name stands twice" if earlier == name else f"differs from {earlier!r} by case only"
        raise refused("doubled_member", f"{wrong}, a name stands once")


def _refuse_member(member: zipfile.ZipInfo, total: int) -> None:
    """Refuse what is no plain file, is packed in a way that is not read here, or would unpack to too much."""
    name = member.orig_filename
    kind = member.external_attr >> 28
    if name.endswith("/") or kind not in (0, 8):
        raise refused("not_a_plain_file", "a link, a folder or a device, a member is a plain file")
    if member.flag_bits & _ENCRYPTED:
        raise refused("encrypted", "the member is encrypted")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refused("compression", "packed in a form other than stored or deflated")
    if name.lower().endswith(_NESTED):
        raise refused("nested_archive", "an archive inside the archive, a pack holds tables only")
    if member.file_size > limits.MAX_FILE_BYTES:
        raise refused("too_large", f"{member.file_size:,} bytes, a file has at most {limits.MAX_FILE_BYTES:,}")
    if total > limits.MAX_PACK_BYTES:
        raise refused("too_large", f"the members unpack to more than {limits.MAX_PACK_BYTES:,} bytes")
    if member.file_size > max(limits.SMALL_MEMBER_BYTES, member.compress_size * limits.MAX_RATIO):
        raise refused("ratio", f"unpacks to more than {limits.MAX_RATIO} times its size")
    if first_refused(name) >= 0:
        raise refused("unsafe_name", "a character that not every system allows in a path")
