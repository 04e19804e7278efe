"""Follow a signal of the session for as long as a widget lives."""

from collections.abc import Callable
from weakref import WeakMethod, ref

from PySide6.QtCore import QObject
from shiboken6 import isValid

from rebriefer.signals import Signal


def follow(widget: QObject, signal: Signal[[]], slot: Callable[[], None]) -> None:
    """Call a method of a widget whenever a signal is emitted, until the widget is gone.

    The signal keeps nothing alive: it holds the method weakly, and is let go when Qt destroys the widget.
    """
    method, listener = WeakMethod(slot), ref(widget)

    def tell() -> None:
        call, alive = method(), listener()
        if call is not None and alive is not None and isValid(alive):
            call()

    let_go = signal.connect(tell)
    widget.destroyed.connect(lambda: let_go())
