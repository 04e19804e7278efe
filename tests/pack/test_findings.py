"""Findings can be printed anywhere, stand in order, and end in time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.pack import findings as module
from rebriefer.pack.effort import Effort, Enough
from rebriefer.pack.findings import Finding, Findings, printable, shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plain 稀土，xītǔ “q”", "plain 稀土，xītǔ “q”"),
        ("a\0b\x1b[31m", "a\\u0000b\\u001b[31m"),
        ("a\nb\tc", "a\\u000ab\\u0009c"),
        ("\u202egnp", "\\u202egnp"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("\ud800", "\\ud800"),
        ("\u2028", "\\u2028"),
        ("\ue000", "\\ue000"),
        ("tag \U000e0041", "tag \\U000e0041"),
        ("😀", "😀"),
    ],
)
def test_control_format_and_surrogate_characters_are_said_by_number(text, said):
    """A terminal obeys none of them."""
    assert printable(text) == said


@given(st.text(alphabet=st.characters()))
def test_what_is_printed_holds_no_character_that_hides_or_moves_others(text):
    """Whatever a file holds."""
    findings = Findings()
    findings.add(text, (1, 1), text, "rule", text)
    line = str(findings.all()[0])
    assert module.printable(line) == line
    assert line.encode("utf-8")
    assert "\n" not in line


def test_a_finding_is_a_line_and_an_object():
    """file:line: field: what is wrong."""
    finding = Finding("stage_shares.csv", 12, 3, "year", "not_an_integer", "“soon” is no whole number")
    assert str(finding) == "stage_shares.csv:12: year: “soon” is no whole number"
    assert list(finding.as_dict()) == ["file", "line", "column", "field", "rule", "message"]


def test_findings_stand_by_file_and_line_and_each_once():
    """Whatever the order in which they were found."""
    findings = Findings()
    for file, line in [("b", 2), ("b", 1), ("a", 9), ("b", 10), ("b", 2)]:
        findings.add(file, (line, 1), "x", "r", "m")
    assert [(each.file, each.line) for each in findings.all()] == [("a", 9), ("b", 1), ("b", 2), ("b", 10)]


def test_beyond_a_thousand_a_files_findings_are_only_counted():
    """The last line says how many."""
    findings = Findings()
    for line in range(1500):
        findings.add("a", (line + 1, 1), "x", "r", "m")
    findings.add("b", (1, 1), "x", "r", "m")
    found = findings.all()
    assert len(found) == module.MOST_PER_FILE + 2
    assert (found[-1].file, found[-1].rule) == ("a", "more")
    assert found[-1].message.startswith("500 more findings")


def test_the_check_stops_at_some_number_of_findings():
    """A million bad rows end in time."""
    findings = Findings()
    with pytest.raises(Enough, match="50,000"):
        for line in range(10**6):
            findings.add("a", (line + 1, 1), "x", "r", "m")
    findings.stop("datapackage.json", "too many")
    last = findings.all()[-1]
    assert last.message.startswith("at least 49,0")


def test_work_that_grows_too_fast_stops():
    """Steps are counted, not seconds, so that the same pack always ends the same way."""
    effort = Effort(10)
    effort.spend(10)
    with pytest.raises(Enough):
        effort.spend(1)


def test_a_value_is_shown_short():
    """A value of a megabyte does not fill the screen."""
    assert shown("x" * 1000) == f"“{'x' * 59}…”"
    assert shown(2026) == "2026"
    assert shown(0.5) == "0.5"
    assert shown(True) == "True"
    assert shown(None) == "nothing"
