"""Opens the question over the register and keeps its case; the panel itself is made when it is asked for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rebriefer.places.timeline.commands import ASKING
from rebriefer.session import Session
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.places.timeline.view.ask import AskPanel

_HEIGHT, _LEAST_ABOVE = 340, 200


class Asking(QObject):
    """The question of a place.

    Args:
        place: What the panel stands in.
        under: What it covers while it is open.
        session: What the window looks at.
        words: Words in its language.
        style: Colours, fonts and lengths.
    """

    changed = Signal()
    turned = Signal(bool)

    def __init__(self, place: QWidget, under: QWidget, session: Session, words: Words, style: Style) -> None:
        super().__init__(place)
        self._place, self._under = place, under
        self._session, self._words, self._style = session, words, style
        self._panel: AskPanel | None = None
        self._texts: dict[str, str] = {}
        self._open = False
        for command in ASKING:
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), place)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda run=command.run: run(self))

    def toggle(self) -> None:
        """Open the question, or put it away."""
        self._turn(not self._open)
        if self._panel is not None and self._open:
            self._panel.begin()
        else:
            self._place.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        if self._panel is not None:
            self._panel.refill()

    def height_for(self, usual: int, room: int) -> int:
        """The height below the canvas, of what is usual there and the room that both share."""
        if not self._open:
            return usual
        return max(usual, min(self._style.px(_HEIGHT), room - self._style.px(_LEAST_ABOVE)))

    def cover(self, where: QRect) -> None:
        """Stand where the register stands."""
        if self._panel is not None:
            self._panel.setGeometry(where)

    def state(self) -> dict[str, object]:
        """The case, and whether it is open."""
        texts = self._panel.model.texts if self._panel is not None else self._texts
        return {"asking": self._open, "case": {field: text for field, text in texts.items() if text}}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a case; what cannot be read is left out."""
        case = state.get("case")
        kept = case.items() if isinstance(case, Mapping) else ()
        self._texts = {str(field): text for field, text in kept if isinstance(text, str)}
        if self._panel is not None:
            for field in self._panel.model.texts:
                self._panel.model.take(field, self._texts.get(field, ""))
        self._turn(state.get("asking") is True)

    def _turn(self, wanted: bool) -> None:
        self._open = wanted
        if wanted and self._panel is None:
            self._panel = self._made()
        if self._panel is not None:
            self._panel.setVisible(wanted)
        self._under.setVisible(not wanted)
        self.turned.emit(wanted)
        self.changed.emit()

    def _made(self) -> "AskPanel":
        from rebriefer.places.timeline.model.ask import AskModel
        from rebriefer.places.timeline.view.ask import AskPanel

        panel = AskPanel(AskModel(self._session, self._words, self._texts), self._session, self._style)
        panel.setParent(self._place)
        panel.closed.connect(self.toggle)
        return panel
