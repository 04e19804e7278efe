"""What the briefing shows, says and hands out, and where its cards stand, without a window."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.pins.record import Pin, Said
from rebriefer.places.briefing.layout import Box, layout
from rebriefer.places.briefing.model import PARTS, BriefingModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words

NO_61 = Address("clause:2025-mofcom-61/1(1)")
WIDTHS = [260, 480, 760, 1000, 1456, 2400, 3840]


class LetterMetrics:
    """Every letter is eight wide."""

    def px(self, length: float) -> int:
        return round(length)

    def pitch(self, role: str) -> int:
        return 20

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        return 8.0 * len(text)

    def lines(self, text: str, room: float, *, bold: bool = False, role: str = "small") -> list[str]:
        letters = max(int(room // 8), 1)
        return [text[at : at + letters] for at in range(0, len(text), letters)]


def a_pin(place: str = "timeline", selection: Address | None = NO_61, **changed: object) -> Pin:
    values: dict[str, object] = {
        "place": place,
        "as_of": date(2025, 11, 6),
        "data_date": date(2026, 10, 9),
        "selection": selection,
        "with_statements": True,
        "title": Said("Timeline, in force on 2025-11-06", "时间线，2025年11月6日的状态"),
        "sentence": Said("On 6 November 2025 the duty is in force. " * 9, "2025年11月6日现行有效。" * 9),
        "view": {},
    }
    return Pin(**(values | changed))  # type: ignore[arg-type]


def a_model(library, pins: Sequence[Pin], language: str = "en") -> BriefingModel:
    session = Session(library, language=language)
    for pin in pins:
        session.pins.add(pin)
    return BriefingModel(session, Words(language))


SEVERAL = [
    a_pin(),
    a_pin("reader", Address("claim:7.12"), as_of=date(2026, 10, 9)),
    a_pin("supply", None, as_of=date(2026, 12, 1), with_statements=False),
    a_pin("demand", Address("clause:gone/1"), data_date=date(2026, 1, 1)),
    a_pin("cellar", None),
]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", WIDTHS)
def test_cards_stand_apart_and_their_words_inside(library, language: str, width: int) -> None:
    frame = layout(a_model(library, SEVERAL, language), width, 600, LetterMetrics())
    assert len(frame.hits) == len(SEVERAL)
    for one, other in combinations([hit.box for hit in frame.hits], 2):
        assert one.x1 <= other.x0 or other.x1 <= one.x0 or one.y1 <= other.y0 or other.y1 <= one.y0
    inside = [Box(0, 0, width, frame.height), *(hit.box for hit in frame.hits)]
    for text in frame.texts:
        assert any(box.x0 <= text.x and text.x + 8 * len(text.text) <= box.x1 + 1 for box in inside), text
    for tag in frame.tags:
        assert any(box.x0 <= tag.box.x0 and tag.box.x1 <= box.x1 and tag.box.y1 <= box.y1 for box in inside[1:])
    assert [hit.box for hit in frame.hits] == sorted((hit.box for hit in frame.hits), key=lambda box: (box.y0, box.x0))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", WIDTHS)
def test_without_pins_the_parts_of_a_briefing_stand_as_outlines_with_their_names(library, language, width) -> None:
    model = a_model(library, [], language)
    frame = layout(model, width, 700, LetterMetrics())
    assert len(frame.ghosts) == len(PARTS) and frame.hits == ()
    assert all(ghost.x0 >= 0 and ghost.x1 <= width for ghost in frame.ghosts)
    said = "".join(text.text for text in frame.texts)
    assert model.sentence().replace(" ", "") in said.replace(" ", "")
    assert all(text.y < frame.height for text in frame.texts)


def test_a_card_says_what_differs_from_now(library) -> None:
    back, now, beyond, gone, cellar = a_model(library, SEVERAL).cards()
    assert "Looks back: 6 November 2025" in back.cautions[0] and not back.wrong
    assert now.cautions == () and now.wrong == ""
    assert "Beyond the data: 1 December 2026" in beyond.cautions[0] and "Instruments alone" in beyond.about
    assert "Pinned with data to 1 January 2026" in gone.cautions[1] and "no such address" in gone.wrong
    assert "clause:gone/1" in gone.about
    assert "cellar" in cellar.wrong


def test_a_card_says_its_title_in_the_language_of_the_window(library) -> None:
    assert a_model(library, SEVERAL, "zh").cards()[0].title == "时间线，2025年11月6日的状态"


def test_the_table_has_a_row_a_pin_and_the_sources_stand_behind_the_selections(library) -> None:
    model = a_model(library, SEVERAL)
    rows = model.table()
    assert [len(row) for row in rows] == [6] * (len(SEVERAL) + 1)
    assert [row[3] for row in rows[1:]] == [NO_61, "claim:7.12", "", "clause:gone/1", ""]
    assert model.title() == "Briefing, 5 pins" and "5 views" in model.sentence()
    assert model.sources() and len(set(model.sources())) == len(model.sources())
    assert [item.address for item in model.items()] == [NO_61, "claim:7.12", "clause:gone/1"]
    assert a_model(library, []).sources() == []


@pytest.mark.parametrize("state", [{}, {"current": "2"}, {"current": -5}, {"current": 99}, {"current": None}])
def test_a_state_that_makes_no_sense_changes_nothing_that_matters(library, state: dict[str, object]) -> None:
    model = a_model(library, SEVERAL)
    model.restore(state)
    assert 0 <= model.current < len(SEVERAL)
    model.pick(2)
    again = a_model(library, SEVERAL)
    again.restore(model.state())
    assert again.current == 2


def test_the_drawing_shows_what_the_board_shows_in_a_style_of_its_own(library, qapp) -> None:
    from PySide6.QtGui import QImage, QPainter

    from rebriefer.places.briefing.paint import BriefingDrawing
    from rebriefer.themes import load_theme
    from rebriefer.widgets.style import Style

    for pins in ([], SEVERAL):
        drawing = BriefingDrawing(a_model(library, pins), Style(load_theme("light")))
        height = drawing.height_for(700)
        image = QImage(700, round(height), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        drawing.paint(painter, 700, height)
        painter.end()
        assert {image.pixel(x, y) for x in range(0, 700, 3) for y in range(0, round(height), 3)} != {0xFFFFFFFF}
