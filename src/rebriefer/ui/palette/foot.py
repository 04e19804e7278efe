"""The foot of the palette: which keys do what, and what else can be typed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rebriefer.widgets.labels import ElidedLabel, Label
from rebriefer.widgets.panels import KeyCap, Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_KEYS = ("Enter", "Ctrl+Enter", "Esc")


class Foot(Panel):
    """Keys at the left, examples at the right where there is room for them."""

    def __init__(self, card: QWidget, words: Words, style: Style) -> None:
        super().__init__(style, "panel", "top")
        self.setParent(card)
        self._words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(6)
        self._told = [Label(style, "small", colour="dim") for _ in _KEYS]
        for key, label in zip(_KEYS, self._told, strict=True):
            row.addWidget(KeyCap(style, key))
            row.addWidget(label)
            row.addSpacing(8)
        row.addStretch(1)
        self._also = ElidedLabel(style, "small", colour="dim")
        row.addWidget(self._also)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        say = self._words.say
        sentences = (say("palette", "open"), say("palette", "evidence only"), say("palette", "close"))
        for label, told in zip(self._told, sentences, strict=True):
            label.setText(told)
        self._also.setText(say("palette", "also: as of 1 dec 2025, 7.12, No. 61, bst"))
