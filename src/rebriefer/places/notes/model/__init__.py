"""What the notes show, without Qt."""
