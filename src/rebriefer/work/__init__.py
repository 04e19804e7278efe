"""The workspace of a window: opened when asked for, edited in one way, and nothing of it lost when the disk refuses."""
