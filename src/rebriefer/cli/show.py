"""``rebriefer show``: the receipt of an address."""

import argparse
from dataclasses import asdict
from datetime import date
from typing import Any

from rebriefer.cli.printing import print_json
from rebriefer.cli.receipt_text import receipt_lines
from rebriefer.domain.receipt import Receipt
from rebriefer.pack.bundled import bundled_library
from rebriefer.receipts import Ambiguous, resolve
from rebriefer.words.catalogue import Words

_ASKED_FOR = (
    *("address", "kind", "title_en", "title_zh", "value", "low", "high", "unit", "period", "mass_basis", "quotes"),
    *("sources", "documents", "outlets", "origins", "conflicts", "confidence"),
)
"""The keys that scripts rely on stand first."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The address."""
    parser.add_argument("address", metavar="ADDRESS", help="for example claim:7.12, or its first parts")
    parser.add_argument("--json", action="store_true", help="print identifiers as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the receipt; where a short form fits several rows, print them and say so."""
    library, words = bundled_library(), Words(args.lang)
    try:
        receipt = resolve(library, args.address)
    except Ambiguous as error:
        _print_rows(args, words, error)
        raise
    if args.json:
        print_json(receipt_as_json(receipt))
    else:
        print("\n".join(receipt_lines(words, library, receipt)))
    return 0


def receipt_as_json(receipt: Receipt) -> dict[str, Any]:
    """A receipt as scripts read it: what is empty is null, days are ISO text."""
    values: dict[str, Any] = _plain(asdict(receipt))
    return {name: values[name] for name in dict.fromkeys((*_ASKED_FOR, *values))}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value


def _print_rows(args: argparse.Namespace, words: Words, error: Ambiguous) -> None:
    if args.json:
        rows = [{"address": row.address, "title_en": row.title_en, "title_zh": row.title_zh} for row in error.rows]
        print_json({"address": args.address, "fits": rows})
        return
    for row in error.rows:
        print(f"{row.address}\n    {row.title_zh if words.language == 'zh' else row.title_en}")
