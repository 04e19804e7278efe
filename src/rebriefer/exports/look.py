"""How everything that is handed out looks, whatever the window looks like: the light theme on white paper.

Paper is white, a picture is pasted into white pages, and whoever gets it has not chosen a theme. Text has
its usual size.
"""

from dataclasses import replace

from PySide6.QtGui import QFont

from rebriefer.themes import load_theme
from rebriefer.widgets.style import Style


class PaperStyle(Style):
    """The light theme on white.

    Beside Latin letters the face replaces digits by forms that no code point has, and joins letters such as those of
    *effect*: both are switched off, or no figure and not every word of a page could be copied or searched.
    """

    def __init__(self, language: str) -> None:
        light = load_theme("light")
        super().__init__(replace(light, roles={**light.roles, "paper": "#FFFFFF"}), language)

    def font(self, role: str, bold: bool = False) -> QFont:
        """The font of a type role with letters and digits as they were typed."""
        return _typed(super().font(role, bold))

    def address_font(self) -> QFont:
        """The font of addresses with letters and digits as they were typed."""
        return _typed(super().address_font())


def paper_style(language: str) -> Style:
    """The style of pages and pictures in a language."""
    return PaperStyle(language)


def _typed(font: QFont) -> QFont:
    for form in ("locl", "liga"):
        font.setFeature(QFont.Tag(form), 0)
    return font
