"""Where scales, lines and bands of the demand place stand, in plain numbers."""
