"""The only reader of the clock."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Today by the machine's clock, in its own time zone.

    ``REBRIEFER_TODAY`` (YYYY-MM-DD) fixes the day, so that tests and pictures are repeatable.
    """
    fixed = os.environ.get("REBRIEFER_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now().date()


def now() -> datetime:
    """This moment in UTC, to the second; on a fixed day it is noon."""
    fixed = os.environ.get("REBRIEFER_TODAY")
    if fixed:
        return datetime.fromisoformat(f"{fixed}T12:00:00+00:00")
    return datetime.now(UTC).replace(microsecond=0)
