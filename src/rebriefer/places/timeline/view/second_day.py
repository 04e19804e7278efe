"""The day that is held against the as-of day: a button that begins it, a field to type it, a button that ends it."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.widgets.controls import Button, IconButton
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table, read_day

_WIDEST = date(2028, 12, 28)
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)


class SecondDay(QWidget):
    """A field that takes a day on Enter and when the focus leaves.

    ``complained`` says what is wrong with what was typed, empty where nothing is; ``left`` that the hand is done.
    """

    complained = Signal(str)
    left = Signal()

    def __init__(self, model: TimelineModel, words: Words, style: Style) -> None:
        super().__init__()
        self._model, self._words, self._style = model, words, style
        self._wrong = self._short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._begin = Button(style, "text", small=True)
        self._begin.setObjectName("register-compare")
        self._begin.clicked.connect(lambda _checked=False: self.toggle())
        self.edit = _DayEdit(self)
        self._end = IconButton(style, "close", size=22)
        self._end.setObjectName("register-compare-end")
        self._end.clicked.connect(lambda _checked=False: self.end())
        self._row = QHBoxLayout(self)
        for part in (self._begin, self.edit, self._end):
            self._row.addWidget(part)
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        say = self._words.say
        self._begin.setText(say("register", "Compare with"))
        self._begin.setToolTip(say("register", "Compare with another day  C"))
        self.edit.setAccessibleName(say("register", "Day to compare with"))
        self._end.setAccessibleName(say("register", "End the comparison"))
        self._end.setToolTip(say("register", "End the comparison"))
        self.refresh()

    def refresh(self) -> None:
        """Show the day that holds, or the button alone; what was being typed is dropped."""
        against = self._model.sight.against
        self.edit.setText(day_in_table(self._words, against) if against else "")
        self._begin.setVisible(against is None or not self._short)
        self.edit.setVisible(against is not None)
        self._end.setVisible(against is not None)
        self._restyle()
        self._say_wrong("")

    def set_short(self, short: bool) -> None:
        """Leave out the words beside a day, where there is little room."""
        self._short = short
        self._begin.setVisible(self._model.sight.against is None or not short)

    def toggle(self) -> None:
        """Begin with the day a year before, and let another one be typed; or end it."""
        if self._model.sight.against is not None:
            self.end()
            return
        from rebriefer.places.timeline.model.compare import a_year_before

        self._model.sight.against = a_year_before(self._model.session.as_of)
        self.edit.setFocus()

    def end(self) -> None:
        """Look at the as-of day alone again."""
        self._model.sight.against = None
        self.left.emit()

    def take(self) -> bool:
        """Compare with the day that was typed; say what is wrong where it is none."""
        day = _day_between(self.edit.text())
        if day is None:
            say, words = self._words.say, self._words
            self._say_wrong(
                say(
                    "top",
                    "“{text}” is not a day between 1900 and 2100. Type year, month and day: {day}.",
                    text=self.edit.text(),
                    day=day_in_table(words, self._model.session.data_date),
                )
            )
            return False
        if day == self._model.sight.against:
            self.refresh()
        else:
            self._model.sight.against = day
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.edit.isVisible():
            style = self._style
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role = "wrong" if self._wrong else "accent"
            painter.setPen(QPen(style.colour(role), 1.5 if style.theme.opacity else 2))
            painter.setBrush(style.colour("accent_tint"))
            frame = QRectF(self.edit.geometry()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, style.px(6), style.px(6))

    def _say_wrong(self, sentence: str) -> None:
        if self._wrong or sentence:
            self._wrong = bool(sentence)
            self.complained.emit(sentence)
            self.update()

    def _restyle(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(4))
        self.edit.setFont(self._style.font("small", bold=True))
        wide = self.edit.fontMetrics().horizontalAdvance(day_in_table(self._words, _WIDEST))
        self.edit.setFixedSize(wide + px(16), px(26))
        self.updateGeometry()


class _DayEdit(QLineEdit):
    """Enter takes the day, Esc ends the comparison."""

    def __init__(self, field: SecondDay) -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName("register-second-day")
        self.setFrame(False)
        self.setMaxLength(24)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not self._field.take():
            self._field.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._field.take():
                self._field.left.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._field.end()
        else:
            super().keyPressEvent(event)


def _day_between(text: str) -> date | None:
    try:
        day = read_day(text)
    except ValueError:
        return None
    return day if _EARLIEST <= day <= _LATEST else None
