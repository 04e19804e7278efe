"""The backups of the workspace: when, how large, what a restore would change; restored, and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rebriefer.ui.mine.hand import Hand
from rebriefer.ui.out.qt_dialogs import dress
from rebriefer.widgets.controls import Button
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import Divider
from rebriefer.words.moments import file_size, moment
from rebriefer.words.workspace import difference
from rebriefer.workspace.backups import Backup
from rebriefer.workspace.comparing import Difference
from rebriefer.workspace.making import instant

_WIDTH, _HEIGHT = 620, 460


class BackupList(QDialog):
    """One row a backup, the latest first."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(hand.shell.window())
        self.setObjectName("backups")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._hand = hand
        dress(self, hand.shell)
        style, say = hand.style, hand.words.say
        px = style.px
        self.setWindowTitle(say("mine", "Restore a backup"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        backups = hand.session.work.backups()
        lead = say("mine", "What stands now is backed up first, so that a restore can be taken back here.")
        none = say("mine", "There are no backups yet. One is made every half hour in which something changed.")
        head = Label(style, wrap=True, colour="dim")
        head.setText(lead if backups else none)
        column.addWidget(head)
        column.addWidget(self._area(backups), 1)
        close = Button(style)
        close.setObjectName("backups-close")
        close.setText(say("mine", "Close"))
        close.clicked.connect(lambda _checked=False: self.close())
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(px(_WIDTH), px(_HEIGHT))

    def _area(self, backups: tuple[Backup, ...]) -> QScrollArea:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, self._hand.style.px(12), 0)
        rows.setSpacing(self._hand.style.px(8))
        for backup in backups:
            rows.addWidget(self._row(backup))
            rows.addWidget(Divider(self._hand.style))
        rows.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        return area

    def _row(self, backup: Backup) -> QWidget:
        words, style = self._hand.words, self._hand.style
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        when = moment(words, instant(backup.made_at))
        text = QVBoxLayout()
        text.setSpacing(style.px(2))
        head = Label(style, bold=True)
        head.setText(words.say("mine", "{moment}, {size}", moment=when, size=file_size(words, backup.size)))
        text.addWidget(head)
        found = self._hand.tried(lambda: self._hand.session.work.would_change(backup.path))
        for said in self._said(found):
            label = Label(style, "small", "dim", wrap=True)
            label.setText(said)
            text.addWidget(label)
        line.addLayout(text, 1)
        if found:
            restore = Button(style, small=True)
            restore.setText(words.say("mine", "Restore"))
            restore.setAccessibleName(words.say("mine", "Restore {moment}", moment=when))
            restore.clicked.connect(lambda _checked=False: self._restore(backup, when))
            line.addWidget(restore)
        return row

    def _said(self, found: tuple[Difference, ...] | None) -> list[str]:
        words = self._hand.words
        if found is None:
            return [words.say("mine", "It cannot be read.")]
        if not found:
            return [words.say("mine", "It is what stands now.")]
        return [difference(words, each.table, each.added, each.removed, each.changed) for each in found]

    def _restore(self, backup: Backup, when: str) -> None:
        taken = self._hand.tried(lambda: self._hand.session.work.restore(backup.path))
        if taken is not None:
            said = self._hand.words.say(
                "mine",
                "Restored: {moment}. What stood before is the latest backup; restore that one to take this back.",
                moment=when,
            )
            self._hand.shell.attendance.say(said)
        self.close()
