"""The contrast that each theme promises, measured."""

import pytest

from rebriefer import themes

PROMISED = [
    ("light", "ink", "paper", 15.0),
    ("light", "dim", "paper", 5.6),
    ("light", "edge", "panel", 3.4),
    ("light", "accent", "accent_tint", 5.1),
    ("light", "caution", "caution_tint", 6.0),
    ("light", "wrong", "wrong_tint", 5.5),
    ("light", "good", "good_tint", 5.4),
    ("dark", "ink", "panel", 13.2),
    ("dark", "dim", "panel", 7.0),
    ("dark", "edge", "panel", 4.3),
    ("dark", "accent", "accent_tint", 6.1),
    ("dark", "caution", "caution_tint", 7.3),
    ("dark", "wrong", "wrong_tint", 6.3),
    ("contrast", "ink", "paper", 20.9),
    ("contrast", "dim", "paper", 13.5),
    ("contrast", "accent", "paper", 11.2),
    ("contrast", "caution", "paper", 10.1),
    ("contrast", "wrong", "paper", 9.4),
    ("contrast", "good", "paper", 10.3),
    ("projector", "ink", "paper", 17.9),
    ("projector", "dim", "paper", 8.3),
    ("projector", "accent", "paper", 7.7),
]
TEXT = ("ink", "dim", "accent", "caution", "wrong", "good")
GROUNDS = ("paper", "panel", "sunk")


@pytest.mark.parametrize(("theme", "role", "ground", "least"), PROMISED)
def test_a_role_has_the_contrast_it_promises(theme: str, role: str, ground: str, least: float) -> None:
    roles = themes.load_theme(theme).roles
    assert themes.contrast(roles[role], roles[ground]) >= least


@pytest.mark.parametrize("theme", themes.THEMES)
def test_text_can_be_read_on_every_ground(theme: str) -> None:
    roles = themes.load_theme(theme).roles
    weak = {
        (role, ground): round(themes.contrast(roles[role], roles[ground]), 2)
        for role in TEXT
        for ground in GROUNDS
        if themes.contrast(roles[role], roles[ground]) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("theme", themes.THEMES)
def test_marks_and_control_edges_can_be_seen(theme: str) -> None:
    roles = themes.load_theme(theme).roles
    for role in ("edge", "caution_mark"):
        assert themes.contrast(roles[role], roles["panel"]) >= 3.0


@pytest.mark.parametrize("theme", themes.THEMES)
def test_the_word_on_a_filled_button_can_be_read(theme: str) -> None:
    roles = themes.load_theme(theme).roles
    assert themes.contrast(roles["on_accent"], roles["accent"]) >= 4.5


@pytest.mark.parametrize("theme", themes.THEMES)
def test_themes_offer_the_same_roles_and_countries(theme: str) -> None:
    light, other = themes.load_theme("light"), themes.load_theme(theme)
    assert list(other.roles) == list(light.roles)
    assert list(other.countries) == list(light.countries)


def test_a_label_on_a_country_bar_can_be_read() -> None:
    for theme in map(themes.load_theme, themes.THEMES):
        for colour in theme.countries.values():
            assert themes.contrast(themes.ink_on(colour), colour) >= 4.5


def test_unknown_countries_share_one_grey() -> None:
    light = themes.load_theme("light")
    assert themes.country_key(light, "ZAF") == "others"
    assert themes.country_key(light, "EU27") == themes.country_key(light, "EUU") == "EU"


def test_chinese_is_set_one_step_larger() -> None:
    assert [themes.type_size(role, "en") for role in ("small", "body", "hero")] == [12, 13, 34]
    assert [themes.type_size(role, "zh") for role in ("small", "body", "hero")] == [13, 14, 36]


def test_a_theme_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        themes.load_theme("../light")
