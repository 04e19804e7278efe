"""Sees to the workspace while the window is open: own entries, the sentence over the status bar, retries, backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from rebriefer.session import Session
from rebriefer.widgets.follow import follow
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.ui.mine.hand import Hand
    from rebriefer.ui.mine.notice import Notice
    from rebriefer.ui.shell import Shell

_AFTER_PLACE_MS = 120
_RETRY_MS = 2_000
_BACK_UP_MS = 60_000


class Attendance(QObject):
    """Loads nothing before the first paint: the file is opened where there is one, and when it is first edited.

    Attributes:
        notice: The sentence over the status bar, once there was one.
    """

    def __init__(self, shell: Shell, session: Session, words: Words, style: Style) -> None:
        super().__init__(shell)
        self._shell, self._session, self._words, self._style = shell, session, words, style
        self.notice: Notice | None = None
        self._said = ""
        self._warned = False
        self._began = self._read = False
        self._retry = QTimer(self, interval=_RETRY_MS)
        self._retry.timeout.connect(lambda: session.work.retry())
        self._back_up = QTimer(self, interval=_BACK_UP_MS)
        self._back_up.timeout.connect(self._back_up_later)
        follow(self, session.edited, self._attend)
        follow(self, session.language_changed, self._attend)

    def before_place(self) -> None:
        """Own entries are known before the first place counts states."""
        if not self._read:
            self._read = True
            if self._session.keeps_work:
                self._session.read_own()

    def begin_later(self) -> None:
        """Look after the file that is there, when the first place has been painted."""
        if not self._began:
            self._began = True
            QTimer.singleShot(_AFTER_PLACE_MS, self, self._begin)

    def hand(self) -> Hand:
        """What edits ask of the window."""
        from rebriefer.ui.mine.hand import Hand

        return Hand(self._shell, self._words, self._style)

    def open_file(self, path: Path) -> None:
        """Open a workspace of the user, or a checked copy of one that somebody hands over."""
        from rebriefer.ui.mine.files import open_file

        open_file(self.hand(), path)

    def take_dropped(self, event: QDropEvent) -> None:
        """Open or attach what was dropped onto the window."""
        from rebriefer.ui.mine.dropping import drop

        drop(self.hand(), [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def show_menu(self, link: QWidget) -> None:
        """Show the menu of the workspace over its link."""
        from rebriefer.ui.mine.menu import show_menu

        show_menu(self.hand(), link)

    def say(self, sentence: str) -> None:
        """Say something that stands until it is put away."""
        self._said = sentence
        self._attend()

    def may_close(self) -> bool:
        """Keep what is being written; whether nothing waits, or it was said before that it would be lost."""
        self._shell.loaded_evidence().keep_now()
        work = self._session.work_opened
        if work is None or not work.unsaved:
            return True
        work.retry()
        warned, self._warned = self._warned, True
        self._attend()
        return warned or not work.unsaved

    def _begin(self) -> None:
        if self._session.keeps_work:
            self._attend()
            self._shell.arrange()

    def _attend(self) -> None:
        work = self._session.work_opened
        if work is not None and not self._back_up.isActive():
            self._back_up.start()
        waits = work is not None and bool(work.unsaved)
        self._warned = self._warned and waits
        if waits != self._retry.isActive():
            self._retry.start() if waits else self._retry.stop()
        refused = work is not None and (work.read_only is not None or work.unreadable is not None)
        if self.notice is not None or waits or self._said or refused:
            self._show_notice()

    def _show_notice(self) -> None:
        from rebriefer.ui.mine.notice import Notice

        if self.notice is None:
            self.notice = Notice(self._session, self._words, self._style, self._shell.run)
            self.notice.setParent(self._shell)
            self.notice.put_away.connect(lambda: self.say(""))
        self.notice.show_what_holds(self._said, warned=self._warned)
        self._shell.arrange()

    def _back_up_later(self) -> None:
        """Off the interface thread: a backup reads the file by itself."""
        from PySide6.QtCore import QThreadPool

        work = self._session.work_opened
        backing_up = work.backing_up() if work is not None else None
        if backing_up is not None:
            QThreadPool.globalInstance().start(backing_up)
