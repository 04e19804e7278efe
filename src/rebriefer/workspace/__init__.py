"""The analyst's own file: every edit kept, every edit undoable, nothing lost."""
