"""The as-of day: typed, or stepped a day at a time."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from rebriefer.domain.days import day_after, day_before
from rebriefer.session import Session
from rebriefer.widgets.controls import IconButton
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import Label, plain_tip
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table, read_day

_WIDEST = date(2028, 12, 28)
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DayField(QWidget):
    """A field between two steppers; it turns to caution beyond the data date."""

    def __init__(self, session: Session, words: Words, style: Style) -> None:
        super().__init__()
        self._session, self._words, self._style = session, words, style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._back = self._stepper("chevron-left", "as-of-back")
        self._on = self._stepper("chevron-right", "as-of-on")
        self._back.clicked.connect(lambda _checked=False: self.step(-1))
        self._on.clicked.connect(lambda _checked=False: self.step(1))
        self.edit = _DayEdit(self)
        self._complaint: _Complaint | None = None
        self._row = QHBoxLayout(self)
        for part in (self._back, self.edit, self._on):
            self._row.addWidget(part)
        self.setProperty("ringsForChild", True)
        self.edit.returnPressed.connect(self._take)
        self.edit.textEdited.connect(lambda _text: self._complain(""))
        follow(self, session.as_of_changed, self.show_day)
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say what the field is, and the day in this language."""
        say = self._words.say
        self.edit.setAccessibleName(say("top", "As of"))
        for stepper, name, key in (
            (self._back, say("top", "A day back"), "["),
            (self._on, say("top", "A day on"), "]"),
        ):
            stepper.setAccessibleName(name)
            stepper.setToolTip(plain_tip(f"{name}  {key}"))
        self.show_day()

    def show_day(self) -> None:
        """Show the as-of day; what was being typed is dropped."""
        self._complain("")
        self.edit.setText(day_in_table(self._words, self._session.as_of))
        if self.edit.hasFocus():
            self.edit.selectAll()
        self._colour()

    def complaint(self) -> str:
        """The sentence that is shown under the field, or nothing."""
        return self._complaint.text() if self._complaint is not None and self._complaint.isVisible() else ""

    def sizeHint(self) -> QSize:
        self.edit.setFont(self._style.font("lead", bold=True))
        text = self.edit.fontMetrics().horizontalAdvance(day_in_table(self._words, _WIDEST))
        return QSize(text + self._style.px(8 + 2 * 24), self._style.px(32))

    def step(self, direction: int) -> None:
        """Look at the day before (-1) or after (1)."""
        day = self._session.as_of
        self._session.as_of = day_before(day) if direction < 0 else day_after(day)

    def _take(self) -> None:
        day = _day_between(self.edit.text())
        if day is None:
            self._complain(
                self._words.say(
                    "top",
                    "“{text}” is not a day between 1900 and 2100. Type year, month and day: {day}.",
                    text=self.edit.text(),
                    day=day_in_table(self._words, self._session.data_date),
                )
            )
        elif day == self._session.as_of:
            self.show_day()
        else:
            self._session.as_of = day

    def _complain(self, sentence: str) -> None:
        if sentence and self._complaint is None:
            self._complaint = _Complaint(self._style, self.window())
        if self._complaint is not None:
            self._complaint.say(sentence, self)
            self.update()

    def _stepper(self, icon: str, name: str) -> IconButton:
        stepper = IconButton(self._style, icon, size=22, colour="accent")
        stepper.setObjectName(name)
        stepper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stepper.setAutoRepeat(True)
        return stepper

    def _beyond(self) -> bool:
        return self._session.as_of > self._session.data_date

    def _colour(self) -> None:
        for stepper in (self._back, self._on):
            stepper.set_colour("caution" if self._beyond() else "accent")
        self.update()

    def _tint(self) -> str:
        return "caution_tint" if self._beyond() else "accent_tint"

    def _restyle(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(px(3), 2, px(3), 2)
        self._row.setSpacing(0)
        self.edit.setFont(self._style.font("lead", bold=True))
        self._colour()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        style = self._style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "wrong" if self.complaint() else "caution_mark" if self._beyond() else "accent"
        painter.setPen(QPen(style.colour(edge), 1.5 if style.theme.opacity else 2))
        painter.setBrush(style.colour(self._tint()))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), style.px(8), style.px(8))


def _day_between(text: str) -> date | None:
    try:
        day = read_day(text)
    except ValueError:
        return None
    return day if _EARLIEST <= day <= _LATEST else None


class _DayEdit(QLineEdit):
    def __init__(self, field: DayField) -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName("as-of")
        self._entered = False
        self.setFrame(False)
        self.setMaxLength(24)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self._entered = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click that enters the field selects the day, so that typing replaces it; the next sets the caret."""
        super().mouseReleaseEvent(event)
        if self._entered and not self.hasSelectedText():
            self.selectAll()
        self._entered = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._field.show_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS and not event.modifiers():
            self._field.step(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self._field.show_day()
            event.ignore()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()


class _Complaint(Label):
    """One sentence under the field that it is about."""

    def __init__(self, style: Style, window: QWidget) -> None:
        super().__init__(style, "body", "wrong")
        self.setParent(window)
        self.setObjectName("as-of-complaint")
        self.setAutoFillBackground(False)
        self._style_of = style
        window.installEventFilter(self)

    def say(self, sentence: str, field: QWidget) -> None:
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            px = self._style_of.px
            self.setContentsMargins(px(10), px(6), px(10), px(6))
            self.setWordWrap(False)
            room = self.window().width() - 2 * px(16)
            width = min(self.sizeHint().width(), room)
            self.setWordWrap(True)
            self.resize(width, self.heightForWidth(width))
            corner = field.mapTo(self.window(), QPoint(0, field.height() + px(4)))
            self.move(min(corner.x(), px(16) + room - width), corner.y())
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._style_of.colour("wrong"))
        painter.setBrush(self._style_of.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
        super().paintEvent(event)
