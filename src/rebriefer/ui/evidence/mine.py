"""The section of a receipt that holds what is the user's: note, rank, dismissal, attached files, and what waits."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from rebriefer.domain.addresses import Address
from rebriefer.domain.attachments import Attachment
from rebriefer.domain.rankings import Rank
from rebriefer.ui.evidence.parts import Blocks, Desk, Facts
from rebriefer.ui.evidence.text import Jump
from rebriefer.widgets.controls import Segments
from rebriefer.words.moments import file_size, moment
from rebriefer.words.problems import say_problem
from rebriefer.words.shown_text import shown
from rebriefer.words.steps import RANKS, step_name
from rebriefer.workspace.attachments import attachments
from rebriefer.workspace.notes import dismissal_of, note_on
from rebriefer.workspace.rankings import ranking_of
from rebriefer.workspace.workspace import Workspace

_LONGEST = 4_000
_TINTS = {Rank.PREFERRED: "good", Rank.KEPT: "", Rank.REJECTED: "wrong"}


def mine(desk: Desk, address: Address) -> Blocks:
    """What the user said of an address; nothing is opened where she has no file yet."""
    session = desk.session
    kept = list(session.work.read(lambda file: list(_kept(desk, file, address)), [])) if session.keeps_work else []
    waiting = list(_waiting(desk, address)) if session.keeps_work else []
    if kept or waiting:
        yield from desk.section(desk.words.say("mine", "Mine"), desk.words.say("mine", "kept in your workspace"))
        yield from kept
        yield from waiting


def ways(desk: Desk, address: Address) -> Blocks:
    """How the user can say something of an address."""
    session = desk.session
    rank = session.work.read(lambda file: ranking_of(file, address), None) if session.keeps_work else None
    yield from desk.section(desk.words.say("mine", "Add of your own"))
    yield desk.style.px(6), _ranks(desk, rank.rank if rank else None)
    yield desk.style.px(6), desk.flow(*_ways(desk))


def _kept(desk: Desk, workspace: Workspace, address: Address) -> Blocks:
    px, say = desk.style.px, desk.words.say
    ranking, note = ranking_of(workspace, address), note_on(workspace, address)
    dismissal = dismissal_of(workspace, address)
    if ranking is not None:
        yield px(5), desk.tag(desk.words.say("rank", RANKS[ranking.rank]), _TINTS[ranking.rank])
        if ranking.reason:
            yield px(2), desk.text(shown(ranking.reason, _LONGEST))
    if dismissal is not None:
        yield px(5), desk.tag(say("mine", "dismissed"), "caution")
        yield px(2), desk.text(shown(dismissal.reason, _LONGEST))
        yield px(2), _link(desk, "mine-recall", say("mine", "Recall"), "mine.recall")
    if note is not None:
        yield from ((px(5) if not number else 0, desk.text(line)) for number, line in enumerate(_lines(note.text)))
        yield px(1), Facts(desk, [say("mine", "my note"), moment(desk.words, note.written_at)])
    for attached in attachments(workspace, address):
        yield px(5), _attached(desk, attached)


def _lines(text: str) -> list[str]:
    """The lines of a note; a very long one is cut here, and whole where it is written."""
    return [shown(line, _LONGEST) for line in text[:_LONGEST].splitlines()]


def _attached(desk: Desk, attached: Attachment) -> QWidget:
    said = [shown(attached.name, 80), attached.media_type, file_size(desk.words, attached.size)]
    return Facts(desk, [*said, moment(desk.words, attached.attached_at)])


def _waiting(desk: Desk, address: Address) -> Blocks:
    """Edits of this address that the disk refused: they stand here until they are in the file."""
    for unsaved in desk.session.work.unsaved:
        if unsaved.name.address == address:
            said = desk.words.say("mine", "Not saved: {step}", step=step_name(desk.words, unsaved.name))
            yield desk.style.px(4), desk.tag(said, "caution")
            yield desk.style.px(2), desk.text(say_problem(desk.words, unsaved.why), "small", "dim")


def _ranks(desk: Desk, on: Rank | None) -> QWidget:
    ranks = Segments(desk.style, [rank.value for rank in Rank], lambda rank: desk.run(f"mine.rank_{rank}"))
    ranks.setObjectName("mine-rank")
    for number, rank in enumerate(Rank, 1):
        name = desk.words.say("rank", RANKS[rank])
        ranks.set_text(rank.value, f"{name}  {number}", desk.words.say("mine", "Rank: {rank}", rank=name))
    ranks.set_on(on.value if on else "")
    return ranks


def _ways(desk: Desk) -> Iterator[QWidget]:
    say = desk.words.say
    yield _link(desk, "mine-note", say("mine", "Note  {key}", key="M"), "mine.note")
    yield _link(desk, "mine-reason", say("mine", "Reason of the rank"), "mine.reason")
    yield _link(desk, "mine-dismiss", say("mine", "Dismiss with a reason"), "mine.dismiss")
    yield _link(desk, "mine-attach", say("mine", "Attach a file"), "mine.attach")
    yield _link(desk, "mine-enter", say("mine", "Own entry  {key}", key="Ctrl+E"), "mine.enter")


def _link(desk: Desk, name: str, text: str, command: str) -> Jump:
    way = Jump(desk.style)
    way.setObjectName(name)
    way.say(text)
    way.clicked.connect(lambda _checked=False: desk.run(command))
    return way
