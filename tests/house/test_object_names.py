"""The page of object names is what the code says."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SET = re.compile(r'setObjectName\(f?"([^"]+)"\)')
PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*")


def told() -> set[str]:
    """Every name of the page."""
    page = (ROOT / "docs" / "object-names.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def test_every_name_that_is_set_stands_on_the_page():
    """Names that end in what is shown are told with that part in capitals."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    names = SET.findall(source)
    plain = {name for name in names if PLAIN.fullmatch(name)}
    stems = {name.partition("{")[0] for name in names} - plain
    assert plain <= told()
    assert all(any(name.startswith(stem) and name != stem for name in told()) for stem in stems)


def test_every_name_on_the_page_is_in_the_code():
    """A name that nothing carries would send a test or a measurement into the dark."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    missing = {name for name in told() if name.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") not in source}
    assert not missing
