"""Figures as tables and sentences write them. Nothing is rounded unless the caller asks, and then it is said."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation

from rebriefer.words.catalogue import Words, marked
from rebriefer.words.units import REMARKS, UNITS, Unit

Figure = int | float | str | Decimal
_HELD = "\u00a0"
_WIDE = Context(prec=400)
"""Room for every digit of a double; the usual context would round at 28."""
_CALENDAR_YEARS = range(1000, 3000)

QUALIFIERS = {
    "about": marked("number", "about {figure}"),
    "almost": marked("number", "nearly {figure}"),
    "nearly": marked("number", "nearly {figure}"),
    "at least": marked("number", "at least {figure}"),
    "at most": marked("number", "at most {figure}"),
    "more than": marked("number", "over {figure}"),
    "or more": marked("number", "{figure} or more"),
    "over": marked("number", "over {figure}"),
    ">": marked("number", "over {figure}"),
    "up to": marked("number", "up to {figure}"),
    "up to / close to": marked("number", "up to {figure}"),
}
_QUALIFIED_UNIT = re.compile(r"(?P<unit>.+?)(?: \((?P<remark>[^()]+)\)|,? (?P<word>about|or more|at least)(?: .*)?)\Z")


def exact(value: Figure) -> Decimal:
    """The number as it was written; a float by the shortest text that gives it back.

    Raises:
        ValueError: It is no finite number.
    """
    try:
        number = Decimal(repr(value) if isinstance(value, float) else value)
    except InvalidOperation:
        raise ValueError(f"not a number: {value!r}") from None
    if not number.is_finite():
        raise ValueError(f"not a finite number: {value!r}")
    return Decimal(int(number)) if isinstance(value, float) and value.is_integer() else number


def _plain(number: Decimal) -> str:
    """Without an exponent and without zeros that a shift of the point left at the end."""
    return format(number.normalize(_WIDE), "f") if number else "0"


def figure_in_table(value: Figure) -> str:
    """A figure in a table or on an axis, the same in both languages: ``17,500``, ``0.35``."""
    return format(exact(value), ",f")


def _with_scales(number: Decimal, scales: tuple[tuple[int, str], ...]) -> str | None:
    for power, word in scales:
        if abs(number) >= Decimal(10) ** power:
            return f"{_plain(number.scaleb(-power, _WIDE))}{word}"
    return None


def figure_in_sentence(words: Words, value: Figure) -> str:
    """A figure in a sentence: ``17,500`` and ``1.4 million``, ``1.75万`` and ``140万``.

    English says million and billion where three decimals say it all.
    """
    number = exact(value)
    if words.language == "zh":
        return _with_scales(number, ((12, "万亿"), (8, "亿"), (4, "万"))) or format(number, "f")
    for power, word in ((9, "billion"), (6, "million")):
        scaled = number.scaleb(-power, _WIDE)
        said = _plain(scaled)
        if abs(scaled) >= 1 and len(said.partition(".")[2]) <= 3:
            return f"{said}{_HELD}{word}"
    return format(number, ",f")


def rounded(value: Figure, digits: int) -> Decimal:
    """The value with so many significant digits, halves to the even one."""
    number = exact(value)
    last = number.adjusted() - digits + 1
    exponent = number.as_tuple().exponent
    if not number or (isinstance(exponent, int) and exponent >= last):
        return number
    return number.quantize(Decimal(1).scaleb(last), ROUND_HALF_EVEN, _WIDE)


def qualified(words: Words, qualifier: str, figure: str) -> str:
    """A figure with the ``over``, ``at least`` ... of the tables; an unknown qualifier stays in brackets as it is."""
    if not qualifier:
        return figure
    if qualifier in QUALIFIERS:
        return words.say("number", QUALIFIERS[qualifier], figure=figure)
    remark = REMARKS.get(qualifier, qualifier) if words.language == "zh" else qualifier
    return words.say("number", "{figure} ({remark})", figure=figure, remark=remark)


def unit_and_qualifier(text: str) -> tuple[str, str]:
    """Part a unit of the tables from the qualifier that it may carry: ``million USD (up to)``, ``percent, about``."""
    match = None if text in UNITS else _QUALIFIED_UNIT.match(text)
    if match is None:
        return text, ""
    return match["unit"], match["remark"] or match["word"]


def _is_calendar_year(number: Decimal, unit: str) -> bool:
    return unit == "year" and number in _CALENDAR_YEARS


def _in_base(number: Decimal, unit: Unit) -> Decimal:
    return number.scaleb(unit.power, _WIDE) if unit.power else number


def unit_word(words: Words, unit: str) -> str:
    """The unit alone, as a head or a tag; its power of ten is said with it: ``billion USD``, ``亿美元``.

    In Chinese the figures below such a head are those of :func:`figure_under_unit`.
    """
    known = UNITS.get(unit_and_qualifier(unit)[0], Unit(unit, unit))
    if words.language == "en":
        return known.en
    scale = {0: "", 3: "千", 6: "万", 7: "万", 9: "亿", 12: "万亿"}[known.power]
    return f"{scale}{known.zh}"


def figure_under_unit(words: Words, value: Figure, unit: str) -> str:
    """A figure of a table below the head that :func:`unit_word` gives: 25.7 *billion USD* are 257 亿美元."""
    known = UNITS.get(unit_and_qualifier(unit)[0])
    number = exact(value)
    if _is_calendar_year(number, unit):
        return str(number)
    if words.language == "zh" and known is not None and known.power in (6, 7, 9):
        number = exact(_plain(number.scaleb({6: 2, 7: 3, 9: 1}[known.power], _WIDE)))
    return figure_in_table(number)


def quantity(words: Words, value: Figure, unit: str) -> str:
    """A figure with its unit in a sentence: ``25.7 billion USD``, ``257亿美元``; a qualifier in the unit is said."""
    plain, qualifier = unit_and_qualifier(unit)
    return qualified(words, qualifier, _quantity(words, value, plain))


def _quantity(words: Words, value: Figure, unit: str) -> str:
    known = UNITS.get(unit, Unit(unit, unit))
    number = exact(value)
    if _is_calendar_year(number, unit):
        return f"{number}年" if words.language == "zh" else str(number)
    if words.language == "zh":
        return figure_in_sentence(words, _in_base(number, known)) + known.zh
    figure = format(number, ",f") if known.power else figure_in_sentence(words, number)
    return f"{figure}{_HELD}{known.en}" if known.en else figure


def quantity_between(words: Words, low: Figure, high: Figure, unit: str) -> str:
    """Two ends of a range with their unit: ``10 to 20 kg``, ``10至20公斤``."""
    known = UNITS.get(unit, Unit(unit, unit))
    ends = [exact(low), exact(high)]
    if words.language == "zh":
        first, last = (figure_in_sentence(words, _in_base(end, known)) for end in ends)
        if known.zh.startswith("%"):
            first += "%"
        return words.say("number", "{low} to {high}", low=first, high=last) + known.zh
    said = words.say("number", "{low} to {high}", low=format(ends[0], ",f"), high=format(ends[1], ",f"))
    return f"{said}{_HELD}{known.en}" if known.en else said


def about(words: Words, value: Figure, unit: str, digits: int) -> str:
    """A quantity with so many significant digits; *about* is said if that left something out."""
    near = rounded(value, digits)
    said = quantity(words, near, unit)
    return said if near == exact(value) else qualified(words, "about", said)
