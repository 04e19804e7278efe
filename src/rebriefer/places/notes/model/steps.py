"""The steps of the workspace, as lines that lead back or on."""

from dataclasses import dataclass

from rebriefer.words.catalogue import Words
from rebriefer.words.moments import moment
from rebriefer.words.steps import step_name
from rebriefer.work.work import Work


@dataclass(frozen=True, slots=True)
class Line:
    """One step.

    Attributes:
        name: What it is called.
        when: When it was done; empty while it waits for the disk.
        undos: How many steps have to be taken back so that this one is not done any more; 0 where it is not done.
        redos: How many have to be done again so that this one is; 0 where it is done.
        spoken: All of it.
    """

    name: str
    when: str
    undos: int
    redos: int
    spoken: str

    @property
    def waits(self) -> bool:
        """Whether the disk has refused it so far."""
        return not self.when

    @property
    def next_back(self) -> bool:
        """Whether it is what the next undo takes back."""
        return self.undos == 1


def lines_of(work: Work, words: Words) -> tuple[Line, ...]:
    """What waits for the disk, what is undone and what is done; the latest first."""
    waiting = [step_name(words, each.name) for each in reversed(work.unsaved)]
    steps = work.steps()
    undone = [step for step in steps if step.undone]
    done = [step for step in steps if not step.undone]
    lines = [_line(words, name, "", number, 0) for number, name in enumerate(waiting, 1)]
    for left, step in enumerate(undone):
        lines.append(_line(words, step_name(words, step.name), moment(words, step.done_at), 0, len(undone) - left))
    for number, step in enumerate(done, len(waiting) + 1):
        lines.append(_line(words, step_name(words, step.name), moment(words, step.done_at), number, 0))
    return tuple(lines)


def _line(words: Words, name: str, when: str, undos: int, redos: int) -> Line:
    named = name[:1].upper() + name[1:]
    if not when:
        spoken = words.say("notes", "Step, not saved yet: {step}", step=named)
    elif redos:
        spoken = words.say("notes", "Step, undone: {step}", step=named)
    elif undos == 1:
        spoken = words.say("notes", "Step that Ctrl+Z takes back: {step}", step=named)
    else:
        spoken = words.say("notes", "Step: {step}", step=named)
    return Line(named, when, undos, redos, spoken)
