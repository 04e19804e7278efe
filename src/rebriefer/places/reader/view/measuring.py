"""Measures of type for the layout of the page, and the lines of each block, laid out once."""

from PySide6.QtGui import QFontMetricsF

from rebriefer.places.reader.layout.parts import Text
from rebriefer.places.reader.model.page import Block
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow
from rebriefer.words.catalogue import STRAIGHT

_READ = "lead"
"""The role of running text, which has more room between its lines: marks stand there."""


class PageMetrics(FontMetrics):
    """Widths, heights and lines, in the fonts of a style."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._flows: dict[tuple[Block, int], TextFlow] = {}

    def forget(self) -> None:
        """The style or the page has changed."""
        super().forget()
        self._flows.clear()

    def line(self, role: str) -> int:
        """Height of one line of a type role."""
        return self._style.line_height(role) + (self._style.px(3) if role == _READ else 0)

    def height(self, block: Block, width: int) -> int:
        """Height of a block that is wrapped in a width."""
        return self._flow(block, width).height

    def flow(self, text: Text) -> TextFlow:
        """The lines of a block where it stands."""
        return self._flow(text.block, text.width)

    def _flow(self, block: Block, width: int) -> TextFlow:
        flow = self._flows.get((block, width))
        if flow is None:
            font = self._style.font(block.role, block.bold)
            shown = block.text.translate(STRAIGHT) if block.latin else block.text
            pitch = max(self.line(block.role), QFontMetricsF(font).height())
            flow = self._flows[block, width] = TextFlow(shown, font, width, pitch)
        return flow
