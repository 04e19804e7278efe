"""The ways out of the window: clipboard, printer, file."""

FOLDER = "exportFolder"
"""Property of the window that remembers where the last export went."""
