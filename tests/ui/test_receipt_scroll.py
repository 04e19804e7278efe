"""A long receipt is laid out and painted as often as it must be, and no more."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rebriefer.themes import load_theme
from rebriefer.ui.evidence.column import Column
from rebriefer.ui.evidence.scroll import ReceiptScroll
from rebriefer.ui.evidence.text import Text
from rebriefer.widgets.style import Style

WORDS = "Announcement No. 61 of 2025 holds for goods that were made abroad with its technology. "
BLOCKS = 300


@pytest.fixture
def style() -> Style:
    return Style(load_theme("light"))


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def blocks(style: Style) -> Iterator[tuple[int, QWidget]]:
    for _ in range(BLOCKS):
        column = Column()
        column.add(Text(style))
        column.add(Text(style))
        for text in column.parts():
            text.setText(WORDS * 2)
        yield 8, column


def test_what_is_seen_is_not_painted_again_while_the_rest_is_built(qtbot: QtBot, style: Style) -> None:
    scroll = ReceiptScroll(style)
    qtbot.addWidget(scroll)
    scroll.resize(340, 400)
    scroll.show_blocks(blocks(style))
    scroll.show()
    qtbot.waitExposed(scroll)
    first, paints = scroll.findChildren(Text)[0], Paints()
    first.installEventFilter(paints)
    qtbot.waitUntil(lambda: len(scroll.findChildren(Text)) == 2 * BLOCKS)
    QApplication.processEvents()
    assert paints.count <= 2


def test_a_text_that_grows_is_given_room_at_every_depth(qtbot: QtBot, style: Style) -> None:
    outer, middle, inner, text = Column(), Column(), Column(), Text(style)
    inner.add(text)
    middle.add(inner)
    outer.add(middle)
    qtbot.addWidget(outer)
    outer.resize(300, outer.heightForWidth(300))
    outer.show()
    QApplication.processEvents()
    assert outer.heightForWidth(300) == text.heightForWidth(300)
    text.setText(WORDS * 3)
    qtbot.waitUntil(lambda: outer.heightForWidth(300) == text.heightForWidth(300) > text.heightForWidth(3000))


def test_a_text_that_grew_unseen_is_given_room_when_it_is_shown(qtbot: QtBot, style: Style) -> None:
    outer, inner, text = Column(), Column(), Text(style)
    inner.add(text)
    outer.add(inner)
    qtbot.addWidget(outer)
    outer.show()
    assert outer.heightForWidth(300) == text.heightForWidth(300)
    outer.hide()
    text.setText(WORDS * 3)
    outer.show()
    QApplication.processEvents()
    assert outer.heightForWidth(300) == text.heightForWidth(300) > text.heightForWidth(3000)
