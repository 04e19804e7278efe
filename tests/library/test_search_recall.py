"""What the index finds is what reading every text would find, in both scripts, and every sound of a term finds it."""

import json
import os
import re
import sqlite3
import subprocess
import sys
import unicodedata

import pytest

from rebriefer.library.search import Search
from rebriefer.library.search_entries import Entries

HAN = re.compile("[\u4e00-\u9fff]+")
GAP = re.compile("[\\s·•‧・]")


@pytest.fixture(scope="module")
def search(library):
    return Search(library)


@pytest.fixture(scope="module")
def simplified():
    """Simplified characters by OpenCC itself, not by the table in the library."""
    from opencc_purepy import OpenCC

    return OpenCC("t2s").convert


@pytest.fixture(scope="module")
def texts(library):
    """Every text of every address, read from the tables."""
    plain = sqlite3.connect(library.path)
    read = {entry.address: (*entry.titles, *entry.aliases, *entry.texts) for entry in Entries(plain)}
    plain.close()
    return read


@pytest.fixture(scope="module")
def glossary(library):
    return library.db.execute("SELECT * FROM glossary").fetchall()


def addresses(search, words: str, limit: int = 50) -> list[str]:
    return [found.address for found in search.find(words, limit=limit)]


def test_chinese_words_are_found_where_they_stand_and_nowhere_else(search, texts, glossary, simplified):
    """What comes after the texts are names and pinyin alike; so the texts must come first, and be all of them."""
    packed = {address: [GAP.sub("", simplified(text)) for text in told] for address, told in texts.items()}
    words = [word for term in glossary[::4] for word in (term["zh"], term["zh_trad"]) if word and HAN.fullmatch(word)]
    assert len(words) > 120
    for word in words:
        plain = simplified(word)
        having = {address for address, told in packed.items() if any(plain in text for text in told)}
        assert set(addresses(search, word, limit=len(having))) == having, word


@pytest.mark.parametrize("word", ["dysprosium", "lynas", "licence", "suspended", "yttrium", "shan", "bessent"])
def test_an_english_word_is_found_wherever_it_stands(search, texts, word):
    whole = re.compile(rf"\b{word}\b", re.IGNORECASE)
    having = {address for address, told in texts.items() if any(whole.search(text) for text in told)}
    assert having and having <= set(addresses(search, word, limit=5000))


@pytest.mark.parametrize(
    ("typed", "other"),
    [("magnet", "magnets"), ("export license", "export licences"), ("weaponization", "weaponisation")],
)
def test_endings_and_both_spellings_of_english_find_the_same(search, typed, other):
    found = addresses(search, typed, limit=20)
    assert found and set(found) <= set(addresses(search, other, limit=1000))


def plain_letters(pinyin: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", pinyin) if not unicodedata.combining(c))


def test_every_term_is_found_by_its_pinyin_with_and_without_tones_and_spaces(search, glossary):
    missed = []
    for term in glossary:
        bare = plain_letters(term["pinyin"])
        for typed in (term["pinyin"], bare, bare.replace(" ", "").replace("'", ""), bare.upper()):
            if f"term:{term['id']}" not in addresses(search, typed, limit=20):
                missed.append((term["id"], typed))
    assert missed == []


def test_every_term_is_found_by_its_initials(search, glossary):
    """By those of two letters too, among the names that share them. The glossary's reading goes before pypinyin's."""
    from pypinyin import lazy_pinyin

    heard = {term["id"]: lazy_pinyin(term["zh"]) for term in glossary if HAN.fullmatch(term["zh"])}
    initials = {term: "".join(s[0] for s in syllables) for term, syllables in heard.items() if len(syllables) > 1}
    assert heard["long-arm"][0] == "zhang"
    initials["long-arm"] = "cbgx"
    assert len(initials) > 280
    missed = {term: typed for term, typed in initials.items() if f"term:{term}" not in addresses(search, typed)}
    assert missed == {}


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("xt", "rare-earths"),
        ("ckgz", "export-control"),
        ("xtyc", "rare-earth-permanent-magnet"),
        ("ylfl", "smelting-separation"),
    ],
)
def test_initials_of_a_frequent_term_find_it_first(search, typed, term):
    assert addresses(search, typed)[0] == f"term:{term}"


def test_two_initials_do_not_flood(search):
    assert len(addresses(search, "xt")) < 10


@pytest.mark.parametrize("typed", ["nü", "nǚ", "nv", "nu", "NÜ"])
def test_the_umlaut_of_pinyin_may_be_typed_as_u_or_v(search, typed):
    assert "term:neodymium" in addresses(search, typed, limit=15)


def test_an_alias_in_either_language_finds_its_term(search, glossary):
    for term in glossary[::3]:
        for alias in (*json.loads(term["aliases_zh"] or "[]"), *json.loads(term["aliases_en"] or "[]")):
            if any(character.isalnum() for character in alias):
                assert f"term:{term['id']}" in addresses(search, alias, limit=20), alias


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("can", "place:CAN"),
        ("china", "place:CHN"),
        ("he", "term:he-lifeng"),
        ("trump", "term:trump"),
        ("telangpu", "term:trump"),
        ("tang na de te lang pu", "term:trump"),
        ("唐納德特朗普", "term:trump"),
        ("馬來西亞", "place:MYS"),
        ("Müller", None),
    ],
)
def test_names_come_first_and_english_before_pinyin(search, typed, first):
    assert (addresses(search, typed) or [None])[0] == first


def test_chinese_within_a_headline_is_found_by_its_pinyin(library, search):
    document = library.db.execute("SELECT id, headline_zh FROM documents WHERE id = 'A01'").fetchone()
    assert "战略武器" in document["headline_zh"]
    assert "document:A01" in addresses(search, "zhanlüe wuqi", limit=20)


def test_rows_of_large_tables_stand_below_events_and_terms(search):
    found = addresses(search, "dysprosium", limit=12)
    assert found[0] == "term:dysprosium"
    assert not {address.partition(":")[0] for address in found} & {"price", "import", "mine", "share", "export"}


def test_a_row_of_a_large_table_is_found_by_all_its_words(search):
    found = addresses(search, "neodymium oxide price 2024")
    assert found and all(address.startswith("price:neodymium_oxide/2024/") for address in found)


def test_a_month_and_a_year_find_their_events_by_day(library, search):
    for typed, begun in (("October 2025", "2025-10"), ("2025年10月", "2025-10"), ("2024", "2024"), ("2024年", "2024")):
        rows = library.db.execute("SELECT id FROM events WHERE date LIKE ? || '%' ORDER BY date, id", (begun,))
        of_it = [f"event:{row['id']}" for row in rows]
        assert of_it and addresses(search, typed, limit=len(of_it)) == of_it


def test_the_program_searches_without_the_libraries_that_made_the_index(library, repository):
    """They are slow to import; whoever types must not wait for them."""
    code = (
        "import sys; from pathlib import Path; from rebriefer.library.opening import open_library;"
        "from rebriefer.library.search import find;"
        "assert find(open_library(Path(sys.argv[1])), 'xitu');"
        "print({'pypinyin', 'opencc_purepy', 'yaml'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(library.path)],
        env=os.environ | {"PYTHONPATH": str(repository / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"
