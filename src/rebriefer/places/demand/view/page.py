"""The page under the bar: inputs and check at the left, the result at the right, or under them where it is narrow."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.converting import SHOWN
from rebriefer.places.demand.layout.chart import lay_out_chart
from rebriefer.places.demand.layout.check import lay_out_check
from rebriefer.places.demand.layout.computed import lay_out_computed
from rebriefer.places.demand.layout.records import Frame, Hit
from rebriefer.places.demand.layout.swings import lay_out_swings
from rebriefer.places.demand.model.check_lines import spoken_check
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.telling import BASIS_TAGS, about
from rebriefer.places.demand.view.canvas import Canvas
from rebriefer.places.demand.view.inputs import Inputs
from rebriefer.places.demand.view.twin import Twin
from rebriefer.session import Session
from rebriefer.widgets.controls import Segments
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.labels import ElidedLabel
from rebriefer.widgets.style import Style

_TWO_COLUMNS_FROM, _WIDE_LEFT_FROM = 840, 980
_LEFT, _WIDE_LEFT = 364, 404
_PAIR_FROM = 760
_HEAD = 36


class Page(QWidget):
    """All parts of the page, as tall as they need."""

    in_sight = Signal(QRect)
    grown = Signal()

    def __init__(
        self, model: DemandModel, session: Session, style: Style, undo: Callable[[], None], redo: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("demand-page")
        self._model, self._style = model, style
        self.inputs = Inputs(model, session, style, undo, redo)
        self.check = self._canvas("demand-claim-check", lay_out_check, session, "panel")
        self.computed = self._canvas("demand-computed", lay_out_computed, session, "paper")
        self.swings = self._canvas("demand-swings", lay_out_swings, session, "paper")
        self.chart = self._canvas("demand-chart", lay_out_chart, session, "paper")
        self._about = ElidedLabel(style, "small", "dim")
        self._bases = Segments(style, [basis.name.lower() for basis in SHOWN], self._choose_basis)
        for basis in SHOWN:
            self._bases.button(basis.name.lower()).setObjectName(f"demand-basis-{basis.name.lower()}")
        self.twin = Twin(model, session, style)
        self._grounds: list[QRect] = []
        for part in (
            self.inputs,
            self.check,
            self._bases,
            self._about,
            self.chart,
            self.computed,
            self.swings,
            self.twin,
        ):
            part.setParent(self)
        for canvas in (self.check, self.computed, self.chart, self.swings, *self.inputs.scales.values()):
            canvas.in_sight.connect(lambda part, canvas=canvas: self._show(canvas, part))
        for row in self.inputs.rows.values():
            row.grown.connect(self.grown)

    def refill(self) -> None:
        """Show everything anew."""
        say = self._model.words.say
        self.inputs.refill()
        for canvas in (self.check, self.computed, self.chart, self.swings):
            canvas.refill()
        self.chart.ring_on(str(self._model.year))
        found = self._model.check()
        if found is not None:
            spoken = spoken_check(self._model, found)
            self.check.setAccessibleName(spoken.replace("\u00a0", " "))  # read aloud no line breaks, and found as typed
        self.computed.setAccessibleName(say("demand", "How is this computed?"))
        self.chart.setAccessibleName(say("demand", "Result by year"))
        self.swings.setAccessibleName(say("demand", "What moves the result"))
        self._refill_bases()
        self.twin.refill()

    def place_of(self, part: QWidget) -> QRect:
        """Where a part stands on the page."""
        return QRect(part.mapTo(self, QPoint(0, 0)), part.size())

    def lay_out(self, width: int, height: int, *, narrow: bool) -> None:
        """Arrange for a width; the page is at least as tall as what is seen of it."""
        room = width * 100 // self._style.text_size
        if room >= _TWO_COLUMNS_FROM and not narrow:
            bottom = self._side_by_side(width, room, height)
        else:
            bottom = self._stacked(width, room)
        self.setGeometry(self.x(), self.y(), width, max(bottom, height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, style = QPainter(self), self._style
        painter.fillRect(event.rect(), style.colour("paper"))
        for ground in self._grounds:
            painter.fillRect(ground, style.colour("panel"))
            painter.fillRect(ground.left(), ground.top(), ground.width(), 1, style.colour("line"))
            painter.fillRect(ground.right(), ground.top(), 1, ground.height(), style.colour("line"))

    def _side_by_side(self, width: int, room: int, height: int) -> int:
        px = self._style.px
        left = px(_WIDE_LEFT if room >= _WIDE_LEFT_FROM else _LEFT)
        side, inner = px(16), left - 2 * px(16)
        y = px(12)
        for part in self._left():
            y = self._put(part, side, y, inner)
        right = self._results(left, 0, width - left)
        bottom = max(y, right)
        self._grounds = [QRect(0, 0, left, max(bottom, height))]
        return bottom

    def _stacked(self, width: int, room: int) -> int:
        px = self._style.px
        side = px(16)
        if room >= _PAIR_FROM:
            half = (width - 3 * side) // 2
            left = self._put(self.inputs, side, px(12), half)
            right = px(12)
            right = self._put(self.check if self._checked() else self.computed, 2 * side + half, right, half)
            bottom = max(left, right)
        else:
            bottom = px(12)
            for part in self._left():
                bottom = self._put(part, side, bottom, width - 2 * side)
        self._grounds = [QRect(0, 0, width, bottom)]
        return self._results(0, bottom, width, beside=room >= _PAIR_FROM and not self._checked())

    def _left(self) -> tuple[QWidget, ...]:
        return self.inputs, self.check

    def _put(self, part: QWidget, x: int, y: int, width: int) -> int:
        """A part at a place; the edge under it and the room that follows."""
        if part.isHidden():
            return y
        layout = part.layout()
        height = layout.heightForWidth(width) if layout is not None else part.heightForWidth(width)
        part.setGeometry(x, y, width, height)
        return y + height + self._style.px(12)

    def _checked(self) -> bool:
        return not self.check.isHidden()

    def _results(self, x: int, y: int, width: int, *, beside: bool = False) -> int:
        """Basis, chart, formula and table; the formula may stand beside the inputs where nothing is checked."""
        px, side = self._style.px, self._style.px(16)
        size = self._bases.sizeHint()
        self._bases.setGeometry(x + width - side - size.width(), y + px(6), size.width(), size.height())
        taken = 2 * side + (size.width() + side if not self._bases.isHidden() else 0)
        self._about.setGeometry(x + side, y + px(6), max(width - taken, 0), size.height())
        y += px(_HEAD)
        chart = self.chart.heightForWidth(width - 2 * side)
        self.chart.setGeometry(x + side, y, width - 2 * side, chart)
        y += chart + px(8)
        if not beside:
            y = self._put(self.computed, x + side, y, width - 2 * side)
        self.computed.set_ground("panel" if beside else "paper")
        y = self._put(self.swings, x + side, y, width - 2 * side)
        table = self.twin.needed_height()
        self.twin.setGeometry(x, y, min(width, self.twin.widest()), table)
        return y + table

    def _refill_bases(self) -> None:
        model, say = self._model, self._model.words.say
        able = model.convertible()
        for basis in SHOWN:
            id = basis.name.lower()
            self._bases.set_text(id, say("demand", BASIS_TAGS[basis]))
        self._bases.set_on(model.basis.name.lower() if able else "")
        self._bases.setVisible(bool(able))
        self._about.setText(about(model))

    def _choose_basis(self, id: str) -> None:
        self._model.choose_basis(MassBasis[id.upper()])

    def _canvas(
        self, name: str, lay_out: Callable[[DemandModel, float, FontMetrics], Frame], session: Session, ground: str
    ) -> Canvas:
        return Canvas(name, partial(lay_out, self._model), self._act, session, self._style, ground)

    def _act(self, hit: Hit) -> None:
        if hit.act == "year":
            self._model.choose_year(int(hit.key))

    def _show(self, canvas: Canvas, part: QRect) -> None:
        self.in_sight.emit(part.translated(canvas.mapTo(self, QPoint(0, 0))))
