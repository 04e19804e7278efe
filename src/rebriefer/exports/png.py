"""PNG: the picture at two pixels a logical one."""

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter

from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order
from rebriefer.exports.picture import WIDTH, Picture
from rebriefer.words.catalogue import Words

_SCALE = 2.0
_DOTS_PER_METRE = 96 / 0.0254
_MOST = 32_000
"""Pixels that Qt paints on one side; what is taller is painted at a smaller scale."""


def write(handout: Handout, order: Order) -> bytes:
    """The picture as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image_of(order.words, handout).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def image_of(words: Words, handout: Handout) -> QImage:
    """The picture."""
    picture = Picture(words, handout)
    scale = min(_SCALE, _MOST / max(picture.height, 1))
    image = QImage(QSize(round(WIDTH * scale), round(picture.height * scale)), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(scale * _DOTS_PER_METRE))  # so that it is pasted in its size
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return image
