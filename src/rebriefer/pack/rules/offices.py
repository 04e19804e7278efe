"""Terms of office: half open, in order, one holder at a time."""

from itertools import pairwise

from rebriefer.pack.findings import shown
from rebriefer.pack.rules.context import Context, day, grouped


def check(context: Context) -> None:
    """A term ends after it begins, terms of one office do not overlap, an office is told as in its own table."""
    offices = {row.values["id"]: row.values for row in context.of("offices")}
    for row in context.rows:
        first, end = day(row.values["from"]), day(row.values["to"])
        if first and end and end <= first:
            message = f"{end}, the first day after the term, is not after {first}"
            context.say(row, ("to",), "ends_before_it_begins", message)
        office = offices.get(row.values["office"])
        for name in ("country", "office_en", "office_zh"):
            if office is not None and row.values[name] != office[name]:
                message = f"{shown(row.values[name])}, the office has {shown(office[name])}"
                context.say(row, (name,), "office_differs", message)
    for rows in grouped(context.rows, "office"):
        terms = sorted((row for row in rows if row.values["from"] is not None), key=lambda row: str(row.values["from"]))
        for earlier, later in pairwise(terms):
            if earlier.values["to"] is None or earlier.values["to"] > later.values["from"]:
                ends = earlier.values["to"] or "open"
                message = f"begins on {later.values['from']}, the term of {earlier.values['id']} is {ends}"
                context.say(later, ("from",), "terms_overlap", f"{message}; terms of one office follow one another")
