"""The place of what is the user's: everything she wrote, ranked, set aside, attached and entered, and her steps."""
