"""The demand place in the window."""

from rebriefer.places.demand.view.demand import DemandView

__all__ = ["DemandView"]
