"""What the source items claim, and what is wrong with them."""

from dataclasses import dataclass

from rebriefer.domain.addresses import Address


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a document: of its headline, or of its English summary.

    Attributes:
        document: The document.
        in_headline: Whether the offsets count in the headline, else in the whole summary.
        start: First code point.
        end: One past the last code point.
    """

    document: Address
    in_headline: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of a document.

    Attributes:
        address: ``claim:7.12``, of a headline ``claim:3.h1``.
        stretch: Where it stands.
        quote: Its words, verbatim.
        quote_zh: Our translation of them; of a headline claim the same words.
        statement: Offset in the summary of the statement that it stands in; -1 in a headline.
        start_zh: First code point in the translated statement; -1 where the wording differs.
        end_zh: One past the last one.
        assessment: A word of the closed list.
        note_en: Why.
        note_zh: The same in Chinese.
    """

    address: Address
    stretch: Stretch
    quote: str
    quote_zh: str
    statement: int
    start_zh: int
    end_zh: int
    assessment: str
    note_en: str
    note_zh: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """An error, a contradiction or a garbling in one or more documents.

    Attributes:
        address: ``discrepancy:D44``.
        stretches: The words that are wrong, wherever they stand; the first one is the one it was found at.
        kind: A word of the closed list.
        severity: ``high``, ``medium`` or ``low``.
        says: What the words say, English.
        right_en: What would be right.
        right_zh: The same in Chinese.
        reason_en: Why.
        reason_zh: The same in Chinese.
    """

    address: Address
    stretches: tuple[Stretch, ...]
    kind: str
    severity: str
    says: str
    right_en: str
    right_zh: str
    reason_en: str
    reason_zh: str
