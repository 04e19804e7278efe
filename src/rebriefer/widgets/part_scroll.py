"""What a painted page scrolls in: down only, and a part of it is brought into sight, its top first."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PartScroll(QScrollArea):
    """Scrolls a page that paints itself.

    Args:
        page: What scrolls.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)

    def show_part(self, part: QRect) -> None:
        """Scroll until a part is seen, its top first."""
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        if part.top() < bar.value() or part.height() > seen:
            bar.setValue(part.top())
        elif part.bottom() > bar.value() + seen:
            bar.setValue(part.bottom() - seen)
