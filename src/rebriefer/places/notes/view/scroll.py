"""What the board scrolls in."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from rebriefer.places.notes.view.board import Board


class BoardScroll(QScrollArea):
    """Scrolls the board, and brings what has the ring into sight."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setObjectName("notes-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(board)

    def show_part(self, part: QRect) -> None:
        """Scroll until a row is seen, its top first."""
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        if part.top() < bar.value() or part.height() > seen:
            bar.setValue(part.top())
        elif part.bottom() > bar.value() + seen:
            bar.setValue(part.bottom() - seen)
