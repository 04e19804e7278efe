"""``rebriefer show`` on the bundled data."""

import json

import pytest

from rebriefer.cli.main import main

KEYS = [
    *("address", "kind", "title_en", "title_zh", "value", "low", "high", "unit", "period", "mass_basis", "quotes"),
    *("sources", "documents", "outlets", "origins", "conflicts", "confidence"),
]
QUOTE_KEYS = {"quote", "document", "start", "end", "headline_zh"}
SOURCE_KEYS = {"title", "publisher", "url", "published", "level", "access"}


def shown(capsys, address: str, *arguments: str) -> dict:
    assert main(["show", address, "--json", *arguments]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return json.loads(printed.out)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_json_has_the_keys_in_order_and_identifiers_in_every_language(capsys, language):
    found = shown(capsys, "claim:1.27", "--lang", language)
    assert list(found)[: len(KEYS)] == KEYS
    assert (found["address"], found["kind"], found["value"], found["unit"]) == (
        *("claim:1.27", "claim"),
        *(417, "kg per aircraft"),
    )
    assert (found["documents"], found["outlets"], found["origins"], found["origins_unknown"]) == (2, 1, 0, 2)
    assert found["confidence"] is None
    assert set(found["quotes"][0]) >= QUOTE_KEYS
    assert found["quotes"][0]["document"] == "document:A01"
    assert set(found["sources"][0]) >= SOURCE_KEYS
    assert {source["level"] for source in found["sources"]} <= {"press", "aggregator", "other"}
    assert found["disputed"] is True


def test_what_is_empty_is_null_and_days_are_iso(capsys):
    found = shown(capsys, "clause:2025-mofcom-61/1(1)")
    assert (found["value"], found["unit"], found["mass_basis"]) == (None, None, None)
    assert (found["day"], found["period"], found["confidence"]) == ("2025-10-09", "2025-10-09", "high")
    assert found["text_absent"] is True
    assert found["sources"][0]["title"] is None


def test_an_old_name_prints_the_address(capsys):
    assert shown(capsys, "claim:C07-12")["address"] == "claim:7.12"


def test_the_receipt_reads_in_english(capsys):
    assert main(["--lang", "en", "show", "claim:1.27"]) == 0
    printed = capsys.readouterr().out
    for said in (
        "Claim | claim:1.27",
        "417\u00a0kg per aircraft",
        "[imprecise][disputed]",
        '"An F-35 uses 417 kg of rare earths"',
        "稀土霸权:中国如何将资源优势转化为战略武器?",
        "2 documents | 1 outlet | 0 origins",
        "The story of this number",
        "press | page text | source:ASIATIMES-920",
        "2 items, 1 outlet, no named origin.",
    ):
        assert said in printed


def test_the_receipt_reads_in_chinese_and_keeps_the_quote(capsys):
    assert main(["--lang", "zh", "show", "claim:1.27"]) == 0
    printed = capsys.readouterr().out
    assert "F-35战斗机：含有稀土" in printed
    assert "417千克/架" in printed
    assert '"An F-35 uses 417 kg of rare earths"' in printed
    assert "一架F-35使用417公斤稀土" in printed


def test_a_clause_says_its_state_on_the_data_date_and_that_its_text_is_not_there(capsys):
    assert main(["--lang", "en", "show", "clause:2025-mofcom-61/1(3)"]) == 0
    printed = capsys.readouterr().out
    assert "suspended (observed)" in printed
    assert "Text not in the pack; known from 7 sources." in printed
    assert "Confidence: high" in printed
    assert "Claims that name this instrument" in printed


def test_an_unknown_address_is_one_sentence_with_a_way_out(capsys):
    assert main(["--lang", "en", "show", "claim:07.12"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "claim:07.12" in printed.err
    assert "claim:7.12" in printed.err
    assert "Traceback" not in printed.err


def test_a_short_form_of_several_rows_lists_them_and_fails(capsys):
    assert main(["--lang", "en", "show", "clause:2025-mofcom-61/1"]) == 2
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0] == "clause:2025-mofcom-61/1(1)"
    assert "fits 3 rows" in printed.err


def test_the_rows_of_a_short_form_are_json_too(capsys):
    assert main(["show", "clause:2025-mofcom-61/1", "--json"]) == 2
    listed = json.loads(capsys.readouterr().out)
    assert [row["address"][-4:] for row in listed["fits"]] == ["1(1)", "1(2)", "1(3)"]


@pytest.mark.parametrize("typed", ["", "\x1b[2J", "x" * 10_000, "claim:7.12\x00"])
def test_hostile_text_leaves_one_printable_line(capsys, typed):
    assert main(["--lang", "en", "show", typed]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.rstrip("\n").isprintable()
