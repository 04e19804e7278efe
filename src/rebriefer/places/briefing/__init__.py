"""The briefing place: what was pinned, in an order of its own; it will hold the cards of a briefing."""
