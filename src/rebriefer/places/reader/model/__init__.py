"""What the reader shows, from library and session, without Qt."""
