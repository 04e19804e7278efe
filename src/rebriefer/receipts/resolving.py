"""``resolve``: the one way from an address to its evidence.

A kind of address has one line in the table below, with the function that fills its receipt; its module is imported
when the first address of the kind is asked for.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib import import_module

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.domain.receipt import Receipt
from rebriefer.library.opening import Library
from rebriefer.receipts.finding import Found, find
from rebriefer.receipts.lookup import Lookup

OWN = "own"
"""The kind of what the user entered, which no table of the pack has."""

Resolver = Callable[[Lookup, Found], Receipt]

KINDS = {
    "activity": "statistics.activity",
    "claim": "claims.claim",
    "clause": "clauses.clause",
    "coef": "coefficients.coefficient",
    "compound": "composition.compound",
    "conflict": "disagreements.conflict",
    "discrepancy": "disagreements.discrepancy",
    "document": "documents.document",
    "event": "events.event",
    "export": "trade.export",
    "figure": "events.figure",
    "grade": "composition.grade",
    "holder": "names.holder",
    "import": "trade.import_",
    "lifetime": "composition.lifetime",
    "mass": "composition.mass",
    "measure": "clauses.measure",
    "mine": "statistics.mine",
    "office": "names.office",
    "oxide": "composition.oxide",
    "par": "documents.paragraph",
    "parameter": "composition.parameter",
    "place": "names.place",
    "price": "trade.price",
    "project": "statistics.project",
    "quota": "trade.quota",
    "reading": "events.reading",
    "recipe": "composition.recipe",
    "reserve": "statistics.reserve",
    "share": "shares.share",
    "smco": "composition.smco",
    "source": "names.source",
    "stage": "names.stage",
    "term": "names.term",
}
"""Kind of address: module of this room and its function."""


def resolve(library: Library, address: str) -> Receipt:
    """Resolve an address to what stands behind it.

    Args:
        library: Where it is looked up.
        address: An address, an old name of one, or its first parts where only one row has them.

    Raises:
        UnknownAddress: Nothing stands there.
        Ambiguous: It is a short form, and several rows fit.
    """
    if not library.own and kind_of(Address(address)) != OWN:
        return _of_pack(library, address)
    from rebriefer.receipts.own import lines_about, own_entry

    if kind_of(Address(address)) == OWN:
        return own_entry(library, Address(address))
    receipt = _of_pack(library, address)
    return replace(receipt, lines=(*lines_about(library, receipt.address), *receipt.lines))


def _of_pack(library: Library, address: str) -> Receipt:
    found = find(library, address)
    return _resolver(found.kind)(Lookup(library), found)


@cache
def _resolver(kind: str) -> Resolver:
    module, function = KINDS[kind].split(".")
    resolver: Resolver = getattr(import_module(f"rebriefer.receipts.{module}"), function)
    return resolver
