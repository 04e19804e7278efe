"""A place that has to be built answers before it is there."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class Seen(QObject):
    """Notes for every painted skeleton whether the view of the reader existed by then."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.before_the_view: list[bool] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.objectName() == "skeleton":
            self.before_the_view.append(self._window.findChild(QWidget, "place-reader") is None)
        return False


def test_the_first_time_the_name_stands_before_the_place_is_built(desk) -> None:
    desk.open()
    application, seen = QApplication.instance(), Seen(desk.window)
    application.installEventFilter(seen)
    desk.go("reader")
    assert seen.before_the_view == [True]
    desk.go("timeline")
    desk.go("reader")
    application.removeEventFilter(seen)
    assert seen.before_the_view == [True]
    left = desk.window.findChildren(QWidget, "skeleton")
    assert not any(part.isVisible() for part in left)
