"""The columns of the page, for a width."""

from typing import NamedTuple, Protocol

_SIDE, _BETWEEN, _NUMBER = 24, 32, 44
_NOTES, _WIDEST_NOTES = 280, 400
_WIDEST_TEXT = 620
_BESIDE_FROM, _ASIDE_FROM = 600, 1100


class Lengths(Protocol):
    """Lengths at the present text size."""

    def px(self, length: float) -> int:
        """A length at 100 % in pixels."""


class Column(NamedTuple):
    """A column: its left edge and its width."""

    x: int
    width: int


class Columns(NamedTuple):
    """Where text stands from side to side.

    Attributes:
        whole: From the left edge to the right one.
        number: Numbers of paragraphs.
        zh: The working translation.
        en: The summary; under the translation where both have the same edge.
        notes: What is flagged; where it has the edge of ``zh`` it stands under both.
    """

    whole: Column
    number: Column
    zh: Column
    en: Column
    notes: Column

    @property
    def beside(self) -> bool:
        """Whether the summary stands beside the translation."""
        return self.en.x != self.zh.x

    @property
    def aside(self) -> bool:
        """Whether notes have a column of their own."""
        return self.notes.x != self.zh.x


def columns(width: int, lengths: Lengths) -> Columns:
    """Two columns of text from 600 on, a third one for notes from 1100 on, both at 100 % text size."""
    px = lengths.px
    left, between, number = px(_SIDE), px(_BETWEEN), px(_NUMBER)
    inner = max(width - 2 * left, px(120))
    room = inner - number
    if inner < px(_BESIDE_FROM):
        text = Column(left + number, room)
        return Columns(Column(left, inner), Column(left, number), text, text, text)
    aside = inner >= px(_ASIDE_FROM)
    notes = px(_NOTES) if aside else 0
    each = min((room - between - (notes + between if aside else 0)) // 2, px(_WIDEST_TEXT))
    zh = Column(left + number, each)
    en = Column(zh.x + each + between, each)
    used = 2 * each + between
    if not aside:
        return Columns(Column(left, number + used), Column(left, number), zh, en, Column(zh.x, used))
    beyond = en.x + each + between
    notes = min(left + inner - beyond, px(_WIDEST_NOTES))
    return Columns(Column(left, beyond + notes - left), Column(left, number), zh, en, Column(beyond, notes))
