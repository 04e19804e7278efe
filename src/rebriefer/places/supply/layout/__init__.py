"""Where the bars of the supply place stand, in plain numbers."""
