"""The numbers of instruments: No. 61 of 2025 in all the ways in which people write it.

What is asked is read from folded text. A number that belongs to a figure (61%, 0.1, F-35, 1,000) is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK_BEFORE = re.compile(r"\b(nos?|eo|e\.o)\.?\s*(?=\d)")
_YEAR = re.compile(r"(?<!\d)(19[4-9]\d|20[0-4]\d)\s*年|\bof\s+(\d{4})\b|[(\[〔]\s*(\d{4})\s*[)\]〕]")
_NOT_AFTER = r"(?<![a-z0-9_.,/-])"
_NOT_BEFORE = r"(?![a-z0-9_/]|[.,-]\d|\s*[%月日亿万成吨元倍个天])"
_RANGE = re.compile(rf"{_NOT_AFTER}(\d{{1,5}})\s*号?\s*(?:to|through|至|到|[-–—~])\s*第?(\d{{1,5}}){_NOT_BEFORE}")
_NUMBER = re.compile(rf"{_NOT_AFTER}(\d{{1,5}}){_NOT_BEFORE}")
_MARK = re.compile(
    r"\b(?:nos?|eo|e\.o|executive\s+orders?|orders?|announcements?|notices?|proclamations?|decrees?|of|and|the)\b"
    r"|行政令|总统公告|公告|通知|通告|命令|令|联原|第|号|年|和|及|、|#"
)
_WEAK = frozenset({"of", "and", "the", "年", "和", "及", "、"})
_LONGEST_RANGE = 20

_IN_INSTRUMENT = re.compile(
    r"(?:\bNos?\.|\bEO|\bExecutive Orders?|\bProclamations?)\s*(?P<list>\d+(?:(?:,| and|, and) \d+)*)(?![\d.,-]*\d| FR)"
    r"|(?P<hao>\d+)号"
)
_YEAR_OF_INSTRUMENT = re.compile(r"\bof (\d{4})\b|[(\[〔](\d{4})[)\]〕]")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What somebody asks for.

    Attributes:
        numbers: One or more.
        year: Or None where none was said.
        marked: A word says that a number of an instrument is meant, not any number.
        rest: What else was said, folded; the instrument must have it.
    """

    numbers: tuple[int, ...]
    year: int | None
    marked: bool
    rest: str


def numbers_asked(folded: str) -> Numbers | None:
    """Read the numbers of instruments in what was typed, or None where there are none.

    Example:
        >>> numbers_asked("公告2025年第61号")
        Numbers(numbers=(61,), year=2025, marked=True, rest='')
    """
    marked = bool(_MARK_BEFORE.search(folded))
    text, year = _without_year(_MARK_BEFORE.sub(" ", folded))
    text, numbers = _without_numbers(text)
    if year is None:
        year = next((n for n in numbers if 1949 <= n < 2050), None) if len(numbers) > 1 else None
        numbers = [n for n in numbers if n != year]
    if not numbers:
        return None
    words = {word.strip() for word in _MARK.findall(text)}
    rest = " ".join(_MARK.sub(" ", text).replace(",", " ").split())
    return Numbers(tuple(dict.fromkeys(numbers)), year, marked or bool(words - _WEAK), rest)


def _without_year(text: str) -> tuple[str, int | None]:
    match = _YEAR.search(text)
    if match is None:
        return text, None
    return f"{text[: match.start()]} {text[match.end() :]}", int(match[1] or match[2] or match[3])


def _without_numbers(text: str) -> tuple[str, list[int]]:
    numbers: list[int] = []
    match = _RANGE.search(text)
    if match and 0 < int(match[2]) - int(match[1]) <= _LONGEST_RANGE:
        numbers += range(int(match[1]), int(match[2]) + 1)
        text = f"{text[: match.start()]} {text[match.end() :]}"
    numbers += map(int, _NUMBER.findall(text))
    return _NUMBER.sub(" ", text), numbers


def numbers_of(instrument: str, year: int) -> Iterator[tuple[int, int, bool]]:
    """The numbers that an instrument's researched name holds, each with its year.

    Args:
        instrument: For example ``No. 5 and No. 6 of 2025``; several names are parted by semicolons.
        year: Of the event, for names that tell none.

    Yields:
        Number, year, and whether the name begins with it: ``EO 14017`` comes before ``reports under EO 14017``.
    """
    for place, name in enumerate(instrument.split(";")):
        told = _YEAR_OF_INSTRUMENT.search(name)
        for match in _IN_INSTRUMENT.finditer(name):
            for number in re.findall(r"\d+", match["list"] or match["hao"]):
                yield int(number), int(told[1] or told[2]) if told else year, place + match.start() == 0
