"""The frame: two languages, four themes, text sizes, narrow windows, panes and what is kept."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QLabel

from rebriefer.commands import COMMANDS
from rebriefer.place import PLACES
from rebriefer.settings import Settings
from rebriefer.themes import THEMES
from rebriefer.widgets.labels import ElidedLabel

NO_61 = "clause:2025-mofcom-61/1(1)"
SIZES = [(1024, 700, 100), (1280, 800, 100), (1920, 1080, 100), (1280, 800, 150)]


def cut_labels(window) -> list[str]:
    """Words of the frame that do not fit where they stand; what may be cut ends in dots and has a tool tip."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible()
        and not isinstance(label, ElidedLabel)
        and not label.wordWrap()
        and label.fontMetrics().horizontalAdvance(label.text()) > label.width() + 1
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("width", "height", "text_size"), SIZES)
def test_no_word_of_the_frame_is_cut(desk, language: str, width: int, height: int, text_size: int) -> None:
    desk.open(language=language, size=(width, height), text_size=text_size)
    desk.session.as_of = date(2026, 12, 28)
    desk.session.selection = NO_61
    desk.read("evidence")
    assert cut_labels(desk.window) == []


@pytest.mark.parametrize(("width", "height", "text_size"), SIZES)
def test_panes_stand_beside_one_another(desk, width: int, height: int, text_size: int) -> None:
    desk.open(size=(width, height), text_size=text_size)
    place, rail, top, status = (desk.pane(name) for name in ("place-timeline", "rail", "top-bar", "status-bar"))
    evidence = desk.pane("evidence")
    assert place.geometry() == place.parentWidget().rect()
    place = desk.pane("stage")
    assert place.x() == rail.geometry().right() + 1
    assert place.y() == top.geometry().bottom() + 1
    assert place.geometry().bottom() + 1 == status.y()
    if evidence.isVisible():
        assert place.geometry().right() + 1 == evidence.x()
    assert place.width() >= 600


