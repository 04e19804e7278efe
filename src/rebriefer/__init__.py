"""An offline briefing desk for the rare-earth contest between China and the United States."""

__version__ = "0.1.0"
