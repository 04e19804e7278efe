"""The page laid out without a font: at every width everything stands apart, and marks stand at their words."""

from functools import cache
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import FLAG_KINDS, Mark
from rebriefer.pack.bundled import bundled_library
from rebriefer.places.reader.layout.columns import columns
from rebriefer.places.reader.layout.headline import head_marks, spelled, wrapped
from rebriefer.places.reader.layout.page import arranged
from rebriefer.places.reader.model.page import PageText, page_of
from rebriefer.places.reader.model.reader import ReaderModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words

CLOSING = "，。；：！？、）》”’"


class Ruler:
    """Measures of type without a font: a Chinese character is square, any other half as wide."""

    SIZES = {"small": 12, "body": 13, "lead": 15, "hero": 34}  # noqa: RUF012

    def __init__(self, text_size: int = 100) -> None:
        self._scale = text_size / 100

    def px(self, length: float) -> int:
        return max(1, round(length * self._scale))

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        return sum(1 if ord(c) > 0x2E7F else 0.5 for c in text) * self.SIZES[role] * self._scale

    def line(self, role: str) -> int:
        return self.px(self.SIZES[role] * 1.5)

    def height(self, block, width: int) -> int:
        return self.line(block.role) * max(ceil(self.width(block.text, role=block.role) / width), 1)


@cache
def a_page(index: int, language: str) -> PageText:
    model = ReaderModel(Session(bundled_library(), language=language), Words(language))
    model.open(index)
    return page_of(model)


def boxes_of(frame) -> list[tuple[float, float, float, float]]:
    """Room of every text, badge, count and word of the headline."""
    parts = [*frame.texts, *frame.pills, *frame.counts]
    return [
        *((p.x, p.y, p.width, p.height) for p in parts),
        *((w.x, w.y, w.width, w.height) for w in frame.words),
    ]


def overlap(one, other) -> bool:
    (x, y, width, height), (a, b, c, d) = one, other
    return x < a + c and a < x + width and y < b + d and b < y + height


WIDTHS = st.integers(420, 3600)
SIZES = st.sampled_from((80, 100, 150, 250))


@settings(max_examples=120)
@given(st.integers(0, 9), st.sampled_from(("en", "zh")), WIDTHS, SIZES, st.booleans(), st.booleans(), st.booleans())
def test_nothing_on_the_page_overlaps_or_leaves_it(index, language, width, size, pinyin, gloss, notes):
    frame = arranged(a_page(index, language), width, Ruler(size), pinyin=pinyin, gloss=gloss, notes=notes)
    boxes = boxes_of(frame)
    boxes.sort(key=lambda box: box[1])
    for number, box in enumerate(boxes):
        assert box[0] >= 0 and box[1] >= 0 and box[1] + box[3] <= frame.height
        if width / size * 100 >= 420:
            assert box[0] + box[2] <= width
        for other in boxes[number + 1 :]:
            if other[1] >= box[1] + box[3]:
                break
            assert not overlap(box, other), (box, other)


@settings(max_examples=60)
@given(st.integers(0, 9), WIDTHS, SIZES)
def test_no_line_of_a_headline_begins_with_a_closing_mark_or_ends_with_an_opening_one(index, width, size):
    frame = arranged(a_page(index, "en"), width, Ruler(size), pinyin=True, gloss=True, notes=True)
    tops = sorted({word.y for word in frame.words})
    for top in tops:
        line = [word.head.zh for word in frame.words if word.y == top]
        assert line[0][0] not in CLOSING
        assert line[-1][-1] not in "“（《"


def test_no_word_of_a_headline_is_left_alone_in_the_last_line():
    """The lines share what there is, in as few lines as the width asks for."""
    page, ruler = a_page(6, "en"), Ruler()
    for width in range(500, 1300, 20):
        words, _ = spelled(page.words, 0, 0, width, ruler, pinyin=True, gloss=True)
        ends = {}
        for word in words:
            ends[word.y] = max(ends.get(word.y, 0), word.x + word.width)
        assert max(ends.values()) <= width
        assert min(ends.values()) > max(ends.values()) * 0.6 or len(ends) == 1


