"""The menu of the workspace: what it is called, what can be taken back, its files and backups."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from rebriefer.commands import COMMANDS
from rebriefer.domain.changes import StepName
from rebriefer.ui.mine.files import known, open_file
from rebriefer.ui.mine.hand import Hand
from rebriefer.words.shown_text import shown
from rebriefer.words.steps import redo_name, undo_name

_GROUPS = (
    ("mine.enter", "workspace.write_draft"),
    ("workspace.new", "workspace.open", "workspace.save_copy"),
    ("workspace.back_up", "workspace.restore"),
)
_LONGEST = 60


def show_menu(hand: Hand, link: QWidget) -> None:
    """Open the menu over the link in the status bar."""
    menu = QMenu(hand.shell)
    menu.setObjectName("workspace-menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add_steps(hand, menu)
    for group in _GROUPS:
        menu.addSeparator()
        for id in group:
            _add(hand, menu, id)
        if "workspace.open" in group:
            _add_known(hand, menu)
    menu.popup(link.mapToGlobal(link.rect().topLeft()) - QPoint(0, menu.sizeHint().height()))


def _add(hand: Hand, menu: QMenu, id: str, text: str = "") -> None:
    command = next(command for command in COMMANDS if command.id == id)
    keys = f"\t{command.keys[0]}" if command.keys else ""
    action = menu.addAction((text or hand.words.say("commands", command.name)).replace("&", "&&") + keys)
    action.triggered.connect(lambda _checked=False: hand.shell.run(id))


def _add_steps(hand: Hand, menu: QMenu) -> None:
    """Undo and redo by the names of their steps; where there is none, the plain words, which then say so."""
    undo, redo = _next_steps(hand)
    _add(hand, menu, "mine.undo", undo_name(hand.words, undo) if undo else "")
    if redo is not None:
        _add(hand, menu, "mine.redo", redo_name(hand.words, redo))


def _next_steps(hand: Hand) -> tuple[StepName | None, StepName | None]:
    if not hand.session.keeps_work:
        return None, None
    if hand.session.work.unsaved:
        return hand.session.work.unsaved[-1].name, None
    steps = hand.tried(hand.session.work.steps) or ()
    done = next((step.name for step in steps if not step.undone), None)
    undone = [step.name for step in steps if step.undone]
    return done, undone[-1] if undone else None


def _add_known(hand: Hand, menu: QMenu) -> None:
    files = [Path(line) for line in known(hand)]
    if not files:
        return
    recent = menu.addMenu(hand.words.say("mine", "Recent"))
    for path in files:
        action = recent.addAction(shown(str(path), _LONGEST).replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, path=path: open_file(hand, path))
    recent.addSeparator()
    _add(hand, recent, "workspace.forget")
