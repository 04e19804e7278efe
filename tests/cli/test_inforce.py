"""``rebriefer inforce``: identifiers as JSON, and a register that can be read."""

import json

import pytest

from rebriefer.cli.main import main

KEYS = {
    "clause",
    "instrument",
    "issuer",
    "actor",
    "role",
    "state",
    "state_basis",
    "since",
    "next_change",
    "title_en",
    "title_zh",
}


@pytest.fixture
def inforce(capsys):
    def run(*args: str):
        assert main(["inforce", *args, "--json"]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        return json.loads(printed.out)

    return run


def row(rows, clause):
    return next(each for each in rows if each["clause"] == clause)


def test_a_row_says_state_basis_since_and_what_changes_next(inforce):
    found = row(inforce("--on", "2025-11-07"), "clause:2025-mofcom-61/1(1)")
    assert found.keys() >= KEYS
    assert (found["instrument"], found["issuer"], found["actor"], found["role"]) == (
        "No. 61 of 2025",
        "MOFCOM",
        "CHN",
        "operative",
    )
    assert (found["state"], found["state_basis"], found["since"]) == (
        "suspended_before_effect",
        "observed",
        "2025-11-07",
    )
    assert found["next_change"] == {
        "day": "2026-11-11",
        "state": "suspended_before_effect",
        "state_basis": "statement",
    }


def test_identifiers_are_the_same_in_chinese(inforce):
    assert inforce("--on", "2025-11-07") == inforce("--on", "2025-11-07", "--lang", "zh")


def test_without_a_day_the_data_date_counts(inforce):
    assert inforce() == inforce("--on", "2026-10-09")


def test_ended_clauses_are_listed_on_request_only(inforce):
    listed, everything = inforce("--on", "2026-03-01"), inforce("--on", "2026-03-01", "--all")
    assert not any(each["state"] == "ended" for each in listed)
    assert [each for each in everything if each["state"] != "ended"] == listed
    assert row(everything, "clause:2025-02-eo-14195/duty under the order")["state"] == "ended"


def test_nothing_is_observed_after_the_data_date(inforce):
    assert "observed" not in {each["state_basis"] for each in inforce("--on", "2026-10-10", "--all")}
    bases = {each["state"]: each["state_basis"] for each in inforce("--on", "2026-10-09")}
    assert bases["suspended"] == "observed"


def test_instruments_alone_leave_the_statement_out(inforce):
    found = row(inforce("--on", "2026-11-11", "--instruments-only"), "clause:2025-mofcom-61/1(3)")
    assert (found["state"], found["state_basis"], found["next_change"]) == ("unknown", "text_runs_out", None)


def test_a_comparison_lists_only_what_differs(inforce):
    rows = inforce("--on", "2025-11-06", "--compare", "2025-11-07")
    assert row(rows, "clause:2025-mofcom-62/1(1)") == {
        "clause": "clause:2025-mofcom-62/1(1)",
        "before": {"state": "in_force", "state_basis": "observed"},
        "after": {"state": "suspended", "state_basis": "observed"},
    }
    assert all(each["before"] != each["after"] for each in rows)
    assert inforce("--on", "2026-10-09", "--compare", "2026-10-10") == []


@pytest.mark.parametrize(
    "given", [["--on", "2025-02-30"], ["--on", "yesterday"], ["--compare", ""], ["--on", "7.11.2025"]]
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_no_day_is_one_sentence(capsys, given, language):
    assert main(["inforce", *given, "--lang", language]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1 and "YYYY-MM-DD" in printed.err


@pytest.mark.parametrize(("language", "said"), [("en", "suspended before effect"), ("zh", "生效前暂停")])
def test_the_register_is_said_in_the_language_that_was_asked_for(capsys, language, said):
    assert main(["inforce", "--on", "2025-11-07", "--lang", language]) == 0
    printed = capsys.readouterr().out
    assert said in printed and "clause:2025-mofcom-61/1(1)" in printed


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_like_others(inforce, day):
    assert isinstance(inforce("--on", day), list)
