"""Which paths may name a table inside a pack, on every system alike."""

import re

from rebriefer.doors import limits
from rebriefer.doors.characters import first_refused

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_DRIVE = re.compile(r"[A-Za-z]:")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\Z", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\n<>:"|?*\\]')


def path_problem(path: str) -> str | None:
    """What is wrong with a path, or None for a relative path with forward slashes that every system can hold."""
    if not path:
        return "the path is empty"
    if len(path) > limits.MAX_PATH_CHARS:
        return f"a path of {len(path):,} characters, at most {limits.MAX_PATH_CHARS}"
    if _DRIVE.match(path) and not _SCHEME.match(path):
        return "a path with a drive letter, a table lies inside the pack"
    if _SCHEME.match(path):
        return "a web address, a table lies inside the pack"
    if path.startswith(("/", "\\")):
        return "an absolute path, a table lies inside the pack"
    if first_refused(path) >= 0 or _FORBIDDEN.search(path):
        return "a character that not every system allows in a path; folders are parted by /"
    for part in path.split("/"):
        if problem := _part_problem(part):
            return problem
    return None


def _part_problem(part: str) -> str | None:
    if part == "..":
        return "a path with .., a table lies inside the pack"
    if part in ("", "."):
        return "a path with an empty part or ."
    if part.endswith((".", " ")) or part.startswith(" "):
        return "a name that begins or ends with a space, or ends with a dot"
    if _RESERVED.match(part.split(".")[0].rstrip()):
        return f"{part!r} is a reserved name on Windows"
    return None


def look_alike(path: str) -> str:
    """What two paths share that differ by upper and lower case only."""
    return path.casefold()
