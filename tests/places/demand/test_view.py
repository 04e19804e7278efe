"""The demand place in the real window: fields, scales, chart, table and evidence give one answer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from rebriefer.places.demand.layout.whole import lay_out_whole
from rebriefer.places.demand.model.own import Field
from rebriefer.widgets.font_metrics import FontMetrics

HELD = "\u00a0"


@pytest.fixture
def demand(desk):
    desk.open(size=(1440, 900)).go("demand")
    return desk.window.place


def field(desk, name: str):
    edit = desk.pane(f"demand-{name}")
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return edit


def sentence(desk) -> str:
    return desk.pane("demand-sentence").text().replace(HELD, " ")


def click(canvas, key: str) -> None:
    box = next(hit.box for hit in canvas.frame().hits if hit.key == key)
    middle = QPoint(round((box.x0 + box.x1) / 2), round((box.y0 + box.y1) / 2))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()


def test_the_key_of_the_place_opens_it_and_says_the_result(desk) -> None:
    desk.open()
    desk.press("Ctrl+3")
    assert desk.window.place.objectName() == "place-demand"
    assert "9,100 t of magnet a year" in sentence(desk)
    assert desk.window.place.isAncestorOf(QApplication.focusWidget())
    assert desk.focused().startswith("2035: 9,100")


def test_typing_kilograms_changes_the_result_and_is_marked_as_yours(desk, demand) -> None:
    field(desk, "kilograms")
    desk.type("4")
    desk.press("Return")
    assert "10,400 t of magnet" in sentence(desk)
    desk.sees("demand-inputs", "yours: typed by you")
    desk.sees("demand-inputs", "Undo: Kilograms each")


def test_undo_and_redo_work_from_the_field_that_was_typed_into(desk, demand) -> None:
    field(desk, "kilograms")
    desk.type("4")
    desk.press("Return", "Ctrl+Z")
    assert "9,100 t" in sentence(desk)
    desk.press("Ctrl+Shift+Z")
    assert "10,400 t" in sentence(desk)


def test_a_wrong_entry_has_one_sentence_under_its_field_and_changes_nothing(desk, demand) -> None:
    edit = field(desk, "thrift")
    desk.type("100")
    desk.press("Return")
    desk.sees("demand-thrift-complaint", "less than 100")
    assert edit.text() == "100"
    assert "9,100 t" in sentence(desk)
    for row in demand.page.inputs.rows.values():
        assert row.height() >= row.heightForWidth(row.width())
    desk.press("Esc")
    assert edit.text() == "0"
    assert not desk.pane("demand-thrift-complaint").isVisible()


def test_leaving_the_field_takes_what_was_typed(desk, demand) -> None:
    field(desk, "kilograms")
    desk.type("0.9 - 3 - 6")
    desk.press("Tab")
    assert "7,800 t" in sentence(desk)


def test_chinese_digits_and_scale_words_are_taken(desk) -> None:
    desk.open(language="zh", size=(1440, 900)).go("demand")
    field(desk, "units")
    desk.type("５００万")
    desk.press("Return")
    assert "1.75万吨磁体" in sentence(desk)


def test_a_click_on_a_rival_takes_it_and_opens_its_source(desk, demand) -> None:
    scale = demand.page.inputs.scales[Field.KILOGRAMS]
    key = next(rival.key for rival in demand.model.rivals(Field.KILOGRAMS) if rival.values.likely == 2.8)
    click(scale, key)
    assert desk.session.selection == "source:UNITREE-2.8"
    assert "7,280 t" in sentence(desk)
    desk.sees("evidence", "source:UNITREE-2.8")


def test_keys_walk_the_rivals_space_takes_and_enter_only_opens(desk, demand) -> None:
    scale = demand.page.inputs.scales[Field.UNITS]
    scale.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press("Home")
    assert desk.focused().replace(HELD, " ") == "Goldman Sachs 2024: 1.4 million robots"
    desk.press("Return")
    assert desk.session.selection == "activity:humanoid_robot/World/2035/Goldman Sachs 2024"
    assert "9,100 t" in sentence(desk)
    desk.press("Space")
    assert "4,900 t" in sentence(desk)


def test_the_chart_walks_the_years_and_space_looks_at_one(desk, demand) -> None:
    demand.page.chart.setFocus()
    desk.press("Left")
    assert desk.focused().startswith("2034: 7,344")
    desk.press("Space")
    assert demand.model.year == 2034
    assert "2034" in sentence(desk)


def test_a_row_of_the_table_looks_at_its_year_and_opens_its_units(desk, demand) -> None:
    table = desk.pane("demand-table")
    table.setFocus()
    desk.press("Home", "Up", "Up", "Up", "Up", "Up")
    assert demand.model.year == 2030
    assert desk.session.selection == "activity:humanoid_robot/World/2030/trade press"


def test_the_chip_of_another_use_shows_it_and_its_disputed_figure_says_so(desk, demand) -> None:
    desk.click("F-35")
    assert "rare earths of no stated basis" in sentence(desk)
    desk.sees("demand-computed", "How is this computed?")
    assert not desk.pane("demand-basis-magnet").isVisible()


def test_the_basis_switch_shows_its_conversion(desk, demand) -> None:
    desk.click("elements")
    assert "about 2,820 t of elements" in sentence(desk)
    names = [item.spoken for item in demand.page.computed.spoken_items()]
    assert "elements in magnet: 0.31" in names


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1440, 900), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_claim_check_is_in_sight_when_its_claim_is_chosen(desk, size, language) -> None:
    desk.open(size=size, language=language)
    desk.session.selection = "claim:1.24"
    desk.window.show_place("demand")
    painted: list[bool] = []
    desk.window.place.content_painted.connect(lambda: painted.append(True))
    desk.until(lambda: painted, "the place does not say that it is painted")
    check = desk.pane("demand-claim-check")
    place = desk.window.place
    seen = place.page.parentWidget()
    top = check.mapTo(seen, QPoint(0, 0)).y()
    assert top >= 0
    assert top + check.height() <= seen.height()
    told = "500万台" if language == "zh" else "5.0 million"
    assert told in check.accessibleName()


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("text_size", [100, 150])
def test_parts_of_the_page_never_overlap_and_nothing_is_painted_outside(desk, size, text_size) -> None:
    desk.open(size=size, text_size=text_size).go("demand")
    place = desk.window.place
    for use in ("humanoid_robot", "bev", "evtol", "f35", "missile"):
        place.model.choose_use(use)
        QApplication.processEvents()
        page = place.page
        parts = [page.inputs, page.check, page.chart, page.computed, page.twin]
        shown = [page.place_of(part) for part in parts if not part.isHidden()]
        for number, one in enumerate(shown):
            assert page.rect().contains(one), (use, number)
            assert not any(one.intersects(other) for other in shown[number + 1 :]), (use, number)
        for canvas in (page.check, page.chart, page.computed, *page.inputs.scales.values()):
            frame = canvas.frame()
            for hit in frame.hits if not canvas.isHidden() else ():
                assert -3 <= hit.box.x0 <= hit.box.x1 <= frame.width + 3, (use, hit.spoken)
                assert -3 <= hit.box.y0 <= hit.box.y1 <= frame.height + 3, (use, hit.spoken)


def test_typed_values_survive_other_places_and_back_and_forward(desk, demand) -> None:
    field(desk, "kilograms")
    desk.type("4")
    desk.press("Return")
    desk.window.shell.note_visit()
    desk.press("Ctrl+1", "Ctrl+3")
    assert "10,400 t" in sentence(desk)
    desk.window.shell.note_visit()
    desk.press("Alt+Left")
    desk.press("Alt+Right")
    assert desk.window.place.objectName() == "place-demand"
    assert "10,400 t" in sentence(desk)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "projector"])
def test_every_theme_paints_every_use(desk, theme) -> None:
    desk.open(theme=theme).go("demand")
    place = desk.window.place
    for use in place.model.uses:
        place.model.choose_use(use)
        assert not place.page.grab().isNull()


def test_the_language_is_switched_live(desk, demand) -> None:
    desk.session.language = "zh"
    assert sentence(desk).startswith("人形机器人，全球，2035年")
    assert desk.pane("demand-kilograms").accessibleName() == "单位用量，公斤"


@pytest.mark.parametrize("width", [480, 700, 1100])
def test_the_drawing_shows_every_part_inside_its_width_for_every_use(desk, demand, width) -> None:
    drawing = demand.drawing(demand._style)
    for use in demand.model.uses:
        demand.model.choose_use(use)
        placed, height = lay_out_whole(demand.model, width, FontMetrics(demand._style))
        assert drawing.height_for(width) == height
        for part in placed:
            assert 0 <= part.x <= part.x + part.frame.width <= width + 1
            assert part.y + part.frame.height <= height + 1
        image = QImage(width, round(height), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        drawing.paint(painter, width, height)
        painter.end()
        assert image.pixelColor(0, round(height) - 1) == Qt.GlobalColor.white


def test_the_table_is_offered_for_copying_only_with_the_focus(desk, demand) -> None:
    assert demand.table_in_focus() is None
    desk.pane("demand-table").setFocus()
    assert demand.table_in_focus() == demand.model.table()


def test_the_menus_show_another_use_and_another_region(desk, demand) -> None:
    desk.pane("demand-more").click()
    chosen(demand, "Small drone")
    assert sentence(desk).startswith("Small drone, USA, 2028")
    desk.pane("demand-region").click()
    chosen(demand, "Ukraine")
    assert sentence(desk).startswith("Small drone, Ukraine, 2025")


def test_the_menu_says_what_is_disputed_and_what_has_no_mass(desk, demand) -> None:
    desk.pane("demand-more").click()
    names = {action.text() for menu in demand.findChildren(QMenu) for action in menu.actions()}
    assert {"Virginia-class submarine (disputed)", "Data centre (no published mass)"} <= names
    chosen(demand, "Hard disk drive")


def chosen(demand, name: str) -> None:
    """Take an entry of the menu that is open."""
    menu = next(menu for menu in demand.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if action.text() == name)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_chips_without_room_go_into_the_menu(desk) -> None:
    desk.open(size=(1024, 700), text_size=200).go("demand")
    bar = desk.window.place.bar
    shown = [chip for chip in bar._chips.values() if not chip.isHidden()]
    assert 0 < len(shown) < len(bar._chips)
    desk.pane("demand-more").click()
    names = {action.text() for menu in bar.findChildren(QMenu) for action in menu.actions()}
    assert "F-35 fighter (disputed)" in names
    chosen(desk.window.place, "F-35 fighter (disputed)")
    assert not bar._chips["f35"].isHidden()


def test_tab_alone_reaches_everything_that_takes_keys(desk, demand) -> None:
    wanted = {
        widget.objectName()
        for widget in demand.findChildren(QWidget)
        if widget.isVisible() and widget.objectName() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert {"demand-use-f35", "demand-more", "demand-units", "demand-kilograms-rivals", "demand-claim-check"} <= wanted
    reached = []
    for _ in range(120):
        desk.press("Tab")
        focus = QApplication.focusWidget()
        reached.append(focus.objectName() if focus is not None else "")
        if wanted <= set(reached):
            break
    assert wanted <= set(reached), wanted - set(reached)
    assert all(QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name) for w in named(demand, wanted))


def named(demand, names: set[str]) -> list[QWidget]:
    return [widget for widget in demand.findChildren(QWidget) if widget.objectName() in names]
