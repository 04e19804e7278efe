"""What an edit asks of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import StepName
from rebriefer.errors import ProblemError
from rebriefer.session import Session
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem
from rebriefer.words.steps import step_name
from rebriefer.work.unsaved import Edit

if TYPE_CHECKING:
    from rebriefer.ui.shell import Shell

T = TypeVar("T")

ORIGIN = "window"


class Hand(NamedTuple):
    """The hand of the user in one window.

    Attributes:
        shell: What fills the window.
        words: The language of the session.
        style: Colours, fonts and lengths.
    """

    shell: Shell
    words: Words
    style: Style

    @property
    def session(self) -> Session:
        """What the window looks at."""
        return self.shell.session

    def chosen(self) -> Address | None:
        """What is chosen; where nothing is, that is said."""
        if self.session.selection is None:
            self.shell.tell(self.words.say("mine", "Choose a bar, a point, a row or a sentence first."))
        return self.session.selection

    def do(self, edit: Edit, name: StepName) -> str:
        """Edit the workspace and tell what was done; returns what was wrong, or nothing.

        An edit that waits for the disk is not wrong: the window says that it is not saved until it is.
        """
        try:
            change = self.session.work.do(edit, name)
        except ProblemError as error:
            return say_problem(self.words, error.problem)
        if change is not None and change.undo:
            done = step_name(self.words, change.name)
            self.shell.tell(self.words.say("mine", "Kept: {step}. Ctrl+Z takes it back.", step=done))
        return ""

    def do_or_tell(self, edit: Edit, name: StepName) -> None:
        """Edit the workspace; what was wrong stands in the status bar."""
        wrong = self.do(edit, name)
        if wrong:
            self.shell.tell(wrong)

    def tried(self, attempt: Callable[[], T]) -> T | None:
        """What an attempt gives; None where it was refused, which then stands over the status bar."""
        self.shell.loaded_evidence().keep_now()
        try:
            return attempt()
        except ProblemError as error:
            self.shell.attendance.say(say_problem(self.words, error.problem))
            return None
