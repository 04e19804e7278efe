"""One input: its name, a field for one number or three, where the value comes from, what was wrong with an entry."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.entering import field_unit
from rebriefer.places.demand.model.figures import in_field
from rebriefer.places.demand.model.inputs import OWN
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.reasons import reason
from rebriefer.places.demand.model.telling import BASIS_TAGS, LABELS
from rebriefer.places.demand.view.entry import FieldFrame
from rebriefer.widgets.controls import Link
from rebriefer.widgets.labels import Label, Paragraph
from rebriefer.widgets.style import Style
from rebriefer.words.entries import entry_text

_NAME = 104


class InputRow(QWidget):
    """An input with everything that belongs to it.

    Args:
        field: Which input.
        model: What it belongs to.
        style: Colours, fonts and lengths.
    """

    grown = Signal()

    def __init__(self, field: Field, model: DemandModel, style: Style) -> None:
        super().__init__()
        self.field, self._model, self._style = field, model, style
        self._name = Label(style, "body")
        self.frame = FieldFrame(field.value, style, self._take, self._drop)
        self._reason = Paragraph(style, "small", "dim")
        self._complaint = Paragraph(style, "small", "wrong")
        self._complaint.setObjectName(f"demand-{field.value}-complaint")
        self._complaint.hide()
        self._back = Link(style, "small")
        self._back.setObjectName(f"demand-{field.value}-reset")
        self._back.clicked.connect(lambda _checked=False: self._model.reset(self.field))
        self._arrange()
        style.restyled.connect(self._restyle)

    def refill(self) -> None:
        """Show the value, where it comes from and whose it is."""
        model, say = self._model, self._model.words.say
        value, unit = model.inputs.value(self.field, model.year), field_unit(model, self.field)
        self._name.setText(say("demand", LABELS[self.field]))
        text = entry_text(in_field(value.estimate, unit.factor)) if value.estimate is not None else ""
        own = value.origin == OWN
        tags = [BASIS_TAGS[model.stated]] if self.field is Field.KILOGRAMS else []
        self.frame.show_value(
            text, unit.word, [say("demand", tag) for tag in tags], say("demand", "n/a: type yours"), own=own
        )
        self.frame.edit.setAccessibleName(say("demand", "{name}, {unit}", name=self._name.text(), unit=unit.word))
        told = reason(model, self.field)
        self.frame.edit.setAccessibleDescription(told)
        self._reason.setText(say("demand", "yours: {told}", told=told) if own else told)
        self._back.setText(say("demand", "Back to the pack's"))
        self._back.setAccessibleName(say("demand", "{name}: back to the pack's", name=self._name.text()))
        self._back.setVisible(own)
        self._complain("")

    def complaint(self) -> str:
        """The sentence under the field, or nothing."""
        return self._complaint.text() if not self._complaint.isHidden() else ""

    def _take(self, text: str) -> None:
        self._complain(self._model.enter(self.field, text))

    def _drop(self) -> None:
        self.refill()

    def _complain(self, sentence: str) -> None:
        shown = not self._complaint.isHidden()
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self.frame.set_wrong(bool(sentence))
        if sentence or shown:
            self.grown.emit()

    def _arrange(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self._name)
        self._line.addWidget(self.frame, 1)
        self._under = QVBoxLayout()
        self._under.setSpacing(0)
        self._under.addWidget(self._complaint)
        self._under.addWidget(self._reason)
        self._under.addWidget(self._back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._line)
        self._column.addLayout(self._under)
        self._restyle()

    def _restyle(self) -> None:
        px = self._style.px
        self._name.setFixedWidth(px(_NAME))
        self._line.setSpacing(px(8))
        self._under.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
