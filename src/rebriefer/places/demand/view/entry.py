"""The field of an input: an edit in an edge of its own, with unit and basis at its right end."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tag

_UNDO_KEYS = (Qt.Key.Key_Z, Qt.Key.Key_Y)


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
