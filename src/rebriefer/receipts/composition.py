"""Receipts of magnet compositions, oxide factors, atomic masses, yields and lifetimes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebriefer.domain.receipt import Line, Number, Receipt
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Both, Lookup, unpacked
from rebriefer.receipts.sources import sources_of, unopened

Row = Mapping[str, Any]
Ends = tuple[Number | None, Number | None, Number | None]

_NO_ENDS: Ends = (None, None, None)
_FRACTION = "mass fraction"


def _receipt(
    lookup: Lookup,
    found: Found,
    row: Row,
    lines: Iterable[Line],
    *,
    ends: Ends = _NO_ENDS,
    unit: str = "",
    note: str = "",
    basis: str = "",
) -> Receipt:
    """Low, value, high with a unit; the note in both languages; the sources."""
    sources = sources_of(lookup, unpacked(row["source_ids"]))
    reason = unopened(lookup, sources)
    texts = lookup.field("composition", note, "note", row["note"]) if note else ("", "")
    low, value, high = ends
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        value=value,
        low=low,
        high=high,
        unit=unit if ends != _NO_ENDS else "",
        mass_basis=basis,
        lines=(*lines, *([Line("Note", *texts)] if texts[0] else [])),
        sources=sources,
        confidence_en=reason[0],
        confidence_zh=reason[1],
    )


def grade(lookup: Lookup, found: Found) -> Receipt:
    """A grade of sintered magnets by its suffix."""
    row = lookup.row(found)
    lines = [Line("Example", row["example"], row["example"])]
    lines += _parts(lookup, {"Dy + Tb": unpacked(row["Dy_plus_Tb"]), "Nd + Pr": unpacked(row["NdPr"])})
    return _receipt(lookup, found, row, lines, note=f"grade_{row['id']}")


def recipe(lookup: Lookup, found: Found) -> Receipt:
    """The composition of a magnet for one use."""
    row = lookup.row(found)
    total = unpacked(row["ree_total"])
    elements = unpacked(row["elements"])
    dysprosium = unpacked(row["Dy_range"]) or elements["Dy"]
    parts = {**elements, "Dy": dysprosium, "B": unpacked(row["B"]), "Fe": unpacked(row["Fe"])}
    ends = (total["low"], total["mode"], total["high"])
    lines = [Line("What is counted", *lookup.say("receipt", "All rare earths in the magnet, as a mass fraction"))]
    return _receipt(lookup, found, row, [*lines, *_parts(lookup, parts)], ends=ends, unit=_FRACTION, note=row["id"])


def smco(lookup: Lookup, found: Found) -> Receipt:
    """The composition of a samarium-cobalt magnet."""
    row = lookup.row(found)
    return _receipt(lookup, found, row, _parts(lookup, unpacked(row["elements"])), note=row["id"])


def compound(lookup: Lookup, found: Found) -> Receipt:
    """The mass fractions of an ideal compound."""
    row = lookup.row(found)
    return _receipt(lookup, found, row, _parts(lookup, unpacked(row["fractions"])), note="stoichiometric")


def oxide(lookup: Lookup, found: Found) -> Receipt:
    """From the oxide of an element to the element, and back."""
    row = lookup.row(found)
    lines = [
        Line("Oxide to element", *lookup.say("receipt", "times {factor}", factor=str(row["oxide_to_metal"]))),
        Line("Element to oxide", *lookup.say("receipt", "times {factor}", factor=str(row["metal_to_oxide"]))),
        Line("Molar mass of the element", *lookup.quantity(row["molar_mass_element"], "g/mol")),
        Line("Molar mass of the oxide", *lookup.quantity(row["molar_mass_oxide"], "g/mol")),
    ]
    ends = (None, row["oxide_to_metal"], None)
    return _receipt(lookup, found, row, lines, ends=ends, unit="kg element per kg oxide")


def mass(lookup: Lookup, found: Found) -> Receipt:
    """An atomic mass."""
    row = lookup.row(found)
    return _receipt(lookup, found, row, [], ends=(None, row["g_per_mol"], None), unit="g/mol")


def parameter(lookup: Lookup, found: Found) -> Receipt:
    """A yield, a loss or a rate of recycling."""
    row = lookup.row(found)
    ends = (row["low"], row["mode"], row["high"])
    return _receipt(lookup, found, row, [], ends=ends, unit=row["unit"], note=row["id"])


def lifetime(lookup: Lookup, found: Found) -> Receipt:
    """How long a product stays in use."""
    row = lookup.row(found)
    ends = (row["low"], None, row["high"])
    return _receipt(lookup, found, row, [], ends=ends, unit="years", note=f"lifetime_{row['end_use']}")


def _parts(lookup: Lookup, parts: Mapping[str, Any]) -> Iterator[Line]:
    """One line an element, as a mass fraction; what the table leaves open has none."""
    for element, amount in parts.items():
        if amount not in (None, []):
            said = _amount(lookup, amount)
            yield Line("Mass fraction", *lookup.say("receipt", "{element} {amount}", element=element, amount=said))


def _amount(lookup: Lookup, amount: Any) -> Both:
    if not isinstance(amount, dict):
        return lookup.quantity(amount, _FRACTION)
    span = lookup.span(amount["low"], amount["high"], _FRACTION)
    if amount["low"] == amount["high"]:
        return span
    likely = lookup.quantity(amount["mode"], _FRACTION)
    return lookup.say("receipt", "{likely} ({span})", likely=likely, span=span)
