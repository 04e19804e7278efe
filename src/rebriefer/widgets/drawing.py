"""What a place paints when it is handed out: laid out anew for a page, without hand, ring or scroll bar."""

from typing import Protocol

from PySide6.QtGui import QPainter


class Drawing(Protocol):
    """One picture of a place, in logical pixels of the style it was made with."""

    def height_for(self, width: float) -> float:
        """Height that shows everything at a width."""

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint into the rectangle from 0, 0 to ``width``, ``height``; nothing outside it."""
