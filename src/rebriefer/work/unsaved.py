"""Edits that the disk refused: kept in their order until they are in the file."""

from collections.abc import Callable
from dataclasses import dataclass

from rebriefer.domain.changes import Change, StepName
from rebriefer.errors import Problem
from rebriefer.workspace.workspace import Workspace

Edit = Callable[[Workspace], Change]


@dataclass(frozen=True, slots=True)
class Unsaved:
    """One edit that waits.

    Attributes:
        edit: What has to be done.
        name: What it is called.
        why: What the disk said.
    """

    edit: Edit
    name: StepName
    why: Problem
