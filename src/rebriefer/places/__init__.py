"""One folder a place; places do not import one another."""
