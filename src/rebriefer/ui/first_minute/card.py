"""The card: what this is, three questions as buttons, language, theme and size of text."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.ui.evidence.parts import Blocks, Desk
from rebriefer.ui.first_minute.questions import Question, questions
from rebriefer.widgets.controls import Pressable, Segments
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.panels import Divider
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow
from rebriefer.words.days import day_in_table

_THEMES = ("light", "dark", "contrast")
_SIZES = ("reduce", "reset", "enlarge")


class Card:
    """Builds the blocks of the card for the pane, whenever words or looks have changed.

    Args:
        desk: Session, words and style.
        ask: Called with a question that was chosen.
        run: Called with the id of a command.
    """

    def __init__(self, desk: Desk, ask: Callable[[Question], None], run: Callable[[str], None]) -> None:
        self._desk, self._ask, self._run = desk, ask, run
        self._pressed = ""

    def blocks(self) -> Blocks:
        """The card from the top."""
        desk, say, px = self._desk, self._desk.words.say, self._desk.style.px
        yield 0, desk.text(say("first", "What holds today, and who says so"), "display", bold=True)
        day = day_in_table(desk.words, desk.session.data_date)
        yield px(6), desk.text(say("first", "Real data to {day}. No network connection is opened.", day=day), "lead")
        yield px(14), desk.text(say("first", "Three questions to begin with"), bold=True)
        for question in questions(desk.session.library, desk.words):
            yield px(8), self._button(question)
        yield px(16), Divider(desk.style)
        yield px(10), self._choice(say("first", "Language"), self._languages())
        yield px(10), self._choice(say("first", "Theme"), self._themes())
        yield px(10), self._choice(say("first", "Text size"), self._text_sizes())
        yield px(14), Divider(desk.style)
        kept = say("first", "Esc closes this card for good. Ctrl+K and its name bring it back: First minute.")
        yield px(10), desk.text(kept, "small", "dim")

    def _button(self, question: Question) -> QWidget:
        button = QuestionButton(self._desk.style, question)
        button.setObjectName(f"first-question-{question.id}")
        button.clicked.connect(lambda _checked=False: self._ask(question))
        return button

    def _choice(self, name: str, segments: Segments) -> QWidget:
        return Choice(self._desk.style, name, segments)

    def _languages(self) -> Segments:
        segments = self._segments({"en": "language.english", "zh": "language.chinese"})
        segments.set_text("en", "English")
        segments.set_text("zh", "中文")
        segments.set_on(self._desk.words.language)
        return segments

    def _themes(self) -> Segments:
        say = self._desk.words.say
        segments = self._segments({id: f"theme.{id}" for id in _THEMES})
        segments.set_text("light", say("first", "light"))
        segments.set_text("dark", say("first", "dark"))
        segments.set_text("contrast", say("first", "contrast"))
        segments.set_on(self._desk.style.theme.id)
        return segments

    def _text_sizes(self) -> Segments:
        words, size = self._desk.words, self._desk.style.text_size
        segments = self._segments({id: f"text.{id}" for id in _SIZES})
        segments.set_text("reduce", "A-", words.say("commands", "Smaller text"))
        segments.set_text("reset", words.say("first", "{percent} %", percent=size))
        segments.set_text("enlarge", "A+", words.say("commands", "Larger text"))
        segments.set_on("reset")
        return segments

    def _segments(self, commands: dict[str, str]) -> Segments:
        segments = Segments(self._desk.style, tuple(commands), lambda id: self._choose(id, commands[id]))
        if self._pressed in commands:
            button = segments.button(self._pressed)
            self._pressed = ""
            QTimer.singleShot(0, button, button.setFocus)
        return segments

    def _choose(self, id: str, command: str) -> None:
        """A look that is chosen builds the card anew; the hand finds its button again there."""
        self._pressed = id
        self._run(command)


class Choice(QWidget):
    """A name at the left and its alternatives at the right; under one another where both do not fit."""

    def __init__(self, style: Style, name: str, segments: Segments) -> None:
        super().__init__()
        self._style, self._name, self._segments = style, name, segments
        segments.setParent(self)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        height = self._segments.sizeHint().height()
        return height if self._beside(width) else height + self._style.line_height("body")

    def sizeHint(self) -> QSize:
        width = self._style.px(300)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: object) -> None:
        size = self._segments.sizeHint()
        top = self.height() - size.height()
        left = self.width() - size.width() if self._beside(self.width()) else 0
        self._segments.setGeometry(max(left, 0), top, min(size.width(), self.width()), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._style.font("body"))
        painter.setPen(self._style.colour("dim"))
        line = self._segments.height() if self._beside(self.width()) else self._style.line_height("body")
        painter.drawText(0, 0, self.width(), line, int(Qt.AlignmentFlag.AlignVCenter), self._name)

    def _beside(self, width: int) -> bool:
        self.setFont(self._style.font("body"))
        name = self.fontMetrics().horizontalAdvance(self._name)
        return name + self._style.px(12) + self._segments.sizeHint().width() <= width


class QuestionButton(Pressable):
    """A question over what it will show."""

    def __init__(self, style: Style, question: Question) -> None:
        super().__init__(style)
        self._question = question
        self.setAccessibleName(question.text)
        self.setAccessibleDescription(question.about)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        head, about = self._flows(width)
        return head.height + about.height + 2 * self._style.px(10)

    def sizeHint(self) -> QSize:
        width = self._style.px(300)
        return QSize(width, self.heightForWidth(width))

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        style, px = self._style, self._style.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("accent"), 1 if style.theme.opacity else 2))
        painter.setBrush(self.ground(None))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        head, about = self._flows(self.width())
        head.draw(painter, px(12), px(10), style.colour("accent"))
        about.draw(painter, px(12), px(10) + head.height, style.colour("dim"))
        side = px(14)
        box = QRectF(self.width() - px(10) - side, (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "chevron-right", style.colour("accent"))

    def _flows(self, width: int) -> tuple[TextFlow, TextFlow]:
        style, room = self._style, width - self._style.px(12 + 32)
        return (
            TextFlow(self._question.text, style.font("lead", True), room, style.line_height("lead")),
            TextFlow(self._question.about, style.font("small"), room, style.line_height("small")),
        )
