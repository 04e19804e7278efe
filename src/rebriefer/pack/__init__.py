"""The authored folder: read, check and compile it."""
