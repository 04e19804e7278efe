"""The demand place: what a use would need, year by year, and whether a claimed need adds up."""
