"""One input: its name, a field for one number or three, where the value comes from, what was wrong with an entry."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.entering import field_unit
from rebriefer.places.demand.model.figures import in_field
from rebriefer.places.demand.model.inputs import OWN
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.reasons import reason
from rebriefer.places.demand.model.telling import BASIS_TAGS, LABELS
from rebriefer.widgets.controls import Link
from rebriefer.widgets.labels import Label, Paragraph
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tag
from rebriefer.words.entries import entry_text

_NAME = 104
_UNDO_KEYS = (Qt.Key.Key_Z, Qt.Key.Key_Y)


class InputRow(QWidget):
    """An input with everything that belongs to it.

    Args:
        field: Which input.
        model: What it belongs to.
        style: Colours, fonts and lengths.
    """

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
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self.frame.set_wrong(bool(sentence))

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


class FieldFrame(QWidget):
    """The edge around an edit, the unit and its tags at the right end; accent where the value is the user's."""

    def __init__(self, id: str, style: Style, take: Callable[[str], None], drop: Callable[[], None]) -> None:
        super().__init__()
        self._style = style
        self._unit, self._own, self._wrong = "", False, False
        self._given_tags: list[str] = []
        self._tags: list[str] = []
        self._drop = drop
        self.setProperty("ringsForChild", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit = _Edit(self, take)
        self.edit.setObjectName(f"demand-{id}")
        self.edit.textEdited.connect(lambda _text: self.set_wrong(False))
        style.restyled.connect(self._restyle)
        self._restyle()

    def show_value(self, text: str, unit: str, tags: list[str], absent: str, *, own: bool) -> None:
        """Show a value; what was being typed is dropped."""
        self._unit, self._given_tags, self._own = unit, tags, own
        self.edit.setPlaceholderText(absent)
        self.edit.setText(text)
        self.edit.setCursorPosition(0)
        self.edit.setModified(False)
        self._place()
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        """Show that what was typed is not taken."""
        self._wrong = wrong
        self.update()

    def drop(self) -> None:
        """Drop what was being typed."""
        self._drop()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(200), self._style.px(28))

    def resizeEvent(self, event: object) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        style, px = self._style, self._style.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "wrong" if self._wrong else "accent" if self._own else "edge"
        painter.setPen(
            QPen(
                style.colour(role),
                1.5 if (self._own or self._wrong) and style.theme.opacity else 2 - style.theme.opacity,
            )
        )
        painter.setBrush(style.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        right = float(self.width() - px(8))
        painter.setFont(style.font("small"))
        for tag in reversed(self._tags):
            wide = painter.fontMetrics().horizontalAdvance(tag) + 2 * px(6)
            paint_tag(painter, QRectF(right - wide, (self.height() - px(18)) / 2, wide, px(18)), tag, "accent", style)
            right -= wide + px(6)
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("dim"))
        wide = painter.fontMetrics().horizontalAdvance(self._unit)
        painter.drawText(
            QRectF(right - wide, 0, wide + 1, self.height()), int(Qt.AlignmentFlag.AlignVCenter), self._unit
        )

    def _place(self) -> None:
        style, px = self._style, self._style.px
        self.setFont(style.font("small"))
        self._tags = self._given_tags if self._tags_fit() else []
        taken = sum(self.fontMetrics().horizontalAdvance(tag) + 3 * px(6) for tag in self._tags)
        taken += self.fontMetrics().horizontalAdvance(self._unit) + px(14)
        self.edit.setGeometry(px(8), 2, max(self.width() - px(8) - taken, px(40)), self.height() - 4)

    def _tags_fit(self) -> bool:
        """Whether the value stands whole beside its tags; else the line under the field says what they say."""
        style, small = self._style, self.fontMetrics()
        value = QFontMetrics(style.font("body", True)).horizontalAdvance(self.edit.text()) + style.px(28)
        taken = sum(small.horizontalAdvance(tag) + 3 * style.px(6) for tag in self._given_tags)
        return value + taken + small.horizontalAdvance(self._unit) <= self.width()

    def _restyle(self) -> None:
        self.edit.setFont(self._style.font("body", True))
        self.setFixedHeight(self._style.px(28))
        self._place()


class _Edit(QLineEdit):
    """Takes what was typed on Enter and when the focus leaves; Esc drops it; undo is the place's until one types."""

    def __init__(self, frame: FieldFrame, take: Callable[[str], None]) -> None:
        super().__init__(frame)
        self._frame, self._take = frame, take
        self.setFrame(False)
        self.setMaxLength(80)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.isModified():
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _UNDO_KEYS:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._frame.drop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
            self.selectAll()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._commit()

    def _commit(self) -> None:
        if self.isModified():
            self._take(self.text())
