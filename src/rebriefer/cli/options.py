"""Options that every command has, and a parser whose errors are one sentence."""

import argparse
from typing import NoReturn

from rebriefer.errors import Problem, UsageError


class Parser(argparse.ArgumentParser):
    """Says what is wrong as a problem, as everything else of the command line does."""

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed.

        Raises:
            UsageError: Always.
        """
        raise UsageError(
            Problem(
                "This cannot be read: {detail}.",
                {"detail": message.rstrip("."), "command": self.prog},
                remedy="Run `{command} --help` to see what can be written.",
            )
        )


def add_shared_options(parser: argparse.ArgumentParser, *, default: object = argparse.SUPPRESS) -> None:
    """Language and trace; a subcommand leaves what was said before it as it is."""
    parser.add_argument("--lang", choices=("en", "zh"), default=default, help="language (default: that of the system)")
    parser.add_argument("--debug", action="store_true", default=default, help="show the trace of an error")
