"""The form of an own entry: an event, a change of state or a correction, in under a minute."""
