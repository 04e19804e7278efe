"""The story of a disputed number is told in the order of days, from texts of the pack, each step with its address."""

from rebriefer.receipts import resolve
from rebriefer.receipts.scale import scale_of
from rebriefer.receipts.story import story_of


def told(library, address: str):
    receipt = resolve(library, address)
    return story_of(library, receipt, scale_of(library, receipt))


def steps(story, step: str):
    return [each for each in story if each.step == step]


def test_who_said_what_stands_in_the_order_of_days(library) -> None:
    said = steps(told(library, "claim:3.8"), "said")
    days = [each.day for each in said]
    assert days[0] == "2024-02-06" and days[-1] == "2026", "a year alone comes after its days"
    assert sorted(days[:-1]) == days[:-1]
    november = [each.address for each in said if each.day.startswith("2025-11")]
    assert november == ["claim:7.11", "claim:6.4", "claim:5.5", "claim:4.12", "claim:3.8", "claim:2.2"]


def test_a_sentence_is_told_in_both_languages_and_a_row_by_its_figure(library) -> None:
    by_address = {each.address: each for each in told(library, "claim:3.8")}
    assert by_address["claim:4.12"].text == (
        "China accounts for over 80% of global rare earth processing capacity",
        resolve(library, "claim:4.12").quotes[0].text_zh,
    )
    row = by_address["share:separation_refining/CHN/2024/rare_earths/iea_ree_report"]
    assert row.text == ("", "") and row.figure.value == 91 and row.unit == "%"


def test_what_contradicts_and_what_the_pack_concludes_come_after_it(library) -> None:
    story = told(library, "claim:1.27")
    assert [each.step for each in story] == sorted(
        (each.step for each in story), key=["said", "contradicted", "concluded"].index
    )
    (flag,) = steps(story, "contradicted")
    assert flag.address == "discrepancy:D11" and "417 kg is 920 lb" in flag.text[0] and "920磅" in flag.text[1]
    (end,) = steps(story, "concluded")
    assert end.address == "claim:1.27" and end.text[0].startswith("920 lb is 417.3 kg")


def test_the_range_that_the_pack_makes_is_nothing_that_anybody_said(library) -> None:
    assert not any(each.address.startswith("coef:") for each in steps(told(library, "coef:f35"), "said"))


def test_a_sentence_that_carries_the_same_figure_is_part_of_the_story(library) -> None:
    addresses = [each.address for each in steps(told(library, "claim:1.27"), "said")]
    assert addresses.count("claim:8.8") == 1 and addresses.count("claim:1.27") == 1


def test_a_contradiction_without_a_number_has_its_story(library) -> None:
    said = steps(told(library, "conflict:X09"), "said")
    assert [(each.day, each.address) for each in said] == [("2025-11-06", "claim:7.2"), ("2025-11-13", "claim:4.1")]


def test_rows_that_differ_end_with_what_the_pack_prefers(library) -> None:
    (end,) = steps(told(library, "mine:AUS/2014/energy_institute"), "concluded")
    assert "Preferred in the pack: mine:AUS/2014/energy_institute." in end.text[0]


def test_what_nobody_disputes_has_no_story(library) -> None:
    for address in ("claim:1.1", "term:bessent", "document:A07", "clause:2025-mofcom-61/1(1)"):
        assert told(library, address) == ()


def test_every_step_leads_to_something(library) -> None:
    for row in library.db.execute(
        "SELECT address FROM addresses WHERE kind IN ('claim', 'coef', 'conflict')"
    ).fetchall():
        for each in told(library, row["address"]):
            assert resolve(library, each.address).address == each.address
            assert each.text[0] or each.figure is not None
            assert not each.text[0] or each.text[1]
