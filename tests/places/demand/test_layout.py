"""Where the parts of the demand place stand, without a window: scales, labels and bands tell their figures."""

import pytest

from rebriefer.places.demand.layout.chart import lay_out_chart
from rebriefer.places.demand.layout.check import lay_out_check
from rebriefer.places.demand.layout.computed import lay_out_computed
from rebriefer.places.demand.layout.pen import shortened, wrapped
from rebriefer.places.demand.layout.records import Box, hit_at
from rebriefer.places.demand.layout.rivals import lay_out_rivals
from rebriefer.places.demand.layout.scales import GrowthScale, Scale, marks_of_growth, marks_to, pushed_apart
from rebriefer.places.demand.layout.swings import lay_out_swings
from rebriefer.places.demand.layout.whole import lay_out_whole
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.own import Field
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


class Metrics:
    """Type whose every letter is as wide as half its height, Chinese as wide as high."""

    def px(self, length: float) -> int:
        return round(length)

    def size(self, role: str) -> int:
        return {"small": 12, "body": 13}[role]

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        return sum(self.size(role) * (1 if letter >= "\u2e80" else 0.5) for letter in text)


METRICS = Metrics()


@pytest.fixture(params=["en", "zh"])
def model(library, request):
    return DemandModel(Session(library, language=request.param), Words(request.param))


@pytest.mark.parametrize(
    ("high", "marks"),
    [(15_600, 20_000), (17_500, 20_000), (1.0, 1.0), (96, 100), (0.0075, 0.008), (2.6e6, 3e6), (20, 20)],
)
def test_marks_of_an_axis_are_round_and_reach_just_over_the_most(high, marks) -> None:
    found = marks_to(high)
    assert found[0] == 0
    assert found[-1] == pytest.approx(marks)
    assert len(found) <= 7


def test_a_scale_of_growth_gives_equal_factors_equal_room() -> None:
    scale = GrowthScale(1, 100, 0, 200)
    assert scale.at(10) - scale.at(1) == pytest.approx(scale.at(100) - scale.at(10))
    assert marks_of_growth(1.4, 19.4) == (1, 2, 5, 10, 20)
    assert marks_of_growth(2, 5) == (2, 5)


def test_an_even_scale_may_fall() -> None:
    assert Scale(0, 10, 100, 0).at(2.5) == 75


def test_labels_are_pushed_apart_and_stay_inside() -> None:
    found = pushed_apart([50, 52, 99], 10, 0, 100)
    assert found == [50, 60, 99]
    tight = pushed_apart([95, 96, 97], 10, 0, 100)
    assert tight == [80, 90, 100]
    assert pushed_apart([], 10, 0, 100) == []


def test_text_breaks_between_words_and_never_before_a_closing_mark() -> None:
    assert wrapped("one two three", 42, METRICS) == ["one two", "three"]
    lines = wrapped("已公布的预测，未说明口径。", 60, METRICS)
    assert "".join(lines) == "已公布的预测，未说明口径。"
    assert not any(line[0] in "，。" for line in lines)
    assert wrapped("", 60, METRICS) == []


def test_what_does_not_fit_ends_in_dots_or_is_left_out() -> None:
    assert shortened("Goldman Sachs", 60, METRICS) == "Goldman..."
    assert shortened("Goldman", 5, METRICS) == ""


@pytest.mark.parametrize("width", [300, 372, 900])
def test_marks_of_sources_stand_at_their_values_and_their_labels_never_overlap(model, width) -> None:
    for use in model.uses:
        model.choose_use(use)
        for field in Field:
            frame = lay_out_rivals(model, field, width, METRICS)
            assert len(frame.hits) == len(model.rivals(field))
            assert not [
                (one.spoken, other.spoken)
                for number, one in enumerate(frame.hits)
                for other in frame.hits[number + 1 :]
                if crossed(one.box, other.box)
            ]


