"""What can be typed into a question, in either language, and what it stands for."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rebriefer.domain.countries import CODES, code_of
from rebriefer.domain.questions import EndUse
from rebriefer.domain.scopes import Party
from rebriefer.library.opening import Library
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.element_names import ELEMENT_NAMES

END_USES = {
    EndUse.CIVIL: marked("ask", "civil use"),
    EndUse.MILITARY: marked("ask", "military use"),
    EndUse.MILITARY_POTENTIAL: marked("ask", "use that helps to raise military strength"),
    EndUse.UNSPECIFIED: marked("ask", "not said"),
}
_ITEM_LISTS = {"magnet": "magnet_kind", "technology_for": "technology"}


class Name(NamedTuple):
    """One thing that a field takes.

    Attributes:
        en: Its name in English.
        zh: Its name in Chinese.
        stands_for: The attribute of a question and its value.
        also: Other words for it, codes included.
    """

    en: str
    zh: str
    stands_for: tuple[str, str]
    also: tuple[str, ...] = ()

    def said(self, language: str) -> str:
        """Its name in a language."""
        return self.zh if language == "zh" else self.en

    def spellings(self) -> tuple[str, ...]:
        """Everything that it answers to."""
        return (self.en, self.zh, *self.also)


def named(names: Sequence[Name], text: str) -> Name | None:
    """What a text means among names; the first one where several answer to it."""
    sought = _folded(text)
    return next((name for name in names if any(_folded(each) == sought for each in name.spellings())), None)


def near(names: Sequence[Name], text: str) -> list[Name]:
    """Names that contain a text, or that a text contains."""
    sought = _folded(text)
    spelled = ((name, [_folded(each) for each in name.spellings() if len(each) > 2]) for name in names)
    return [name for name, spellings in spelled if any(sought in each or each in sought for each in spellings)]


def names_by_field(library: Library, parties: Iterator[Party]) -> dict[str, tuple[Name, ...]]:
    """The names that each field of a question knows, the usual ones first."""
    glossary = _glossary(library)
    kinds = [name for attribute, list_ in _ITEM_LISTS.items() for name in _listed(library, attribute, list_, glossary)]
    places = _places(library)
    return {
        "item": (*_elements(glossary), *kinds, *_uses(library)),
        "form": (*_listed(library, "form", "form", glossary), *kinds),
        "sender": tuple(name._replace(stands_for=("sender", name.stands_for[1])) for name in places),
        "to": places,
        "party": tuple(Name(p.en, p.zh, ("party", p.en)) for p in sorted(set(parties), key=lambda p: (p.en, p.zh))),
        "end_use": tuple(_end_uses()),
    }


def _folded(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).casefold()


def _elements(glossary: Mapping[str, tuple[str, ...]]) -> Iterator[Name]:
    english, chinese = Words("en"), Words("zh")
    for symbol, message in ELEMENT_NAMES.items():
        en = english.say("element", message)
        yield Name(en, chinese.say("element", message), ("element", symbol), (symbol, *glossary.get(_folded(en), ())))


def _listed(library: Library, attribute: str, list_: str, glossary: Mapping[str, tuple[str, ...]]) -> Iterator[Name]:
    """The values of a closed list; each also by the pieces of its words that no other value has."""
    values = library.vocabulary(list_)
    owners: dict[str, set[str]] = {}
    for value, words in values.items():
        for piece in _pieces(*words):
            owners.setdefault(_folded(piece), set()).add(value)
    for value, (en, zh) in values.items():
        own = [piece for piece in _pieces(en, zh) if owners[_folded(piece)] == {value}]
        spoken = value.replace("_", " ")
        more = [word for key in (spoken, en) for word in glossary.get(_folded(key), ())]
        yield Name(spoken if list_ == "form" else en, zh, (attribute, value), (spoken, en, *own, *more))


def _pieces(*texts: str) -> list[str]:
    """The words of a list in a text, as ``metal, ingot`` and ``金属、锭``."""
    return [piece.strip() for text in texts for piece in text.replace("，", "、").replace(",", "、").split("、")]


def _glossary(library: Library) -> dict[str, tuple[str, ...]]:
    """Other words for things, by each of their English words."""
    found: dict[str, tuple[str, ...]] = {}
    for row in library.db.execute("SELECT en, zh, aliases_en, aliases_zh FROM glossary ORDER BY row"):
        english = [*_pieces(row["en"]), *json.loads(row["aliases_en"] or "[]")]
        words = (*english, row["zh"], *json.loads(row["aliases_zh"] or "[]"))
        for key in english:
            found.setdefault(_folded(key), words)
    return found


def _uses(library: Library) -> Iterator[Name]:
    """End products that the glossary knows."""
    rows = library.db.execute("SELECT * FROM glossary WHERE domain = 'applications' ORDER BY row")
    for row in rows:
        also = (*json.loads(row["aliases_en"] or "[]"), *json.loads(row["aliases_zh"] or "[]"))
        yield Name(row["en"], row["zh"], ("product", row["en"]), also)


def _places(library: Library) -> tuple[Name, ...]:
    """The places of the pack that goods can leave or reach, by name, by other names and by code."""
    found = []
    for row in library.db.execute("SELECT code, name_en, name_zh, aliases FROM places ORDER BY row"):
        code = code_of(row["code"])
        if code is not None:
            also = (row["code"], *json.loads(row["aliases"] or "[]"))
            found.append(Name(row["name_en"], row["name_zh"], ("to", code), also))
    told = {name.stands_for[1] for name in found}
    return (*found, *(Name(code, code, ("to", code), _codes(code)) for code in sorted(set(CODES.values()) - told)))


def _codes(code: str) -> tuple[str, ...]:
    return tuple(spelling for spelling, meant in CODES.items() if meant == code)


def _end_uses() -> Iterator[Name]:
    english, chinese = Words("en"), Words("zh")
    for use, message in END_USES.items():
        yield Name(english.say("ask", message), chinese.say("ask", message), ("end_use", use.value), (use.value,))
