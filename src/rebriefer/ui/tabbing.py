"""Where Tab goes: through every control, one after another, also into panes that hand their focus on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from rebriefer.ui.stage import Stage

_KEYS = (("Tab", True), ("Shift+Tab", False))


def bind_tab(shell: QWidget) -> None:
    """Let Tab and Shift+Tab walk through everything inside.

    By itself Qt would enter a pane at the child that its focus is handed on to, and skip what stands before that child.
    """
    for key, forward in _KEYS:
        shortcut = QShortcut(QKeySequence(key), shell)
        shortcut.activated.connect(lambda forward=forward: tab_on(shell, forward))


def tab_on(shell: QWidget, forward: bool) -> None:
    """Give the focus to the next or the previous control."""
    now = QApplication.focusWidget() or shell
    stop = _after(now, forward)
    while stop is not now and not _takes_tab(stop, shell):
        stop = _after(stop, forward)
    stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(stop, shell)


def step_pane(panes: Sequence[tuple[QWidget, QWidget]], step: int) -> None:
    """Enter the next (1) or the previous (-1) pane: each with what in it takes the focus."""
    now = QApplication.focusWidget()
    inside = [index for index, (pane, _) in enumerate(panes) if now is not None and pane.isAncestorOf(now)]
    at = inside[0] if inside else next((index for index, (pane, _) in enumerate(panes) if pane is now), -step)
    panes[(at + step) % len(panes)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _bring_into_sight(stop: QWidget, shell: QWidget) -> None:
    """Scroll whatever a control stands in, from the inside out."""
    from PySide6.QtWidgets import QScrollArea

    around = stop.parentWidget()
    while around is not None and around is not shell:
        if isinstance(around, QScrollArea) and not stop.property("paintsFocus"):
            around.ensureWidgetVisible(stop)
        elif isinstance(around, Stage):
            around.show_part(stop)
        around = around.parentWidget()


def _after(widget: QWidget, forward: bool) -> QWidget:
    after: QWidget | None = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    return after or widget


def _takes_tab(widget: QWidget, shell: QWidget) -> bool:
    policy = Qt.FocusPolicy.TabFocus
    if widget.focusProxy() is not None or widget.focusPolicy() & policy != policy:
        return False
    return shell.isAncestorOf(widget) and widget.isEnabled() and widget.isVisible()
