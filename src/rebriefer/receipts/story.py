"""The story of a disputed number: who said what on which day, what contradicts it, and what the pack concludes.

It is put together from texts of the pack only: sentences, figures of sources, conflicts, discrepancies, notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rebriefer.domain.addresses import Address, address_of, kind_of
from rebriefer.domain.receipt import Conflict, Quote, Receipt
from rebriefer.domain.rivals import CONCLUDED, CONTRADICTED, NOTHING, SAID, Rival, Scale, Told
from rebriefer.library.opening import Library
from rebriefer.receipts.disputes import discrepancies_of
from rebriefer.receipts.finding import find
from rebriefer.receipts.lookup import Lookup
from rebriefer.receipts.rival_figures import claims_at, rival_of

_UNKNOWN_DAY = "9999"
_KINDS = frozenset({"claim", "conflict", "coef", "share", "mine", "reserve", "price", "activity", "import"})


def story_of(library: Library, receipt: Receipt, scale: Scale | None) -> tuple[Told, ...]:
    """The steps of the story; nothing where a receipt has no dispute.

    Args:
        library: The library.
        receipt: Of a figure or of a conflict.
        scale: Its scale, or None.
    """
    if receipt.kind not in _KINDS:
        return ()
    lookup = Lookup(library)
    said = sorted(_said(lookup, receipt, scale), key=_in_order_of_days)
    against = [*_contradictions(receipt.conflicts), *_flags(lookup, receipt)]
    if len(said) < 2 and not against:
        return ()
    return (*said, *against, *_conclusions(lookup, receipt))


def _said(lookup: Lookup, receipt: Receipt, scale: Scale | None) -> Iterator[Told]:
    """Every figure of the scale and beside it, and every sentence that carries this one or contradicts it.

    The range that the pack itself makes of them is nothing that anybody said.
    """
    unit = scale.unit if scale else ""
    told: dict[str, Told] = {}
    for rival in scale.rivals if scale else ():
        told[rival.address] = _step(rival, unit)
    for aside in scale.asides if scale else ():
        told[aside.rival.address] = _step(aside.rival, aside.unit)
    for address in _sentences(receipt):
        if address not in told:
            told.update({claim.address: claim for claim in _claim(lookup, address)})
    yield from (step for step in told.values() if kind_of(step.address) != "coef")


def _sentences(receipt: Receipt) -> list[Address]:
    members = [member for conflict in receipt.conflicts for member in conflict.members if kind_of(member) == "claim"]
    return list(dict.fromkeys([*(quote.claim for quote in receipt.quotes if quote.claim), *members]))


def _claim(lookup: Lookup, address: Address) -> Iterator[Told]:
    for row in claims_at(lookup, address):
        yield _step(rival_of(row), row["unit"] or "")


def _step(rival: Rival, unit: str) -> Told:
    return Told(SAID, rival.day, rival.who, rival.sentence, rival.address, rival, unit)


def _in_order_of_days(told: Told) -> str:
    """A month comes after its last day, a year after its last month, what has no day last."""
    return f"{told.day}-99" if told.day else _UNKNOWN_DAY


def _contradictions(conflicts: Iterable[Conflict]) -> Iterator[Told]:
    for conflict in conflicts:
        if conflict.address is not None:
            yield Told(
                CONTRADICTED,
                "",
                (conflict.nature_en, conflict.nature_zh),
                (conflict.reason_en, conflict.reason_zh),
                conflict.address,
            )


def _flags(lookup: Lookup, receipt: Receipt) -> Iterator[Told]:
    """What the discrepancies say of the sentences that carry the figure."""
    ids = [row["id"] for quote in _own(receipt) if quote.claim for row in claims_at(lookup, quote.claim)]
    for row in discrepancies_of(lookup, ids):
        text = lookup.sentences([(row["should_be_en"], row["should_be_zh"]), (row["reason_en"], row["reason_zh"])])
        yield Told(CONTRADICTED, "", NOTHING, text, address_of("discrepancy", row["id"]))


def _own(receipt: Receipt) -> tuple[Quote, ...]:
    return () if receipt.kind == "conflict" else receipt.quotes


def _conclusions(lookup: Lookup, receipt: Receipt) -> Iterator[Told]:
    if receipt.assessment_en:
        yield Told(CONCLUDED, "", NOTHING, (receipt.assessment_en, receipt.assessment_zh), receipt.address)
    if receipt.kind == "coef":
        row = lookup.row(find(lookup.library, receipt.address))
        note = lookup.field("demand_coefficients", row["id"], "notes", row["notes"])
        yield Told(CONCLUDED, "", NOTHING, note, receipt.address)
    for conflict in receipt.conflicts:
        if conflict.address is None and conflict.reason_en:
            yield Told(CONCLUDED, "", NOTHING, (conflict.reason_en, conflict.reason_zh), receipt.address)
