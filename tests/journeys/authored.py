"""Which words of the other language the data may bring into the window: originals, names, and its own translations."""

import json
import re
from collections.abc import Iterator
from functools import cache

from rebriefer.commands import COMMANDS
from rebriefer.library.opening import Library
from rebriefer.place import PLACES

WORD = {
    "zh": re.compile(r"[A-Za-z]?[a-z]{2,}"),
    "en": re.compile("[\u3400-\u9fff\uf900-\ufaff]"),
}
"""A word of the other language in a window of this one; capitals alone (USGS, HHI) are in both."""

MARK = {"zh": "（英文）", "en": " (in Chinese)"}

ORIGINALS = {
    "zh": {
        "claims": ("text_quote", "statement_refs"),
        "documents": ("summary_en", "headline_literal_en", "headline_segments", "sections", "headline_idioms"),
        "glossary": ("en", "aliases_en", "pinyin"),
        "seed_discrepancies": ("quote", "more_quotes"),
    },
    "en": {
        "claims": ("text_zh", "zh_span"),
        "documents": ("headline_zh", "headline_segments", "sections", "headline_idioms"),
        "glossary": ("zh", "zh_trad", "aliases_zh"),
        "headline_claims": ("text_quote_zh",),
        "office_holders": ("aliases_zh",),
        "seed_discrepancies": ("headline_quote", "more_quotes"),
    },
}
"""Shown in their own language on purpose: the summary that came in English, headlines, and words about words."""

NAMES = {
    "capacity_projects": ("project", "company"),
    "event_sources": ("publisher",),
    "sources": ("publisher",),
}
"""Names of outlets, firms and works, which stay as they are in both languages."""

_PUBLISHERS_OF_EVIDENCE = (
    "SELECT json_extract(source.value, '$.publisher') FROM seed_discrepancies, json_each(evidence) AS source"
)

OF_THE_PROGRAM = ("rebriefer", "English", "中文", "bst", "xt", "qqqq")
"""Its name, the languages on their switch in their own words, and what is typed or may be."""

_CHINESE = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”\n|]+")
_LISTED = re.compile(r"(?<=\w), ")
_HAN_RUN = re.compile("[0-9A-Za-z.%]*[\u3400-\u9fff\uf900-\ufaff][\u3400-\u9fff\uf900-\ufaff0-9A-Za-z.%]*")
_LATIN = "A-Za-z\u00c0-\u024f"
"""Letters that a key does not stand between, those of pinyin too."""
_WEB_ADDRESS = re.compile(r"https?://\S+")
_PARAGRAPH = re.compile(r"\A\d+¶\d+ ")
_YEAR = re.compile(r", \d{4}\Z")
_EDGES = " ,.;:!?\"'()[]/\u00a0"


class Authored:
    """What of the other language is data.

    Args:
        library: The data.
        language: The language of the window.
    """

    def __init__(self, library: Library, language: str) -> None:
        self._library, self._language = library, language
        self._addresses = sorted(
            (row["address"] for row in library.db.execute("SELECT address FROM addresses")), key=len, reverse=True
        )
        other = "en" if language == "zh" else "zh"
        self._titles = self._values(f"SELECT title_{other} FROM addresses")
        self._all_titles = "\n".join(self._titles)
        self._whole = {text for table, columns in ORIGINALS[language].items() for text in self._leaves(table, columns)}
        self._whole |= {text for table, columns in NAMES.items() for text in self._leaves(table, columns)}
        self._whole |= self._values(_PUBLISHERS_OF_EVIDENCE)
        self._originals = "\n".join(self._whole)
        self._whole |= {_bare(text) for text in self._whole}
        self._own = "\n".join(self._own_texts())

    def strangers(self, text: str) -> list[str]:
        """The stretches of a text that are in the other language and that no data brings."""
        if text in self._titles or MARK[self._language] in text:
            return []
        # Beside its address a title may stand in both languages: the palette shows the one that was typed.
        titles = self._all_titles if any(address in text for address in self._addresses) else ""
        return [stretch for stretch in self._stretches(text) if not self._is_data(stretch) and stretch not in titles]

    def _stretches(self, text: str) -> Iterator[str]:
        if self._language == "en":
            yield from _HAN_RUN.findall(text)
            return
        text = _WEB_ADDRESS.sub("\n", text)
        for address in self._addresses:
            if address in text:
                text = text.replace(address, "\n")
        for key in _keys():
            text = re.sub(rf"(?<![{_LATIN}]){re.escape(key)}(?![{_LATIN}])", "\n", text)
        for stretch in _stripped(_CHINESE.split(text)):
            yield from [stretch] if self._is_data(stretch) else _stripped(_LISTED.split(stretch))

    def _is_data(self, stretch: str) -> bool:
        if stretch in OF_THE_PROGRAM or stretch in self._whole or stretch in self._own:
            return True
        quoted = _PARAGRAPH.sub("", stretch)
        return (self._language == "en" or " " in quoted) and quoted in self._originals

    def _own_texts(self) -> set[str]:
        """All that the data says in the language of the window, with the foreign names that it has within."""
        texts = {text for table in self._tables() for text in self._leaves(table, self._own_columns(table))}
        return texts | self._values("SELECT zh FROM translations") if self._language == "zh" else texts

    def _tables(self) -> list[str]:
        found = self._library.db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name <> 'packed'"
        )
        return [row["name"] for row in found]

    def _own_columns(self, table: str) -> list[str]:
        cursor = self._library.db.execute(f'SELECT * FROM "{table}" LIMIT 0')
        own = [name for (name, *_) in cursor.description]
        return [name for name in own if name == self._language or name.endswith(f"_{self._language}")]

    def _leaves(self, table: str, columns: tuple[str, ...] | list[str]) -> Iterator[str]:
        for column in columns:
            for value in self._values(f'SELECT "{column}" FROM "{table}"'):
                yield from _texts_in(value)

    def _values(self, query: str) -> set[str]:
        return {value for (value,) in self._library.db.execute(query) if isinstance(value, str) and value}


def _bare(part: str) -> str:
    """Without marks at its ends, and without the year that Chinese goes on to write as 2026年."""
    return _YEAR.sub("", part.strip(_EDGES)).strip(_EDGES)


def _stripped(parts: list[str]) -> list[str]:
    """The parts that have a word, without marks at their ends."""
    return [_bare(part) for part in parts if WORD["zh"].search(part)]


@cache
def _keys() -> list[str]:
    """The names of keys, which the window writes as the caps do."""
    spelled = {key for command in COMMANDS for key in command.keys} | {entry.key for entry in PLACES}
    spelled = {key for key in spelled if not key.isdigit()}  # figures are in both languages
    parts = {part for key in spelled for part in key.split("+") if len(part) > 1}
    return sorted(
        {*spelled, *parts, "Ctrl", "Shift", "Alt", "Home", "End", "Space", "Up", "Down", "Left", "Right"}
        | {"PgUp", "PgDown", "Del", "Enter", "Esc", "Tab"},
        key=len,
        reverse=True,
    )


def _texts_in(value: str) -> Iterator[str]:
    """The text, or every text within the list or object that a column holds as JSON."""
    nested: object = value
    if value[:1] in ("[", "{"):
        try:
            nested = json.loads(value)
        except ValueError:
            nested = value
    yield from _leaves_of(nested)


def _leaves_of(nested: object) -> Iterator[str]:
    if isinstance(nested, str):
        yield nested
    elif isinstance(nested, dict):
        for inner in nested.values():
            yield from _leaves_of(inner)
    elif isinstance(nested, list):
        for inner in nested:
            yield from _leaves_of(inner)
