"""The pane of the documents: beside the page, or a drawer over it where the window is narrow."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rebriefer.places.reader.model.reader import ReaderModel
from rebriefer.places.reader.view.document_list import DocumentList
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.counts import counted

_HEAD, _SIDE = 40, 16


class ListPane(Panel):
    """A head that counts the documents, and their list."""

    def __init__(self, model: ReaderModel, words: Words, style: Style) -> None:
        super().__init__(style, "paper", "right")
        self.setObjectName("reader-list-pane")
        self._model, self._words = model, words
        self._title = Label(style, "body", bold=True)
        self._count = Label(style, "small", "dim")
        self.list = DocumentList(model, style)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(self.list, 1)
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say the head in the language of the session."""
        self._title.setText(self._words.say("reader", "Documents"))
        self._count.setText(counted(len(self._model.documents), self._words.language))
        self.list.setAccessibleName(self._words.say("reader", "Documents"))

    def _restyle(self) -> None:
        px = self._style.px
        self._title.setFixedHeight(px(_HEAD))
        self._head.setContentsMargins(px(_SIDE), 0, px(_SIDE), 0)
