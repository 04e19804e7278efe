"""Names of clauses in a sentence, alone and in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rebriefer.domain.answers import Told
from rebriefer.domain.clauses import Clause
from rebriefer.words.catalogue import Words
from rebriefer.words.instruments import clause_label, clause_label_short, instrument_name

_MOST_NAMES = 4
_NUMBERED_NOTICE = re.compile(r"No\. \d+ of \d{4}")


def clause_name(words: Words, told: Told) -> str:
    """A clause in a sentence: notice and article where it has them, else its short name."""
    clause = told.clause
    if clause.instrument and _NUMBERED_NOTICE.fullmatch(clause.instrument):
        label = clause_label(clause.label, words.language, told.scope.articles)
        if label != clause.label:
            notice = instrument_name(clause.instrument, words.language)
            return words.say("ask", "{article} of {notice}", article=label, notice=notice) if label else notice
    return clause.short_zh if words.language == "zh" else clause.short_en


def clause_within_event(words: Words, clause: Clause) -> str:
    """A clause beside the name of its event: the article, else its label, which is English, or its Chinese name."""
    label = clause_label_short(clause.label, words.language) or clause.label
    return clause.short_zh if label == clause.label and words.language == "zh" else label


def clause_names(words: Words, told: Sequence[Told]) -> str:
    """Several clauses in a sentence; a long row is cut and counted."""
    return names_in_row(words, [clause_name(words, each) for each in told])


def names_in_row(words: Words, names: Sequence[str]) -> str:
    """Names as a row in a sentence; a long row is cut and counted."""
    shown = list(names)
    if len(shown) > _MOST_NAMES:
        rest = len(shown) - _MOST_NAMES + 1
        shown[_MOST_NAMES - 1 :] = [words.say_n("ask", "{n} other", "{n} others", rest)]
    row = shown[0]
    for name in shown[1:]:
        row = words.say("ask", "{row}; {name}", row=row, name=name)
    return row
