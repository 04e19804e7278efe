"""The ways out of the window: clipboard, printer, file."""
