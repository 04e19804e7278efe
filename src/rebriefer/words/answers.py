"""The sentences that answer whether a licence is needed; the first one starts with the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from rebriefer.domain.answers import Answer, AnswerClass, Told
from rebriefer.domain.items import Condition
from rebriefer.domain.states import State
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.clause_names import clause_name, clause_names
from rebriefer.words.days import day_in_sentence

_TURNS_ON = {
    Condition.ORIGIN: marked("ask", "It turns on where the item was made, which was not said."),
    Condition.VALUE_SHARE: marked("ask", "It turns on the share of Chinese value, which was not said."),
    Condition.CHINESE_TECHNOLOGY: marked("ask", "It turns on whether Chinese technology was used, which was not said."),
    Condition.END_USE: marked("ask", "It turns on the end use, which was not said."),
    Condition.ELEMENT: marked("ask", "It turns on the element, which was not said."),
    Condition.FORM: marked("ask", "It turns on the form, which was not said."),
    Condition.SHAPE: marked("ask", "It turns on the shape, solid or powder, which was not said."),
    Condition.MAGNET: marked("ask", "It turns on the kind of magnet, which was not said."),
    Condition.PURITY: marked("ask", "It turns on the purity, which was not said."),
    Condition.TECHNOLOGY: marked("ask", "It turns on what the technology is for, which was not said."),
    Condition.KNOWLEDGE: marked("ask", "It turns on what the exporter knows of the use."),
    Condition.GOODS_LIST: marked("ask", "It turns on a list of goods that is not in this pack."),
    Condition.PARTS: marked("ask", "It turns on which of two parts of the clause means the item."),
}

_PAUSED = {
    (State.ANNOUNCED, "licence"): marked(
        "ask", "Announced on {day}, not yet in force: a licence would be needed by {clauses}."
    ),
    (State.ANNOUNCED, "ban"): marked("ask", "Announced on {day}, not yet in force: it would be barred by {clauses}."),
    (State.SUSPENDED, "licence"): marked("ask", "Suspended since {day}: a licence would be needed by {clauses}."),
    (State.SUSPENDED, "ban"): marked("ask", "Suspended since {day}: it would be barred by {clauses}."),
    (State.SUSPENDED_BEFORE_EFFECT, "licence"): marked(
        "ask", "Suspended on {day} before it took effect: a licence would be needed by {clauses}."
    ),
    (State.SUSPENDED_BEFORE_EFFECT, "ban"): marked(
        "ask", "Suspended on {day} before it took effect: it would be barred by {clauses}."
    ),
    (State.UNKNOWN, "licence"): marked("ask", "Of unknown state since {day}: a licence would be needed by {clauses}."),
    (State.UNKNOWN, "ban"): marked("ask", "Of unknown state since {day}: it would be barred by {clauses}."),
}

_BESIDE = {
    "ordinary_export_licence": marked("ask", "Beside this, an ordinary export licence is needed: {clauses}."),
    "state_trading": marked("ask", "Beside this, only firms on the state-trading list may export it: {clauses}."),
    "export_quota": marked("ask", "Beside this, an export quota applies: {clauses}."),
    "de_facto": marked("ask", "Beside this, reports tell of a practice without a published text: {clauses}."),
}

_LICENCE = (
    marked("ask", "Yes: a licence is needed by {clauses}, in force since {day}; it is not a ban."),
    marked("ask", "Yes: a licence is needed by these clauses in force, none of which is a ban: {clauses}."),
)
_BANNED = (
    marked("ask", "Banned by {clauses}, in force since {day}."),
    marked("ask", "Banned by these clauses in force: {clauses}."),
)
_DEPENDS = {
    "licence": marked("ask", "Depends, and a licence may be needed: {clauses}."),
    "ban": marked("ask", "Depends, and it may be barred: {clauses}."),
}
_UNKNOWN = {
    "licence": marked(
        "ask", "Unknown, since no text seen says how this stands on {day}, and a licence would be needed: {clauses}."
    ),
    "ban": marked(
        "ask", "Unknown, since no text seen says how this stands on {day}, and it would be barred: {clauses}."
    ),
}


def answer_sentence(words: Words, answer: Answer) -> str:
    """The whole answer as one text: class, reasons, what is paused, what stands beside."""
    return joined(words, answer_sentences(words, answer))


def answer_sentences(words: Words, answer: Answer) -> list[str]:
    """The sentences of the answer, the answer itself first."""
    return [_head(words, answer), *_more(words, answer), *_paused(words, answer), *_beside(words, answer)]


def joined(words: Words, sentences: Sequence[str]) -> str:
    """Sentences in a row: English parts them with a space, Chinese does not."""
    return (" " if words.language == "en" else "").join(sentences)


def _certain(answer: Answer, effect: str) -> list[Told]:
    return [told for told in answer.catches if told.effect == effect and not told.depends]


def _open(answer: Answer) -> list[Told]:
    """What the class *depends* rests on: bans that depend, else licences that do."""
    bans = [told for told in answer.catches if told.effect == "ban" and told.depends]
    return bans or [told for told in answer.catches if told.depends]


def _head(words: Words, answer: Answer) -> str:
    match answer.answer:
        case AnswerClass.BANNED:
            return _by(words, _certain(answer, "ban"), _BANNED)
        case AnswerClass.LICENCE_NEEDED:
            return _by(words, _certain(answer, "licence"), _LICENCE)
        case AnswerClass.DEPENDS:
            told = _open(answer)
            return words.say("ask", _DEPENDS[told[0].effect], clauses=clause_names(words, told))
        case AnswerClass.UNKNOWN:
            return _unknown(words, answer)
        case _:
            day = day_in_sentence(words, answer.question.day)
            return words.say(
                "ask",
                "No instrument in this pack, as it stands on {day}, requires a licence for this or bars it.",
                day=day,
            )


def _by(words: Words, told: Sequence[Told], messages: tuple[str, str]) -> str:
    """One clause is said with its first day, several without."""
    if len(told) > 1:
        return words.say("ask", messages[1], clauses=clause_names(words, told))
    return words.say("ask", messages[0], clauses=clause_name(words, told[0]), day=_since(words, told[0]))


def _unknown(words: Words, answer: Answer) -> str:
    unknown = [told for told in answer.would_but if told.standing.state is State.UNKNOWN]
    effect = "ban" if any(told.effect == "ban" for told in unknown) else "licence"
    told = [each for each in unknown if each.effect == effect]
    day = day_in_sentence(words, answer.question.day)
    return words.say("ask", _UNKNOWN[effect], clauses=clause_names(words, told), day=day)


def _more(words: Words, answer: Answer) -> Iterator[str]:
    """What the answer turns on, and the licence that is needed whatever else holds."""
    licences = _certain(answer, "licence")
    if answer.answer is AnswerClass.BANNED and licences:
        yield words.say("ask", "A licence is needed as well: {clauses}.", clauses=clause_names(words, licences))
    if answer.answer is AnswerClass.DEPENDS:
        found = {condition for told in _open(answer) for condition in told.open}
        yield from (words.say("ask", message) for condition, message in _TURNS_ON.items() if condition in found)
        if licences:
            yield words.say("ask", "A licence is needed in any case: {clauses}.", clauses=clause_names(words, licences))


def _paused(words: Words, answer: Answer) -> Iterator[str]:
    """What would catch it but is not in force, by state and first day."""
    left = [told for told in answer.would_but if not _said_as_unknown(answer, told)]
    certain = sorted((told for told in left if not told.depends), key=_pause)
    for (state, effect, _), group in groupby(certain, key=_pause):
        told = list(group)
        message = _PAUSED[State(state), effect]
        yield words.say("ask", message, clauses=clause_names(words, told), day=_since(words, told[0]))
    unsure = [told for told in left if told.depends]
    if unsure:
        yield words.say("ask", "Not in force, and it would depend: {clauses}.", clauses=clause_names(words, unsure))


def _pause(told: Told) -> tuple[str, str, date]:
    return told.standing.state.value, told.effect, told.standing.since or date.min


def _said_as_unknown(answer: Answer, told: Told) -> bool:
    return answer.answer is AnswerClass.UNKNOWN and told.standing.state is State.UNKNOWN


def _beside(words: Words, answer: Answer) -> Iterator[str]:
    in_force = [told for told in answer.beside if told.standing.state is State.IN_FORCE and not told.depends]
    for regime, message in _BESIDE.items():
        told = [each for each in in_force if each.scope.regime == regime]
        if told:
            yield words.say("ask", message, clauses=clause_names(words, told))


def _since(words: Words, told: Told) -> str:
    return day_in_sentence(words, told.standing.since or date.min)
