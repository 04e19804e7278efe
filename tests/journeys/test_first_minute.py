"""The first minute: three questions by keyboard alone, the looks, and closing for good."""

import pytest
from PySide6.QtTest import QTest

from rebriefer.settings import Settings
from rebriefer.ui.first_minute.questions import STEP_MS

WORDS = {
    "en": {
        "turn": "What happened on 7 November 2025?",
        "shares": "80, 83 or 90 %?",
        "claim": "Do 17,500\u00a0t add up?",
        "changed": ("Changed on this day", "suspended before effect: Nos. 55 to 58, No. 61, 1(1), 1(2)", "No. 62"),
        "eighteen": ("No. 18, seven elements", "in force"),
        "forecasts": ("5.0 million", "Goldman Sachs", "Omdia"),
        "headline": "白宫宣布大胜",
    },
    "zh": {
        "turn": "2025年11月7日发生了什么？",
        "shares": "80%、83%还是90%？",
        "claim": "1.75万吨的说法成立吗？",
        "changed": ("当日变化", "生效前暂停：第55至58号", "第62号"),
        "eighteen": ("第18号，七种元素", "现行有效"),
        "forecasts": ("500万", "高盛", "Omdia"),
        "headline": "白宫宣布大胜",
    },
}


def ask(desk, name: str) -> None:
    """Walk to a question of the card from wherever the hand is, and press it."""
    desk.press("F6")
    for _ in range(24):
        if desk.focused() == name:
            break
        desk.press("F6" if not desk.pane("evidence").isAncestorOf(desk.hand()) else "Tab")
    assert desk.focused() == name
    desk.press("Return")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_first_question_steps_onto_the_day_and_the_register_says_what_changed(desk, language):
    said = WORDS[language]
    desk.open(language=language, first_minute=True)
    ask(desk, said["turn"])
    assert desk.session.as_of.isoformat() == "2025-11-06"
    desk.until(lambda: desk.session.as_of.isoformat() == "2025-11-07", "the day has not stepped on")
    assert desk.window.shell.place.model.lean == 0
    desk.sees("register", *said["changed"])
    desk.sees("register", *said["eighteen"])
    desk.sees("evidence", said["shares"])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_second_question_leads_from_the_row_to_a_sentence_under_its_headline_and_back(desk, language):
    said = WORDS[language]
    desk.open(language=language, first_minute=True)
    ask(desk, said["shares"])
    assert desk.window.shell.place.objectName() == "place-supply"
    assert desk.session.selection == "stage:separation"
    desk.window.shell.note_visit()
    for _ in range(20):
        if "83" in desk.focused():
            break
        desk.press("Right")
    desk.press("Return")
    assert desk.session.selection == "claim:3.8"
    desk.sees("evidence", "over 83% of refined rare earth products come from China")
    desk.sees("evidence", said["headline"])
    desk.press("Alt+Left")
    assert desk.window.shell.place.objectName() == "place-supply"
    assert desk.session.selection == "stage:separation"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_third_question_sets_the_claim_against_published_forecasts(desk, language):
    said = WORDS[language]
    desk.open(language=language, first_minute=True)
    ask(desk, said["claim"])
    assert desk.window.shell.place.objectName() == "place-demand"
    for words in said["forecasts"]:
        desk.sees("demand-claim-check", words)


def test_one_question_after_another_by_the_way_back_to_the_three(desk):
    desk.open(first_minute=True)
    ask(desk, WORDS["en"]["claim"])
    assert desk.named("Three questions") is not None
    desk.click("Three questions")
    desk.sees("evidence", WORDS["en"]["shares"])
    ask(desk, WORDS["en"]["turn"])
    desk.until(lambda: desk.session.as_of.isoformat() == "2025-11-07", "the day has not stepped on")


def test_esc_closes_the_card_for_good_and_its_name_brings_it_back(desk):
    settings = Settings(None)
    desk.open(first_minute=True, settings=settings)
    desk.press("Esc")
    desk.sees_nothing_of("evidence", "What happened on")
    desk.sees("evidence", "Choose a bar, a point or a row")
    assert settings["window.first_minute"] is False
    desk.press("Ctrl+K")
    desk.type("first minute")
    desk.until(lambda: desk.named("First minute: three questions"), "the palette does not find it")
    desk.press("Return")
    desk.sees("evidence", "What happened on 7 November 2025?")
    assert settings["window.first_minute"] is True


def test_a_day_typed_by_hand_while_the_step_is_due_is_not_overwritten(desk):
    desk.open(first_minute=True)
    ask(desk, WORDS["en"]["turn"])
    desk.press("[")
    desk.press("D")
    shown = desk.session.as_of
    QTest.qWait(STEP_MS + 800)
    assert desk.session.as_of == shown == desk.session.data_date


def test_the_line_is_seen_between_the_two_days(desk):
    desk.open(first_minute=True)
    ask(desk, WORDS["en"]["turn"])
    canvas = desk.window.shell.place.canvas
    eve = canvas.frame().as_of
    stood = set()
    desk.until(
        lambda: stood.add(canvas.frame().as_of) or desk.session.as_of.isoformat() == "2025-11-07",
        "the day has not stepped on",
    )
    there = canvas.frame().as_of
    assert any(eve < x < there for x in stood)


def test_the_looks_are_chosen_on_the_card_and_the_hand_stays_there(desk):
    desk.open(first_minute=True)
    for name, holds in (
        ("dark", lambda: desk.settings["window.theme"] == "dark"),
        ("Larger text", lambda: desk.settings["window.text_size"] == 110),
    ):
        ask(desk, name)
        desk.until(holds, f"{name} does not hold")
        desk.until(lambda name=name: desk.focused() == name, f"the hand has left {name}: {desk.focused()}")


def test_a_narrow_window_offers_the_start_and_covers_nothing_until_it_is_asked(desk):
    desk.open(first_minute=True, size=(1024, 700))
    assert desk.read("evidence") == []
    desk.click("Start here")
    desk.sees("evidence", "What happened on 7 November 2025?")
    desk.press("Esc")
    assert desk.read("evidence") == []
    assert desk.named("Start here") is None
