"""A window that nobody touches does nothing: what lays itself out again and again costs a laptop its battery."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from rebriefer.place import PLACES

UNREST = {QEvent.Type.Paint, QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.Resize}
ROUNDS = 30


class Unrest(QObject):
    """Notes every event that a window at rest must not have."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in UNREST:
            self.noted.append(f"{watched.objectName() or type(watched).__name__}: {event.type().name}")
        return False


@pytest.mark.parametrize("place", [entry.id for entry in PLACES])
def test_a_place_that_is_shown_comes_to_rest(desk, place: str) -> None:
    desk.open(size=(1600, 900))
    desk.go(place)
    application, unrest = QApplication.instance(), Unrest()
    for _ in range(ROUNDS):
        application.processEvents()
    application.installEventFilter(unrest)
    for _ in range(ROUNDS):
        application.processEvents()
    application.removeEventFilter(unrest)
    assert len(unrest.noted) <= 2, unrest.noted[:20]  # a cursor may blink