def test_the_language_changes_everywhere_at_once_and_is_kept(desk, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.toml")
    desk.open(settings=settings)
    desk.session.selection = NO_61
    desk.click("中文")
    for pane, words in (
        ("top-bar", "截至"), ("evidence", "条款"), ("register", "2026年10月9日的状态"), ("status-bar", "未联网"),
        ("timeline-sentence", "2026年10月9日"), ("rail", "时间线"),
    ):  # fmt: skip
        desk.sees(pane, words)
    desk.sees_nothing_of("top-bar", "As of", "Data to")
    assert Settings(settings.path)["window.language"] == "zh"
    desk.click("English")
    desk.sees("top-bar", "As of")


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_is_chosen_live_and_kept(desk, theme: str) -> None:
    desk.open(theme="light" if theme != "light" else "dark")
    desk.window.shell.run(f"theme.{theme}")
    QApplication.processEvents()
    shown = desk.window.grab().toImage().pixelColor(desk.window.width() // 2, 4).name().upper()
    assert shown == {"light": "#FFFFFF", "dark": "#1B1F23", "contrast": "#FFFFFF", "projector": "#FFFFFF"}[theme]
    assert desk.settings["window.theme"] == theme


def test_every_theme_of_the_program_has_its_command() -> None:
    assert {f"theme.{theme}" for theme in (*THEMES, "system")} == {c.id for c in COMMANDS if c.id.startswith("theme.")}


def test_no_key_has_two_meanings() -> None:
    from PySide6.QtGui import QKeySequence

    keys = [key for command in COMMANDS for key in (*command.keys, *command.also)] + [entry.key for entry in PLACES]
    written = [QKeySequence(key).toString() for key in keys]
    assert sorted(written) == sorted(set(written)) and "" not in written


def test_text_grows_by_steps_and_comes_back(desk) -> None:
    desk.open().press("Ctrl++")
    assert desk.settings["window.text_size"] == 110
    desk.press("Ctrl+=", "Ctrl+=")
    assert desk.settings["window.text_size"] == 150
    desk.press("Ctrl+-")
    assert desk.settings["window.text_size"] == 125
    desk.press("Ctrl+0")
    assert desk.settings["window.text_size"] == 100
    desk.sees("said", "Text at 100")


def test_f6_walks_the_panes_round_and_back(desk) -> None:
    desk.open()

    def pane() -> str:
        now = QApplication.focusWidget()
        return next(
            name
            for name in ("place-timeline", "evidence", "rail", "top-bar")
            if desk.pane(name).isAncestorOf(now) or desk.pane(name) is now
        )

    walked = [pane()]
    for _ in range(4):
        desk.press("F6")
        walked.append(pane())
    assert walked == ["place-timeline", "evidence", "rail", "top-bar", "place-timeline"]
    desk.press("Shift+F6")
    assert pane() == "top-bar"
    desk.press("Esc")
    assert pane() == "place-timeline"


def test_where_the_window_is_narrow_enter_brings_the_evidence_and_esc_puts_it_away(desk) -> None:
    desk.open(size=(1024, 700))
    assert not desk.pane("evidence").isVisible()
    desk.session.selection = NO_61
    assert not desk.pane("evidence").isVisible()
    desk.press("Return")
    desk.sees("evidence", NO_61)
    desk.press("Esc")
    assert not desk.pane("evidence").isVisible()
    desk.click("Evidence")
    assert desk.pane("evidence").isVisible()
    desk.click("Close")
    assert not desk.pane("evidence").isVisible()


def test_esc_lets_go_of_the_selection_last(desk) -> None:
    desk.open()
    desk.session.selection = NO_61
    desk.press("F6")
    desk.press("Esc")
    assert desk.session.selection == NO_61
    desk.press("Esc")
    assert desk.session.selection is None
    desk.sees("evidence", "nothing chosen")


def test_the_sheet_of_keys_lists_every_key_and_gives_the_focus_back(desk) -> None:
    desk.open().press("?")
    sheet = desk.pane("key-sheet")
    assert sheet.isVisible()
    said = sheet.accessibleDescription()
    for command in COMMANDS:
        assert all(key in said for key in command.keys), command.id
    assert "Ctrl+1" in said and "Zoom in: + =" in said
    desk.press("Esc")
    assert not sheet.isVisible()
    assert desk.pane("place-timeline").isAncestorOf(QApplication.focusWidget())
    desk.press("F1")
    assert sheet.isVisible()
    desk.press("F1")
    assert not sheet.isVisible()


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("text_size", [100, 110, 125, 150, 175])
def test_the_legend_is_shown_whole_or_a_link_says_where_it_is(desk, language: str, text_size: int) -> None:
    for width in (1024, 1280, 1440, 1920):
        desk.open(language=language, size=(width, 800), text_size=text_size)
        legend, link = desk.pane("legend"), desk.pane("legend-link")
        assert legend.isVisible() != link.isVisible()
        shown = legend if legend.isVisible() else link
        assert shown.width() >= shown.sizeHint().width()
        assert shown.geometry().right() < desk.window.width()


def test_everything_that_takes_keys_shows_a_ring(desk) -> None:
    """Tab goes through the frame; around each stop the ring stands, or it is drawn by what has the focus itself."""
    from rebriefer.widgets.focus_ring import FocusRing

    desk.open()
    ring = desk.window.findChild(FocusRing)
    seen = set()
    for _ in range(40):
        desk.press("Tab")
        now = QApplication.focusWidget()
        seen.add(now)
        assert now.property("paintsFocus") or (ring.isVisible() and ring.geometry().contains(_middle(now, ring)))
    assert len(seen) >= 8


def _middle(widget, ring) -> QPoint:
    return widget.mapTo(ring.parentWidget(), widget.rect().center())


def test_nothing_that_takes_no_text_takes_an_input_method(desk) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLineEdit, QWidget

    desk.open()
    for widget in desk.window.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, QLineEdit):
            assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), widget


