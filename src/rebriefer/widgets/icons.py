"""Icons of one colour, tinted as they are drawn."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from rebriefer import assets
from rebriefer.widgets.style import Style

_MARK_COLOURS = {"#B63B30": "CHN", "#0B6E6E": "accent", "#5F656D": "dim"}


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon of ``resources/icons`` with every ``currentColor`` in one colour."""
    _renderer(name, (("currentColor", colour.name()),)).render(painter, rect)


def paint_mark(painter: QPainter, rect: QRectF, style: Style) -> None:
    """Draw the program's mark in the colours of the theme."""
    colours = tuple(
        (written, style.country(role).name() if role == "CHN" else style.colour(role).name())
        for written, role in _MARK_COLOURS.items()
    )
    _renderer("mark", colours).render(painter, rect)


@lru_cache(maxsize=64)
def _renderer(name: str, colours: tuple[tuple[str, str], ...]) -> QSvgRenderer:
    drawing = (assets.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    for written, wanted in colours:
        drawing = drawing.replace(written, wanted)
    return QSvgRenderer(QByteArray(drawing.encode()))
