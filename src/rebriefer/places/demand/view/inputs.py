"""The inputs of the use: year and region, fields, the scales of rival sources, what the user changed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from rebriefer.places.demand.layout.records import Hit
from rebriefer.places.demand.layout.rivals import lay_out_rivals
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.own import Edit, Field
from rebriefer.places.demand.model.telling import LABELS
from rebriefer.places.demand.view.canvas import Canvas
from rebriefer.places.demand.view.field import InputRow
from rebriefer.session import Session
from rebriefer.widgets.chips import Chip
from rebriefer.widgets.controls import IconButton, Link
from rebriefer.widgets.labels import ElidedLabel, Label, Paragraph, plain_tip
from rebriefer.widgets.panels import Tag
from rebriefer.widgets.style import Style

_WITH_RIVALS = (Field.UNITS, Field.KILOGRAMS, Field.WITHOUT)


class Inputs(QWidget):
    """All inputs, one under another."""

    def __init__(
        self, model: DemandModel, session: Session, style: Style, undo: Callable[[], None], redo: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("demand-inputs")
        self._model, self._style = model, style
        self._title = ElidedLabel(style, "body", bold=True)
        self._back, self._on = self._stepper("chevron-left", -1), self._stepper("chevron-right", 1)
        self._year = Label(style, "body", bold=True)
        self._year.setObjectName("demand-year")
        self._region = Chip(style, menu=True)
        self._region.setObjectName("demand-region")
        self._region.clicked.connect(lambda _checked=False: self._open_regions())
        self.rows = {field: InputRow(field, model, style) for field in Field}
        self.scales = {
            field: Canvas(
                f"demand-{field.value}-rivals",
                partial(lay_out_rivals, model, field),
                partial(self._take, field),
                session,
                style,
                "panel",
            )
            for field in _WITH_RIVALS
        }
        self._yours = Tag(style, "", "accent")
        self._hint = Paragraph(style, "small", "dim")
        self._count = Label(style, "small", "dim")
        self._undo, self._redo, self._reset = (Link(style, "small") for _ in range(3))
        for link, name, run in (
            (self._undo, "demand-undo", undo),
            (self._redo, "demand-redo", redo),
            (self._reset, "demand-reset", model.reset_all),
        ):
            link.setObjectName(name)
            link.clicked.connect(lambda _checked=False, run=run: run())
        self._arrange()
        style.restyled.connect(self._restyle)

    def refill(self) -> None:
        """Show the inputs of the use, region and year that are shown."""
        model, say = self._model, self._model.words.say
        self._title.setText(model.said(model.use.name))
        self._year.setText(str(model.year))
        years = model.years()
        for button, name, key, able in (
            (self._back, say("demand", "Previous year"), "Ctrl+Left", model.year > years.start),
            (self._on, say("demand", "Next year"), "Ctrl+Right", model.year < years.stop - 1),
        ):
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(f"{name}  {key}"))
            button.setVisible(able)
        self._region.set_words(model.region_said(model.region))
        self._region.setAccessibleName(say("demand", "Region: {region}", region=model.region_said(model.region)))
        self._region.setVisible(bool(model.regions()))
        for row in self.rows.values():
            row.refill()
        for field, scale in self.scales.items():
            name = say("demand", LABELS[field])
            scale.setAccessibleName(say("demand", "What sources give: {input}", input=name))
            scale.refill()
        self._hint.setText(say("demand", "Marks are sources: a click takes one, Enter opens it."))
        self._refill_foot()

    def _refill_foot(self) -> None:
        model, say = self._model, self._model.words.say
        count = len(model.inputs.own_fields())
        self._yours.setVisible(bool(count))
        self._yours.set_text(say("demand", "yours"))
        self._count.setVisible(bool(count))
        self._count.setText(model.words.say_n("demand", "{n} value", "{n} values", count))
        for link, edit, message in (
            (self._undo, model.own.last(), say("demand", "Undo: {what}", what=self._named(model.own.last()))),
            (self._redo, model.own.next(), say("demand", "Redo: {what}", what=self._named(model.own.next()))),
        ):
            link.setVisible(edit is not None)
            link.setText(message)
            link.updateGeometry()
        self._reset.setVisible(count > 1)
        self._reset.setText(say("demand", "All back to the pack's"))

    def _named(self, edit: Edit | None) -> str:
        """The input that an edit was of; the use too where it is another one."""
        if edit is None:
            return ""
        say, slot = self._model.words.say, edit.slots[0]
        what = say("demand", LABELS[slot.field]) if len(edit.slots) == 1 else say("demand", "all values")
        if slot.use == self._model.use.id:
            return what
        use = self._model.said(self._model.uses[slot.use].name)
        return say("demand", "{what}, {use}", what=what, use=use)

    def _take(self, field: Field, hit: Hit) -> None:
        rival = next((rival for rival in self._model.rivals(field) if rival.key == hit.key), None)
        if rival is not None:
            self._model.take(rival)

    def _open_regions(self) -> None:
        menu = QMenu(self)
        for region in self._model.regions():
            action = menu.addAction(self._model.region_said(region))
            action.setCheckable(True)
            action.setChecked(region == self._model.region)
            action.triggered.connect(lambda _checked=False, region=region: self._model.choose_region(region))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._region.mapToGlobal(self._region.rect().bottomLeft()))

    def _stepper(self, icon: str, by: int) -> IconButton:
        button = IconButton(self._style, icon, size=24, colour="accent")
        button.setObjectName("demand-year-back" if by < 0 else "demand-year-on")
        button.setAutoRepeat(True)
        kept = button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        button.setSizePolicy(kept)
        button.clicked.connect(lambda _checked=False: self._model.choose_year(self._model.year + by))
        return button

    def _arrange(self) -> None:
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title, 1)
        for part in (self._back, self._year, self._on, self._region):
            self._head.addWidget(part)
        for told in (self._yours, self._count, self._reset):
            self._foot.addWidget(told)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        for field, row in self.rows.items():
            self._column.addWidget(row)
            if field in self.scales:
                self._column.addWidget(self.scales[field])
        self._column.addWidget(self._hint)
        self._column.addLayout(self._foot)
        self._column.addWidget(self._undo)
        self._column.addWidget(self._redo)
        self._restyle()

    def _restyle(self) -> None:
        px = self._style.px
        self._head.setSpacing(px(4))
        self._foot.setSpacing(px(10))
        self._column.setSpacing(px(6))
