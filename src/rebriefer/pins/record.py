"""One pin: a view as it was looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebriefer.domain.addresses import Address


@dataclass(frozen=True, slots=True)
class Said:
    """The same words in both languages; equal where there was only one."""

    en: str
    zh: str

    def in_(self, language: str) -> str:
        """The words in ``en`` or ``zh``."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Pin:
    """A view that is kept.

    Attributes:
        place: Id of the place where it was made.
        as_of: The day that was looked at.
        data_date: The last day that the library knew then.
        selection: What was selected, or None.
        with_statements: Whether statements counted beside instruments.
        title: Name of the place and what it was of.
        sentence: What the place showed.
        view: What the place gave to come back to its view.
    """

    place: str
    as_of: date
    data_date: date
    selection: Address | None
    with_statements: bool
    title: Said
    sentence: Said
    view: Mapping[str, object]
