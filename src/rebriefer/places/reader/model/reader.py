"""The model of the reader: which document is open, what of it is shown, and what can be picked in it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import FLAG_KINDS, Document, Mark
from rebriefer.library.queries.claims import all_claims, all_discrepancies
from rebriefer.library.queries.documents import all_documents
from rebriefer.place import Item
from rebriefer.places.reader.model.speaking import spoken_document, spoken_mark, spoken_paragraph
from rebriefer.places.reader.model.table import rows_of
from rebriefer.places.reader.model.walk import CLAIM, FLAG, next_stop, way_through
from rebriefer.session import Session
from rebriefer.signals import Signal
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence
from rebriefer.words.headlines import headline_shown
from rebriefer.words.terms import of_vocabulary

PINYIN, GLOSS, CLAIMS, FLAGS_SHOWN = "pinyin", "gloss", "claims", "flags"
SWITCHES = (CLAIMS, FLAGS_SHOWN, PINYIN, GLOSS)


class ReaderModel:
    """What the reader shows, without Qt.

    ``changed`` is emitted when another document is open, or something was switched on or off.
    """

    def __init__(self, session: Session, words: Words) -> None:
        self.session, self.words = session, words
        library = session.library
        self.documents = all_documents(library)
        self.claims = {claim.address: claim for claim in all_claims(library)}
        self.discrepancies = {found.address: found for found in all_discrepancies(library)}
        self.changed: Signal[[]] = Signal()
        self._assessments = library.vocabulary("assessment")
        self._kinds = library.vocabulary("discrepancy_kind")
        self._way = way_through(self.documents)
        self._homes = {stop.address: stop.document for stop in reversed(self._way)}
        self._open = 0
        self._switched: dict[str, bool] = {}
        self.follow_selection()

    @property
    def document(self) -> Document:
        """The document that is open."""
        return self.documents[self._open]

    @property
    def index(self) -> int:
        """Its position in the list."""
        return self._open

    def open(self, index: int) -> None:
        """Open a document of the list."""
        if index != self._open and 0 <= index < len(self.documents):
            self._open = index
            self.changed.emit()

    def follow_selection(self) -> None:
        """Open the document in which the selection stands, unless it stands in the open one."""
        selection = self.session.selection
        if selection in self._homes and selection not in self.addresses():
            self.open(self._homes[selection])

    def addresses(self) -> set[Address]:
        """Whatever stands in the open document."""
        return {stop.address for stop in self._way if stop.document == self._open}

    # What is on and off

    def is_on(self, switch: str) -> bool:
        """Whether something is shown: pinyin and gloss at first only where the interface is English."""
        at_first = self.words.language == "en" if switch in (PINYIN, GLOSS) else True
        return self._switched.get(switch, at_first)

    def switch(self, switch: str) -> None:
        """Show what is hidden, hide what is shown."""
        self._switched[switch] = not self.is_on(switch)
        self.changed.emit()

    def shows(self, mark: Mark) -> bool:
        """Whether a mark is drawn: claims and discrepancies can be switched off, what is selected stays."""
        kind = FLAGS_SHOWN if mark.kind in FLAG_KINDS else CLAIMS
        return self.is_on(kind) or mark.address == self.session.selection

    # The way through the text

    def step(self, kind: str, step: int) -> Address | None:
        """Go to the next (1) or the previous (-1) ``claim`` or ``flag``, from one document into the next."""
        stop = next_stop(self._way, self._open, self.session.selection, kind, step)
        if stop is None:
            return None
        self.open(stop.document)
        return stop.address

    # What is counted and said

    def counts(self, document: Document) -> list[tuple[str, int]]:
        """How many claims of a document have each assessment, in the order of the closed list."""
        counted = Counter(self.claims[address].assessment for address in self._of_kind(document, CLAIM))
        return [(kind, counted[kind]) for kind in self._assessments if counted[kind]]

    def flags(self, document: Document) -> list[Address]:
        """The discrepancies of a document, in reading order."""
        return self._of_kind(document, FLAG)

    def assessment(self, kind: str) -> str:
        """An assessment in the language of the words."""
        return of_vocabulary(self.words, self._assessments, kind)

    def kind_of_discrepancy(self, address: Address) -> str:
        """What is wrong in kind, in the language of the words."""
        return of_vocabulary(self.words, self._kinds, self.discrepancies[address].kind)

    # What every place offers

    def items(self) -> Sequence[Item]:
        """The documents, then what stands in the open one, in reading order."""
        return [*(Item(d.address, spoken_document(self.words, d)) for d in self.documents), *self._inside()]

    def sentence(self) -> str:
        """What is open, and how much of the original the pack has."""
        document = self.document
        return self.words.say(
            "reader",
            "{outlet}, {day}: “{headline}”. The pack has the Chinese headline and an English summary, not the body.",
            outlet=document.outlet_zh if self.words.language == "zh" else document.outlet_en,
            day=day_in_sentence(self.words, document.published_at.date()),
            headline=headline_shown(document.headline_zh),
        )

    def title(self) -> str:
        """The place and the document that is open."""
        document = self.document
        return self.words.say(
            "reader",
            "Reader, {document}: {headline}",
            document=document.address,
            headline=headline_shown(document.headline_zh),
        )

    def sources(self) -> list[str]:
        """The document, and the pages that its discrepancies name."""
        from rebriefer.places.reader.model.sources import sources_said  # resolves addresses, which no page needs

        return sources_said(self)

    def table(self) -> list[list[str]]:
        """Headline, paragraphs, claims and discrepancies of the open document, a row each."""
        return rows_of(self)

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {"document": self.document.address, "switched": dict(self._switched)}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view; what cannot be read stays as it is."""
        for index, document in enumerate(self.documents):
            if document.address == state.get("document"):
                self._open = index
        switched = state.get("switched")
        if isinstance(switched, Mapping):
            self._switched = {key: on for key, on in switched.items() if key in SWITCHES and isinstance(on, bool)}
        self.changed.emit()

    def _of_kind(self, document: Document, kind: str) -> list[Address]:
        index = self.documents.index(document)
        return [stop.address for stop in self._way if stop.document == index and stop.kind == kind]

    def _inside(self) -> Iterator[Item]:
        document = self.document
        for mark in document.headline_marks:
            yield Item(mark.address, spoken_mark(self, mark, document.headline_zh))
        for paragraph in document.paragraphs:
            yield Item(paragraph.address, spoken_paragraph(paragraph))
            for mark in paragraph.marks:
                yield Item(mark.address, spoken_mark(self, mark, paragraph.text))
