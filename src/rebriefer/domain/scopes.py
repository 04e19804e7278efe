"""What a clause catches, as the table of scopes tells it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.days import parse_day

EVERYWHERE = "all"
"""In a list of places: each of them."""


@dataclass(frozen=True, slots=True)
class Part:
    """Elements in certain forms, with what narrows them.

    Attributes:
        elements: Symbols; empty where no element is named.
        forms: Values of the vocabulary ``form``; empty where no form is named.
        shape: Only this shape, or None.
        magnets: Only these kinds of magnet; empty for each.
        effect: The effect of this part, or None where it is that of its row.
        named_en: The goods as named, English, or empty.
        named_zh: The goods as named, Chinese, or empty.
    """

    elements: frozenset[str]
    forms: frozenset[str]
    shape: str | None = None
    magnets: frozenset[str] = frozenset()
    effect: str | None = None
    named_en: str = ""
    named_zh: str = ""


@dataclass(frozen=True, slots=True)
class Exemption:
    """Goods that a duty does not bind, both ends of the days inclusive; ``last`` None is open."""

    goods: Part
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Party:
    """A listed name in both languages."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Scope:
    """What one clause catches.

    Attributes:
        role: operative, suspends, amends, draft, policy or framework.
        effect: A value of the vocabulary ``effect``.
        regime: A value of the vocabulary ``regime``.
        duty_pct: Rate of a duty in percent, or None.
        exporter: The state whose exports, imports or acts are bound.
        binds: ``exports from X``, ``imports into X``, ``acts abroad`` or ``domestic``.
        item_basis: A value of the vocabulary ``item_basis``.
        parts: Element and form, at least one; the parts of the row where it has some, else its own lists as one part.
        technology_for: Purposes of technology; empty where none is named.
        origin: A value of the vocabulary ``scope_origin``, or None where the row names no origin.
        goods_of: Places whose goods a duty meets; empty where the row names none.
        value_threshold_pct: From this share of Chinese value on, in percent, or None.
        destinations: Places; ``all`` among them is everywhere.
        excluded_destinations: Places that are not meant.
        reach_abroad: Whether it also binds shipments of Chinese items between other countries.
        party_scoped: Whether it binds only for listed parties.
        parties: The listed parties whose names the pack holds.
        end_uses_barred: Values of the vocabulary ``barred_end_use``; empty bars every use.
        exempt: Goods that a duty does not bind.
        acts_on: Clauses that this one changes or holds back.
        duplicate_of: The clause that tells the same duty, or None.
        certainty: ``clear`` or ``inferred``.
        articles: Where the text says it, as researched, or empty.
        conditions_en: What the text adds, English, or empty.
        conditions_zh: What the text adds, Chinese, or empty.
    """

    role: str
    effect: str
    regime: str
    duty_pct: float | None
    exporter: str
    binds: str
    item_basis: str
    parts: tuple[Part, ...]
    technology_for: frozenset[str]
    origin: str | None
    goods_of: frozenset[str]
    value_threshold_pct: float | None
    destinations: frozenset[str]
    excluded_destinations: frozenset[str]
    reach_abroad: bool
    party_scoped: bool
    parties: tuple[Party, ...]
    end_uses_barred: frozenset[str]
    exempt: tuple[Exemption, ...]
    acts_on: frozenset[Address]
    duplicate_of: Address | None
    certainty: str
    articles: str
    conditions_en: str
    conditions_zh: str


def scope_of(row: Mapping[str, Any]) -> Scope:
    """Read a scope from a row of the table ``clause_scopes``; an absent column is an empty one."""
    twin = row.get("duplicate_of")
    return Scope(
        role=row["role"],
        effect=row["effect"],
        regime=row["regime"],
        duty_pct=row.get("duty_pct"),
        exporter=row["exporter"],
        binds=row["binds"],
        item_basis=row["item_basis"],
        parts=tuple(_part(part) for part in row.get("element_forms") or ()) or (_part(row),),
        technology_for=_set(row.get("technology_for")),
        origin=row.get("origin"),
        goods_of=_set(row.get("goods_of")),
        value_threshold_pct=row.get("value_threshold_pct"),
        destinations=_set(row.get("destinations")),
        excluded_destinations=_set(row.get("excluded_destinations")),
        reach_abroad=bool(row["reach_abroad"]),
        party_scoped=bool(row["party_scoped"]),
        parties=tuple(Party(party["en"], party["zh"]) for party in row.get("parties") or ()),
        end_uses_barred=_set(row.get("end_uses_barred")),
        exempt=tuple(_exemption(entry) for entry in row.get("exempt") or ()),
        acts_on=frozenset(_clause(target) for target in row.get("acts_on") or ()),
        duplicate_of=_clause(twin) if twin else None,
        certainty=row["certainty"],
        articles=row.get("articles") or "",
        conditions_en=row.get("conditions_en") or "",
        conditions_zh=row.get("conditions_zh") or "",
    )


def _part(row: Mapping[str, Any]) -> Part:
    return Part(
        elements=_set(row.get("elements")),
        forms=_set(row.get("forms")),
        shape=row.get("shape"),
        magnets=_set(row.get("magnet")),
        effect=row.get("effect"),
        named_en=row.get("named_en") or "",
        named_zh=row.get("named_zh") or "",
    )


def _exemption(row: Mapping[str, Any]) -> Exemption:
    last = row.get("to")
    return Exemption(_part(row), parse_day(row["from"]), parse_day(last) if last else None)


def _clause(target: Mapping[str, Any]) -> Address:
    return address_of("clause", target["event"], target["clause"])


def _set(values: str | Iterable[str] | None) -> frozenset[str]:
    """A list of words; a single word (``all``) is a list of one."""
    return frozenset([values] if isinstance(values, str) else values or ())
