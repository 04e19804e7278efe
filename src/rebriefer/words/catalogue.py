"""What the program says, in English and in Chinese.

A message is its English sentence with named values; its room is the gettext context. ``docs/words.md`` shows how a
sentence is added.
"""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from rebriefer import assets
from rebriefer.words.counts import counted

LANGUAGES = ("en", "zh")
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
"""In the face of the program the curly quotes are full-width and tear holes into English."""


def marked(room: str, message: str) -> str:
    """Return the message; tells the completeness test that a table holds it for a later ``say``."""
    return message


def marked_n(room: str, one: str, many: str) -> tuple[str, str]:
    """Return both forms of a message that counts; tells the completeness test as :func:`marked` does."""
    return one, many


class _English(NullTranslations):
    """Says the message as it is written, in straight quotes, and records it for the languages that fall back to it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def pgettext(self, context: str, message: str) -> str:
        self.asked.add((context, message))
        return message.translate(STRAIGHT)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.add((context, msgid1))
        return (msgid1 if n == 1 else msgid2).translate(STRAIGHT)


def _compiled_catalogue(language: str) -> bytes | None:
    """The compiled catalogue of a language; a checkout compiles it first when its source is newer or older."""
    source = assets.resources() / "words" / f"{language}.po"
    target = assets.catalogues() / f"{language}.mo"
    if not source.is_file() or target == source.with_suffix(".mo"):
        return target.read_bytes() if target.is_file() else None
    if target.is_file() and target.stat().st_mtime_ns == source.stat().st_mtime_ns:
        return target.read_bytes()
    return _compiled_now(source, target)


def _compiled_now(source: Path, target: Path) -> bytes:
    from rebriefer.words import compiling

    try:
        return compiling.write_compiled(source, target)
    except OSError:  # a checkout on a read-only medium still speaks
        return compiling.compiled(source)


class Words:
    """One language of the program.

    Attributes:
        language: ``en`` or ``zh``.
    """

    def __init__(self, language: str) -> None:
        self.speak(language)

    def speak(self, language: str) -> None:
        """Speak a language from now on; whoever holds these words says the same in it when asked again.

        Raises:
            ValueError: The language is neither ``en`` nor ``zh``.
        """
        if language not in LANGUAGES:
            raise ValueError(f"not a language of the program: {language!r}")
        self.language = language
        self._english = _English()
        data = _compiled_catalogue(language)
        self._said: NullTranslations = self._english
        if data is not None:
            self._said = GNUTranslations(BytesIO(data))
            self._said.add_fallback(self._english)

    @property
    def missing(self) -> frozenset[tuple[str, str]]:
        """Room and message of all that was said without a translation; English needs none."""
        return frozenset() if self.language == "en" else frozenset(self._english.asked)

    def say(self, room: str, message: str, /, **values: object) -> str:
        """Say a message of a room.

        Args:
            room: The part of the program that speaks, the context of the catalogue.
            message: The message in English, with named values in braces.
            **values: The named values, already in words: days and figures are formatted by the caller.

        Raises:
            KeyError: A named value is missing.
        """
        return self._said.pgettext(room, message).format_map(values)

    def say_n(self, room: str, one: str, many: str, n: int, /, **values: object) -> str:
        """Say a message that counts; ``{n}`` is the count as this language writes it in a sentence."""
        said = self._said.npgettext(room, one, many, n)
        return said.format_map({"n": counted(n, self.language), **values})
