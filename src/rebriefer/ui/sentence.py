"""One sentence in a dialog of its own, for when there is no window to say it in."""

from PySide6.QtWidgets import QDialog, QVBoxLayout

from rebriefer.themes import load_theme
from rebriefer.widgets.controls import Button
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words


def show_sentence(words: Words, sentence: str) -> None:
    """One sentence and one button."""
    style = Style(load_theme("light"), words.language)
    dialog = QDialog()
    dialog.setObjectName("sentence")
    dialog.setWindowTitle("rebriefer")
    dialog.setPalette(style.palette())
    ground = Panel(style)
    inner = QVBoxLayout(ground)
    inner.setContentsMargins(24, 24, 24, 20)
    inner.setSpacing(20)
    text = Label(style, "lead", wrap=True)
    text.setText(sentence)
    text.setMinimumWidth(420)
    button = Button(style, "primary")
    button.setText(words.say("crash", "Close"))
    button.clicked.connect(dialog.accept)
    inner.addWidget(text)
    inner.addWidget(button)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(ground)
    dialog.exec()
