"""The supply place in the real window: keys, clicks, table and evidence give one answer."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rebriefer.places.supply.layout.records import Hit

MAGNET = "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report"
ADVANCED = "share:refining/CHN/2024/cobalt_refined/iea_gcmo2025_data"


@pytest.fixture
def supply(desk):
    desk.open(size=(1440, 900)).go("supply")
    return desk.window.place


def click(supply, hit: Hit) -> None:
    middle = QPoint(round((hit.box.x0 + hit.box.x1) / 2), round((hit.box.y0 + hit.box.y1) / 2))
    QTest.mouseClick(supply.ladder, Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()


def hit_of(supply, key: str) -> Hit:
    return next(hit for hit in supply.ladder.frame().hits if hit.key == key)


def test_the_key_of_the_place_opens_it_and_the_ladder_has_the_focus(desk):
    desk.open()
    desk.press("Ctrl+2")
    assert desk.window.place.objectName() == "place-supply"
    assert desk.focused() == "Reserves: 2025, tonnes, rare earths, U.S. Geological Survey; HHI 3,755"
    desk.sees("place-supply", "This pack has no published share of metal and alloy.")


def test_right_and_left_walk_a_line_and_enter_opens_the_share(desk, supply):
    desk.press("Right")
    assert desk.focused() == "Reserves, China, 58.4\u00a0%, 2025"
    desk.press("Right")
    assert desk.focused() == "Reserves, Brazil, 14.6\u00a0%, 2025"
    desk.press("Left", "Return")
    assert desk.session.selection == "share:reserves/CHN/2025/rare_earths/usgs_mcs2026_re"
    desk.sees("evidence", "58.4")


def test_down_goes_to_what_stands_nearest_in_the_next_line(desk, supply):
    desk.press("Right", "Down")
    assert desk.focused().startswith("Mining, China")
    desk.press("Down", "Down", "Down")
    assert desk.focused() == "Metal and alloy: no published share in this pack"
    desk.press("Down")
    assert desk.focused().startswith("Magnet, China")
    desk.press("Up", "Up")
    assert desk.focused().startswith("Heavy separation, China, at least 90")


def test_home_and_end_go_to_the_first_and_the_last_item(desk, supply):
    desk.press("End")
    assert desk.focused() == "Trade series: 6 bars"
    desk.press("Home")
    assert desk.focused().startswith("Reserves: 2025")


def test_every_item_is_reached_by_keys_alone(desk, supply):
    reached = [desk.focused()]
    for _ in supply.ladder.frame().hits[1:]:
        desk.press("Right")
        reached.append(desk.focused())
    assert len(set(reached)) == len(supply.ladder.frame().hits)
    assert {item.spoken for item in supply.model.items()} <= set(reached)


def test_a_click_on_a_segment_opens_its_receipt_and_marks_the_table(desk, supply):
    click(supply, hit_of(supply, MAGNET))
    assert desk.session.selection == MAGNET
    desk.sees("evidence", MAGNET)
    row = supply.twin.table.currentIndex().row()
    assert supply.twin._lines.lines[row].address == MAGNET


def test_clicks_on_a_tick_give_its_claims_one_after_another(desk, supply):
    tick = hit_of(supply, "claim:4.12")
    opened = []
    for _ in range(4):
        click(supply, tick)
        opened.append(desk.session.selection)
    assert opened == ["claim:4.12", "claim:5.5", "claim:6.4", "claim:4.12"]
    desk.sees("evidence", "over 80%")


def test_a_group_that_stands_apart_opens_by_space_enter_and_click(desk, supply):
    def rows() -> int:
        return len(list(supply.model.rows()))

    folded = rows()
    desk.press("End", "Space")
    assert rows() == folded + 6
    desk.press("Return")
    assert rows() == folded
    click(supply, hit_of(supply, "other_chain"))
    assert rows() == folded + 12
    assert hit_of(supply, ADVANCED).spoken.startswith("Refining")


def test_a_selection_from_elsewhere_is_opened_and_scrolled_to(desk, supply):
    desk.session.selection = ADVANCED
    QApplication.processEvents()
    box = hit_of(supply, ADVANCED).box
    top = supply.ladder.mapTo(supply._scroll.viewport(), QPoint(round(box.x0), round(box.y0))).y()
    assert 0 <= top <= supply._scroll.viewport().height() - (box.y1 - box.y0)


def test_a_line_of_the_table_is_chosen_and_all_sets_are_reached(desk, supply):
    supply.twin.table.setFocus()
    desk.press("Home", "Down")
    assert str(desk.session.selection).startswith("share:reserves/")
    shown = supply.twin._lines.rowCount()
    desk.click("All published")
    assert supply.twin._lines.rowCount() > shown
    desk.sees("supply-table", "2030, projected")


@pytest.mark.parametrize("where", ["ladder", "table"])
def test_the_table_is_copied_by_key_where_no_value_is_chosen_and_from_itself(desk, supply, where):
    QApplication.clipboard().clear()
    desk.session.selection = MAGNET if where == "table" else None
    (supply.ladder if where == "ladder" else supply.twin.table).setFocus()
    desk.press("Ctrl+C")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Stage\tPlace\tShare, %\tYear")
    assert "Magnet\tChina\t94\t2024\tNdFeB sintered\ttonnes\tInternational Energy Agency" in copied


def test_the_language_is_switched_while_it_runs(desk, supply):
    desk.session.language = "zh"
    desk.sees("place-supply", "数据包内无金属与合金的已公布份额")
    assert desk.focused().startswith("储量：2025年，吨数，稀土")
    desk.sees_nothing_of("supply-ladder", "Reserves", "China", "tonnes")


def test_shares_do_not_change_with_the_day(desk, supply):
    before = [item.spoken for item in supply.model.items()]
    desk.press("[", "[")
    assert [item.spoken for item in supply.model.items()] == before


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("size", "text_size"), [((1024, 700), 100), ((1280, 800), 150), ((1920, 1080), 100)])
def test_ladder_and_table_share_the_place_without_overlap(desk, language, size, text_size):
    desk.open(language=language, size=size, text_size=text_size).go("supply")
    supply = desk.window.place
    parts = [supply._bar, supply._sentence, supply._axis, supply._scroll, supply.twin]
    for above, below in pairwise(parts):
        assert above.geometry().bottom() < below.geometry().top()
        assert above.height() > 0
    assert supply.rect().contains(supply.twin.geometry())
    assert supply.twin.table.height() >= supply.twin.table.height_of(1)
    assert supply.ladder.width() == supply._scroll.width()


def test_what_was_opened_and_scrolled_comes_back(desk, supply):
    supply.model.toggle("trade")
    supply._scroll.verticalScrollBar().setValue(60)
    kept = supply.state()
    supply.model.toggle("trade")
    supply.restore(kept)
    assert supply.state() == kept
