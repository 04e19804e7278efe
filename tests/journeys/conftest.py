"""The desk, for every test here."""

from journeys.desk import desk

__all__ = ["desk"]
