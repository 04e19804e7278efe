"""From roles to colours, fonts and lengths."""

import pytest
from PySide6.QtGui import QColor

from rebriefer.themes import load_theme
from rebriefer.widgets.style import Style


@pytest.fixture
def style(qapp) -> Style:
    return Style(load_theme("light"))


def test_restyling_tells_everybody_once(style: Style, qtbot) -> None:
    with qtbot.waitSignal(style.restyled, timeout=1000):
        style.restyle(theme=load_theme("dark"))
    with qtbot.assertNotEmitted(style.restyled, wait=20):
        style.restyle(theme=load_theme("dark"), language="en", text_size=100)
    assert style.colour("paper") == QColor("#15181B")


def test_a_caller_cannot_spoil_the_colour_or_the_font_of_the_next_one(style: Style) -> None:
    style.colour("ink").setAlphaF(0.1)
    style.font("body").setPixelSize(99)
    assert style.colour("ink").alphaF() == 1.0
    assert style.font("body").pixelSize() == 13


@pytest.mark.parametrize(
    ("language", "size", "role", "pixels"),
    [("en", 100, "body", 13), ("zh", 100, "body", 14), ("en", 150, "body", 20), ("zh", 200, "title", 40)],
)
def test_fonts_scale_with_language_and_text_size(
    style: Style, language: str, size: int, role: str, pixels: int
) -> None:
    style.restyle(language=language, text_size=size)
    assert style.font(role).pixelSize() == pixels


def test_hairlines_stay_one_pixel(style: Style) -> None:
    style.restyle(text_size=200)
    assert (style.px(1), style.px(8)) == (1, 16)


def test_figures_have_one_width_in_text_and_in_addresses(style: Style) -> None:
    from PySide6.QtGui import QFontMetricsF

    for font in (style.font("body"), style.font("body", bold=True)):
        metrics = QFontMetricsF(font)
        assert len({round(metrics.horizontalAdvance(figure * 8), 3) for figure in "0123456789"}) == 1
    metrics = QFontMetricsF(style.address_font())
    assert len({round(metrics.horizontalAdvance(letter * 8), 3) for letter in "0iWm:(-"}) == 1


def test_a_country_name_is_set_in_its_colour_only_where_it_can_be_read(style: Style) -> None:
    assert style.country_text("CHN") == style.country("CHN")
    assert style.country_text("MYS") == style.colour("dim")


def test_the_projector_draws_thicker_strokes(style: Style) -> None:
    thin = style.stroke(1)
    style.restyle(theme=load_theme("projector"))
    assert style.stroke(1) == pytest.approx(thin * 2.1)
