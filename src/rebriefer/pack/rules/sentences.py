"""Finds sentences, English and Chinese, that tell as seen or done something on a day after a given one.

A plan is no observation: "suspended until 10 November 2026" and "将于2026年11月10日恢复" say what a text foresees. What
counts is the word that governs the day: *as of*, *since*, *seen by*, or a past tense with *on* or *in*. The judgement
is made on words, so it can be mistaken both ways; it is made for authors, who can always say it more plainly.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from rebriefer.domain.days import span_of
from rebriefer.pack.effort import Effort

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBER_OF = {name: number for number, name in enumerate(_MONTHS.split("|"), start=1)}
_DATE = re.compile(
    r"(?<![\d-])(?P<iso>20\d\d-\d\d(?:-\d\d)?)(?![\d-])"
    rf"|(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{_MONTHS})\s+(?:(?P<american>\d{{1,2}}),\s+)?(?P<year>20\d\d)"
    r"|(?P<zh_year>20\d\d)年(?P<zh_month>\d{1,2})月(?:(?P<zh_day>\d{1,2})日)?",
    re.ASCII,
)
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|[。；！？\n]")

_SEEN = r"(?:seen|checked|known|observed|verified|visited|accessed|retrieved|opened|looked)"
_UP_TO = r"(?:to|until|till|through|by|on)"
_AS_OF = re.compile(rf"(?:\bas (?:of|at)|\bsince|\b{_SEEN}[^.;]{{0,12}}\b{_UP_TO})\s+\Z", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|in|by)\s+(?:(?:the|early|mid|late|\w+day)[,\s]+)?\Z", re.IGNORECASE)
_PAST = frozenset(
    "was were has had did took came became went held happened occurred signed issued published announced adopted "
    "confirmed reported printed entered began started ended expired lapsed lifted suspended extended prolonged resumed "
    "returned revoked repealed approved granted seen checked observed verified met said told wrote ordered ruled voted "
    "fell rose reached imposed released agreed launched opened closed blocked banned allowed cut raised stopped".split()
)
_AHEAD = frozenset(
    "will would shall due set planned scheduled expected until unless if may might can could should to "
    "returns ends expires begins starts takes puts reimposes suspends".split()
)
_BARE = re.compile(rf"\b(?:{'|'.join(sorted(_PAST))})(?: (?:effect|force|place))?\s+\Z")
_WORD = re.compile(r"[a-z]+")

_ZH_AHEAD = re.compile(r"(?:将|拟|定于|定在|预计|预期|计划|原定|应|须|可能|至|到|届时|自|从|起)[^，。；！？]{0,6}\Z")
_ZH_AS_OF = re.compile(r"截至[^，。；！？\d]{0,4}\Z")
_ZH_SEEN = re.compile(r"[，,]?\s*[^。；！？]{0,24}?(?:未见|尚未|没有|未发现|未有|仍|已|均|共|累计)")
_ZH_DONE = re.compile(
    r"[\s，]*(?:[^，。；！？\d将拟起]{0,12}?)(?:举行|召开|签署|发布|公布|宣布|批准|通过|发生|证实|确认|表示|报道|指出|刊登|印发"
    r"|已(?:经)?(?:恢复|生效|施行|实施|结束|废止|取消|撤销|暂停|延期|延长))"
)


_WINDOW_BEFORE, _WINDOW_AFTER = 300, 150
"""Characters of a sentence that are looked at around a date."""

_NEAR = 40
"""Characters before a date in which its preposition stands."""


class _Mention(NamedTuple):
    start: int
    end: int
    first: date
    chinese: bool


def observed_after(text: str, data_date: date, effort: Effort) -> str:
    """The part of a text that tells as observed a day after the data date, or an empty text."""
    for mention in _mentions(text, effort):
        if mention.first > data_date:
            effort.spend(30)
            before, after = _sentence(text, mention)
            if _zh_observed(before, after) if mention.chinese else _en_observed(before, after):
                return f"{before[-40:]}{text[mention.start : mention.end]}{after[:20]}".strip()
    return ""


def _mentions(text: str, effort: Effort) -> Iterator[_Mention]:
    effort.spend(len(text) // 100)
    for found in _DATE.finditer(text):
        effort.spend(1)
        year = found["year"] or found["zh_year"]
        month = _NUMBER_OF[found["month"]] if found["month"] else int(found["zh_month"] or 0)
        day = found["day"] or found["american"] or found["zh_day"]
        written = found["iso"] or (f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}")
        try:
            yield _Mention(found.start(), found.end(), span_of(written).first, found["zh_year"] is not None)
        except ValueError:
            continue


def _sentence(text: str, mention: _Mention) -> tuple[str, str]:
    """What stands in the same sentence before and after a date."""
    before = text[max(0, mention.start - _WINDOW_BEFORE) : mention.start]
    after = text[mention.end : mention.end + _WINDOW_AFTER]
    ends = list(_SENTENCE_END.finditer(before))
    end = _SENTENCE_END.search(after)
    return before[ends[-1].end() :] if ends else before, after[: end.start()] if end else after


def _en_observed(before: str, after: str) -> bool:
    if _AS_OF.search(before, max(0, len(before) - _NEAR)):
        return True
    preposition = _ON.search(before, max(0, len(before) - _NEAR))
    if preposition is None:
        return _BARE.search(before.lower(), max(0, len(before) - _NEAR)) is not None
    governing = before[: preposition.start()]
    told = _told(reversed(_WORD.findall(governing.lower())))
    if told is None and not governing.strip(" (,"):
        told = _told(_WORD.findall(after.lower()))
    return told is True


def _told(words: Iterable[str]) -> bool | None:
    """Whether the first word that says so tells of the past; None where no word does."""
    for word in words:
        if word in _PAST or word in _AHEAD:
            return word in _PAST
    return None


def _zh_observed(before: str, after: str) -> bool:
    if _ZH_AS_OF.search(before, max(0, len(before) - _NEAR)):
        return _ZH_SEEN.match(after) is not None
    return _ZH_AHEAD.search(before, max(0, len(before) - _NEAR)) is None and _ZH_DONE.match(after) is not None
