"""Wrapped text: what is marked stands at exactly its characters, whatever Qt counts."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from rebriefer.domain.documents import FLAG_KINDS
from rebriefer.library.queries.documents import all_documents
from rebriefer.widgets.text_flow import TextFlow, Tinted
from rebriefer.words.shown_text import ShownText

FONT = "Noto Sans SC"
PITCH = 24


def a_flow(text: str, width: int = 300) -> TextFlow:
    font = QFont(FONT)
    font.setPixelSize(15)
    return TextFlow(text, font, width, PITCH)


@pytest.mark.parametrize("width", [120, 380, 2000])
def test_every_claim_and_flag_of_the_pack_is_marked_at_exactly_its_words(qapp, library, width):
    """The caret at the left end of the first stretch is the start of the mark, at the right end of the last its end."""
    seen = 0
    for document in all_documents(library):
        for paragraph in document.paragraphs:
            for text, marks in ((paragraph.text, paragraph.marks), (paragraph.text_zh, paragraph.marks_zh)):
                flow = a_flow(text, width)
                for mark in marks:
                    rects = flow.rects(mark.start, mark.end)
                    assert flow.at(rects[0].topLeft() + QPointF(0.2, 5)) == mark.start
                    assert flow.at(rects[-1].topRight() + QPointF(-0.2, 5)) == mark.end
                    seen += mark.kind not in FLAG_KINDS
    assert seen >= 500


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(st.sampled_from("ab 价格，\u202e😀𠮷\u200b"), min_size=1, max_size=30), st.data())
def test_characters_beyond_the_basic_plane_and_hidden_ones_shift_nothing(qapp, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    flow = a_flow(text, 5000)
    rects = flow.rects(start, end)
    if text[start:end].strip():
        assert flow.at(rects[0].topLeft() + QPointF(0.2, 5)) == start
        whole = a_flow(ShownText(text[start:end].rstrip()).text, 5000).rects(0, 1)
        assert len(rects) == 1 and rects[0].width() >= whole[0].width() - 1
    assert flow.lines == 1


def test_the_space_at_the_end_of_a_line_is_not_marked(qapp):
    flow = a_flow("words words words words", 110)
    words = a_flow("words words", 400).rects(0, 11)[0].width()
    assert [round(rect.width(), 2) for rect in flow.rects(0, 23)] == [round(words, 2)] * 2


def test_a_caret_beside_the_text_stands_at_an_end(qapp):
    flow = a_flow("one two")
    assert flow.at(QPointF(-50, -50)) == 0
    assert flow.at(QPointF(900, 900)) == 7
    assert flow.start_of(0) == 0


def test_an_empty_text_has_one_line_and_no_stretch(qapp):
    flow = a_flow("")
    assert flow.height == PITCH
    assert flow.rects(0, 0) == []


def test_markup_is_shown_as_it_is_written(qapp):
    assert a_flow("<b>&amp;</b>").rects(0, 12)[0].width() > a_flow("&").rects(0, 1)[0].width() * 4


def test_tinted_characters_are_drawn_in_their_colour(qapp):
    picture = QImage(200, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    flow = a_flow("■■■■")
    flow.draw(painter, 0, 0, QColor("black"), [Tinted(2, 4, QColor("red"))])
    painter.end()
    middle = flow.rects(1, 2)[0].center().toPoint(), flow.rects(3, 4)[0].center().toPoint()
    assert [picture.pixelColor(at).name() for at in middle] == ["#000000", "#ff0000"]
