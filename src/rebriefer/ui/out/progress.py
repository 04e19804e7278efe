"""Says that something is being made; of pages, after half a second, how far they are, and lets them be stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QProgressDialog

from rebriefer.exports.order import Stopped
from rebriefer.ui.out.outlet import Outlet
from rebriefer.ui.out.qt_dialogs import dress

_AFTER_MS = 500


@contextmanager
def busy(outlet: Outlet) -> Iterator[None]:
    """Say that the place is being painted, before the window stands still for it."""
    outlet.tell(outlet.words.say("out", "The place is being painted."))
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


@contextmanager
def progress_shown(outlet: Outlet) -> Iterator[Callable[[int, int], None]]:
    """Give what a writer is to call; the window waits meanwhile."""
    words = outlet.words
    dialog = QProgressDialog(outlet.window.window(), Qt.WindowType.Dialog)
    dialog.setWindowTitle("rebriefer")
    dress(dialog, outlet.window)
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
