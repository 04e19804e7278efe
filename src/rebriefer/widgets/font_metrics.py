"""Widths of text for layouts that know no Qt."""

from PySide6.QtGui import QFontMetricsF

from rebriefer.widgets.style import Style


class FontMetrics:
    """Widths of text in the fonts of a style; what was measured once is kept until the style changes."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._widths: dict[tuple[str, bool, str], float] = {}
        self._metrics: dict[tuple[bool, str], QFontMetricsF] = {}

    def forget(self) -> None:
        """The style has changed."""
        self._widths.clear()
        self._metrics.clear()

    def px(self, length: float) -> int:
        """A length at the present text size."""
        return self._style.px(length)

    def size(self, role: str) -> int:
        """Height of the letters of a type role."""
        return self._style.font(role).pixelSize()

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""
        key = (text, bold, role)
        found = self._widths.get(key)
        if found is None:
            metrics = self._metrics.get((bold, role))
            if metrics is None:
                metrics = self._metrics[bold, role] = QFontMetricsF(self._style.font(role, bold))
            found = self._widths[key] = metrics.horizontalAdvance(text)
        return found
