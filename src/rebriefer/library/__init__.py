"""The compiled SQLite file that the program reads."""
