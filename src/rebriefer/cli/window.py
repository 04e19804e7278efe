"""``rebriefer`` without a subcommand: opens the window."""

import argparse

from rebriefer.cli.display import require_display


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The window takes no arguments of its own."""


def run(args: argparse.Namespace) -> int:
    """Open the window, if one can open here, and return when it is closed."""
    require_display()
    from rebriefer import app

    return app.main(args.lang)
