"""The rooms of the house are where the plan says, and the plan says so of every room."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = {
    path.stem
    for path in (ROOT / "src" / "rebriefer").iterdir()
    if not path.name.startswith("_") and (path.suffix == ".py" or (path / "__init__.py").is_file())
}
WINDOW = {"app", "cli", "exports", "places", "ui", "widgets"}


def contract(name: str) -> dict[str, list[str]]:
    """One of the import contracts of the project file."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    return next(found for found in contracts if found["id"] == name)


def test_every_room_has_its_line_in_the_architecture_page_and_no_line_lacks_its_room():
    """A newcomer finds each folder explained."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert told == ROOMS


def test_every_room_below_the_window_is_forbidden_to_use_qt():
    """A room that is built later must not slip past the contract."""
    watched = {module.split(".")[1] for module in contract("qt")["source_modules"]}
    assert watched >= ROOMS - WINDOW


def test_every_room_but_the_doors_is_forbidden_to_read_yaml():
    """The YAML reader is slow to import and hostile input's way in."""
    watched = {module.split(".")[1] for module in contract("yaml")["source_modules"]}
    assert watched >= ROOMS - {"doors"}
