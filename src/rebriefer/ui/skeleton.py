"""What stands for a place while it is built for the first time: its bar with its name, painted at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rebriefer.widgets.style import Style

_BAR, _SIDE = 40, 16


class Skeleton(QWidget):
    """Bar and ground of a place that is not there yet; nothing in it can be asked for."""

    def __init__(self, parent: QWidget, name: str, style: Style) -> None:
        super().__init__(parent)
        self.setObjectName("skeleton")
        self._name, self._style = name, style

    def paintEvent(self, event: QPaintEvent) -> None:
        style, painter = self._style, QPainter(self)
        bar = QRect(0, 0, self.width(), style.px(_BAR))
        painter.fillRect(self.rect(), style.colour("paper"))
        painter.fillRect(bar, style.colour("panel"))
        painter.fillRect(0, bar.bottom(), bar.width(), 1, style.colour("line"))
        painter.setFont(style.font("lead", True))
        painter.setPen(style.colour("ink"))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(bar.adjusted(style.px(_SIDE), 0, 0, 0), middle, self._name)


@contextmanager
def painted_ahead(stage: QWidget | None, name: str, style: Style) -> Iterator[None]:
    """Answer at once while a place is built.

    It is painted now and not when the events are looked at next: building a place takes longer than a hand waits.

    Args:
        stage: Where the place stood that is left; None before the first one, when the empty frame has been painted.
        name: Name of the place that is built, in the language of the window.
        style: Colours, fonts and lengths.
    """
    if stage is None or not stage.isVisible():
        yield
        return
    skeleton = Skeleton(stage, name, style)
    skeleton.setGeometry(stage.rect())
    skeleton.show()
    skeleton.repaint()
    try:
        yield
    finally:
        skeleton.hide()
        skeleton.deleteLater()
