"""Sentences that tell as seen what lies after the data date, and sentences that only look ahead."""

from datetime import date

import pytest

from rebriefer.pack.effort import Effort
from rebriefer.pack.rules.sentences import observed_after

DATA_DATE = date(2026, 10, 9)

OBSERVED = [
    "Held on 3 November 2026; item 3 calls them upcoming.",
    "They were held on 3 November 2026.",
    "No page or report seen (to 10 October 2026) shows a decision.",
    "As of 23 November 2026 no notice was seen.",
    "Nothing had changed as at 2026-11-23.",
    "On 12 November 2026 the ministry lifted the ban.",
    "On November 12, 2026, customs records show that exports resumed.",
    "It has been suspended since 2026-11-12.",
    "The duty entered into force on 2026-12-01.",
    "The rule took effect 20 November 2026.",
    "Observed on 2026-11-15: a licence was granted.",
    "The measure was ended in November 2026.",
    "The page was checked by Friday, 20 November 2026.".replace("by Friday, ", "on Friday, "),
    "2026年11月3日举行；第3篇写作时尚未举行。",
    "中期选举已于2026年11月3日举行。",
    "截至2026年11月23日，未见新公告。",
    "2026年11月12日，商务部宣布取消管制。",
    "有关措施已于2026年11月12日恢复，2026年11月12日已恢复。",
]
AHEAD = [
    "Held on 3 November 2025.",
    "As of 9 October 2026 no notice was seen.",
    "Suspended until 10 November 2026.",
    "The rule itself puts the provisions back on 10 November 2026 unless an extension is published.",
    "The midterm elections were set for 3 November 2026, after the data date.",
    "The ministry said that the arrangement is prolonged to 10 January 2027.",
    "About 178 exclusions were still written to end on 9 November 2026.",
    "It will take effect on 4 December 2026.",
    "It was due to take effect on 1 December 2026.",
    "Effective 1 January 2027.",
    "Signed on 6 August; the proclamation sets 4 December 2026.",
    "Nothing dated after 11 October 2026 was seen.",
    "No page seen tells what holds after 10 November 2026.",
    "有关条款将于2026年11月10日恢复。",
    "中期选举定于2026年11月3日举行。",
    "暂停实施至2026年11月10日。据商务部2026年9月28日表态，延至2027年1月10日。",
    "自2026年12月4日起加征15%。",
    "截至2026年9月28日，未见新公告。",
    "第13号公告，2026年13月40日。",
    "In 2026 it was seen; 2026-02-30 was no day.",
]


@pytest.mark.parametrize("text", OBSERVED)
def test_a_day_after_the_data_date_is_told_as_seen(text):
    """The part that tells so is given back."""
    assert observed_after(text, DATA_DATE, Effort()) in text
    assert observed_after(text, DATA_DATE, Effort())


@pytest.mark.parametrize("text", AHEAD)
def test_a_plan_is_no_observation(text):
    """Nor is a day up to the data date."""
    assert observed_after(text, DATA_DATE, Effort()) == ""
