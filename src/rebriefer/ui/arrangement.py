"""Where the parts of the window stand, in plain numbers."""

from typing import NamedTuple

from PySide6.QtCore import QRect

from rebriefer.widgets.style import Style

_TOP, _STRIP, _FOOT = 48, 26, 26
_RAIL, _RAIL_WORDLESS = 64, 48
_PANE, _WIDE_PANE = 340, 400
_DOCKED_FROM, _WIDE_PANE_FROM = 1200, 1900


class Arrangement(NamedTuple):
    """One rectangle a part.

    Attributes:
        docked: Whether the evidence stands beside the place; else it comes over it, and the rail has no words.
        top: The bar over everything.
        strip: What says that the as-of day is not the data date; without height on the data date.
        rail: The places.
        place: The place that is shown.
        evidence: The evidence pane, beside the place or over its right edge.
        notice: What is said of the workspace, over the status bar; without height where nothing is.
        foot: The status bar.
    """

    docked: bool
    top: QRect
    strip: QRect
    rail: QRect
    place: QRect
    evidence: QRect
    notice: QRect
    foot: QRect


def arranged(width: int, height: int, style: Style, *, strip: bool, notice: int = 0) -> Arrangement:
    """Arrange a window; larger text acts as if the window were narrower."""
    room = width * 100 // style.text_size
    docked = room >= _DOCKED_FROM
    rail = style.px(_RAIL if docked else _RAIL_WORDLESS)
    pane = min(style.px(_WIDE_PANE if room >= _WIDE_PANE_FROM else _PANE), max(width - rail, 0))
    top, foot, band = style.px(_TOP), style.px(_FOOT), style.px(_STRIP) if strip else 0
    y, rest = top + band, max(height - top - band - foot - notice, 0)
    return Arrangement(
        docked=docked,
        top=QRect(0, 0, width, top),
        strip=QRect(0, top, width, band),
        rail=QRect(0, y, rail, rest),
        place=QRect(rail, y, max(width - rail - (pane if docked else 0), 0), rest),
        evidence=QRect(width - pane, y, pane, rest),
        notice=QRect(0, y + rest, width, notice),
        foot=QRect(0, max(height - foot, y), width, foot),
    )
