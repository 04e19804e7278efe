"""One field of the question: its label, an edit that completes names, and under it what is wrong."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QSizePolicy, QVBoxLayout, QWidget

from rebriefer.places.timeline.model.ask import FIELDS, AskModel
from rebriefer.widgets.labels import ElidedLabel, Paragraph
from rebriefer.widgets.style import Style

_NAME = 116
_HEIGHT = 28
_MOST_ROWS = 8
_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class AskField(QWidget):
    """A field of the question.

    Args:
        field: Which one.
        model: The case.
        style: Colours, fonts and lengths.
        taken: Called when a text was taken.
    """

    def __init__(self, field: str, model: AskModel, style: Style, taken: Callable[[], None]) -> None:
        super().__init__()
        self._field, self._model, self._style, self._taken = field, model, style, taken
        self._name = ElidedLabel(style, "body")
        self._frame = _Frame(style)
        self.edit = _Edit(self._frame, self._take)
        name = field.partition("_pct")[0].replace("_", "-")
        self.edit.setObjectName(f"ask-{name}")
        self._complaint = Paragraph(style, "small", "wrong")
        self._complaint.setObjectName(f"ask-complaint-{name}")
        self._arrange()
        style.restyled.connect(self._restyle)
        self.refill()

    def refill(self) -> None:
        """Show what is in the case, in its language."""
        model, name = self._model, self._model.words.say("ask", FIELDS[self._field])
        self._name.setText(name)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(model.unsaid(self._field))
        self.edit.show_text(model.shown(self._field))
        self.edit.complete_from(model.choices(self._field), self._style)
        self.show_complaint()

    def show_complaint(self) -> None:
        """Say what is wrong, where anything is."""
        complaint = self._model.complaint(self._field)
        self._complaint.setText(complaint)
        self._complaint.setVisible(bool(complaint))
        self.edit.setAccessibleDescription(complaint)
        self._frame.set_wrong(bool(complaint))

    def _take(self, text: str) -> None:
        self._model.take(self._field, text)
        self.edit.show_text(self._model.shown(self._field))
        self._taken()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(self._style.px(8))
        line.addWidget(self._name)
        line.addWidget(self._frame, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._style.px(2))
        column.addLayout(line)
        column.addWidget(self._complaint)
        self._restyle()

    def _restyle(self) -> None:
        self._name.setFixedWidth(self._style.px(_NAME))


class _Frame(QWidget):
    """The edge around the edit."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self._wrong = style, False
        self.setProperty("ringsForChild", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.restyled.connect(self.updateGeometry)

    def set_wrong(self, wrong: bool) -> None:
        """Show that what was typed is not taken."""
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(160), self._style.px(_HEIGHT))

    def resizeEvent(self, event: object) -> None:
        side = self._style.px(8)
        for edit in self.findChildren(QLineEdit):
            edit.setFont(self._style.font("body"))
            edit.setGeometry(side, 2, self.width() - 2 * side, self.height() - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        style = self._style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("wrong" if self._wrong else "edge"), 2 if self._wrong else 1))
        painter.setBrush(style.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), style.px(6), style.px(6))


class _Edit(QLineEdit):
    """Takes what was typed on Enter, when a completion is chosen, and when the focus leaves."""

    def __init__(self, frame: QWidget, take: Callable[[str], None]) -> None:
        super().__init__(frame)
        self._take, self._given = take, ""
        self._offered: _Offered | None = None
        self.setFrame(False)
        self.setMaxLength(120)

    def show_text(self, text: str) -> None:
        """Show a text from its beginning; what was typed is dropped."""
        self._given = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def complete_from(self, choices: list[str], style: Style) -> None:
        """Offer these names under the field while somebody types."""
        if not choices:
            return
        if self._offered is None:
            self._offered = _Offered(self)
            self._offered.activated.connect(self._choose)
        self._offered.offer(choices, style)

    def event(self, event: QEvent) -> bool:
        # While names are offered Qt would keep from the edit that the focus leaves it.
        if isinstance(event, QKeyEvent) and event.key() in _LEAVING and self._offered is not None:
            self._offered.put_away()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
            self.selectAll()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._commit()

    def _choose(self, text: str) -> None:
        self.setText(text)
        self._commit()

    def _commit(self) -> None:
        if self._offered is not None:
            self._offered.put_away()
        if self.text() != self._given:
            self._take(self.text())


class _Offered(QCompleter):
    """The names that contain what is being typed, under the edit."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._choices, self._list = QStringListModel(self), QListView()
        self.setModel(self._choices)
        self.setPopup(self._list)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_MOST_ROWS)
        edit.setCompleter(self)

    def offer(self, choices: list[str], style: Style) -> None:
        """Offer these names."""
        if self._choices.stringList() != choices:
            self._choices.setStringList(choices)
        palette = QPalette(style.palette())
        palette.setColor(QPalette.ColorRole.Base, style.colour("panel"))
        self._list.setPalette(palette)
        self._list.setFont(style.font("body"))

    def put_away(self) -> None:
        """Offer nothing until somebody types again."""
        self._list.hide()
