"""Is a licence needed? Asked in the real window by keys, in either language, and watched while the day moves."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from rebriefer.cli.ask import answer_as_json
from rebriefer.domain.answers import Answer
from rebriefer.words.answers import answer_sentences
from rebriefer.words.catalogue import Words

QUESTIONS = {
    "2025-11-20": (("dysprosium", "metal", "", "Germany", "", "civil use"), "--item Dy --form metal --to DEU"),
    "2026-11-10": (("holmium", "单一氧化物", "", "德国", "", "civil use"), "--item Ho --form oxide --to DEU"),
    "2025-01-15": (("镓", "metal", "China", "United States", "", "民用"), "--item Ga --form metal --to USA"),
    "2023-12-22": (("rare earths", "extraction and separation", "", "US", "", "civil use"),
                   "--item REE --technology separation --to USA"),
    "2026-02-01": (("镝", "金属", "中国", "日本", "", "民用"), "--item Dy --form metal --to JPN"),
}  # fmt: skip
"""Day: what is typed from field to field, and the same on the command line."""


def on_the_command_line(capsys, arguments: str, day: str) -> dict:
    import json

    from rebriefer.cli.main import main

    assert main(["ask", "--json", *arguments.split(), "--end-use", "civil", "--on", day]) == 0
    return json.loads(capsys.readouterr().out)


def shown(desk) -> Answer:
    answer = desk.pane("ask").model.answer()
    assert answer is not None
    return answer


def ask(desk, *texts: str) -> None:
    """Open the question by its key and fill it from field to field."""
    desk.window.place.canvas.setFocus()
    desk.press("A")
    for text in texts:
        desk.type(text)
        desk.press("Tab")


def tab_to(desk, name: str) -> None:
    """Press Tab until something of this spoken name has the focus."""
    passed = []
    while desk.focused() != name and len(passed) < 30:
        passed.append(desk.focused())
        desk.press("Tab")
    assert desk.focused() == name, passed


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("day", QUESTIONS)
def test_a_question_typed_by_keys_has_the_answer_of_the_command_line(desk, capsys, day, language):
    desk.open(language=language)
    desk.session.as_of = date.fromisoformat(day)
    typed, arguments = QUESTIONS[day]
    ask(desk, *typed)
    answer = shown(desk)
    assert answer_as_json(answer) == on_the_command_line(capsys, arguments, day)
    assert desk.read("ask-sentence")[-1] == answer_sentences(Words(language), answer)[0]


def test_the_day_moves_and_the_case_stays(desk):
    desk.open()
    desk.session.as_of = date(2025, 11, 6)
    ask(desk, "holmium", "oxide", "", "Germany")
    desk.sees("ask", "Announced on 9 October 2025, not yet in force")
    desk.session.as_of = date(2025, 11, 7)
    desk.sees("ask", "Suspended on 7 November 2025 before it took effect")
    assert desk.pane("ask-item").text() == "holmium"


def test_a_clause_is_a_link_to_its_evidence_and_the_timeline_stays_seen(desk):
    desk.open()
    ask(desk, "dysprosium", "metal", "", "Germany", "", "", "")
    tab_to(desk, "article 1 of No. 18 of 2025")
    desk.press("Return")
    assert desk.session.selection == "clause:2025-mofcom-18/1"
    assert desk.window.place.canvas.isVisible() and desk.window.place.canvas.height() >= 200
    assert not desk.window.place.register.isVisible()


def test_the_link_that_has_the_focus_keeps_it_while_the_day_moves(desk):
    desk.open()
    ask(desk, "dysprosium", "metal", "", "Germany", "", "", "")
    tab_to(desk, "article 1 of No. 18 of 2025")
    desk.press("[")
    assert desk.session.as_of < desk.session.data_date
    assert desk.focused() == "article 1 of No. 18 of 2025"


def test_what_nobody_knows_is_refused_beside_its_field(desk):
    desk.open()
    ask(desk)
    desk.type("unobtainium")
    desk.press("Return")
    assert "element (dysprosium)" in desk.read("ask-complaint-item")[-1]
    assert desk.read("ask-missing")[-1] == "There is an answer when the marked fields are right."
    desk.type("terbium")
    desk.press("Return")
    assert desk.read("ask-complaint-item") == []


def test_the_case_is_kept_and_said_in_the_other_language(desk):
    desk.open()
    ask(desk, "dysprosium", "metal", "", "Germany")
    kept = desk.window.place.state()
    assert kept["asking"] is True
    desk.press("Esc")
    assert desk.window.place.register.isVisible() and desk.read("ask") == []
    assert desk.window.place.isAncestorOf(QApplication.focusWidget())
    desk.session.language = "zh"
    desk.window.place.restore(kept)
    assert desk.read("ask-sentence")[-1].startswith("须经许可")
    assert [desk.pane(f"ask-{field}").text() for field in ("item", "to")] == ["镝", "德国"]


def test_garbage_in_a_kept_case_is_left_out(desk):
    desk.open()
    for kept in ({"case": 7, "asking": "yes"}, {"case": {"item": 5, "who": "x"}, "asking": True}, {}):
        desk.window.place.restore(kept)
    assert desk.read("ask") == []


def test_a_letter_key_in_a_field_is_typed(desk):
    desk.open()
    ask(desk)
    desk.type("Ca")
    assert desk.pane("ask-item").text() == "Ca"
    assert desk.pane("ask").isVisible()


def test_a_name_is_completed_from_the_pack(desk):
    desk.open()
    ask(desk)
    desk.type("dysp")
    offered = desk.pane("ask-item").completer().popup()
    assert offered.isVisible()
    assert offered.model().index(0, 0).data() == "dysprosium"
    desk.pane("ask-item").completer().activated.emit("dysprosium")
    assert not offered.isVisible() and desk.pane("ask-item").text() == "dysprosium"


def test_the_button_of_the_bar_opens_it_and_the_answer_is_copied_as_text(desk):
    desk.open()
    desk.click("Ask: is a licence needed?")
    assert desk.focused() == "Item"
    for text in ("dysprosium", "metal", "", "Germany"):
        desk.type(text)
        desk.press("Tab")
    desk.click("Copy the answer")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Item: dysprosium") and "clause:2025-mofcom-18/1" in copied
    desk.click("New case")
    assert desk.read("ask-missing")[-1].startswith("Say what goes")
    desk.click("Close")
    assert desk.read("ask") == []
