"""Both languages, without Qt."""
