"""The open document as it is handed out: headline, translation and summary laid out anew for a page."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from rebriefer.places.reader.layout.page import arranged
from rebriefer.places.reader.layout.parts import Frame
from rebriefer.places.reader.model.page import page_of
from rebriefer.places.reader.model.reader import FLAGS_SHOWN, GLOSS, PINYIN, ReaderModel
from rebriefer.places.reader.paint import Look, paint_page
from rebriefer.places.reader.view.measuring import PageMetrics
from rebriefer.widgets.style import Style


class ReaderDrawing:
    """One picture of the open document, in a style of its own.

    Args:
        model: What is shown.
        style: Colours, fonts and lengths of the page.
    """

    def __init__(self, model: ReaderModel, style: Style) -> None:
        self._model, self._style = model, style
        self._text, self._metrics = page_of(model), PageMetrics(style)

    def height_for(self, width: float) -> float:
        """Height of the whole page."""
        return self._laid_out(width).height

    def breaks(self, width: float) -> list[float]:
        """Where a page may end: over the heads of the columns, and over each paragraph."""
        frame = self._laid_out(width)
        return [float(frame.heads.y), *(float(band.y) - self._style.px(7) for band in frame.bands)]

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint into the rectangle from 0, 0 to ``width``, ``height``."""
        look = Look(self._model.session.selection, self._model.shows)
        clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF(0, 0, width, height)
        frame = _within(self._laid_out(width), clip)
        paint_page(painter, frame, self._metrics.flow, self._style, look, clip)

    def _laid_out(self, width: float) -> Frame:
        on = self._model.is_on
        return arranged(
            self._text, int(width), self._metrics, pinyin=on(PINYIN), gloss=on(GLOSS), notes=on(FLAGS_SHOWN)
        )


def _within(frame: Frame, clip: QRectF) -> Frame:
    """Without the words that are clipped away: on a page they could still be found and copied."""
    top, bottom = clip.top(), clip.bottom()
    return frame._replace(
        words=[word for word in frame.words if top <= word.zh_y < bottom],
        pills=[pill for pill in frame.pills if top <= pill.y < bottom],
        counts=[count for count in frame.counts if top <= count.y < bottom],
    )
