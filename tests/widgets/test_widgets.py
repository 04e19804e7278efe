"""Plain text stays plain, nothing is cut without saying so, signals let go."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rebriefer.domain.states import State
from rebriefer.signals import Signal
from rebriefer.themes import load_theme
from rebriefer.widgets.controls import Button, Segments
from rebriefer.widgets.focus_ring import FocusRing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import ElidedLabel, Label, Paragraph, elided, plain_tip
from rebriefer.widgets.sheet import sheet
from rebriefer.widgets.style import Style
from rebriefer.widgets.tables import BOLD_ROLE, COLOUR_ROLE, STATE_ROLE, Table


@pytest.fixture
def style(qapp) -> Style:
    return Style(load_theme("light"))


class Listener(QWidget):
    def __init__(self, signal: Signal[[]]) -> None:
        super().__init__()
        self.heard = 0
        follow(self, signal, self.hear)

    def hear(self) -> None:
        self.heard += 1


def test_a_signal_lets_go_of_a_widget_that_is_gone(qapp) -> None:
    signal: Signal[[]] = Signal()
    listener = Listener(signal)
    signal.emit()
    assert listener.heard == 1
    gone = ref(listener)
    del listener
    gc.collect()
    assert gone() is None
    signal.emit()
    assert signal._followers == []


def test_markup_from_outside_is_shown_as_it_is(style: Style) -> None:
    label = Label(style)
    label.setText("<b>bold</b> <img src='file:///etc/passwd'>")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert plain_tip("<b>&") == "<qt>&lt;b&gt;&amp;</qt>"


def test_a_cut_line_ends_in_dots_and_keeps_its_whole_text_as_tool_tip(style: Style, qtbot) -> None:
    label = ElidedLabel(style)
    qtbot.addWidget(label)
    label.setText("clause:2025-mofcom-61/1(1) and more")
    label.resize(80, 20)
    label.grab()
    assert "2025-mofcom-61" in label.toolTip()
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""
    metrics = QFontMetrics(style.font("body"))
    cut = elided(metrics, "a long sentence", 60)
    assert cut.endswith("...") and metrics.horizontalAdvance(cut) <= 60


def test_a_paragraph_breaks_lines_by_code_points_and_not_within_a_pair(style: Style) -> None:
    paragraph = Paragraph(style, "title")
    text = "𠮷" * 40 + "公布对境外相关稀土物项实施出口管制的决定"
    paragraph.setText(text)
    lines = paragraph._lines(200)
    assert "".join(lines) == text
    assert paragraph.heightForWidth(200) == len(lines) * style.line_height("title")


def test_no_line_of_a_paragraph_begins_with_a_closing_mark(style: Style) -> None:
    paragraph = Paragraph(style, "title")
    paragraph.setText("稀土，稀土。稀土；稀土：稀土！稀土？稀土）稀土》" * 6)
    for width in range(90, 300, 7):
        assert all(line[0] not in "，。；：！？）》" for line in paragraph._lines(width))


def test_enter_presses_a_button_as_space_does(style: Style, qtbot) -> None:
    button = Button(style)
    qtbot.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("yes"))
    button.show()
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2


def test_an_alternative_is_on_only_when_the_answer_has_come(style: Style, qtbot) -> None:
    asked: list[str] = []
    segments = Segments(style, ("en", "zh"), asked.append)
    qtbot.addWidget(segments)
    segments.set_on("en")
    segments.button("zh").click()
    assert asked == ["zh"] and segments.button("en").isChecked()
    segments.set_on("zh")
    assert segments.button("zh").isChecked() and not segments.button("en").isChecked()


@pytest.fixture
def window(style: Style, qtbot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    QHBoxLayout(window)
    yield window


def test_the_ring_stands_around_what_has_the_focus(window: QWidget, style: Style, qtbot) -> None:
    ring = FocusRing(window, style)
    first, own = QLineEdit(), QLineEdit()
    own.setProperty("paintsFocus", True)
    for field in (first, own):
        window.layout().addWidget(field)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(lambda: ring.ringed() is first)
    assert ring.isVisible() and ring.geometry().contains(first.geometry())
    own.setFocus()
    qtbot.waitUntil(lambda: not ring.isVisible())


def test_the_sheet_names_colours_of_the_theme_only(style: Style) -> None:
    text = sheet(style)
    assert style.theme.roles["panel"] in text and "{" not in text.replace("{ ", "").replace("{\n", "")


class Rows(QAbstractTableModel):
    ROWS = [("No. 61, 1(1)", "suspended before effect", "350 d"), ("No. 18, seven elements <b>", "in force", "")] * 8

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008
        return len(self.ROWS)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008
        return 3

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return ("Measure", "State", "In")[section]
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            return self.ROWS[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight
        if role == STATE_ROLE and index.column() == 1:
            return (State.SUSPENDED_BEFORE_EFFECT, True, QColor("#B63B30"))
        if role == COLOUR_ROLE and index.column() == 0:
            return "dim"
        if role == BOLD_ROLE:
            return index.column() == 2
        return None


@pytest.fixture
def table(style: Style, qtbot) -> Table:
    table = Table(style)
    table.setModel(Rows())
    table.set_columns((200, 220, 80))
    table.resize(512, table.height_of(3) + 10)
    qtbot.addWidget(table)
    table.show()
    return table


def test_a_row_is_shown_whole_or_not_at_all(table: Table, style: Style) -> None:
    picture = table.grab().toImage()
    ground = style.colour("panel")
    last = table.height_of(3)
    assert all(picture.pixelColor(x, y) == ground for x in range(16, 480, 3) for y in range(last + 1, last + 10))
    assert any(picture.pixelColor(x, last - 10) != ground for x in range(16, 300))


def test_figures_stand_at_the_right(table: Table, style: Style) -> None:
    picture = table.grab().toImage()
    y = table.height_of(2) + table.row_height() // 2
    inked = [x for x in range(420, 496) if picture.pixelColor(x, y) != style.colour("panel")]
    assert 481 <= max(inked) < 500 - 16


def test_a_table_takes_no_input_method_and_rings_its_row(table: Table, style: Style) -> None:
    assert not table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    picture = table.grab().toImage()
    top = table.viewport().mapTo(table, QPoint(0, table.rowViewportPosition(1))).y()
    assert picture.pixelColor(100, top + 1) == style.colour("accent")


def test_rows_are_higher_in_chinese(table: Table, style: Style) -> None:
    assert table.verticalHeader().defaultSectionSize() == 28
    style.restyle(language="zh")
    assert table.verticalHeader().defaultSectionSize() == 30
