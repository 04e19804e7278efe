"""What was pinned: views that are kept, in an order of their own."""
