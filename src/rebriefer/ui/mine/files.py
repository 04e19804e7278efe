"""The files of the user: a new workspace, another one, a copy, one that somebody hands over."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from rebriefer.ui.mine import KNOWN
from rebriefer.ui.mine.hand import Hand
from rebriefer.ui.out.qt_dialogs import dress, speak_qt
from rebriefer.work.work import SUFFIX

_MOST_KNOWN = 8


def new(hand: Hand) -> None:
    """Ask for a name; the file is made by the first edit."""

    def begin(path: Path) -> None:
        if path.exists():
            hand.shell.tell(
                hand.words.say("mine", "{name} is there already; open it, or choose another name.", name=path.name)
            )
            return
        left = hand.session.work.path
        if _done(hand, lambda: hand.session.work.open(path)):
            _remember(hand, path, left)
            hand.shell.tell(
                hand.words.say("mine", "A new workspace: {name}. Its file is made by the first edit.", name=path.name)
            )

    _ask(hand, hand.words.say("mine", "New workspace"), begin, save=True)


def open_one(hand: Hand) -> None:
    """Ask for a workspace and open it."""
    _ask(hand, hand.words.say("mine", "Open a workspace"), lambda path: open_file(hand, path), save=False)


def save_copy(hand: Hand) -> None:
    """Ask for a name and save a copy; where edits wait, the window goes on in the copy."""

    def save(path: Path) -> None:
        waits, left = bool(hand.session.work.unsaved), hand.session.work.path
        if not _done(hand, lambda: hand.session.work.save_copy(path)):
            return
        if waits:
            _remember(hand, path, left)
            hand.shell.tell(hand.words.say("mine", "Saved, and going on in {path}.", path=path))
        else:
            if left is not None:
                _remember(hand, left, path)
            hand.shell.tell(hand.words.say("mine", "A copy is saved: {path}", path=path))

    _ask(hand, hand.words.say("mine", "Save a copy"), save, save=True)


def write_draft(hand: Hand) -> None:
    """Ask for a folder and write the own entries into a new one in it, as a draft pack."""
    speak_qt(hand.words.language)
    title = hand.words.say("mine", "Folder for the draft pack")
    dialog = QFileDialog(hand.shell.window(), title)
    dialog.setObjectName("draft-folder")
    dress(dialog, hand.shell)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda folder: _write_draft(hand, Path(folder) / "draft-pack"))
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.open()


def _write_draft(hand: Hand, folder: Path) -> None:
    from rebriefer.pack.draft import write_draft_pack

    library = hand.session.library
    if _done(hand, lambda: write_draft_pack(library.own, folder, library.data_date)):
        said = hand.words.say("mine", "Written: {path}. Its README says what is still to be filled in.", path=folder)
        hand.shell.tell(said)


def open_file(hand: Hand, path: Path) -> None:
    """Open a file of one's own in its place; of one that is not known as such, a checked copy."""
    left = hand.session.work.path
    if str(path) in known(hand) or path == hand.session.work.path or not path.exists():
        opened = _done(hand, lambda: hand.session.work.open(path))
        said = hand.words.say("mine", "Open: {name}", name=path.name)
    else:
        target = _free(hand, path)
        opened = _done(hand, lambda: hand.session.work.take_in(path, target))
        said = hand.words.say(
            "mine", "Checked and taken over as {path}; the file that was given is unchanged.", path=target
        )
        path = target
    if opened:
        _remember(hand, path, left)
        hand.shell.tell(said)


def known(hand: Hand) -> list[str]:
    """The files that were made or opened here, the latest first."""
    return [line for line in str(hand.shell.window().property(KNOWN) or "").split("\n") if line]


def forget(hand: Hand) -> None:
    """Forget which files were opened; the files stay."""
    _keep(hand, ())
    hand.shell.tell(hand.words.say("mine", "The list of workspaces is empty; the files stay where they are."))


def _remember(hand: Hand, path: Path, left: Path | None) -> None:
    """Put a file at the head of the list, before the one that was left for it."""
    lines = [str(each) for each in (path, left) if each is not None and str(each).isprintable()]
    _keep(hand, list(dict.fromkeys([*lines, *known(hand)]))[:_MOST_KNOWN])


def _keep(hand: Hand, lines: Sequence[str]) -> None:
    window = hand.shell.window()
    window.setProperty(KNOWN, "\n".join(lines))
    window.known_changed.emit()  # type: ignore[attr-defined]


def _free(hand: Hand, given: Path) -> Path:
    """Where a file that was handed over goes: beside the workspace that is open, under its own name or the next one."""
    here = hand.session.work.path
    folder = here.parent if here is not None else given.parent
    number, path = 1, folder / f"{given.stem}{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{given.stem}-{number}{SUFFIX}"
    return path


def _done(hand: Hand, attempt: Callable[[], None]) -> bool:
    """Whether it could be done; else it stands over the status bar why not."""

    def whole() -> bool:
        attempt()
        return True

    return hand.tried(whole) is not None


def _ask(hand: Hand, title: str, then: Callable[[Path], None], *, save: bool) -> None:
    speak_qt(hand.words.language)
    here = hand.session.work.path
    dialog = QFileDialog(hand.shell.window(), title, str(here.parent if here is not None else Path.home()))
    dialog.setObjectName("workspace-file")
    dress(dialog, hand.shell)
    dialog.setNameFilters([f"{hand.words.say('mine', 'Workspace')} (*{SUFFIX})"])
    dialog.setDefaultSuffix(SUFFIX)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.open()
