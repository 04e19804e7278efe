"""CSV: the table for spreadsheets, with title, day and sources as rows of their own at the end."""

import csv
from io import StringIO

from rebriefer.exports.cells import harmless_rows
from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order
from rebriefer.exports.texts import foot_lines

_MARK = "\ufeff"
"""Tells spreadsheets that the text is UTF-8."""


def write(handout: Handout, order: Order) -> bytes:
    """Headings with their units first, an empty row under the table."""
    text = StringIO()
    writer = csv.writer(text)
    foot = [[line] for line in (handout.title, *foot_lines(order.words, handout))]
    writer.writerows(harmless_rows([*handout.table, [], *foot]))
    return (_MARK + text.getvalue()).encode("utf-8")
