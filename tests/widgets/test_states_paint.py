"""Each state can be told from every other without colour."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from rebriefer.domain.states import State
from rebriefer.themes import THEMES, load_theme
from rebriefer.widgets.states_paint import paint_state, paint_swatch
from rebriefer.widgets.style import Style

DRAWN = [state for state in State if state is not State.NONE]


def drawn(style: Style, state: State, *, observed: bool = True, painter=paint_state, width: int = 120) -> QImage:
    image = QImage(width, 17, QImage.Format.Format_RGB32)
    image.fill(style.colour("paper"))
    canvas = QPainter(image)
    painter(canvas, QRectF(0, 0, width, 17), state, observed, style.country("CHN"), style)
    canvas.end()
    return image


def grey(image: QImage) -> list[int]:
    scaled = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [scaled.pixelColor(x, y).lightness() for x in range(scaled.width()) for y in range(scaled.height())]


@pytest.mark.parametrize("theme", THEMES)
def test_states_differ_in_grey(qapp, theme: str) -> None:
    style = Style(load_theme(theme))
    pictures = {state: grey(drawn(style, state)) for state in DRAWN}
    for one, other in combinations(DRAWN, 2):
        apart = sum(abs(a - b) > 24 for a, b in zip(pictures[one], pictures[other], strict=True))
        assert apart > 60, (one, other, apart)


def test_none_draws_nothing(qapp) -> None:
    style = Style(load_theme("light"))
    assert len(set(grey(drawn(style, State.NONE)))) == 1


@pytest.mark.parametrize("state", [s for s in DRAWN if s is not State.UNKNOWN])
def test_what_is_not_observed_is_fainter(qapp, state: State) -> None:
    style = Style(load_theme("light"))
    ground = style.colour("paper").lightness()

    def ink(image: QImage) -> int:
        return sum(abs(ground - value) for value in grey(image))

    assert ink(drawn(style, state, observed=False)) < ink(drawn(style, state))


def test_the_hatch_of_neighbours_is_in_step(qapp) -> None:
    """Two segments side by side show one hatch, not a seam."""
    style = Style(load_theme("light"))
    image = QImage(200, 17, QImage.Format.Format_RGB32)
    canvas = QPainter(image)
    paint_state(canvas, QRectF(0, 0, 100, 17), State.SUSPENDED, True, QColor("#B63B30"), style)
    paint_state(canvas, QRectF(100, 0, 100, 17), State.SUSPENDED, True, QColor("#B63B30"), style)
    canvas.end()
    whole = QImage(200, 17, QImage.Format.Format_RGB32)
    canvas = QPainter(whole)
    paint_state(canvas, QRectF(0, 0, 200, 17), State.SUSPENDED, True, QColor("#B63B30"), style)
    canvas.end()
    middle = [(x, y) for x in (*range(20, 90), *range(110, 180)) for y in range(3, 14)]
    assert all(image.pixelColor(x, y) == whole.pixelColor(x, y) for x, y in middle)


def test_the_painter_is_left_as_it_was(qapp) -> None:
    style = Style(load_theme("light"))
    image = QImage(50, 17, QImage.Format.Format_RGB32)
    canvas = QPainter(image)
    canvas.setPen(QColor("#123456"))
    canvas.setOpacity(0.5)
    for state in State:
        paint_state(canvas, QRectF(0, 0, 50, 17), state, False, QColor("#B63B30"), style)
    assert canvas.opacity() == 0.5
    assert canvas.pen().color() == QColor("#123456")
    assert not canvas.hasClipping()
    canvas.end()


def test_the_swatch_of_unknown_has_its_ring_in_the_middle(qapp) -> None:
    style = Style(load_theme("light"))
    image = drawn(style, State.UNKNOWN, painter=paint_swatch, width=28)
    panel = style.colour("panel")
    assert image.pixelColor(14, 3) == panel or image.pixelColor(11, 8) == panel
    assert image.pixelColor(2, 8) == style.colour("rule")
