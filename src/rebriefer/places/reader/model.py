"""The model of the reader: which document is open, and what can be picked in it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import Document, Mark
from rebriefer.library.queries.documents import FLAG, all_documents
from rebriefer.place import Item
from rebriefer.session import Session
from rebriefer.signals import Signal
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence, day_in_table
from rebriefer.words.terms import of_vocabulary


class ReaderModel:
    """What the reader shows, without Qt.

    ``changed`` is emitted when another document is open, or pinyin or gloss were switched.
    """

    def __init__(self, session: Session, words: Words) -> None:
        self.session, self.words = session, words
        self.documents = all_documents(session.library)
        self.changed: Signal[[]] = Signal()
        self._assessments = session.library.vocabulary("assessment")
        self._open = 0
        self._pinyin: bool | None = None
        self._homes = {address: index for index, d in enumerate(self.documents) for address in _addresses_in(d)}
        self.follow_selection()

    @property
    def document(self) -> Document:
        """The document that is open."""
        return self.documents[self._open]

    @property
    def index(self) -> int:
        """Its position in the list."""
        return self._open

    @property
    def pinyin(self) -> bool:
        """Whether pinyin and gloss stand at the words: off at first where the interface is Chinese."""
        return self.words.language == "en" if self._pinyin is None else self._pinyin

    @pinyin.setter
    def pinyin(self, shown: bool) -> None:
        self._pinyin = shown
        self.changed.emit()

    def open(self, index: int) -> None:
        """Open a document of the list."""
        if index != self._open and 0 <= index < len(self.documents):
            self._open = index
            self.changed.emit()

    def follow_selection(self) -> None:
        """Open the document in which the selection stands, if it stands in one."""
        selection = self.session.selection
        if selection is not None and selection in self._homes and selection not in set(_addresses_in(self.document)):
            self.open(self._homes[selection])

    def counts(self, document: Document) -> list[tuple[str, int]]:
        """How many claims of a document have each assessment, in the order of the closed list."""
        counted = Counter(mark.kind for mark in _claims_of(document))
        return [(kind, counted[kind]) for kind in self._assessments if counted[kind]]

    def assessment(self, kind: str) -> str:
        """An assessment in the language of the words."""
        return of_vocabulary(self.words, self._assessments, kind)

    def next_claim(self, step: int) -> Address | None:
        """The claim after (1) or before (-1) the selection, from one document into the next."""
        return self._next([mark.address for d in self.documents for mark in _claims_of(d)], step)

    def next_flag(self, step: int) -> Address | None:
        """The discrepancy after or before the selection."""
        flags = [mark.address for d in self.documents for mark in _marks_of(d) if mark.kind == FLAG]
        return self._next(list(dict.fromkeys(flags)), step)

    def flags(self) -> list[Address]:
        """The discrepancies of the open document."""
        return list(dict.fromkeys(mark.address for mark in _marks_of(self.document) if mark.kind == FLAG))

    def day(self, document: Document) -> str:
        """The day of a document as tables write it."""
        return day_in_table(self.words, document.published_at.date())

    # What every place offers

    def items(self) -> Sequence[Item]:
        """The documents, then the paragraphs and marks of the open one."""
        listed = [Item(d.address, f"{self.day(d)}, {d.headline_zh}") for d in self.documents]
        inside = [Item(p.address, f"{p.number}, {p.text}") for p in self.document.paragraphs]
        return [*listed, *inside]

    def sentence(self) -> str:
        """What is open, and how much of the original the pack has."""
        document = self.document
        return self.words.say(
            "reader",
            "{outlet}, {day}: “{headline}”. The pack has the Chinese headline and an English summary, not the body.",
            outlet=document.outlet_zh if self.words.language == "zh" else document.outlet_en,
            day=day_in_sentence(self.words, document.published_at.date()),
            headline=document.headline_zh,
        )

    def table(self) -> list[list[str]]:
        """The paragraphs of the open document in both languages."""
        say = self.words.say
        head = [say("reader", "Paragraph"), say("reader", "English summary"), say("reader", "Working translation")]
        return [head, *([p.number, p.text, p.text_zh] for p in self.document.paragraphs)]

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {"document": self.document.address, "pinyin": self._pinyin}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view; what cannot be read stays as it is."""
        for index, document in enumerate(self.documents):
            if document.address == state.get("document"):
                self._open = index
        pinyin = state.get("pinyin")
        self._pinyin = pinyin if isinstance(pinyin, bool) else None
        self.changed.emit()

    def _next(self, row: list[Address], step: int) -> Address | None:
        if not row:
            return None
        selection = self.session.selection
        if selection in row:
            at = row.index(selection) + step
            return row[at] if 0 <= at < len(row) else None
        here = [address for address in row if address in set(_addresses_in(self.document))] or row
        return here[0] if step > 0 else here[-1]


def _marks_of(document: Document) -> Iterator[Mark]:
    yield from document.headline_marks
    for paragraph in document.paragraphs:
        yield from paragraph.marks


def _claims_of(document: Document) -> list[Mark]:
    found: dict[Address, Mark] = {}
    for mark in _marks_of(document):
        if mark.kind != FLAG:
            found.setdefault(mark.address, mark)
    return list(found.values())


def _addresses_in(document: Document) -> Iterator[Address]:
    yield document.address
    for paragraph in document.paragraphs:
        yield paragraph.address
    for mark in _marks_of(document):
        yield mark.address


def paragraph_of(document: Document, address: Address) -> int:
    """Index of the paragraph in which an address stands; -1 for the headline and for what is not in the document."""
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.address == address or any(mark.address == address for mark in paragraph.marks):
            return index
    return -1
