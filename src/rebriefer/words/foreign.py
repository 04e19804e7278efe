"""Texts of the data that have no translation: they are shown as they are and marked with their language."""

from __future__ import annotations

import re

from rebriefer.words.catalogue import Words

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LATIN_WORD = re.compile(r"(?<![A-Za-z0-9_./:-])[A-Z]?[a-z]{2,}(?![A-Za-z0-9_/:])")
"""A word of prose; capitals alone (USGS), symbols (Nd2Fe14B), ids and addresses are none in either language."""
_QUOTING = 4
"""From so many English words on, a text that quotes Chinese may still be English."""
_HAN_PER_WORD = 3


def marked_foreign(words: Words, text: str) -> str:
    """The text, followed by its language where that is not the language of the words.

    Meant for titles and notes that the pack has in one language only; names that stay as they are in every language
    are not given to it.

    Example:
        >>> marked_foreign(Words("zh"), "Rare Earth Elements - Executive Summary")
        'Rare Earth Elements - Executive Summary（英文）'
    """
    if not is_foreign(words.language, text):
        return text
    if words.language == "zh":
        return words.say("foreign", "{text} (in English)", text=text)
    return words.say("foreign", "{text} (in Chinese)", text=text)


def is_foreign(language: str, text: str) -> bool:
    """Whether a text is in the other one of both languages; figures, symbols and signs are in neither."""
    han, latin = len(_HAN.findall(text)), len(_LATIN_WORD.findall(text))
    if language == "zh":
        return latin > 0 and (han == 0 or (latin >= _QUOTING and latin * _HAN_PER_WORD > han))
    return han > 0 and han >= latin * _HAN_PER_WORD
