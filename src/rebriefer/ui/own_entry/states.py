"""The button that chooses a state from a menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from rebriefer.domain.states import State
from rebriefer.widgets.controls import Button
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.terms import state_word

_OFFERED = tuple(state for state in State if state is not State.NONE)


class StateButton(Button):
    """Shows the state that is chosen, or asks for one."""

    def __init__(self, words: Words, style: Style) -> None:
        super().__init__(style, small=True)
        self.setObjectName("own-entry-state")
        self._words = words
        self.state: State | None = None
        self.clicked.connect(lambda _checked=False: self._ask())
        self.choose(None)

    def choose(self, state: State | None) -> None:
        """Show another state; None asks for one."""
        self.state = state
        say = self._words.say
        self.setText(say("own", "Choose a state") if state is None else state_word(self._words, state))
        self.updateGeometry()

    def _ask(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("own-entry-states")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for state in _OFFERED:
            action = menu.addAction(state_word(self._words, state))
            action.triggered.connect(lambda _checked=False, state=state: self.choose(state))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
