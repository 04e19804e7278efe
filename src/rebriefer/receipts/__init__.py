"""From an address to its evidence."""
