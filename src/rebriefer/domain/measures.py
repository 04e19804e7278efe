"""Named groups of clauses that are spoken of as one."""

from dataclasses import dataclass

from rebriefer.domain.states import Entry


@dataclass(frozen=True, slots=True)
class Measure:
    """A group of clauses, such as *the six acts of October 2025*.

    Attributes:
        id: Id in the table of measures.
        name_en: English name as it stands inside a sentence; singular for one clause, plural for several.
        name_zh: Chinese name.
        lifecycles: The lifecycle of each of its clauses.
    """

    id: str
    name_en: str
    name_zh: str
    lifecycles: tuple[tuple[Entry, ...], ...]