@settings(max_examples=80)
@given(st.integers(0, 9), WIDTHS, st.booleans(), st.data())
def test_a_mark_of_a_headline_stands_at_exactly_its_characters(index, width, gloss, data):
    """From the left end of its first character to the right end of its last one, line by line, also within a word."""
    page, ruler = a_page(index, "en"), Ruler()
    length = sum(len(head.zh) for head in page.words)
    start = data.draw(st.integers(0, length - 1))
    mark = Mark(Address("claim:1.1"), start, data.draw(st.integers(start + 1, length)), "opinion")
    words, _ = spelled(page.words, 24, 40, width, ruler, pinyin=True, gloss=gloss)
    drawn = list(head_marks(words, [mark], ruler))
    for word in words:
        for at, _ in enumerate(word.head.zh):
            left = word.zh_x + ruler.width(word.head.zh[:at], role="hero")
            right = left + ruler.width(word.head.zh[at], role="hero")
            inside = any(d.y == word.zh_y and d.x <= left + 0.01 and right <= d.x + d.width + 0.01 for d in drawn)
            assert inside == (mark.start <= word.head.word.start + at < mark.end)
    assert [each.first for each in drawn] == [True] + [False] * (len(drawn) - 1)
    assert [each.last for each in drawn] == [False] * (len(drawn) - 1) + [True]


@pytest.mark.parametrize(("width", "beside", "aside"), [(560, False, False), (876, True, False), (1252, True, True)])
def test_the_summary_stands_beside_the_translation_where_there_is_room(width, beside, aside):
    found = columns(width, Ruler())
    assert (found.beside, found.aside) == (beside, aside)


def test_larger_text_acts_as_a_narrower_window():
    assert columns(876, Ruler(100)).beside
    assert not columns(876, Ruler(150)).beside


@given(WIDTHS)
def test_text_is_never_wider_than_a_line_that_one_can_read(width):
    found = columns(width, Ruler())
    if found.beside:
        assert found.en.width <= 620 and found.zh.width == found.en.width


def test_paragraphs_of_both_languages_begin_at_one_height():
    page = a_page(6, "en")
    frame = arranged(page, 1036, Ruler(), pinyin=True, gloss=True, notes=True)
    for row in page.rows:
        tops = {text.y for text in frame.texts if text.block in (row.zh, row.en)}
        assert len(tops) == 1


def test_the_notes_tell_each_discrepancy_once():
    for index in range(10):
        page = a_page(index, "en")
        notes = [note.text.address for row in page.rows for note in row.notes]
        notes += [note.text.address for note in page.notes]
        marks = [*page.marks, *(mark for row in page.rows for mark in row.en.marks)]
        assert sorted(notes) == sorted({mark.address for mark in marks if mark.kind in FLAG_KINDS})


def test_a_discrepancy_of_the_headline_alone_is_told_under_it():
    """D36: the summary does not carry the claim of 25 years."""
    assert [note.text.address for note in a_page(3, "en").notes] == ["discrepancy:D36"]


@given(st.text("ab ", max_size=40), st.integers(1, 20))
def test_a_gloss_is_cut_between_words(text, width):
    lines = list(wrapped(text, width, len))
    assert " ".join(lines).split() == text.split()
    assert all(len(line) <= width or " " not in line for line in lines)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_ours_is_marked_as_ours_in_every_document(language):
    for index in range(10):
        page = a_page(index, language)
        assert {row.zh.ours for row in page.rows} == {"translation"}
        assert {row.en.ours for row in page.rows} == {""}
        assert page.literal.ours == "literal"
        ours = page.heads[0][1].text
        assert "据英文摘要译出" in ours if language == "zh" else "ours" in ours


def test_turns_of_phrase_are_explained_in_the_language_of_the_interface():
    assert [block.text for block in a_page(6, "en").idioms][1] == (
        "变脸: change of face (Sichuan opera); sudden reversal of attitude"
    )
    assert [block.text for block in a_page(6, "zh").idioms][1] == "变脸：源自川剧，喻态度骤变。"


def test_the_time_is_that_of_beijing():
    assert [block.text for block in a_page(6, "en").origin] == [
        "搜狐财经 Sohu Finance",
        "2025-11-06 17:55 Beijing time",
    ]
    assert [block.text for block in a_page(6, "zh").origin] == ["搜狐财经", "北京时间2025年11月6日17:55"]
