"""Shares of stages: of one whole they sum to a hundred, and each row has a figure."""

from rebriefer.pack.rules.context import Context, grouped
from rebriefer.pack.rules.sums import check_shares

_WHOLE = ("stage", "material", "year", "basis", "scenario", "source_id")


def check(context: Context) -> None:
    """Shares of one stage, material, year, basis, scenario and source sum to at most 100.5."""
    for rows in grouped(context.rows, *_WHOLE):
        what = ", ".join(str(rows[0].values[name]) for name in _WHOLE)
        check_shares(context, rows, what, "share_pct_point", "share_pct_low")
    for row in context.rows:
        if row.sound and all(row.values[f"share_pct_{name}"] is None for name in ("low", "high", "point")):
            context.say(row, ("share_pct_point",), "no_share", "neither low, high nor point, one of them is needed")
