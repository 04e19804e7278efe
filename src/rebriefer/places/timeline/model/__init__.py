"""What the timeline shows, from library and session; no Qt."""
