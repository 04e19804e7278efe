"""What the timeline asks besides clauses and events."""

from rebriefer.library.opening import Library


def place_names(library: Library) -> dict[str, tuple[str, str]]:
    """Code of each place, group and party: its English and its Chinese name."""
    rows = library.db.execute("SELECT code, name_en, name_zh FROM places")
    return {row["code"]: (row["name_en"], row["name_zh"]) for row in rows}
