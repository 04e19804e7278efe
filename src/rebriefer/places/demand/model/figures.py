"""How the demand place writes figures: the value is never rounded before it is computed with."""

from decimal import Decimal
from typing import NamedTuple

from rebriefer.domain.demand.estimates import Estimate
from rebriefer.words.catalogue import Words
from rebriefer.words.numbers import about, exact, figure_in_sentence, figure_in_table, quantity, rounded
from rebriefer.words.units import UNITS, Unit

_MILLION = 1_000_000
_HELD = "\u00a0"


class FieldUnit(NamedTuple):
    """What a field counts in.

    Attributes:
        factor: What one in the field is worth.
        word: Said at its right end: ``million robots``.
        units: What may be typed after a number.
    """

    factor: float
    word: str
    units: tuple[str, ...]


def shown(value: float) -> Decimal:
    """A computed figure as it is shown: whole from 100, three digits below."""
    return rounded(value, 3) if abs(value) < 100 else exact(round(value))


def tonnes_in_table(value: float) -> str:
    """Tonnes, the unit standing in the head: whole from 100, one decimal from 10, two below."""
    places = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{places}f}"


def tonnes(words: Words, value: float) -> str:
    """Tonnes in a sentence: ``9,100 t``, ``9100吨``."""
    return quantity(words, shown(value), "t")


def near(words: Words, value: float) -> str:
    """Tonnes to three digits, as a headline says them; *about* is said if that left something out."""
    return about(words, shown(value), "t", 3)


def units_in_table(value: float) -> str:
    """Units of a year, the unit standing in the head."""
    return figure_in_table(exact(value) if float(value).is_integer() else shown(value))


def count(words: Words, value: float) -> str:
    """Units in a sentence: ``13,317``, ``5.0 million``, ``500万``."""
    if value < _MILLION:
        whole = float(value).is_integer()
        return figure_in_sentence(words, exact(value) if whole else shown(value))
    if words.language == "zh":
        return figure_in_sentence(words, rounded(value, 4))
    if value >= 1000 * _MILLION:
        return f"{figure_in_table(plain(rounded(value / 1000 / _MILLION, 3)))}{_HELD}billion"
    millions = value / _MILLION
    said = f"{millions:,.2f}".removesuffix("0") if millions < 10 else figure_in_table(plain(rounded(millions, 3)))
    return f"{said}{_HELD}million"


def count_of(words: Words, value: float, unit: str) -> str:
    """Units with their name in a sentence: ``5.0 million robots``, ``500万台``."""
    name = unit_of(words, unit)
    return f"{count(words, value)}{name}" if words.language == "zh" else f"{count(words, value)}{_HELD}{name}"


def unit_of(words: Words, unit: str) -> str:
    """A unit of the series in the language of the words."""
    known = UNITS.get(unit, Unit(unit, unit))
    return known.zh if words.language == "zh" else known.en


def kilograms(words: Words, value: float) -> str:
    """Kilograms in a sentence."""
    return quantity(words, rounded(value, 4), "kg")


def percent(words: Words, fraction: float, digits: int = 3) -> str:
    """A fraction as percent in a sentence."""
    return quantity(words, plain(rounded(exact(fraction) * 100, digits)), "%")


def times(words: Words, value: float) -> str:
    """How many times, to one decimal: ``1.9``."""
    return figure_in_table(rounded(value, 2 if value < 10 else 3))


def units_field(words: Words, unit: str, estimate: Estimate | None) -> FieldUnit:
    """What the field of units counts in: millions, 万, or one by one, by its most likely value."""
    likely = estimate.likely if estimate is not None else 0
    name = unit_of(words, unit)
    if words.language == "zh":
        factor, scale = (1e4, "万") if likely >= 1e4 else (1.0, "")
        return FieldUnit(factor, f"{scale}{name}", (name,))
    factor, scale = (1e6, f"million{_HELD}") if likely >= _MILLION else (1.0, "")
    return FieldUnit(factor, f"{scale}{name}", (name,))


def in_field(estimate: Estimate, factor: float) -> tuple[Decimal, ...]:
    """An estimate as its field shows it: exact where it was given, four digits where it was computed."""
    return tuple(_short(exact(value) / exact(factor)) for value in estimate)


def _short(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    few = isinstance(exponent, int) and exponent >= -4
    return plain(value if few else rounded(value, 4))


def plain(value: Decimal) -> Decimal:
    """The same number without zeros at its end."""
    return exact(format(value.normalize(), "f"))
