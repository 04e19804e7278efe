"""The search finds words of both scripts, pinyin, instruments, days and addresses, and nothing breaks it."""

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rebriefer.library.search import Search, find


@pytest.fixture(scope="module")
def search(library):
    return Search(library)


def addresses(search, words: str, limit: int = 50) -> list[str]:
    return [found.address for found in search.find(words, limit=limit)]


@pytest.mark.parametrize("typed", ["稀土", "xitu", "xi tu", "xītǔ", "XITU", "Xī tǔ", "xt", "rare earths", "ｘｉｔｕ"])
def test_every_way_to_type_rare_earths_finds_them_first(search, typed):
    assert addresses(search, typed)[0] == "term:rare-earths"


@pytest.mark.parametrize(
    "typed",
    ["61号公告", "公告2025年第61号", "2025年第61号公告", "MOFCOM 61", "No. 61", "no 61", "61 of 2025", "第61号"],
)
def test_every_way_to_type_an_instrument_finds_it_and_then_its_clauses(search, typed):
    found = addresses(search, typed)
    assert found[0] == "event:2025-mofcom-61"
    assert "clause:2025-mofcom-61/1(1)" in found[1:8]


@pytest.mark.parametrize(
    ("typed", "event"),
    [
        ("No. 18 of 2025", "event:2025-mofcom-18"),
        ("2024年第46号公告", "event:2024-mofcom-46"),
        ("No. 70", "event:2025-mofcom-70"),
        ("EO 14257", "event:2025-eo-14257"),
        ("行政令14257", "event:2025-eo-14257"),
    ],
)
def test_other_numbered_instruments_are_found_by_their_number(search, typed, event):
    assert event in addresses(search, typed)[:3]


@pytest.mark.parametrize(
    ("traditional", "term"), [("貝森特", "term:bessent"), ("稀土磁體", None), ("鏑", "term:dysprosium")]
)
def test_traditional_characters_find_simplified_text(search, traditional, term):
    found = addresses(search, traditional)
    assert found and (term is None or found[0] == term)


def terms(library):
    return library.db.execute("SELECT id, zh, zh_trad, pinyin, en FROM glossary").fetchall()


@pytest.mark.parametrize("column", ["zh", "zh_trad", "pinyin", "en"])
def test_each_term_is_found_by_each_of_its_forms(library, search, column):
    missed = [
        (row["id"], row[column])
        for row in terms(library)
        if row[column]
        and not (column == "pinyin" and len(row["zh"]) == 1)  # one syllable is many characters
        and f"term:{row['id']}" not in addresses(search, row[column], limit=10)
    ]
    assert missed == []


def test_each_term_is_found_by_its_pinyin_typed_without_tones_and_spaces(library, search):
    def bare(pinyin: str) -> str:
        plain = unicodedata.normalize("NFD", pinyin)
        return "".join(c for c in plain if c.isalpha()).lower()

    missed = [
        (row["id"], bare(row["pinyin"]))
        for row in terms(library)
        if len(row["zh"]) > 1
        and row["zh"].isalpha()
        and f"term:{row['id']}" not in addresses(search, bare(row["pinyin"]), limit=20)
    ]
    assert missed == []


def test_each_element_is_found_by_its_names_and_its_symbol(library, search):
    rows = library.db.execute("SELECT id, zh, en, symbol FROM glossary WHERE symbol IS NOT NULL").fetchall()
    assert len(rows) == 17
    for row in rows:
        for typed in (row["zh"], row["en"], row["symbol"]):
            assert f"term:{row['id']}" in addresses(search, typed, limit=10), typed


@pytest.mark.parametrize("word", ["土", "稀土", "军工", "磁体", "管制", "许可", "暂停实施"])
def test_chinese_words_of_any_length_are_found_wherever_a_headline_or_a_title_has_them(library, search, word):
    having = {
        row["address"]
        for row in library.db.execute(
            "SELECT address FROM addresses WHERE kind IN ('document', 'event', 'term') AND instr(title_zh, ?) > 0",
            (word,),
        )
    }
    assert having <= set(addresses(search, word, limit=5000))


