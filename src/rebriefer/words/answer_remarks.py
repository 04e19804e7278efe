"""What is worth a word beside the answer: near misses, what was not told, and what the pack does not know."""

from __future__ import annotations

from collections.abc import Iterator

from rebriefer.domain.answers import Answer, AnswerClass, Told
from rebriefer.domain.items import Condition
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.clause_names import clause_name, clause_names, names_in_row
from rebriefer.words.days import day_in_sentence
from rebriefer.words.terms import answer_word

_NEARLY = {
    Condition.END_USE: marked("ask", "A military end use could be barred: {clauses}."),
    Condition.PURITY: marked("ask", "At a higher purity it would be caught: {clauses}."),
    Condition.SHAPE: marked("ask", "In another shape it would be caught: {clauses}."),
    Condition.VALUE_SHARE: marked("ask", "With a greater share of Chinese value it would be caught: {clauses}."),
    Condition.CHINESE_TECHNOLOGY: marked("ask", "Made with Chinese technology it would be caught: {clauses}."),
    Condition.ELEMENT: marked("ask", "A magnet that contains a listed element would be caught: {clauses}."),
}

_DEPENDS_ON = {
    Condition.ORIGIN: marked("ask", "depends on the origin"),
    Condition.VALUE_SHARE: marked("ask", "depends on the share of Chinese value"),
    Condition.CHINESE_TECHNOLOGY: marked("ask", "depends on the technology used"),
    Condition.END_USE: marked("ask", "depends on the end use"),
    Condition.ELEMENT: marked("ask", "depends on the element"),
    Condition.FORM: marked("ask", "depends on the form"),
    Condition.SHAPE: marked("ask", "depends on the shape"),
    Condition.MAGNET: marked("ask", "depends on the kind of magnet"),
    Condition.PURITY: marked("ask", "depends on the purity"),
    Condition.TECHNOLOGY: marked("ask", "depends on the purpose of the technology"),
    Condition.KNOWLEDGE: marked("ask", "depends on knowledge of the use"),
    Condition.GOODS_LIST: marked("ask", "depends on a list not in the pack"),
    Condition.PARTS: marked("ask", "depends on the part of the clause"),
}


def depends_words(words: Words, told: Told) -> list[str]:
    """What a clause depends on, as short labels; none where it catches for certain."""
    return [words.say("ask", message) for condition, message in _DEPENDS_ON.items() if condition in told.open]


def answer_remarks(words: Words, answer: Answer) -> list[str]:
    """Sentences about the answer, one thought each."""
    return [
        *remarks_on_case(words, answer),
        *_near_misses(words, answer),
        *remarks_on_change(words, answer),
        *remarks_on_gaps(words, answer),
    ]


def remarks_on_case(words: Words, answer: Answer) -> list[str]:
    """What the answer made of the item and of the party."""
    return [*_item_remarks(words, answer), *_party_remarks(words, answer)]


def _item_remarks(words: Words, answer: Answer) -> Iterator[str]:
    question = answer.question
    if question.dual_use:
        yield words.say(
            "ask", "By your word the item is on the dual-use list; what is on that list needs a licence by it."
        )
    elif question.elements() is None and answer.answer is not AnswerClass.DEPENDS:
        yield words.say(
            "ask", "No element was named, so a list that names elements could not be held against the item."
        )
    if question.product:
        yield words.say(
            "ask", "Element and form decide, not the name of the product: “{product}”.", product=question.product
        )
    for told in answer.mentions:
        conditions = told.scope.conditions_zh if words.language == "zh" else told.scope.conditions_en
        yield words.say(
            "ask", "{clause} speaks of it: {conditions}.", clause=clause_name(words, told), conditions=conditions
        )


def _party_remarks(words: Words, answer: Answer) -> Iterator[str]:
    party = answer.question.party
    if party is None or answer.party_listed:
        return
    if not answer.similar:
        yield words.say("ask", "No list in this pack has the party “{party}”.", party=party)
        return
    names = [similar.zh if words.language == "zh" else similar.en for similar in answer.similar]
    yield words.say(
        "ask",
        "No list has the whole name “{party}”; names that contain it: {names}.",
        party=party,
        names=names_in_row(words, names),
    )


def _near_misses(words: Words, answer: Answer) -> Iterator[str]:
    for condition, message in _NEARLY.items():
        told = [each for each in answer.nearly if each.unmet == (condition,)]
        if told:
            yield words.say("ask", message, clauses=clause_names(words, told))


def remarks_on_change(words: Words, answer: Answer) -> Iterator[str]:
    """On which day the answer changes, if the pack tells of one."""
    if answer.changes_on is None or answer.changes_to is None:
        yield words.say("ask", "Nothing in this pack changes the answer later.")
        return
    day = day_in_sentence(words, answer.changes_on)
    if answer.changes_to is answer.answer:
        yield words.say("ask", "From {day} other clauses catch it; the answer is still “{answer}”.",
                        day=day, answer=answer_word(words, answer.changes_to))  # fmt: skip
    else:
        yield words.say("ask", "The answer changes on {day}, to “{answer}”.",
                        day=day, answer=answer_word(words, answer.changes_to))  # fmt: skip


def remarks_on_gaps(words: Words, answer: Answer) -> Iterator[str]:
    """What the pack does not know."""
    if answer.question.day > answer.data_date:
        yield words.say(
            "ask",
            "Data to {data_date}: later states rest on texts, reports or statements, none is observed.",
            data_date=day_in_sentence(words, answer.data_date),
        )
    yield words.say(
        "ask", "The pack holds no official text; duties by lists of goods that it does not hold are left out."
    )
