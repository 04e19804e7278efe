"""Tables and values as other programs paste them: tab-separated text, and a table of hypertext."""

from collections.abc import Iterable, Iterator
from html import escape

from rebriefer.exports.cells import Rows, harmless, harmless_rows, is_figure
from rebriefer.exports.handout import Handout
from rebriefer.words.catalogue import Words

_CELL = "border:1px solid #bbb;padding:2px 6px;vertical-align:top"
_AS_TEXT = "mso-number-format:'\\@'"
"""Tells a spreadsheet that what is pasted is text: 7.10 is no number and 1-2 no day."""


def foot_lines(words: Words, handout: Handout) -> Iterator[str]:
    """What stands under a table: day, way of asking, sources."""
    yield handout.as_of
    if handout.filters:
        yield handout.filters
    if handout.sources:
        yield words.say("out", "Sources")
        yield from handout.sources


def table_as_text(words: Words, handout: Handout) -> str:
    """The table with its headings, then title, day and sources, a line a row, tabs between cells."""
    foot = [[line] for line in (handout.title, *foot_lines(words, handout)) if line]
    return _tabbed([*handout.table, [""], *foot])


def table_as_html(words: Words, handout: Handout) -> str:
    """The same as a real table under its title."""
    head, *rows = harmless_rows(handout.table)
    heads = "".join(f'<th style="{_CELL};text-align:left">{escape(cell)}</th>' for cell in head)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return _document(
        f"<p><b>{_line(handout.title)}</b></p>"
        f'<table style="border-collapse:collapse"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
        + "".join(f"<p>{_line(line)}</p>" for line in foot_lines(words, handout))
    )


def value_as_text(rows: Rows) -> str:
    """Labels and texts, a line each, a tab between."""
    return _tabbed(rows)


def value_as_html(rows: Rows) -> str:
    """Labels and texts as a real table."""
    body = "".join(
        f'<tr><th style="{_CELL};text-align:left">{escape(label)}</th>{_cell(text)}</tr>'
        for label, text in harmless_rows(rows)
    )
    return _document(f'<table style="border-collapse:collapse"><tbody>{body}</tbody></table>')


def _tabbed(rows: Iterable[Iterable[str]]) -> str:
    return "\n".join("\t".join(row) for row in harmless_rows(rows))


def _cell(text: str) -> str:
    kind = "text-align:right" if is_figure(text) else _AS_TEXT
    return f'<td style="{_CELL};{kind}">{escape(text)}</td>'


def _line(text: str) -> str:
    return escape(harmless(text))


def _document(body: str) -> str:
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'
