"""How text is folded and cut for the search: one way for what is indexed and for what is typed.

Folding makes full-width, capital, accented and traditional characters equal to plain ones. Cutting puts a space round
every Chinese character, so that a Chinese word is a phrase of characters for the full-text index.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

Folding = Mapping[int, int]
"""Code point of a traditional character to that of the simplified one."""

BREAK = "\ue000"
"""A token that nobody can type: it parts texts and sentences, so that no phrase runs over the gap."""

_HAN = "\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_HAN_RUN = re.compile(f"[{_HAN}]+")
_DOT_IN_NAME = re.compile(f"(?<=[{_HAN}])[\u00b7\u2022\u2027\u30fb](?=[{_HAN}])")
_PAUSE = re.compile(f"(?<=[{_HAN}])[^\\w{BREAK}]*[^\\w\\s{BREAK}][^\\w{BREAK}]*(?=[{_HAN}])")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NO_TEXT = re.compile(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff{BREAK}]")
_ACCENT = re.compile("[\u0300-\u036f]")
_QUOTE = str.maketrans(dict.fromkeys("“”„‟«»「」『』", '"'))
_AMERICAN = (
    ("licenc", "licens"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("labour", "labor"),
    ("favour", "favor"),
    ("programme", "program"),
    ("centre", "center"),
    ("aluminium", "aluminum"),
)
_ISE = re.compile(r"is(?<=[a-z]{3}is)(?=(?:es?|ed|ing|ations?)\b)")
_CHUNK = re.compile(r'"([^"]*)"?|([^\s"]+)')


def fold(text: str, folding: Folding) -> str:
    """Lower case without accents, in simplified characters; control characters and lone surrogates are spaces."""
    if text.isascii() and text.isprintable():
        return text.lower()
    visible = _NO_TEXT.sub(" ", _INVISIBLE.sub("", text))
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", visible).casefold())
    return unicodedata.normalize("NFC", _ACCENT.sub("", plain)).translate(folding)


def spaced(folded: str) -> str:
    """Put a space round every Chinese character, and a break where punctuation stands between two of them.

    English words are put into one spelling. The dot within a foreign name (唐纳德·特朗普) is no break: people leave it
    out.
    """
    plain = _in_one_spelling(folded)
    if plain.isascii():
        return plain
    parted = _PAUSE.sub(f" {BREAK} ", _DOT_IN_NAME.sub("", plain))
    return _HAN_CHARACTER.sub(r" \g<0> ", parted)


def _in_one_spelling(folded: str) -> str:
    """British and American spelling as one: licence and license, recognise and recognize, labour and labor."""
    for british, american in _AMERICAN:
        folded = folded.replace(british, american)
    return _ISE.sub("iz", folded)


def joined(texts: Iterable[str]) -> str:
    """Several spaced texts as one, with breaks between them."""
    return f" {BREAK} ".join(texts)


def squashed(folded: str) -> str:
    """Only letters and digits, without any space: the key by which a whole name is found."""
    return "".join(character for character in folded if character.isalnum())


def units(folded: str) -> Iterator[str]:
    """What must all be found: words, Chinese runs, and what stands between quotation marks, each spaced."""
    for quoted, word in _CHUNK.findall(folded.translate(_QUOTE)):
        for unit in spaced(quoted or word).split(BREAK):
            if any(character.isalnum() for character in unit):
                yield " ".join(unit.split())


def phrase(unit: str) -> str:
    """A unit as a string of the full-text query language; within it no character has a meaning."""
    return '"' + unit.replace('"', " ") + '"'


def han_runs(folded: str) -> list[str]:
    """The unbroken runs of Chinese characters."""
    return _HAN_RUN.findall(_DOT_IN_NAME.sub("", folded))


def plain_pinyin(folded: str) -> str:
    """Pinyin as it is compared: ü, typed as v or as u, is u."""
    return folded.replace("v", "u")


def cut_into_syllables(letters: str, syllables: frozenset[str]) -> list[tuple[str, ...]]:
    """Every way in which letters are a row of syllables, few syllables first; at most eight ways.

    Example:
        >>> cut_into_syllables("xian", frozenset({"xi", "an", "xian"}))
        [('xian',), ('xi', 'an')]
    """
    ways: list[list[tuple[str, ...]]] = [[()], *([] for _ in letters)]
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - 6), end):
            if letters[start:end] in syllables:
                ways[end].extend((*way, letters[start:end]) for way in ways[start])
        ways[end] = sorted(ways[end], key=lambda way: (len(way), way))[:8]
    return ways[-1]
