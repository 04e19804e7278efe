"""Terms of the glossary, as somebody meets them in a text."""

from dataclasses import dataclass

from rebriefer.domain.addresses import Address


@dataclass(frozen=True, slots=True)
class Term:
    """One entry.

    Attributes:
        address: ``term:bessent``.
        zh: Simplified Chinese.
        pinyin: How it is read.
        en: English.
        note_en: The trap, or empty.
        note_zh: The same in Chinese.
    """

    address: Address
    zh: str
    pinyin: str
    en: str
    note_en: str
    note_zh: str
