"""The desk, for the tests of the place in the window."""

from journeys.desk import desk

__all__ = ["desk"]