def test_what_was_looked_at_last_is_offered_and_the_window_opens_on_the_data_date(desk, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.toml")
    desk.open(settings=settings).go("timeline", as_of="2025-11-26")
    desk.close()
    desk.open(settings=Settings(settings.path))
    assert desk.session.as_of == desk.session.data_date
    desk.sees("evidence", "Looked at last", "2025-11-26")
    desk.click("2025-11-26")
    assert desk.session.as_of == date(2025, 11, 26)


def test_geometry_that_is_garbage_is_no_reason_to_fail(desk) -> None:
    from rebriefer.app import _place_on_screen

    settings = Settings(None)
    settings["window.geometry"] = "no geometry at all"
    desk.open(settings=settings)
    _place_on_screen(desk.window, settings)
    assert desk.window.width() >= 800


@pytest.mark.slow
def test_a_window_is_opened_and_closed_fifty_times_and_leaves_nothing(desk) -> None:
    import gc

    from rebriefer.widgets.style import Style

    def alive() -> int:
        gc.collect()
        return sum(isinstance(found, Style) for found in gc.get_objects())

    desk.open()
    desk.close()
    before, widgets = alive(), len(QApplication.allWidgets())
    for _ in range(50):
        desk.open()
        desk.session.selection = NO_61
        desk.read("evidence")
        desk.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert alive() <= before + 1
    assert len(QApplication.allWidgets()) <= widgets + 5


def test_the_projector_is_no_less_readable_than_the_light_theme(desk) -> None:
    """The same words stand in the window, whatever it is coloured in."""
    desk.open(theme="light")
    light = desk.read("register-table")
    desk.open(theme="projector")
    assert desk.read("register-table") == light


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("text_size", [100, 125, 150, 200, 250])
@pytest.mark.parametrize("width", [800, 1024, 1280, 1920])
def test_the_top_bar_gives_up_words_and_keeps_the_day_the_search_the_looks_and_the_pin(
    desk, language: str, text_size: int, width: int
) -> None:
    desk.open(language=language, size=(width, 800), text_size=text_size)
    bar = desk.pane("top-bar")
    for name in ("search", "as-of", "theme", "pin"):
        part = desk.pane(name)
        assert part.isVisible() and part.width() >= part.minimumSizeHint().width(), name
        assert bar.rect().contains(part.rect().translated(part.mapTo(bar, QPoint(0, 0)))), name
    data, words = desk.pane("data-date"), desk.pane("language")
    assert "47" in data.accessibleName() and "47" in data.toolTip() + data.text()
    assert words.isVisible() or width * 100 // text_size < 700


def test_the_search_is_an_icon_where_the_window_is_narrow(desk) -> None:
    desk.open(size=(1024, 700))
    assert desk.pane("search").width() == desk.pane("search").height() == 32
    desk.window.resize(1440, 900)
    QApplication.processEvents()
    assert desk.pane("search").width() > 300


def test_where_the_language_has_no_room_it_stands_in_the_menu_of_looks(desk) -> None:
    desk.open(size=(1280, 800), text_size=250)
    assert not desk.pane("language").isVisible()
    desk.click("Theme and text size")
    menu = desk.pane("looks")
    chinese = next(action for action in menu.actions() if action.text() == "Chinese")
    chinese.trigger()
    menu.close()
    assert desk.session.language == "zh"


@pytest.mark.parametrize(("today", "tint"), [("2026-11-25", False), ("2027-03-01", True), ("2026-01-01", True)])
def test_old_data_and_a_clock_before_them_stand_on_a_caution_tint(desk, monkeypatch, today: str, tint: bool) -> None:
    monkeypatch.setenv("REBRIEFER_TODAY", today)
    desk.open(size=(1440, 800))
    label = desk.pane("data-date")
    colour = label.grab().toImage().pixelColor(3, label.height() // 2).name().upper()
    assert (colour == "#FBF1DC") is tint
    desk.sees("top-bar", today if today < "2026-10-09" else "days old")


def test_every_size_of_text_is_reached_and_kept(desk) -> None:
    from rebriefer.widgets.style import TEXT_SIZES

    desk.open()
    desk.press(*["Ctrl+-"] * len(TEXT_SIZES))
    assert desk.settings["window.text_size"] == 80
    seen = [80]
    for _ in TEXT_SIZES[1:]:
        desk.press("Ctrl++")
        seen.append(desk.settings["window.text_size"])
    assert seen == list(TEXT_SIZES) and seen[-1] == 250
    desk.press("Ctrl++")
    assert desk.settings["window.text_size"] == 250


def test_where_there_is_too_little_height_the_place_scrolls_as_a_whole(desk) -> None:
    desk.open(size=(1280, 800), text_size=250).go("supply")
    place = desk.window.place
    stage = place.parentWidget()
    assert place.height() > stage.height()
    for _ in range(40):
        desk.press("Tab")
        if QApplication.focusWidget().objectName() == "supply-copy":
            break
    copy = QApplication.focusWidget()
    assert copy.objectName() == "supply-copy" and not copy.visibleRegion().isEmpty()
    desk.window.shell.run("text.reset")
    QApplication.processEvents()
    assert place.geometry() == stage.rect()


def test_a_sentence_that_is_said_is_whole_and_the_legend_comes_back(desk) -> None:
    desk.open(size=(1280, 800))
    said, legend = desk.pane("said"), desk.pane("legend")
    assert legend.isVisible()
    desk.press("P")
    QApplication.processEvents()
    assert said.fontMetrics().horizontalAdvance(said.text()) <= said.width()
    assert not legend.isVisible() and desk.pane("legend-link").isVisible()


@pytest.mark.parametrize(("width", "text_size"), [(800, 100), (800, 250), (1280, 250), (1920, 100)])
def test_what_is_wrong_with_a_day_stands_whole_in_the_window(desk, width: int, text_size: int) -> None:
    desk.open(size=(width, 800), text_size=text_size)
    desk.click("As of")
    desk.type("32 Nov")
    desk.press("Return")
    complaint = desk.pane("as-of-complaint")
    assert complaint.isVisible() and "32 Nov" in complaint.text()
    assert desk.window.rect().contains(complaint.geometry())
    assert complaint.heightForWidth(complaint.width()) <= complaint.height()


@pytest.mark.parametrize(("width", "text_size"), [(1024, 100), (1280, 100), (1280, 150), (1280, 250)])
def test_the_sheet_of_keys_scrolls_down_only(desk, width: int, text_size: int) -> None:
    from PySide6.QtWidgets import QScrollArea

    desk.open(size=(width, 800), text_size=text_size).press("?")
    QApplication.processEvents()
    area = desk.pane("key-sheet").findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
