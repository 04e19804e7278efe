"""Names that must be one thing each: aliases, related terms, notes on tables."""

from rebriefer.pack.findings import shown
from rebriefer.pack.rules.context import Context


def check_places(context: Context) -> None:
    """Aliases of places."""
    _check_aliases(context, "code")


def check_stages(context: Context) -> None:
    """Aliases of stages."""
    _check_aliases(context, "id")


def check_sources(context: Context) -> None:
    """Aliases of sources."""
    _check_aliases(context, "source_id")


def check_glossary(context: Context) -> None:
    """A term is not related to itself, and an element has symbol, number and class."""
    for row in context.rows:
        for position, related in enumerate(row.values["related"] or ()):
            if related is not None and related == row.values["id"]:
                context.say(row, ("related", position), "related_to_itself", "the term names itself, name another one")
        parts = [row.values[name] is not None for name in ("symbol", "atomic_number", "class")]
        if row.sound and any(parts) and not all(parts):
            context.say(row, ("symbol",), "half_an_element", "an element has symbol, atomic_number and class")


def _check_aliases(context: Context, key: str) -> None:
    """An alias names one row, and no row that has it as its own id."""
    owner = {row.values[key]: row for row in context.rows}
    for row in context.rows:
        for position, alias in enumerate(row.values["aliases"] or ()):
            other = owner.setdefault(alias, row) if alias is not None else row
            if other is not row or alias == row.values[key]:
                message = f"{shown(alias)} names {shown(other.values[key])} too, an alias names one row"
                context.say(row, ("aliases", position), "alias_twice", message)
