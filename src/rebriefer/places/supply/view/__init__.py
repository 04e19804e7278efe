"""The supply place in the window."""

from rebriefer.places.supply.view.supply import SupplyView

__all__ = ["SupplyView"]
