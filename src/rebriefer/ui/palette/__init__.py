"""The palette: everything addressable, every command and every day, found as it is typed."""
