"""What stands on the page, in reading order: what it is called, where it is, and what choosing it selects."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import FLAG_KINDS, Mark
from rebriefer.places.reader.layout.parts import Frame, Text
from rebriefer.places.reader.model.reader import ReaderModel
from rebriefer.places.reader.model.speaking import spoken_mark, tip_of
from rebriefer.places.reader.paint import Flow, head_piece, pieces
from rebriefer.widgets.accessible import SpokenItem
from rebriefer.words.shown_text import ShownText


class Thing(NamedTuple):
    """Something on the page.

    Attributes:
        spoken: Its spoken name.
        rects: Where it is.
        address: What choosing it selects, or None: then it is only read.
        tip: What stands beside the pointer.
        mark: The mark that it is, if it is one.
        steps: Whether the ring stops there; what stands in both languages is stopped at once.
    """

    spoken: str
    rects: tuple[QRectF, ...]
    address: Address | None = None
    tip: str = ""
    mark: Mark | None = None
    steps: bool = False

    def item(self, selection: Address | None) -> SpokenItem:
        """The same for a screen reader."""
        whole = self.rects[0]
        for rect in self.rects[1:]:
            whole = whole.united(rect)
        return SpokenItem(self.spoken, whole.toAlignedRect(), self.address is not None and self.address == selection)

    def holds(self, at: QPointF) -> bool:
        """Whether a place is on it."""
        return any(rect.adjusted(0, -2, 0, 4).contains(at) for rect in self.rects)


def things_of(frame: Frame, flow: Flow, model: ReaderModel) -> list[Thing]:
    """Everything on the page, from above; of each text first the text, then its marks."""
    bottom = max((word.y for word in frame.words), default=0)
    above = sum(text.y < bottom for text in frame.texts)
    return [
        *_texts(frame, frame.texts[:above], flow, model),
        *_words(frame),
        *_head_marks(frame, model),
        *(Thing(p.badge.text, (QRectF(p.x, p.y, p.width, p.height),)) for p in frame.pills),
        *(Thing(c.said.text, (QRectF(c.x, c.y, c.width, c.height),)) for c in frame.counts),
        *_texts(frame, frame.texts[above:], flow, model),
    ]


def thing_at(things: Sequence[Thing], at: QPointF, selection: Address | None) -> Thing | None:
    """What is chosen at a place: the shortest mark there, or, where it is selected, the next longer one."""
    here = [thing for thing in things if thing.address is not None and thing.holds(at)]
    marks = sorted((thing for thing in here if thing.mark is not None), key=_length)
    chosen = next((number for number, thing in enumerate(marks) if thing.address == selection), -1)
    if marks:
        return marks[(chosen + 1) % len(marks)]
    return here[0] if here else None


def _length(thing: Thing) -> tuple[int, bool]:
    assert thing.mark is not None
    return thing.mark.end - thing.mark.start, thing.mark.kind not in FLAG_KINDS


def _texts(frame: Frame, texts: Sequence[Text], flow: Flow, model: ReaderModel) -> Iterator[Thing]:
    bands = {band.address for band in frame.bands}
    for text in texts:
        block, rect = text.block, QRectF(text.x, text.y, text.width, text.height)
        number = block.role == "small" and block.address in bands
        running = block.ours or block.latin
        yield Thing(ShownText(block.text).text, (rect,), None if running else block.address, steps=number)
        for mark in block.marks:
            found = tuple(piece.rect for piece in pieces(text, flow(text), mark))
            if found:
                spoken, tip = spoken_mark(model, mark, block.text), tip_of(model, mark)
                yield Thing(spoken, found, mark.address, tip, mark, steps=block.latin)


def _words(frame: Frame) -> Iterator[Thing]:
    for word in frame.words:
        term = word.head.word.term
        rect = (QRectF(word.zh_x, word.zh_y, word.zh_width, word.zh_height),)
        address = term.address if term is not None else None
        yield Thing(word.head.spoken, rect, address, word.head.tip, steps=term is not None)


def _head_marks(frame: Frame, model: ReaderModel) -> Iterator[Thing]:
    for mark in dict.fromkeys(each.mark for each in frame.head_marks):
        rects = tuple(head_piece(each).rect for each in frame.head_marks if each.mark == mark)
        spoken = spoken_mark(model, mark, model.document.headline_zh)
        yield Thing(spoken, rects, mark.address, tip_of(model, mark), mark, steps=True)
