"""Notes, ranks, dismissals and attachments on what is chosen; the last edit taken back and done again."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from PySide6.QtWidgets import QFileDialog

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.notes import MAX_NOTE_CHARS, MAX_REASON_CHARS
from rebriefer.domain.rankings import Rank
from rebriefer.errors import NotSaved, Problem, ProblemError
from rebriefer.ui.mine.hand import ORIGIN, Hand
from rebriefer.ui.out.qt_dialogs import dress, speak_qt
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem
from rebriefer.words.steps import redo_name, undo_name
from rebriefer.workspace.attachments import attach as attach_to
from rebriefer.workspace.notes import dismiss as dismiss_one
from rebriefer.workspace.notes import dismissal_of, note_on, write_note
from rebriefer.workspace.notes import recall as recall_one
from rebriefer.workspace.rankings import rank as rank_as
from rebriefer.workspace.rankings import ranking_of, unrank
from rebriefer.workspace.workspace import Workspace


def note(hand: Hand) -> None:
    """Write the note on what is chosen."""
    address = hand.chosen()
    if address is None:
        return
    kept = hand.session.work.read(lambda file: note_on(file, address), None)

    def keep(text: str) -> str:
        name = StepName(Edit.WRITE_NOTE if text else Edit.REMOVE_NOTE, address)
        return hand.do(lambda file: write_note(file, address, text, origin=ORIGIN), name)

    head = hand.words.say("mine", "My note on {address}", address=address)
    _write(hand, head, kept.text if kept else "", keep, longest=MAX_NOTE_CHARS, live=True)


def rank(as_: Rank) -> Callable[[Hand], None]:
    """Rank what is chosen; the rank that it has already is taken away."""

    def run(hand: Hand) -> None:
        address = hand.chosen()
        if address is None:
            return
        before = hand.session.work.read(lambda file: ranking_of(file, address), None)
        if before is not None and before.rank is as_:
            hand.do_or_tell(lambda file: unrank(file, address, origin=ORIGIN), StepName(Edit.UNRANK, address))
        else:
            reason = before.reason if before else ""
            _rank(hand, address, as_, reason)

    return run


def reason(hand: Hand) -> None:
    """Say why what is chosen has its rank."""
    address = hand.chosen()
    if address is None:
        return
    kept = hand.session.work.read(lambda file: ranking_of(file, address), None)
    if kept is None:
        hand.shell.tell(hand.words.say("mine", "Rank it first: 1 preferred, 2 kept, 3 rejected."))
        return
    head = hand.words.say("mine", "Why {address} has its rank", address=address)
    _write(hand, head, kept.reason, lambda text: _rank(hand, address, kept.rank, text), longest=MAX_REASON_CHARS)


def dismiss(hand: Hand) -> None:
    """Set what is chosen aside, with a reason."""
    address = hand.chosen()
    if address is None:
        return
    kept = hand.session.work.read(lambda file: dismissal_of(file, address), None)

    def keep(text: str) -> str:
        if not text.strip():
            return hand.words.say("mine", "A dismissal needs a reason.")
        return hand.do(lambda file: dismiss_one(file, address, text, origin=ORIGIN), StepName(Edit.DISMISS, address))

    head = hand.words.say("mine", "Why {address} is dismissed", address=address)
    _write(hand, head, kept.reason if kept else "", keep, longest=MAX_REASON_CHARS)


def recall(hand: Hand) -> None:
    """Take the dismissal of what is chosen back."""
    address = hand.chosen()
    if address is not None and hand.session.work.read(lambda file: dismissal_of(file, address), None) is not None:
        hand.do_or_tell(lambda file: recall_one(file, address, origin=ORIGIN), StepName(Edit.RECALL, address))


def attach(hand: Hand) -> None:
    """Ask for files and attach them to what is chosen."""
    address = hand.chosen()
    if address is None:
        return
    speak_qt(hand.words.language)
    dialog = QFileDialog(hand.shell.window(), hand.words.say("mine", "Attach to {address}", address=address))
    dialog.setObjectName("attach-file")
    dress(dialog, hand.shell)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: attach_files(hand, address, [Path(path) for path in paths]))
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.open()


def attach_files(hand: Hand, address: Address, paths: Sequence[Path]) -> None:
    """Attach files to an address, each as a step; the first one that cannot be read is said, the others stand."""
    for path in paths:
        wrong = hand.do(_attaching(address, path), StepName(Edit.ATTACH, address, path.name))
        if wrong:
            hand.shell.tell(wrong)
            return


def undo(hand: Hand) -> None:
    """Take the last step back, and say which."""
    _take(hand, hand.session.work.undo, undo_name, hand.words.say("mine", "Nothing to undo."))


def redo(hand: Hand) -> None:
    """Do the step again that was taken back last, and say which."""
    _take(hand, hand.session.work.redo, redo_name, hand.words.say("mine", "Nothing to redo."))


def _take(
    hand: Hand, take: Callable[[str], Change | None], said: Callable[[Words, StepName], str], nothing: str
) -> None:
    hand.shell.loaded_evidence().keep_now()
    try:
        change = take(ORIGIN) if hand.session.keeps_work else None
    except ProblemError as error:
        hand.shell.tell(say_problem(hand.words, error.problem))
        return
    hand.shell.tell(said(hand.words, change.name) if change is not None else nothing)


def _attaching(address: Address, path: Path) -> Callable[[Workspace], Change]:
    def edit(file: Workspace) -> Change:
        with _readable(path) as source:
            return attach_to(file, address, path.name, source, origin=ORIGIN)

    return edit


def _readable(path: Path) -> BinaryIO:
    """A file that can be read.

    Raises:
        NotSaved: It cannot.
    """
    try:
        return path.open("rb")
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise NotSaved(
            Problem(
                "{path} cannot be read: {detail}.",
                {"path": path, "detail": detail},
                remedy="Nothing was attached. Choose another file.",
            )
        ) from error


def _rank(hand: Hand, address: Address, as_: Rank, why: str) -> str:
    name = StepName(Edit.RANK, address, as_.value)
    wrong = hand.do(lambda file: rank_as(file, address, as_, why, origin=ORIGIN), name)
    if wrong:
        hand.shell.tell(wrong)
    return wrong


def _write(hand: Hand, head: str, text: str, keep: Callable[[str], str], *, longest: int, live: bool = False) -> None:
    hand.shell.bring_evidence().write(head, text, keep, longest=longest, live=live)
