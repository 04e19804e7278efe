"""Archives with bytes changed at random, most of them in the headers: read or refused, never anything else."""

import random
import zipfile
from pathlib import Path

import pytest

from packs import a_pack
from rebriefer.pack.build import build
from rebriefer.pack.check import check

MARKS = (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06")


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """A built pack, and the same members as another program packs them."""
    folder = tmp_path_factory.mktemp("archives")
    build(a_pack(folder / "pack", "places", "stages"), folder / "stored.rbpack")
    with (
        zipfile.ZipFile(folder / "stored.rbpack") as stored,
        zipfile.ZipFile(folder / "packed.rbpack", "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in stored.namelist():
            packed.writestr(name, stored.read(name))
    return [(folder / name).read_bytes() for name in ("stored.rbpack", "packed.rbpack")]


def mutant(data: bytes, chance: random.Random) -> bytes:
    """A copy with a few bytes changed near a header or anywhere, sometimes cut."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        starts = [changed.find(mark) for mark in MARKS] + [changed.rfind(mark) for mark in MARKS]
        at = chance.choice([start for start in starts if start >= 0] + [chance.randrange(len(changed))])
        changed[min(len(changed) - 1, at + chance.randrange(50))] = chance.randrange(256)
    return bytes(changed[: chance.randrange(len(changed))] if chance.random() < 0.1 else changed)


@pytest.mark.parametrize("seed", range(4))
def test_an_archive_with_changed_bytes_is_read_or_refused(tmp_path: Path, archives: list[bytes], seed: int) -> None:
    """Every finding names the archive or one of its members."""
    chance = random.Random(seed)
    for _ in range(60):
        (tmp_path / "out.rbpack").write_bytes(mutant(chance.choice(archives), chance))
        for finding in check(tmp_path / "out.rbpack"):
            assert finding.file
            assert finding.field
