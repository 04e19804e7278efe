"""The clauses of an answer as rows: what each part is called, and what is said of a clause in it."""

from __future__ import annotations

from rebriefer.domain.answers import Told
from rebriefer.domain.items import Condition
from rebriefer.words.answer_remarks import depends_words
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import day_in_sentence
from rebriefer.words.terms import basis_word, of_vocabulary, state_word

ANSWER_PARTS = {
    "catches": marked("ask", "Catches it"),
    "would_but": marked("ask", "Would catch it, but is not in force"),
    "beside": marked("ask", "Beside the answer"),
    "duties": marked("ask", "Duties, not added up"),
    "doubles": marked("ask", "Tells the same again, not counted"),
    "changes_next": marked("ask", "Changes next, on {day}"),
}
"""Attribute of an answer: the title of its rows, in their order."""

_MISSES = {
    Condition.END_USE: marked("ask", "only for a military end use"),
    Condition.PURITY: marked("ask", "only at a higher purity"),
    Condition.SHAPE: marked("ask", "only in another shape"),
    Condition.VALUE_SHARE: marked("ask", "only with a greater share of Chinese value"),
    Condition.CHINESE_TECHNOLOGY: marked("ask", "only where made with Chinese technology"),
    Condition.ELEMENT: marked("ask", "only where the magnet contains a listed element"),
}


def short_name(words: Words, told: Told) -> str:
    """The short name of the clause."""
    return told.clause.short_zh if words.language == "zh" else told.clause.short_en


def standing_words(words: Words, told: Told, effects: dict[str, tuple[str, str]]) -> str:
    """State with basis and first day, effect with rate, and whether it depends."""
    standing = told.standing
    state = words.say("ask", "{state} ({basis})",
                      state=state_word(words, standing.state), basis=basis_word(words, standing.basis))  # fmt: skip
    effect = of_vocabulary(words, effects, told.effect)
    if told.duty_pct is not None:
        effect = words.say("ask", "{effect} {rate} %", effect=effect, rate=f"{told.duty_pct:g}")
    pieces = [state, effect]
    if standing.since is not None:
        pieces.insert(1, words.say("ask", "since {day}", day=day_in_sentence(words, standing.since)))
    pieces += depends_words(words, told)
    if told.certainty == "inferred":
        pieces.append(words.say("ask", "scope inferred"))
    return " | ".join(pieces)


def misses_words(words: Words, told: Told) -> str:
    """Why a clause that nearly catches the case does not."""
    return " | ".join(words.say("ask", _MISSES[condition]) for condition in told.unmet)