def test_the_marks_of_robots_are_in_proportion(model) -> None:
    frame = lay_out_rivals(model, Field.UNITS, 400, METRICS)
    discs = [mark for mark in frame.marks if mark.kind == "disc"]
    goldman, omdia, implied = (mark.x - 10 for mark in discs)
    assert omdia / goldman == pytest.approx(2.6 / 1.4)
    assert implied / goldman == pytest.approx(5 / 1.4)
    assert [mark.hollow for mark in discs] == [False, False, True]


def test_the_line_the_band_and_the_claim_stand_at_their_masses(model) -> None:
    frame = lay_out_chart(model, 800, METRICS)
    line = next(stroke for stroke in frame.strokes if stroke.width == 2.5)
    claim = next(stroke for stroke in frame.strokes if stroke.dash)
    zero = max(y for stroke in frame.strokes if stroke.colour == "rule" for _, y in stroke.points[:1])
    foot = next(s.points[0][1] for s in frame.strokes if s.colour == "rule" and len({p[1] for p in s.points}) == 1)
    assert foot == zero
    height = foot - claim.points[0][1]
    assert (foot - line.points[-1][1]) / height == pytest.approx(9100 / 17_500)
    high = frame.areas[0].points[len(line.points) - 1][1]
    assert (foot - high) / height == pytest.approx(15_600 / 17_500)


def test_the_claim_is_drawn_beside_magnets_only(model) -> None:
    assert [stroke for stroke in lay_out_chart(model, 800, METRICS).strokes if stroke.dash]
    model.choose_basis(model.convertible()[1])
    assert not [stroke for stroke in lay_out_chart(model, 800, METRICS).strokes if stroke.dash]


def test_bars_of_what_moves_the_result_meet_at_its_base(model) -> None:
    frame = lay_out_swings(model, 600, METRICS)
    base = next(stroke for stroke in frame.strokes).points[0][0]
    kilograms, _units = frame.hits
    bars = [area for area in frame.areas if area.points[0][1] < kilograms.box.y1]
    assert bars[0].points[1][0] == bars[1].points[0][0] == base
    less, more = (area.points[1][0] - area.points[0][0] for area in bars)
    assert less / more == pytest.approx((9100 - 2340) / (15_600 - 9100))


def test_every_year_can_be_picked_where_it_stands(model) -> None:
    frame = lay_out_chart(model, 800, METRICS)
    years = [hit for hit in frame.hits if hit.act == "year"]
    assert [int(hit.key) for hit in years] == list(range(2025, 2036))
    middle = years[5].mark
    found = hit_at(frame, (middle.x0 + middle.x1) / 2, (middle.y0 + middle.y1) / 2)
    assert found is years[5]


@pytest.mark.parametrize("width", [300, 372, 900])
def test_texts_of_check_and_formula_stay_inside_at_every_width(model, width) -> None:
    for use in model.uses:
        model.choose_use(use)
        for lay_out in (lay_out_check, lay_out_computed, lay_out_chart, lay_out_swings):
            frame = lay_out(model, width, METRICS)
            for text in frame.texts:
                wide = METRICS.width(text.text, bold=text.bold, role=text.role)
                left = text.x - {"left": 0, "middle": wide / 2, "right": wide}[text.align]
                assert left >= -1, text
                assert left + wide <= width + 1, text


def test_what_is_not_claimed_has_no_check_and_what_is_not_computed_says_why(model) -> None:
    model.choose_use("evtol")
    assert lay_out_check(model, 400, METRICS).height == 0
    frame = lay_out_chart(model, 400, METRICS)
    assert frame.hits == ()
    assert frame.texts


def test_parts_of_a_page_follow_one_another(model) -> None:
    for width in (400, 900):
        placed, height = lay_out_whole(model, width, METRICS)
        boxes = [Box(p.x, p.y, p.x + p.frame.width, p.y + p.frame.height) for p in placed if p.frame.height]
        assert not any(crossed(one, other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])
        assert max(box.y1 for box in boxes) <= height + 1


def crossed(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1
