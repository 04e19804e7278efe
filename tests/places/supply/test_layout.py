"""Where bars, ticks and labels stand: to scale, inside their columns, never on one another."""

import pytest

from rebriefer.places.supply.layout.frame import hit_at, layout
from rebriefer.places.supply.layout.records import Box, shortened
from rebriefer.places.supply.model.rows import Fold
from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


class Metrics:
    """Letters of equal width, at a text size."""

    def __init__(self, size: int = 100) -> None:
        self._size = size

    def px(self, length: float) -> int:
        return round(length * self._size / 100)

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        return sum(7 if letter.isascii() else 13 for letter in text) * self._size / 100


WIDTHS = [(560, 100), (876, 100), (876, 150), (1456, 100), (1900, 200)]


@pytest.fixture(params=["en", "zh"])
def model(library, request):
    model = SupplyModel(Session(library, language=request.param), Words(request.param))
    for line in list(model.lines()):
        if isinstance(line, Fold):
            model.toggle(line.key)
    return model


def touch(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


@pytest.mark.parametrize(("width", "size"), WIDTHS)
def test_bars_are_drawn_to_scale_from_0_to_100(model, width, size):
    frame = layout(model, width, Metrics(size))
    rows = {row.key: row for row in model.rows()}
    for band in frame.bands:
        if not band.segments:
            continue
        shown = rows[band.key].shown
        whole = frame.right - frame.left
        for segment, share in zip(band.segments, shown.shares, strict=False):
            assert segment.box.x1 - segment.box.x0 == pytest.approx(whole * float(share.least) / 100, abs=whole * 0.006)
        assert band.segments[0].box.x0 == frame.left
        assert max(segment.box.x1 for segment in band.segments) == pytest.approx(frame.right, abs=whole * 0.006)


@pytest.mark.parametrize(("width", "size"), WIDTHS)
def test_lines_stand_one_under_another_and_parts_of_a_bar_side_by_side(model, width, size):
    frame = layout(model, width, Metrics(size))
    for above, below in zip(frame.bands, frame.bands[1:], strict=False):
        assert above.box.y1 <= below.box.y0
    for band in frame.bands:
        for one, other in zip(band.segments, band.segments[1:], strict=False):
            assert one.box.x1 <= other.box.x0 + 0.01
    assert frame.height >= frame.bands[-1].box.y1


@pytest.mark.parametrize(("width", "size"), WIDTHS)
def test_labels_fit_into_their_parts_and_texts_into_the_ladder(model, width, size):
    metrics = Metrics(size)
    frame = layout(model, width, metrics)
    for band in frame.bands:
        for segment in band.segments:
            if segment.label:
                assert metrics.width(segment.label) <= segment.box.x1 - segment.box.x0
        for text in band.texts:
            wide = metrics.width(text.text, bold=text.bold, role=text.role)
            left = text.x - wide if text.right else text.x
            assert left >= 0 and left + wide <= width, text
            assert band.box.y0 <= text.y <= band.box.y1


@pytest.mark.parametrize(("width", "size"), WIDTHS)
def test_texts_of_a_line_do_not_stand_on_one_another(model, width, size):
    metrics = Metrics(size)
    high = metrics.px(12)
    for band in layout(model, width, metrics).bands:
        boxes = []
        for text in band.texts:
            wide = metrics.width(text.text, bold=text.bold, role=text.role)
            left = text.x - wide if text.right else text.x
            boxes.append((Box(left, text.y - high / 2, left + wide, text.y + high / 2), text))
        for number, (box, text) in enumerate(boxes):
            assert not [other for placed, other in boxes[:number] if touch(box, placed)], text


@pytest.mark.parametrize(("width", "size"), WIDTHS)
def test_ticks_point_at_their_values_and_do_not_touch(model, width, size):
    frame = layout(model, width, Metrics(size))
    rows = {row.key: row for row in model.rows()}
    for number, band in enumerate(frame.bands):
        values = {float(claim.value) for claim in rows[band.key].claims} if band.key in rows else set()
        whole = frame.right - frame.left
        found = {round((tick.x - frame.left) / whole * 100, 1) for tick in band.ticks}
        assert found == values
        boxes = {hit.box for hit in frame.hits if hit.row == number and str(hit.address).startswith("claim:")}
        for box in boxes:
            assert not [other for other in boxes if other != box and touch(box, other)]


def test_equal_claims_share_a_tick_and_are_counted_and_each_can_be_picked(library):
    model = SupplyModel(Session(library), Words("en"))
    frame = layout(model, 876, Metrics())
    separation = next(band for band in frame.bands if band.key == "separation")
    assert sorted(tick.text.text for tick in separation.ticks) == ["90", ">80 x3", ">83", ">90 x2"]
    assert [tick.over for tick in separation.ticks if tick.text.text == "90"] == [False]
    assert len([hit for hit in frame.hits if str(hit.address).startswith("claim:")]) == sum(
        len(row.claims) for row in model.ladder
    )


def test_what_lies_over_something_else_is_hit_first(model):
    frame = layout(model, 876, Metrics())
    for hit in frame.hits:
        found = hit_at(frame, (hit.box.x0 + hit.box.x1) / 2, (hit.box.y0 + hit.box.y1) / 2)
        assert found is not None and found.row == hit.row
        assert found.box.x1 - found.box.x0 <= hit.box.x1 - hit.box.x0


def test_a_stage_without_shares_has_a_frame_with_a_sentence_and_no_bar(library):
    frame = layout(SupplyModel(Session(library), Words("en")), 876, Metrics())
    metal = next(band for band in frame.bands if band.key == "metal_alloy")
    assert metal.segments == () and metal.empty is not None
    assert metal.empty[1].text == "No published share in this pack. Nothing is drawn."
    assert [text.text for text in metal.texts] == ["Metal and alloy", "n/a"]


def test_a_text_is_shortened_only_where_it_must_be():
    assert shortened("short", 35, Metrics()) == "short"
    assert shortened("far too long", 49, Metrics()) == "far..."
    assert shortened("far too long", 5, Metrics()) == ""
