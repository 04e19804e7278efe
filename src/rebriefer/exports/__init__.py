"""What a place hands out: to the clipboard, onto paper, into files."""
