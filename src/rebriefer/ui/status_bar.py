"""The line under everything: which library, what was last said, how states are drawn, that no network is used."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rebriefer.session import Session
from rebriefer.ui.legend import Legend
from rebriefer.widgets.controls import Link
from rebriefer.widgets.labels import ElidedLabel, Label, plain_tip
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.shown_text import shown

_SHOWN_MS = 6000
_LONGEST_NAME = 32


class StatusBar(Panel):
    """Where the legend does not fit, a link says where it went."""

    def __init__(
        self,
        session: Session,
        words: Words,
        style: Style,
        show_keys: Callable[[], None],
        show_workspace: Callable[[QWidget], None],
    ) -> None:
        super().__init__(style, "panel", "top")
        self.setObjectName("status-bar")
        self._session, self._words = session, words
        self._library = ElidedLabel(style, "small", "dim")
        self._library.setObjectName("library-version")
        self._workspace = Link(style, "small", "dim")
        self._workspace.setObjectName("workspace-link")
        self._workspace.clicked.connect(lambda _checked=False: show_workspace(self._workspace))
        self._said = ElidedLabel(style, "small", "ink")
        self._said.setObjectName("said")
        self._legend = Legend(words, style)
        self._legend_link = Link(style, "small", "dim")
        self._legend_link.setObjectName("legend-link")
        self._legend_link.clicked.connect(lambda _checked=False: show_keys())
        self._dot = _Dot(style)
        self._network = Label(style, "small", "dim")
        self._quiet = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._quiet.timeout.connect(self._be_quiet)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._library)
        self._row.addWidget(self._workspace)
        self._row.addWidget(self._said, 1)
        for part in (self._legend, self._legend_link, self._dot, self._network):
            self._row.addWidget(part)
        self._indent = 0
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        say = self._words.say
        self._library.setText(say("status", "Bundled library {version}", version=self._session.library.version))
        quiet = say("status", "No network used")
        self._network.setText(quiet)
        self._dot.setAccessibleName(quiet)
        self._dot.setToolTip(plain_tip(quiet))
        self._legend_link.setText(say("status", "How states are drawn"))
        self._legend_link.updateGeometry()
        self._legend.retranslate()
        self.say_workspace()

    def say_workspace(self) -> None:
        """Name the workspace that is open, and whether it is saved; its menu opens from here."""
        say, work = self._words.say, self._session.work_opened
        name = shown(self._session.workspace_name, _LONGEST_NAME) or say("status", "Workspace")
        if work is not None and work.unsaved:
            name = say("status", "{name}: not saved", name=name)
        self._workspace.set_colour("caution" if work is not None and work.unsaved else "dim")
        self._workspace.setText(name)
        self._workspace.setAccessibleName(say("status", "Workspace: {name}", name=name))
        self._workspace.updateGeometry()
        self._fit()

    def set_indent(self, indent: int) -> None:
        """Begin where the place begins."""
        self._indent = indent
        self._restyle()

    def tell(self, sentence: str) -> None:
        """Show a sentence for a few seconds; the legend makes room for it."""
        self._said.setText(sentence)
        self._quiet.start()
        self._fit()

    def _be_quiet(self) -> None:
        self._said.setText("")
        self._fit()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """The legend, or a link to it; where that is too much the dot stands for its words, which are its tip."""
        fits = self._wanted(self._legend, self._network) <= self.width()
        self._legend.setVisible(fits)
        self._legend_link.setVisible(not fits)
        self._network.setVisible(fits or self._wanted(self._legend_link, self._network) <= self.width())

    def _wanted(self, *more: QWidget) -> int:
        parts = (self._library, self._workspace, self._dot, *more)
        margins = self._row.contentsMargins()
        between = len(parts) * self._row.spacing() + margins.left() + margins.right()
        return sum(part.sizeHint().width() for part in parts) + between + self._said_width()

    def _said_width(self) -> int:
        return max(self._said.fontMetrics().horizontalAdvance(self._said.text()), self._said.minimumSizeHint().width())

    def _restyle(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(self._indent, 1, px(16), 0)
        self._row.setSpacing(px(8))
        self._fit()


class _Dot(QWidget):
    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.restyled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(16), self._style.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("good"))
        radius = self._style.px(5)
        painter.drawEllipse(QPointF(self.width() - radius - 1, self.height() / 2), radius, radius)
