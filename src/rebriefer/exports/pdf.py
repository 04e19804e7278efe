"""PDF: the pages with their fonts inside; text can be searched and copied, Chinese too."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from rebriefer.exports.cells import harmless
from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order
from rebriefer.exports.pages import PAPERS, POINTS, Pages, pages_of

_SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
_DOTS = 300
_POINTS_PER_INCH = 72


def write(handout: Handout, order: Order) -> bytes:
    """The pages as a file, upright or across as they fit."""
    pages, across = pages_of(order.words, handout, PAPERS[order.paper])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(harmless(handout.title))
    writer.setCreator("rebriefer")
    writer.setResolution(_DOTS)
    writer.setPageLayout(page_layout(_SIZES[order.paper], across=across))
    paint_pages(writer, pages, order)
    return bytes(buffer.data().data())


def page_layout(size: QPageSize.PageSizeId, *, across: bool) -> QPageLayout:
    """A page without margins of the device: ours stand inside."""
    lies = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), lies, QMarginsF(0, 0, 0, 0))


def paint_pages(device: QPagedPaintDevice, pages: Pages, order: Order) -> None:
    """Paint every page onto a device of pages, and tell how far it is."""
    painter = QPainter(device)
    scale = device.logicalDpiX() / _POINTS_PER_INCH * POINTS
    try:
        for number in range(len(pages)):
            order.progress(number, len(pages))
            if number:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            pages.paint(painter, number)
            painter.restore()
    finally:
        painter.end()
