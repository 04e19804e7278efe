"""Nothing after the data date is told as seen: neither a date of something that happened, nor a sentence."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rebriefer.domain.days import span_of
from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, Path, objects
from rebriefer.pack.rules.sentences import observed_after

_DATES: dict[str, tuple[str, ...]] = {
    "events": ("date", "sources.published"),
    "sources": ("published",),
    "documents": ("published",),
    "office_holders": ("from", "to", "last_seen"),
    "china_exports": ("period_end",),
    "prices": ("period",),
    "mine_production": ("year",),
    "reserves": ("as_of_year",),
    "us_imports": ("year_end",),
    "stage_shares": ("year",),
    "activity_series": ("year",),
}
_FORESEEN = {
    "stage_shares": ("scenario", "projection"),
    "activity_series": ("kind", "projection"),
    "prices": ("period_type", "policy_floor"),
}
"""Rows that say themselves that they look ahead."""

_DAYS_OF_WORK = frozenset({"as_known_on", "assessed_on"})


def check_dates(context: Context) -> None:
    """Dates of what happened, was published or was seen are not after the data date."""
    paths = _DATES.get(context.table)
    if paths is None or context.data_date is None:
        return
    name, looks_ahead = _FORESEEN.get(context.table, ("", ""))
    for row in context.rows:
        if name and row.values[name] == looks_ahead:
            continue
        for dotted in paths:
            for path, value in _at(row.values, dotted.split("."), ()):
                _check_date(context, row, path, value, context.data_date)


def check_sentences(context: Context) -> None:
    """No sentence states as observed a day after the data date; days of work are exempt."""
    if context.data_date is None:
        return
    for row in context.rows:
        if context.table == "notes" and row.values["key"] in _DAYS_OF_WORK:
            continue
        for path, text in _texts(row.values, ()):
            if found := observed_after(text, context.data_date, context.effort):
                message = f"{shown(found)} tells as observed a day after the data date, {context.data_date}"
                context.say(row, path, "observed_after_data_date", message)


def _check_date(context: Context, row: Row, path: Path, value: Any, data_date: date) -> None:
    text = str(value)[:10] if value is not None else ""
    if text and span_of(text).first > data_date:
        message = f"{value} is after the data date, {data_date}; nothing later has been seen"
        context.say(row, path, "after_data_date", message)


def _at(value: Any, keys: list[str], path: Path) -> Iterator[tuple[Path, Any]]:
    here = (*path, keys[0])
    inner = value.get(keys[0])
    if len(keys) == 1:
        yield here, inner
    else:
        for position, each in objects(inner):
            yield from _at(each, keys[1:], (*here, position))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Texts that may name a day of this century."""
    if isinstance(value, str):
        if "20" in value:
            yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            if isinstance(each, str | dict | list) and key not in _DAYS_OF_WORK:
                yield from _texts(each, (*path, key))
    elif isinstance(value, list):
        for position, each in enumerate(value):
            yield from _texts(each, (*path, position))
