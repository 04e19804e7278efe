"""Files that are dropped onto the window: a workspace is opened, anything else is attached to what is chosen."""

from collections.abc import Sequence
from pathlib import Path

from rebriefer.ui.mine.editing import attach_files
from rebriefer.ui.mine.files import open_file
from rebriefer.ui.mine.hand import Hand
from rebriefer.work.work import SUFFIX


def drop(hand: Hand, paths: Sequence[Path]) -> None:
    """Take what was dropped."""
    workspaces = [path for path in paths if path.suffix == SUFFIX]
    if workspaces:
        open_file(hand, workspaces[0])
        return
    address = hand.chosen() if paths else None
    if address is not None:
        attach_files(hand, address, paths)
