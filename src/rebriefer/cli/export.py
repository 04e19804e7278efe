"""``rebriefer export``: a place as a file, in any format of the table."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from rebriefer.cli.printing import day_given, print_json
from rebriefer.errors import Problem, UsageError
from rebriefer.pack.bundled import bundled_library
from rebriefer.place import PLACES
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.exports.formats import Format
    from rebriefer.exports.handout import Handout


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The place, the file, and what is looked at."""
    parser.add_argument("place", metavar="PLACE", help=f"one of: {', '.join(entry.id for entry in PLACES)}")
    parser.add_argument(
        "out", metavar="OUT", type=Path, help="the file to write: .pdf, .png, .svg, .csv or, of the timeline, .ics"
    )
    parser.add_argument("--as-of", metavar="DAY", help="YYYY-MM-DD (default: the data date)")
    parser.add_argument("--select", metavar="ADDRESS", help="an address that the place shows as chosen")
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="paper of a PDF (default: A4)")
    parser.add_argument("--json", action="store_true", help="print what was written as JSON")


def run(args: argparse.Namespace) -> int:
    """Write the file."""
    from rebriefer.exports.formats import formats_for
    from rebriefer.exports.order import Order
    from rebriefer.exports.saving import save

    view, chosen = _view_of(args.place), _format_given(args.out)
    session = Session(bundled_library(), language=args.lang)
    if args.as_of is not None:
        session.as_of = day_given(args.as_of)
    if args.select is not None:
        session.selection = resolve(session.library, args.select).address
    words = Words(args.lang)
    handout = _handout(view, session, words)
    if chosen not in formats_for(handout):
        raise UsageError(
            Problem(
                "The place {place} has no days for a calendar.",
                {"place": args.place, "path": args.out},
                remedy="Export the timeline as a calendar, or name another format.",
            )
        )
    content = chosen.write(handout, Order(words, args.paper))
    save(args.out, content)
    if args.json:
        print_json(
            {"file": str(args.out), "place": args.place, "format": chosen.id, "as_of": session.as_of.isoformat()}
        )
    return 0


def _handout(view: str, session: Session, words: Words) -> "Handout":
    """The place without a window, drawn for paper."""
    # Before the first import of Qt, which reads it when the application is made.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from importlib import import_module

    from rebriefer.app import make_application
    from rebriefer.exports.handout import handout_of
    from rebriefer.exports.look import paper_style

    make_application()
    module, _, name = view.partition(":")
    style = paper_style(words.language)
    place = getattr(import_module(module), name)(session, words, style)
    return handout_of(place.model, session, words, drawing=place.drawing(style))


def _view_of(place: str) -> str:
    for entry in PLACES:
        if entry.id == place:
            return entry.view
    raise UsageError(
        Problem(
            "“{place}” is not a place of this program.",
            {"place": place, "places": ", ".join(entry.id for entry in PLACES)},
            remedy="Name one of: {places}.",
        )
    )


def _format_given(out: Path) -> "Format":
    from rebriefer.exports.formats import FORMATS, format_of

    chosen = format_of(out)
    if chosen is None:
        raise UsageError(
            Problem(
                "“{path}” ends in no format of this program.",
                {"path": out, "formats": ", ".join(each.suffix for each in FORMATS)},
                remedy="Give the file a name that ends in one of: {formats}.",
            )
        )
    if not out.parent.is_dir():
        raise UsageError(
            Problem("The folder {path} does not exist.", {"path": out.parent}, remedy="Make it, or name another one.")
        )
    return chosen
