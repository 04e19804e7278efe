"""A number of an instrument is read however it is written, and the numbers of figures are not taken for one."""

import re

import pytest

from rebriefer.library.search import Search
from rebriefer.library.search_numbers import numbers_asked, numbers_of
from rebriefer.library.search_text import fold


@pytest.fixture(scope="module")
def search(library):
    return Search(library)


def addresses(search, words: str, limit: int = 50) -> list[str]:
    return [found.address for found in search.find(words, limit=limit)]


@pytest.mark.parametrize(
    ("typed", "numbers", "year", "rest"),
    [
        ("61号公告", (61,), None, ""),
        ("公告2025年第61号", (61,), 2025, ""),
        ("第61号", (61,), None, ""),
        ("MOFCOM 61", (61,), None, "mofcom"),
        ("№61", (61,), None, ""),
        ("announcement No. 61 (2025)", (61,), 2025, ""),
        ("61 of 2025", (61,), 2025, ""),
        ("No. 18, 2025", (18,), 2025, ""),
        ("Nos. 55 to 58", (55, 56, 57, 58), None, ""),
        ("第55、56、57、58号", (55, 56, 57, 58), None, ""),
        ("公告55至58号", (55, 56, 57, 58), None, ""),
        ("eo14257", (14257,), None, ""),
        ("工信部联原〔2024〕25号", (25,), 2024, "工信部"),
    ],
)
def test_numbers_are_read(typed, numbers, year, rest):
    asked = numbers_asked(fold(typed, {}))
    assert asked is not None
    assert (asked.numbers, asked.year, asked.rest) == (numbers, year, rest)


@pytest.mark.parametrize("typed", ["61%", "50 %", "0.1", "F-35", "1,000", "DS431", "14亿", "4月", "2:17", "稀土"])
def test_numbers_of_figures_are_no_instruments(typed):
    asked = numbers_asked(fold(typed, {}))
    assert asked is None or (not asked.marked and asked.rest)


@pytest.mark.parametrize(
    ("instrument", "numbers"),
    [
        ("No. 5 and No. 6 of 2025", [(5, 2025, True), (6, 2025, False)]),
        ("Nos. 27 and 28 of 2026", [(27, 2026, True), (28, 2026, True)]),
        ("reports under EO 14017", [(14017, 2021, False)]),
        ("EO 13817, 82 FR 60835", [(13817, 2021, True)]),
        ("工信部联原〔2023〕245号", [(245, 2023, False)]),
        ("certification 2026 critical minerals No. 2-1", []),
        ("89 FR 46816", []),
    ],
)
def test_the_numbers_within_a_researched_name(instrument, numbers):
    assert list(numbers_of(instrument, 2021)) == numbers


def test_every_numbered_instrument_is_found_by_number_and_year_and_then_its_clauses(library, search):
    """Announcements of one number and year by two ministries stand beside one another."""
    named = re.compile(r"No\. (\d+) of (\d{4})")
    rows = library.db.execute("SELECT id, instrument FROM events WHERE instrument IS NOT NULL").fetchall()
    numbered = [(row["id"], *match.groups()) for row in rows if (match := named.match(row["instrument"]))]
    assert len(numbered) > 25
    for event, number, year in numbered:
        clauses = [
            f"clause:{event}/{row['clause']}"
            for row in library.db.execute("SELECT clause FROM clauses WHERE event = ?", (event,))
        ]
        for typed in (f"No. {number} of {year}", f"{year}年第{number}号公告", f"公告{year}年第{number}号"):
            found = addresses(search, typed)
            assert f"event:{event}" in found[:2], typed
            assert set(clauses) <= set(found[: 2 + 2 * len(clauses) + 4]), typed


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("商务部公告2025年第61号", "event:2025-mofcom-61"),
        ("商務部公告2025年第61號", "event:2025-mofcom-61"),
        ("No. 46", "event:2024-mofcom-46"),
        ("EO 14017", "event:2021-eo-14017"),
        ("Executive Order 14257", "event:2025-eo-14257"),
        ("State Council Order No. 785", "event:2024-06-rare-earth-regulations"),
        ("国务院令第785号", "event:2024-06-rare-earth-regulations"),
        ("Proclamation 11001", "event:2026-us-232-pcmdp"),
        ("Nos. 55 to 58", "event:2025-mofcom-55"),
        ("61", "event:2025-mofcom-61"),
    ],
)
def test_instruments_of_all_issuers(search, typed, first):
    assert addresses(search, typed)[0] == first


def test_a_list_of_numbers_finds_the_year_that_has_them_all_first(search):
    found = addresses(search, "55, 56, 57 and 58")
    assert found[:4] == [f"event:2025-mofcom-{number}" for number in (55, 56, 57, 58)]
    assert "event:2023-mofcom-57" in found[4:]


def test_a_bare_number_finds_figures_of_exactly_that_value_before_the_instrument(library, search):
    valued = {
        row["address"]
        for row in library.db.execute(
            "SELECT address FROM addresses a JOIN figures f ON a.row = f.row WHERE a.tbl = 'figures' AND f.value = 18"
            " UNION SELECT address FROM addresses a JOIN claims c ON a.row = c.row WHERE a.tbl = 'claims'"
            " AND c.value = 18"
        )
    }
    found = addresses(search, "18", limit=200)
    assert valued and set(found[: len(valued)]) == valued
    assert found[len(valued)] == "event:2025-mofcom-18"
