"""The command ``rebriefer``: finds the subcommand, says every error in one sentence."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from rebriefer import __version__
from rebriefer.cli.options import Parser, add_shared_options
from rebriefer.errors import ProblemError

COMMANDS: dict[str, tuple[str, str]] = {
    "inforce": ("rebriefer.cli.inforce", "what each clause is on a day"),
    "ask": ("rebriefer.cli.ask", "is a licence needed?"),
    "show": ("rebriefer.cli.show", "the receipt of an address"),
    "find": ("rebriefer.cli.find", "search the library, in English, Chinese and pinyin"),
    "pack": ("rebriefer.cli.pack", "check or build a pack"),
    "workspace": ("rebriefer.cli.workspace", "look into a workspace, check it, back it up or restore it"),
    "snapshot": ("rebriefer.cli.snapshot", "write a picture of a place"),
    "export": ("rebriefer.cli.export", "write a place as PDF, PNG, SVG or CSV, its days to come as ICS"),
    "doctor": ("rebriefer.cli.doctor", "say what works on this machine"),
}
"""Subcommand: the module with ``add_arguments`` and ``run``, and one line of help."""

DESCRIPTION = (
    "An offline briefing desk for the rare-earth contest between China and the United States. "
    "Without a command it opens the window, with NAME.rebrief on that workspace."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    args = argparse.Namespace(lang=_language_in(arguments), debug=False)
    try:
        file, rest = _workspace_in(arguments)
        args = _parser(_named_command(rest)).parse_args(rest)
        args.file = file
        args.lang_asked, args.lang = args.lang, args.lang or system_language()
        return int(_run(args))
    except ProblemError as error:
        if args.debug:
            raise
        from rebriefer.words.catalogue import Words
        from rebriefer.words.problems import say_problem

        print(say_problem(Words(args.lang), error.problem), file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def window() -> int:
    """Open the window: the entry point without a console."""
    return main([])


def _run(args: argparse.Namespace) -> int:
    module = COMMANDS[args.command][0] if args.command else "rebriefer.cli.window"
    result: int = importlib.import_module(module).run(args)
    return result


def _named_command(arguments: Sequence[str]) -> str | None:
    return next((word for word in arguments if word in COMMANDS), None)


def _workspace_in(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """The workspace that is named in place of a subcommand, if one is, and the other arguments."""
    found = next((word for word in arguments if word.endswith(".rebrief")), None)
    if found is None or _named_command(arguments) is not None:
        return None, arguments
    return Path(found).absolute(), [word for word in arguments if word != found]


def _language_in(arguments: Sequence[str]) -> str:
    """The language to refuse arguments in, which could not be parsed."""
    asked = [after for word, after in pairwise(arguments) if word == "--lang" and after in ("en", "zh")]
    return asked[-1] if asked else system_language()


def _parser(named: str | None) -> argparse.ArgumentParser:
    """Only the named subcommand is imported; the others are known by name and help."""
    parser = Parser(prog="rebriefer", description=DESCRIPTION)
    add_shared_options(parser, default=None)
    parser.set_defaults(debug=False)
    parser.add_argument("--version", action="version", version=f"rebriefer {__version__}")
    subcommands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, (module, text) in COMMANDS.items():
        sub = subcommands.add_parser(name, help=text, description=text)
        add_shared_options(sub)
        if name == named:
            importlib.import_module(module).add_arguments(sub)
    return parser


def system_language() -> str:
    """``zh`` where the environment asks for Chinese, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
