"""``rebriefer pack``: check an authored pack, or build it for exchange."""

import argparse
import errno
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rebriefer.cli.options import add_shared_options
from rebriefer.cli.printing import print_json
from rebriefer.errors import Problem, UsageError
from rebriefer.pack.build import build
from rebriefer.pack.check import check
from rebriefer.pack.findings import Finding
from rebriefer.words.catalogue import Words

_NOWHERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two actions: check and build."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    text = "tell everything that is wrong with a pack, one line a finding"
    checking = actions.add_parser("check", help=text, description=text)
    checking.add_argument("path", metavar="PATH", help="a folder with datapackage.json, or an .rbpack file")
    text = "check a pack and write it for exchange, as one file with the hashes of its tables"
    building = actions.add_parser("build", help=text, description=text)
    building.add_argument("source", metavar="SRC", help="a folder with datapackage.json, or an .rbpack file")
    building.add_argument("target", metavar="OUT.rbpack", help="the file to write")
    for action in (checking, building):
        action.add_argument("--json", action="store_true", help="print the findings as one JSON list")
        add_shared_options(action)


def run(args: argparse.Namespace) -> int:
    """Check or build; 0 where nothing was found, 1 with findings."""
    return _ACTIONS[args.action](args)


def _check(args: argparse.Namespace) -> int:
    findings = check(_existing(args.path))
    if args.json:
        print_json([finding.as_dict() for finding in findings])
    else:
        _print(findings)
        if not findings:
            print(Words(args.lang).say("pack", "Nothing is wrong with {path}.", path=args.path), file=sys.stderr)
    return 1 if findings else 0


def _build(args: argparse.Namespace) -> int:
    target = Path(args.target)
    findings = build(_existing(args.source), target)
    words = Words(args.lang)
    if args.json:
        print_json([finding.as_dict() for finding in findings])
        return 1 if findings else 0
    if findings:
        _print(findings)
        print(words.say("pack", "Nothing was written to {path}.", path=target), file=sys.stderr)
        return 1
    print(words.say("pack", "{path} holds the pack and the hashes of its tables.", path=target))
    return 0


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {"check": _check, "build": _build}


def _print(findings: Sequence[Finding]) -> None:
    for finding in findings:
        print(finding)


def _existing(text: str) -> Path:
    """A path that leads somewhere.

    Raises:
        UsageError: It does not.
    """
    try:
        os.stat(text)
    except (OSError, ValueError) as error:
        if not isinstance(error, OSError) or error.errno in _NOWHERE:
            raise UsageError(
                Problem(
                    "{path} does not exist.",
                    {"path": text},
                    remedy="Give a folder with datapackage.json, or an .rbpack file.",
                )
            ) from None
    return Path(text)
