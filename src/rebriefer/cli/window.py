"""``rebriefer`` without a subcommand: opens the window."""

import argparse
import gc

from rebriefer.cli.display import require_display


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The window takes no arguments of its own; a workspace is named in place of a subcommand."""


def run(args: argparse.Namespace) -> int:
    """Open the window, if one can open here, and return when it is closed."""
    require_display()
    gc.disable()  # nothing of a start is garbage; the application collects again once it has been painted
    from rebriefer import app

    return app.main(args.lang, asked=args.lang_asked is not None, file=args.file)
