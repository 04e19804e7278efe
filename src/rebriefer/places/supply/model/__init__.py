"""What the supply place shows, without Qt."""
