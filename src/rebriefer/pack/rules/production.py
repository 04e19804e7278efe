"""Mine production and reserves: countries against the row of the world, within one series or edition."""

from rebriefer.pack.rules.context import Context, grouped
from rebriefer.pack.rules.sums import check_world


def check_mining(context: Context) -> None:
    """Country tonnes of one series, source and year exceed their world row by at most 2 percent."""
    for rows in grouped(context.rows, "series", "source_id", "year"):
        what = f"{rows[0].values['series']}, {rows[0].values['year']}"
        check_world(context, rows, "country_iso3", "tonnes_reo", what)


def check_reserves(context: Context) -> None:
    """Reserves of one edition likewise, unless the world row is a lower bound; NA and a figure exclude one another."""
    for rows in grouped(context.rows, "edition", "as_of_year"):
        check_world(context, rows, "country_iso3", "tonnes_reo", str(rows[0].values["edition"]))
    for row in context.rows:
        if row.sound and (row.values["qualifier"] == "NA") is not (row.values["tonnes_reo"] is None):
            message = "a row has tonnes, or the qualifier NA where none are published"
            context.say(row, ("tonnes_reo",), "tonnes_or_na", message)
