"""Colour roles, the palette of countries and the type scale, as records of ``resources/themes``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from rebriefer import assets

THEMES = ("light", "dark", "contrast", "projector")

PATTERNS: Mapping[str, str] = {
    "CHN": "solid",
    "USA": "upright",
    "JPN": "grid",
    "AUS": "dots",
    "MYS": "level",
    "MMR": "back",
    "BRA": "rings",
    "RUS": "wide_upright",
    "EST": "wide_level",
}
"""What parts the countries in grey; the others are plain. The forward slash belongs to *suspended*."""

_SAME_COUNTRY = {"EUU": "EU", "EU27": "EU", "EUR": "EU", "CN": "CHN", "US": "USA"}

_SCALE: Mapping[str, tuple[int, int]] = {
    "small": (12, 13),
    "body": (13, 14),
    "lead": (15, 16),
    "title": (19, 20),
    "display": (25, 26),
    "hero": (34, 36),
}
_LINES: Mapping[str, float] = {
    "small": 1.4, "body": 1.45, "lead": 1.5, "title": 1.25, "display": 1.25, "hero": 1.25,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme.

    Attributes:
        id: Name of its file and on the command line.
        name: Message of the room ``theme``, English.
        kind: ``light``, ``dark`` or ``contrast``: what frames and tints it asks for.
        strokes: Factor of the strokes of states.
        opacity: Whether anything may shine through; a theme without it draws frames instead of tints.
        roles: Colour of each role, ``#RRGGBB``.
        countries: Colour of each country, ``#RRGGBB``; ``others`` stands for all that have none.
    """

    id: str
    name: str
    kind: str
    strokes: float
    opacity: bool
    roles: Mapping[str, str]
    countries: Mapping[str, str]


def load_theme(id: str) -> Theme:
    """Read a theme of this build.

    Raises:
        KeyError: A role names no base colour, or the theme is not one of ``THEMES``.
    """
    if id not in THEMES:
        raise KeyError(id)
    with (assets.resources() / "themes" / f"{id}.toml").open("rb") as file:
        written = tomllib.load(file)
    base = written["base"]
    roles = {role: base[colour] for role, colour in written["roles"].items()}
    return Theme(
        id, written["name"], written["kind"], written["strokes"], written["opacity"], roles, written["countries"]
    )


def country_key(theme: Theme, code: str) -> str:
    """The key of a country in the palette: its own, or ``others``."""
    key = _SAME_COUNTRY.get(code, code)
    return key if key in theme.countries else "others"


def type_size(role: str, language: str) -> int:
    """Size of a type role in logical pixels at 100 % text size; Chinese is one step larger."""
    latin, chinese = _SCALE[role]
    return chinese if language == "zh" else latin


def line_factor(role: str) -> float:
    """Height of a line of a type role, in ems."""
    return _LINES[role]


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2 between two colours, 1 to 21.

    Example:
        >>> round(contrast("#000000", "#FFFFFF"), 1)
        21.0
    Source: Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ink_on(colour: str) -> str:
    """White if that has 4.5 on a colour, else near black."""
    return "#FFFFFF" if contrast(colour, "#FFFFFF") >= 4.5 else "#15181B"
