"""Documents: every text equals the slice of the summary that its offsets name."""

from typing import Any

from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, Path, objects


def check(context: Context) -> None:
    """Length, headline and sections of each document."""
    for row in context.rows:
        summary = row.values["summary_en"]
        if isinstance(summary, str):
            _check_length(context, row, summary)
            _check_sections(context, row, summary)
        _check_headline(context, row)


def check_slice(context: Context, row: Row, path: Path, quote: Any, text: Any, start: Any, end: Any) -> None:
    """A quote is the text from start up to end, counted in Unicode code points from 0."""
    known = isinstance(quote, str) and isinstance(text, str) and isinstance(start, int) and isinstance(end, int)
    if not known:
        return
    if not start <= end <= len(text):
        message = f"{start} to {end} is no part of a text of {len(text)} characters"
        context.say(row, path, "offsets", message)
    elif text[start:end] != quote:
        found = text.find(quote) if context.findings.lists(row.file) else -1
        remedy = f"it stands at {found} to {found + len(quote)}" if found >= 0 else "it stands nowhere in the text"
        message = f"{shown(quote)} is not what stands at {start} to {end}, {shown(text[start:end])}; {remedy}"
        context.say(row, path, "quote_differs", message)


def _check_length(context: Context, row: Row, summary: str) -> None:
    length = row.values["summary_length"]
    if length is not None and length != len(summary):
        message = f"{length}, summary_en has {len(summary)} characters"
        context.say(row, ("summary_length",), "summary_length", message)


def _check_headline(context: Context, row: Row) -> None:
    """The segments join to the headline, and each idiom stands in it."""
    headline = row.values["headline_zh"]
    segments = [each.get("zh") for _, each in objects(row.values["headline_segments"])]
    joined = "".join(each for each in segments if isinstance(each, str))
    if row.sound and isinstance(headline, str) and segments and joined != headline:
        message = f"the segments join to {shown(joined)}, the headline is {shown(headline)}"
        context.say(row, ("headline_segments",), "segments_differ", message)
    for position, idiom in objects(row.values["headline_idioms"]):
        zh = idiom.get("zh")
        context.effort.spend(1 + len(headline or "") // 1000)
        if isinstance(headline, str) and isinstance(zh, str) and zh not in headline:
            message = f"{shown(zh)} does not stand in the headline"
            context.say(row, ("headline_idioms", position, "zh"), "idiom_differs", message)


def _check_sections(context: Context, row: Row, summary: str) -> None:
    """Sections follow one another, begin with their heading and hold their statements."""
    reached = 0
    for position, section in objects(row.values["sections"]):
        path: Path = ("sections", position)
        heading, start, end = section.get("heading"), section.get("start"), section.get("end")
        if not isinstance(start, int) or not isinstance(end, int):
            continue
        if not reached <= start <= end <= len(summary):
            message = f"{start} to {end}, the section before ends at {reached} and the summary at {len(summary)}"
            context.say(row, (*path, "start"), "sections_overlap", message)
        elif isinstance(heading, str):
            check_slice(context, row, (*path, "heading"), heading, summary, start, start + len(heading))
        reached = max(reached, end)
        _check_statements(context, row, path, section, summary)


def _check_statements(context: Context, row: Row, path: Path, section: dict[str, Any], summary: str) -> None:
    reached = section["start"]
    for position, statement in objects(section.get("statements")):
        here: Path = (*path, "statements", position)
        start, end = statement.get("start"), statement.get("end")
        check_slice(context, row, (*here, "text"), statement.get("text"), summary, start, end)
        if not isinstance(start, int) or not isinstance(end, int):
            continue
        if not reached <= start <= end <= section["end"]:
            room = f"{reached} to {section['end']}"
            message = f"{start} to {end} overlaps the statement before or leaves its section, {room}"
            context.say(row, (*here, "start"), "statements_overlap", message)
        reached = max(reached, end)
