"""The hands of the timeline: gestures and keys become changes of the session and of the model."""

from rebriefer.places.timeline.view.timeline import TimelineView

__all__ = ["TimelineView"]
