"""The bar over the reader: what is shown, and how many claims and flags there are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu

from rebriefer.places.reader.model import ReaderModel
from rebriefer.widgets.controls import Button
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import KeyCap, Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words


class ReaderBar(Panel):
    """Title, switch of pinyin and gloss, keys of the next claim and flag."""

    def __init__(self, model: ReaderModel, words: Words, style: Style) -> None:
        super().__init__(style, "panel", "bottom")
        self.setObjectName("reader-bar")
        self._model, self._words = model, words
        self._title = Label(style, "lead", bold=True)
        self._documents = Button(style, small=True)
        self._documents.setObjectName("reader-documents")
        self._documents.clicked.connect(lambda _checked=False: self._choose())
        self._pinyin = Button(style, small=True)
        self._pinyin.setObjectName("reader-pinyin")
        self._pinyin.clicked.connect(lambda _checked=False: self._switch())
        self._counts = Label(style, "small", "dim")
        self._counts.setObjectName("reader-counts")
        self._claim, self._flag = Label(style, "small", "dim"), Label(style, "small", "dim")
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(16), 0, style.px(16), 0)
        row.setSpacing(style.px(8))
        for part in (self._title, self._documents, self._pinyin, self._counts):
            row.addWidget(part)
        row.addStretch(1)
        for label, key in ((self._claim, "N"), (self._flag, "F")):
            row.addWidget(label)
            row.addWidget(KeyCap(style, key))

    def set_choice(self, shown: bool) -> None:
        """Offer the documents as a menu, where there is no room for their list."""
        self._documents.setVisible(shown)

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        say = self._words.say
        self._title.setText(say("rail", "Reader"))
        self._documents.setText(say("reader", "Documents"))
        self._claim.setText(say("reader", "next claim"))
        self._flag.setText(say("reader", "next flag"))
        self.refill()

    def refill(self) -> None:
        """Say what holds for the document that is open."""
        say_n, model = self._words.say_n, self._model
        self._pinyin.setText(
            self._words.say("reader", "Hide pinyin and gloss")
            if model.pinyin
            else self._words.say("reader", "Show pinyin and gloss")
        )
        claims = sum(count for _, count in model.counts(model.document))
        flags = len(model.flags())
        said = (say_n("reader", "{n} claim", "{n} claims", claims), say_n("reader", "{n} flag", "{n} flags", flags))
        self._counts.setText("  |  ".join(said))

    def _switch(self) -> None:
        self._model.pinyin = not self._model.pinyin

    def _choose(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for index, document in enumerate(self._model.documents):
            text = f"{document.number:02d}  {document.headline_zh}".replace("&", "&&")
            menu.addAction(text).triggered.connect(lambda _checked=False, at=index: self._model.open(at))
        menu.popup(self._documents.mapToGlobal(self._documents.rect().bottomLeft()))
