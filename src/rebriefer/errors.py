"""What can go wrong, in a form that both languages can say.

::

    ProblemError          a Problem that a person can act on; the command line exits with 2
    ├── UsageError        what was asked cannot be read (an unknown address, no date)
    ├── LibraryUnusable   the bundled library is missing, damaged or not this build's
    ├── WorkspaceUnusable a workspace cannot be opened; nothing was changed
    ├── NotSaved          something could not be written; what was there before stands whole
    │   └── DiskRefused   the disk refused; the same may succeed later, or elsewhere
    └── NoDisplay         a window was asked for where none can open; exits with 3
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem said as a message of the catalogues.

    Attributes:
        code: Message of the room ``problems`` in the catalogues, in English, with named values in braces.
        values: The named values.
        place: File, line and field, or empty.
        remedy: Message that says what to do, or empty; it may use the same values.
    """

    code: str
    values: dict[str, object] = field(default_factory=dict)
    place: str = ""
    remedy: str = ""


class ProblemError(Exception):
    """Carries a problem to where a person can act on it."""

    exit_code = 2

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code.format(**problem.values))
        self.problem = problem


class UsageError(ProblemError):
    """What was asked cannot be read."""


class LibraryUnusable(ProblemError):
    """The library is missing, damaged or not the one of this build."""


class WorkspaceUnusable(ProblemError):
    """A workspace cannot be opened."""


class NotSaved(ProblemError):
    """Something could not be written; what was there before stands whole."""


class DiskRefused(NotSaved):
    """The disk refused; the same may succeed later, or elsewhere."""


class NoDisplay(ProblemError):
    """A window was asked for where none can open."""

    exit_code = 3
