"""Says how far a long work is, after half a second, and lets it be stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog

from rebriefer.exports.order import Stopped
from rebriefer.ui.out.outlet import Outlet

_AFTER_MS = 500


@contextmanager
def progress_shown(outlet: Outlet) -> Iterator[Callable[[int, int], None]]:
    """Give what a writer is to call; the window waits meanwhile."""
    words = outlet.words
    dialog = QProgressDialog(outlet.window, Qt.WindowType.Dialog)
    dialog.setWindowTitle("rebriefer")
    dialog.setCancelButtonText(words.say("out", "Stop"))
    dialog.setLabelText(words.say("out", "Writing pages"))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_AFTER_MS)

    def tell(done: int, whole: int) -> None:
        dialog.setMaximum(whole)
        dialog.setValue(done)
        if dialog.wasCanceled():
            raise Stopped

    try:
        yield tell
    finally:
        dialog.reset()
        dialog.deleteLater()
