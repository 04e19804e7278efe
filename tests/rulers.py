"""Widths of text without a font, and the room that labels take."""

from rebriefer.places.timeline.layout.records import Text


class Ruler:
    """Widths of text without a font: seven pixels a letter, thirteen a Chinese character."""

    def __init__(self, text_size: int = 100) -> None:
        self._scale = text_size / 100

    def px(self, length: float) -> int:
        return max(1, round(length * self._scale))

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        return sum(13 if ord(c) > 0x2E7F else 7 for c in text) * self._scale

    def size(self, role: str) -> int:
        return self.px(12)


def box_of(text: Text) -> tuple[float, float, float]:
    left = text.x - text.width if text.right else text.x
    return left, left + text.width, text.y


def meet(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    return abs(one[2] - other[2]) < 10 and one[0] < other[1] and other[0] < one[1]
