"""Questions to the library, answered with domain objects."""
