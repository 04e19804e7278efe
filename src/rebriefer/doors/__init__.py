"""The only readers of hostile bytes."""
