"""SVG: the picture as vectors; text stays text."""

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from rebriefer.exports.cells import harmless
from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order
from rebriefer.exports.picture import WIDTH, Picture

_DOTS = 96
"""A logical pixel is one of the web, so that the picture has its size."""


def write(handout: Handout, order: Order) -> bytes:
    """The picture as a file; its title and day are its name and description for whoever cannot see it."""
    picture = Picture(order.words, handout)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS)
    generator.setSize(QSize(WIDTH, picture.height))
    generator.setViewBox(QRectF(0, 0, WIDTH, picture.height))
    generator.setTitle(harmless(handout.title))
    generator.setDescription(harmless(handout.as_of))
    painter = QPainter(generator)
    picture.paint(painter)
    painter.end()
    return bytes(buffer.data().data())
