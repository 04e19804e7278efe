"""What the user adds to what she looks at: notes, ranks, dismissals, attachments; taken back and done again."""

KNOWN = "knownWorkspaces"
"""Property of the window that remembers the files of one's own, a path a line, the latest first."""
