"""The hands of the reader: gestures and keys become changes of the session and of the model."""

from rebriefer.places.reader.view.reader import ReaderView

__all__ = ["ReaderView"]
