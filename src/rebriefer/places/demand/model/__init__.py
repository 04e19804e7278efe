"""What the demand place shows, without Qt."""
