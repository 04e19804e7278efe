"""Where the page of the reader stands, in plain numbers."""
