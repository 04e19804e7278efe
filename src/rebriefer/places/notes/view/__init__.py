"""The hands of the notes: gestures and keys become selections, edits and steps."""

from rebriefer.places.notes.view.notes import NotesView

__all__ = ["NotesView"]
