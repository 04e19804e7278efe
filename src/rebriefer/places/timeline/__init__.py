"""The timeline: lanes, clause bars and the register of a day."""
