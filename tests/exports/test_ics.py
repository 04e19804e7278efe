"""The calendar of coming changes: reopened, every day is there once, whole and under a name that stays."""

from datetime import date

import pytest
from icalendar import Calendar

from rebriefer.exports.formats import FORMATS, formats_for
from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order
from rebriefer.place import PLACES, Dated
from rebriefer.words.catalogue import Words

ICS = next(each for each in FORMATS if each.id == "ics")


def written(handout: Handout, language: str = "en") -> bytes:
    return ICS.write(handout, Order(Words(language)))


def events_of(ics: bytes) -> list:
    return Calendar.from_ical(ics).walk("VEVENT")


def test_only_the_timeline_offers_a_calendar(handed_out):
    offering = [entry.id for entry in PLACES if ICS in formats_for(handed_out(entry.id))]
    assert offering == ["timeline"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_coming_change_is_a_whole_day_under_a_name_of_its_own(handed_out, language):
    handout = handed_out("timeline", language, "2026-10-09")
    events = events_of(written(handout, language))
    assert len(events) == len(handout.calendar) > 5
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event, dated in zip(events, handout.calendar, strict=True):
        assert type(event.decoded("DTSTART")) is date
        assert event.decoded("DTSTART") == dated.day > date(2026, 10, 9)
        assert str(event["SUMMARY"]) == dated.summary
        assert dated.address in event["DESCRIPTION"] and handout.as_of in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("language", "summary", "basis"),
    [
        ("en", "Nos. 55 to 58: same state, now per statement", "Basis: per statement"),
        ("zh", "第55至58号：不变，依表态", "依据：依表态"),
    ],
)
def test_the_six_acts_of_october_are_said_in_the_language_of_the_window(handed_out, language, summary, basis):
    events = events_of(written(handed_out("timeline", language, "2026-10-09"), language))
    found = [event for event in events if str(event["SUMMARY"]) == summary]
    assert [event.decoded("DTSTART") for event in found] == [date(2026, 11, 11)]
    assert basis in found[0]["DESCRIPTION"] and "clause:2025-mofcom-58/all" in found[0]["DESCRIPTION"]


def test_the_names_hang_on_address_and_day_alone(handed_out):
    def names(language: str, as_of: str) -> set[str]:
        return {str(event["UID"]) for event in events_of(written(handed_out("timeline", language, as_of), language))}

    assert names("en", "2026-10-09") == names("zh", "2026-10-09")
    assert names("en", "2026-11-11") < names("en", "2026-10-09")


def test_the_same_data_give_the_same_bytes(handed_out):
    assert written(handed_out("timeline")) == written(handed_out("timeline"))


def test_lines_are_folded_within_75_bytes_and_hostile_text_stays_text(qapp):
    hostile = "一" * 200 + "\u202e\x00\r\nBEGIN:VEVENT;,\\"
    day = date(9999, 12, 31)
    dated = Dated("clause:a/1", day, hostile, (hostile,), date(2026, 10, 9))
    ics = written(Handout(hostile, "As of", calendar=(dated,)))
    assert max(map(len, ics.split(b"\r\n"))) <= 75
    (event,) = events_of(ics)
    assert event.decoded("DTSTART") == day
    assert str(event["SUMMARY"]) == "一" * 200 + "[U+202E][U+0000] BEGIN:VEVENT;,\\"
