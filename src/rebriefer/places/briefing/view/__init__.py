"""The hands of the briefing: gestures and keys become edits of the pins."""

from rebriefer.places.briefing.view.briefing import BriefingView

__all__ = ["BriefingView"]
