"""The only reader of the clock."""

import os
from datetime import date, datetime


def today() -> date:
    """Today by the machine's clock, in its own time zone.

    ``REBRIEFER_TODAY`` (YYYY-MM-DD) fixes the day, so that tests and pictures are repeatable.
    """
    fixed = os.environ.get("REBRIEFER_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now().date()
