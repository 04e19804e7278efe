"""``rebriefer ask`` on the bundled data."""

import json

import pytest

from rebriefer.cli.main import main

KEYS = ["answer", "sentence_en", "sentence_zh", "catches", "would_but", "beside", "duties", "changes_next"]


def asked(capsys, *arguments: str) -> dict:
    assert main(["ask", "--json", *arguments]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return json.loads(printed.out)


def test_json_has_identifiers_and_both_sentences(capsys):
    found = asked(capsys, "--item", "Dy", "--form", "metal", "--to", "DE", "--on", "2025-11-20", "--lang", "zh")
    assert list(found) == KEYS
    assert found["answer"] == "licence_needed"
    assert found["catches"] == [
        {"clause": "clause:2025-mofcom-18/1", "state": "in_force", "state_basis": "observed", "effect": "licence"}
    ]
    assert found["sentence_en"].startswith("Yes: a licence is needed by article 1 of No. 18 of 2025")
    assert found["sentence_zh"].startswith("须经许可")


def test_a_row_under_a_condition_says_so_and_a_duty_has_rate_and_certainty(capsys):
    found = asked(capsys, *"--item W --form metal --to USA --on 2025-03-01 --end-use civil".split())
    assert (found["answer"], found["catches"][0]["depends"]) == ("depends", True)
    fentanyl = found["duties"][-1]
    assert (fentanyl["duty_pct"], fentanyl["certainty"], fentanyl["effect"]) == (10, "clear", "duty")
    assert "depends" not in fentanyl


def test_what_changes_next_has_its_day(capsys):
    found = asked(capsys, *"--item Ho --form oxide --to DEU --on 2026-11-10".split())
    assert found["changes_next"] == [
        {
            "day": "2026-11-11",
            "clause": "clause:2025-mofcom-57/all",
            "state": "suspended_before_effect",
            "state_basis": "statement",
            "effect": "licence",
        }
    ]


def test_instruments_alone_leave_the_statement_out(capsys):
    question = "--item Ho --form oxide --to DEU --on 2026-11-11".split()
    assert asked(capsys, *question)["answer"] == "no_instrument_in_pack"
    assert asked(capsys, *question, "--instruments-only")["answer"] == "unknown"


def test_the_data_date_is_the_day_where_none_is_given(capsys):
    found = asked(capsys, "--technology", "separation", "--item", "REE", "--to", "USA")
    assert (found["answer"], found["catches"][0]["state_basis"]) == ("banned", "observed")


def test_all_flags_together(capsys):
    flags = (
        "--item Dy --form magnet --from JPN --to KOR --on 2025-12-05 --origin JPN --end-use civil --value-share 0.2"
        " --magnet NdFeB --chinese-technology no --shape solid --purity 99.99"
    ).split()
    found = asked(capsys, *flags, "--party", "Nobody Ltd.", "--product", "motor rotor")
    assert found["answer"] == "no_instrument_in_pack"
    assert [row["clause"] for row in found["would_but"]] == ["clause:2025-mofcom-61/1(1)"]


def test_an_item_on_the_dual_use_list_for_a_listed_party_is_banned(capsys):
    found = asked(capsys, *"--form other --dual-use --to USA --on 2026-07-01".split(), "--party", "MP MATERIALS CORP.")
    assert found["answer"] == "banned"


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["Depends, and it may be barred", "Duties, not added up", "Changes next, on", "The pack holds no"]),
        ("zh", ["视情形而定，可能禁止", "关税（不相加）", "下一次变更：", "数据包未收录官方原文"]),
    ],
)
def test_people_read_the_sentence_first_then_the_parts(capsys, language, texts):
    arguments = "ask --item Dy --form magnet --magnet SmCo --to USA --on 2025-11-05 --lang".split()
    assert main([*arguments, language]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(texts[0])
    assert [printed.find(text) for text in texts] == sorted(printed.find(text) for text in texts)
    assert all(text in printed for text in texts)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--item", "Xx", "--form", "metal", "--to", "DEU"],
        ["--item", "Dy", "--form", "steel", "--to", "DEU"],
        ["--item", "Dy", "--form", "metal"],
        ["--item", "Dy", "--form", "metal", "--to", "\udcff\x00"],
        ["--item", "Dy", "--to", "DEU", "--on", "2025-02-30"],
        ["--to", "DEU"],
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_wrong_question_is_one_sentence_with_a_way_out(capsys, wrong, language):
    assert main(["ask", *wrong, "--lang", language]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
