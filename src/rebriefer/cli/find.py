"""``rebriefer find``: addresses by words of both languages, pinyin, numbers, days."""

import argparse

from rebriefer.cli.printing import print_json
from rebriefer.errors import Problem, UsageError
from rebriefer.library.search import find
from rebriefer.pack.bundled import bundled_library
from rebriefer.pack.findings import printable
from rebriefer.words.catalogue import Words

_MOST = 1000
_LONGEST_QUOTED = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words and how many matches."""
    parser.add_argument("words", metavar="WORDS", nargs="+", help="English, 中文, pinyin, No. 61, a day, an address")
    parser.add_argument("--limit", metavar="N", default="50", help="the most matches, 1 to 1000 (default: 50)")
    parser.add_argument("--json", action="store_true", help="print identifiers as JSON")


def run(args: argparse.Namespace) -> int:
    """Print what was found, the best first; to find nothing is no error."""
    limit = _limit_given(args.limit)
    words, typed = Words(args.lang), " ".join(args.words)
    found = find(bundled_library(), typed, limit=limit)
    if args.json:
        print_json([{"address": each.address, "kind": each.kind, "text": each.text} for each in found])
    elif found:
        for each in found:
            print(f"{each.address}\n    {each.title(args.lang)}")
    else:
        print(
            words.say(
                "find",
                "Nothing found for “{words}”. Fewer words or another spelling may find it.",
                words=_quoted(typed),
            )
        )
    return 0


def _quoted(typed: str) -> str:
    """What was typed, short enough for a sentence, with its invisible characters told."""
    return printable(typed if len(typed) <= _LONGEST_QUOTED else f"{typed[:_LONGEST_QUOTED]}…")


def _limit_given(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= _MOST):
        raise UsageError(
            Problem(
                "“{text}” is not a number of matches.", {"text": text}, remedy="Write a whole number from 1 to 1000."
            )
        )
    return int(text)
