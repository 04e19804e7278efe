"""What counts as right beyond types, one file a table."""
