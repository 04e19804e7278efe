"""A walk over all addresses and all old names of the bundled library."""

import time

import pytest

from rebriefer.domain.addresses import kind_of, rest_of
from rebriefer.receipts import resolve
from rebriefer.receipts.resolving import KINDS


@pytest.fixture(scope="module")
def receipts(library):
    """Every receipt of the library by its address."""
    addresses = [row["address"] for row in library.db.execute("SELECT address FROM addresses")]
    return {address: resolve(library, address) for address in addresses}


def offenders(receipts, wrong):
    """Addresses whose receipt has something wrong, few enough to read."""
    return [address for address, receipt in receipts.items() if wrong(receipt)][:5]


def test_every_address_resolves_to_itself(receipts):
    assert len(receipts) > 4_500
    assert not offenders(receipts, lambda r: receipts[r.address] is not r or r.kind != kind_of(r.address))


def test_addresses_are_unique_and_no_old_name_is_an_address(library):
    repeated = "SELECT count(*) - count(DISTINCT address) FROM addresses"
    assert library.db.execute(repeated).fetchone()[0] == 0
    taken = "SELECT alias FROM aliases WHERE alias IN (SELECT address FROM addresses)"
    assert library.db.execute(taken).fetchall() == []


def test_every_kind_of_the_library_has_a_resolver_and_every_resolver_a_kind(library):
    assert {row["kind"] for row in library.db.execute("SELECT DISTINCT kind FROM addresses")} == set(KINDS)


def test_every_old_name_resolves_to_its_row(library, receipts):
    aliases = library.db.execute("SELECT alias, address FROM aliases").fetchall()
    assert len(aliases) > 300
    wrong = [row["alias"] for row in aliases if resolve(library, row["alias"]) != receipts[row["address"]]]
    assert wrong == []


def test_every_receipt_has_titles_in_both_languages(receipts):
    assert not offenders(receipts, lambda r: not r.title_en.strip() or not r.title_zh.strip())


def test_a_figure_never_stands_without_its_unit(receipts):
    assert not offenders(receipts, lambda r: (r.value, r.low, r.high) != (None, None, None) and not r.unit)
    assert not offenders(receipts, lambda r: r.unit and (r.value, r.low, r.high) == (None, None, None))


def test_a_range_is_in_order(receipts):
    both = (r for r in receipts.values() if r.low is not None and r.high is not None)
    assert all(r.low <= r.high for r in both)
    around = (r for r in receipts.values() if r.value is not None and r.low is not None)
    assert all(r.low <= r.value for r in around)


def test_every_quote_is_the_slice_of_its_document(library, receipts):
    texts = {
        row["id"]: {"summary": row["summary_en"], "headline": row["headline_zh"]}
        for row in library.db.execute("SELECT * FROM documents")
    }
    quotes = [quote for r in receipts.values() for quote in (*r.quotes, *r.related)]
    assert len(quotes) > 1_000
    for quote in quotes:
        document = texts[rest_of(quote.document)]
        assert document[quote.part][quote.start : quote.end] == quote.quote
        assert quote.headline_zh == document["headline"]


def test_everything_that_a_receipt_leads_to_is_there(receipts):
    for r in receipts.values():
        led = [line.address for line in r.lines] + [source.address for source in r.sources]
        led += [quote.claim for quote in r.quotes] + [member for c in r.conflicts for member in c.members]
        led += [conflict.address for conflict in r.conflicts]
        assert [address for address in led if address is not None and address not in receipts] == [], r.address


def test_lines_have_a_label_and_both_languages(receipts):
    assert not offenders(receipts, lambda r: any(not (line.label and line.en and line.zh) for line in r.lines))


def test_sources_stand_by_level_then_by_what_was_opened(library, receipts):
    levels, accesses = (list(library.vocabulary(name)) for name in ("source_level", "source_access"))

    def place(source):
        return (
            levels.index(source.level) if source.level else len(levels),
            accesses.index(source.access) if source.access else len(accesses),
        )

    assert not offenders(receipts, lambda r: [place(s) for s in r.sources] != sorted(place(s) for s in r.sources))


def test_counts_never_make_one_outlet_into_many_confirmations(receipts):
    for r in receipts.values():
        assert 0 <= r.outlets <= r.documents, r.address
        assert r.origins + r.origins_unknown == r.documents, r.address
        assert r.documents <= 10
        assert r.outlets == (1 if r.documents else 0), "all ten items are of one outlet"


def test_a_conflict_names_the_row_that_was_asked_for(receipts):
    assert not offenders(
        receipts, lambda r: r.kind != "conflict" and any(r.address not in c.members for c in r.conflicts)
    )


def test_official_texts_are_said_to_be_absent_where_an_instrument_is_meant(library, receipts):
    instruments = {
        f"event:{row['id']}" for row in library.db.execute("SELECT id FROM events WHERE instrument IS NOT NULL")
    }
    absent = {address for address, r in receipts.items() if r.text_absent and r.kind == "event"}
    assert absent == instruments
    assert not offenders(receipts, lambda r: r.kind == "clause" and not (r.text_absent and r.sources))


def test_what_is_not_graded_high_says_why(receipts):
    assert not offenders(
        receipts, lambda r: r.kind in ("event", "coef") and r.confidence not in ("", "high") and not r.confidence_en
    )


def test_one_address_resolves_in_a_fiftieth_of_a_second(library, receipts):
    """About 3 ms here; the rest is for slower machines and busy ones."""
    slowest = 0.0
    for address in ["claim:1.27", "event:2025-mofcom-18", "clause:2025-mofcom-61/1(1)", "coef:f35", "document:A07"]:
        slowest = max(slowest, min(_seconds(library, address) for _ in range(5)))
    assert slowest < 0.02


def _seconds(library, address):
    start = time.process_time()
    resolve(library, address)
    return time.process_time() - start
