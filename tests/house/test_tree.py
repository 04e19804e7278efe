"""The tree speaks of itself alone: no path of a machine, no address of a package registry."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = ("benchmarks", "data", "docs", "packaging", "resources", "src", "tests")
BINARY = {".otf", ".png", ".pyc", ".rebrief", ".sqlite"}
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:opt|root|work)/[\w.-]+|\.\./shared")


def text_files() -> list[Path]:
    """Every authored text file of the checkout."""
    inner = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    outer = [path for path in ROOT.iterdir() if path.name not in {".git", ".venv.lock"}]
    return [path for path in (*inner, *outer) if path.is_file() and path.suffix not in BINARY]


def test_no_path_of_a_machine_is_written_anywhere():
    """A path that only one machine has misleads everybody else."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if MACHINE_PATH.search(line) and path != Path(__file__)
    ]
    assert not found, "\n".join(found)


def test_requirements_are_pinned_by_hash_and_name_no_registry():
    """Where the files come from is for each machine to say; what is in them is not."""
    for path in ROOT.glob("requirements*.txt"):
        text = path.read_text(encoding="utf-8").replace("\\\n", "")
        assert "//" not in text and "index-url" not in text and "find-links" not in text, path.name
        loose = [line for line in text.splitlines() if "==" not in line or "--hash=sha256:" not in line]
        assert not loose, f"{path.name}: {loose}"
