"""Events: what they point to within themselves, and days that are placeholders."""

from rebriefer.pack.findings import shown
from rebriefer.pack.rules.context import Context, objects


def check_sources(context: Context) -> None:
    """Readings and figures name one of the event's own sources, counted from 0."""
    for row in context.rows:
        count = len(row.values["sources"] or ())
        for name in ("readings", "figures"):
            for position, each in objects(row.values[name]):
                source = each.get("source")
                if source is not None and source >= count:
                    message = f"{source} names no source, the event has {count}, counted from 0"
                    context.say(row, (name, position, "source"), "no_such_source", message)


def check_relations(context: Context) -> None:
    """An event is not related to itself, and to another one in one way once."""
    for row in context.rows:
        seen: set[tuple[object, object]] = set()
        for position, each in objects(row.values["relates_to"]):
            relation = (each.get("id"), each.get("relation"))
            path = ("relates_to", position, "id")
            if each.get("id") is not None and each.get("id") == row.values["id"]:
                context.say(row, path, "related_to_itself", "the event names itself, name another one")
            elif relation in seen:
                context.say(row, path, "related_twice", f"{shown(each.get('id'))} stands twice with one relation")
            seen.add(relation)
