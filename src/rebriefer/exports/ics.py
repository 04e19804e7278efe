"""ICS: the days of a place for calendars, whole days that block nothing, the same ones under the same names."""

from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order
from rebriefer.place import Dated
from rebriefer.words.shown_text import ShownText

_PROGRAM = "-//rebriefer//rebriefer//EN"


def write(handout: Handout, order: Order) -> bytes:
    """An event a day and cause, stamped with the data date, so that the same data give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", _PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if handout.title:
        calendar.add("x-wr-calname", _plain(handout.title))
    for dated in handout.calendar or ():
        calendar.add_component(_event(dated, handout.as_of))
    written: bytes = calendar.to_ical()
    return written


def name_of(dated: Dated) -> str:
    """The name under which a calendar knows the day: it hangs on address and day alone."""
    return str(uuid5(NAMESPACE_URL, f"{dated.address}@{dated.day.isoformat()}"))


def _event(dated: Dated, as_of: str) -> Event:
    event = Event()
    event.add("uid", name_of(dated))
    event.add("dtstamp", datetime.combine(dated.known_on, time(), UTC))
    event.add("dtstart", dated.day)
    event.add("transp", "TRANSPARENT")
    event.add("summary", _plain(dated.summary))
    event.add("description", "\n".join(_plain(line) for line in (*dated.lines, as_of)))
    return event


def _plain(text: str) -> str:
    return ShownText(" ".join(text.split())).text
