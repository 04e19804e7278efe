"""How the command line prints: JSON in one form, and reads a day."""

import json
import sys
from datetime import date
from typing import Any

from rebriefer.domain.days import parse_day
from rebriefer.errors import Problem, UsageError


def print_json(value: Any) -> None:
    """One value, UTF-8, two spaces an indent."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def day_given(text: str) -> date:
    """A day of the command line.

    Raises:
        UsageError: It is no day.
    """
    try:
        return parse_day(text)
    except ValueError:
        raise UsageError(
            Problem(
                "“{text}” is not a date.",
                {"text": text},
                remedy="Write a day that exists as YYYY-MM-DD, for example 2025-11-07.",
            )
        ) from None
