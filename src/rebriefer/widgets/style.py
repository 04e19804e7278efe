"""From the roles of a theme to Qt's colours, fonts and lengths."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette

from rebriefer import themes
from rebriefer.themes import Theme

FAMILY = "Noto Sans SC"
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)


class Style(QObject):
    """What a painter asks: which colour, which font, how long.

    One per window. ``restyled`` is emitted when theme, language or text size changed; whoever keeps a font or a
    length asks again then.
    """

    restyled = Signal()

    def __init__(self, theme: Theme, language: str = "en", text_size: int = 100) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._text_size = text_size
        self._fonts: dict[tuple[str, bool], QFont] = {}

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    @property
    def language(self) -> str:
        """``en`` or ``zh``; Chinese text is one step larger."""
        return self._language

    @property
    def text_size(self) -> int:
        """Size of text in percent; everything but hairlines scales with it."""
        return self._text_size

    def restyle(self, *, theme: Theme | None = None, language: str | None = None, text_size: int | None = None) -> None:
        """Change what is given and tell everybody, if anything differs."""
        wanted = (theme or self._theme, language or self._language, text_size or self._text_size)
        if wanted == (self._theme, self._language, self._text_size):
            return
        self._theme, self._language, self._text_size = wanted
        self._fonts.clear()
        self.restyled.emit()

    def colour(self, role: str) -> QColor:
        """The colour of a role of the theme; each caller gets one of its own."""
        return QColor(self._theme.roles[role])

    def country(self, code: str) -> QColor:
        """The colour of a country or group; others share one grey."""
        return QColor(self._theme.countries[themes.country_key(self._theme, code)])

    def pattern(self, code: str) -> str:
        """The pattern that parts a country in grey, ``none`` where it has none."""
        return themes.PATTERNS.get(themes.country_key(self._theme, code), "none")

    def country_text(self, code: str, ground: str = "paper") -> QColor:
        """The colour of a country's name: its own where that can be read on the ground, else dim."""
        own = self._theme.countries[themes.country_key(self._theme, code)]
        readable = themes.contrast(own, self._theme.roles[ground]) >= 4.5
        return QColor(own) if readable else self.colour("dim")

    def font(self, role: str, bold: bool = False) -> QFont:
        """The font of a type role; bold is synthesised from the one weight there is."""
        found = self._fonts.get((role, bold))
        if found is None:
            found = self._fonts[role, bold] = _face(self.px(themes.type_size(role, self._language)), bold)
        return QFont(found)

    def address_font(self) -> QFont:
        """Twelve monospaced: the half-width forms of the one face that is bundled."""
        found = self._fonts.get(("address", False))
        if found is None:
            found = _face(self.px(12), False)
            found.setFeature(QFont.Tag("hwid"), 1)
            self._fonts["address", False] = found
        return QFont(found)

    def line_height(self, role: str) -> int:
        """Height of one line of a type role."""
        return round(self.px(themes.type_size(role, self._language)) * themes.line_factor(role))

    def px(self, length: float) -> int:
        """A length at the present text size; a hairline stays one pixel."""
        return round(length) if length <= 1 else max(1, round(length * self._text_size / 100))

    def stroke(self, width: float) -> float:
        """The width of a stroke that draws a state, at the present text size and in this theme."""
        return width * self._text_size / 100 * self._theme.strokes

    def palette(self) -> QPalette:
        """The palette of every widget that does not paint itself."""
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.colour(name))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, self.colour("dim"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, self.colour("dim"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, self.colour("dim"))
        return palette


def _face(size: int, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


_PALETTE = (
    (QPalette.ColorRole.Window, "paper"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "panel"),
    (QPalette.ColorRole.AlternateBase, "sunk"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "dim"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.ToolTipBase, "panel"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Light, "panel"),
    (QPalette.ColorRole.Midlight, "sunk"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Shadow, "rule"),
    (QPalette.ColorRole.Accent, "accent"),
)
