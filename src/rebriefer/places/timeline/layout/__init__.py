"""Where everything of the timeline stands, in plain numbers; no Qt."""
