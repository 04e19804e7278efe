"""The shell around the places: window, rail, top bar, evidence."""
