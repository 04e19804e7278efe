"""The reader: the Chinese original beside the English summary."""