@pytest.mark.parametrize("typed", ["2025-10-09", "9 Oct 2025", "2025年10月9日"])
def test_a_day_finds_the_events_of_that_day_first(library, search, typed):
    of_the_day = {
        f"event:{row['id']}"
        for row in library.db.execute("SELECT id FROM events WHERE date = '2025-10-09' AND date_precision = 'day'")
    }
    assert of_the_day and set(addresses(search, typed)[: len(of_the_day)]) == of_the_day


def test_every_kind_of_address_finds_itself_first(library, search):
    rows = library.db.execute("SELECT kind, min(address) AS address FROM addresses GROUP BY kind")
    for row in rows.fetchall():
        assert addresses(search, row["address"], limit=1) == [row["address"]]


def test_an_old_name_of_an_address_finds_it(search):
    assert addresses(search, "claim:C07-12")[0] == "claim:7.12"
    assert addresses(search, "7.12")[0] == "claim:7.12"
    assert addresses(search, "place:CN")[0] == "place:CHN"


@pytest.mark.parametrize("word", ["can", "he", "men", "china"])
def test_english_words_that_sound_like_pinyin_are_english_too(library, search, word):
    found = search.find(word, limit=20)
    assert any(word in f"{each.title_en} {each.text}".lower() for each in found)


@given(st.text(max_size=40))
@example('"')
@example("' OR 1=1 --")
@example("NEAR(a b) AND * ^ {names}:")
@example("\x00")
@example("\ud800")
@example("稀土" * 5000)
@example("-")
@example("a*b")
def test_whatever_is_typed_is_answered(library, typed):
    found = find(library, typed)
    assert len({each.address for each in found}) == len(found) <= 50


@pytest.mark.parametrize("limit", [0, 1, 7])
def test_no_more_is_found_than_was_asked_for(search, limit):
    assert len(search.find("稀土", limit=limit)) == limit


def test_the_index_is_the_same_whenever_it_is_made(library, tmp_path, repository):
    from rebriefer.library.opening import open_library
    from rebriefer.pack.bundled import compile_checked

    made = tmp_path / "again.sqlite"
    assert compile_checked(repository / "data", made) == library.content_hash
    again = open_library(made)
    for table in ("search_words", "search_names", "search_numbers"):
        query = f"SELECT * FROM {table} ORDER BY 1, 2, 3" if table != "search_words" else f"SELECT * FROM {table}"
        assert [tuple(r) for r in again.db.execute(query)] == [tuple(r) for r in library.db.execute(query)]
    again.close()


def test_the_command_prints_addresses_kinds_and_texts(capsys):
    from rebriefer.cli.main import main

    assert main(["find", "稀土", "--json", "--limit", "3"]) == 0
    printed = capsys.readouterr()
    rows = json.loads(printed.out)
    assert printed.err == "" and len(rows) == 3
    assert rows[0] == {"address": "term:rare-earths", "kind": "term", "text": "rare earths | 稀土"}


def test_finding_nothing_is_said_and_is_no_error(capsys):
    from rebriefer.cli.main import main

    assert main(["find", "qqqqqq", "--lang", "en"]) == 0
    assert "Nothing found" in capsys.readouterr().out
    assert main(["find", "qqqqqq", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["find", "x", "--limit", "many"]) == 2


def test_what_was_typed_is_told_without_its_control_characters(capsys):
    from rebriefer.cli.main import main

    assert main(["find", "\x1b[2Jqqqq\u202e", "--lang", "en"]) == 0
    assert r"\u001b[2Jqqqq\u202e" in capsys.readouterr().out
    assert main(["find", "q" * 10_000, "--lang", "en"]) == 0
    assert len(capsys.readouterr().out) < 200
