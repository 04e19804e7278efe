"""Where rows and steps stand, in plain numbers."""
