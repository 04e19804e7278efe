"""The answer to a question as what is seen of it: sentences, and clauses that lead to their evidence."""

from typing import NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.domain.answers import Answer, Told
from rebriefer.domain.states import State
from rebriefer.places.timeline.model.ask import FIELDS, AskModel
from rebriefer.words.answer_remarks import remarks_on_case, remarks_on_change, remarks_on_gaps
from rebriefer.words.answer_rows import ANSWER_PARTS, misses_words, standing_words
from rebriefer.words.answers import answer_sentences, joined
from rebriefer.words.catalogue import Words
from rebriefer.words.clause_names import clause_name
from rebriefer.words.days import day_in_sentence

Effects = dict[str, tuple[str, str]]
_OWN_CHANGE = "changes_next"


class ClauseLine(NamedTuple):
    """One clause of an answer.

    Attributes:
        address: Where its evidence is.
        name: What it is called.
        detail: How it stands to the case.
        state: Its state on the day.
        actor: Whose it is.
    """

    address: Address
    name: str
    detail: str
    state: State
    actor: str


class Section(NamedTuple):
    """A part of the answer: its title, the sentences under it, and its clauses."""

    title: str
    sentences: tuple[str, ...] = ()
    clauses: tuple[ClauseLine, ...] = ()


def first_sentence(words: Words, answer: Answer) -> str:
    """The answer itself."""
    return answer_sentences(words, answer)[0]


def more_sentences(words: Words, answer: Answer) -> str:
    """What the answer turns on, what is paused, and what stands beside it."""
    return joined(words, answer_sentences(words, answer)[1:])


def sections(words: Words, answer: Answer, effects: Effects) -> list[Section]:
    """What catches the case, what does not and why, when that changes, and what the pack does not know."""
    told = [_part(words, answer, part, effects) for part in ANSWER_PARTS if part != _OWN_CHANGE]
    nearly = tuple(_line(words, each, misses_words(words, each)) for each in answer.nearly)
    all_ = [
        *told[:2],
        Section(words.say("ask", "Nearly catches it, and why not"), (), nearly),
        *told[2:],
        Section(words.say("ask", "When the answer changes"), tuple(remarks_on_change(words, answer))),
        _part(words, answer, _OWN_CHANGE, effects),
        Section(words.say("ask", "About this case"), tuple(remarks_on_case(words, answer))),
        Section(words.say("ask", "What the pack does not know"), tuple(remarks_on_gaps(words, answer))),
    ]
    return [section for section in all_ if section.sentences or section.clauses]


def answer_as_text(model: AskModel, answer: Answer) -> str:
    """Question and answer as lines of text, to be pasted somewhere."""
    words = model.words
    asked = [
        words.say("receipt", "{label}: {text}", label=words.say("ask", label), text=model.shown(field))
        for field, label in FIELDS.items()
        if model.texts[field]
    ]
    day = words.say("ask", "On {day}, with data to {data_date}",
                    day=day_in_sentence(words, answer.question.day),
                    data_date=day_in_sentence(words, answer.data_date))  # fmt: skip
    lines = [*asked, day, "", *answer_sentences(words, answer)]
    for section in sections(words, answer, model.session.library.vocabulary("effect")):
        lines += ["", section.title, *section.sentences]
        lines += [f"{clause.name} | {clause.detail} | {clause.address}" for clause in section.clauses]
    return "\n".join(lines)


def _part(words: Words, answer: Answer, part: str, effects: Effects) -> Section:
    on = answer.changes_next_on
    title = words.say("ask", ANSWER_PARTS[part], day=day_in_sentence(words, on) if on else "")
    rows: tuple[Told, ...] = getattr(answer, part)
    return Section(title, (), tuple(_line(words, told, standing_words(words, told, effects)) for told in rows))


def _line(words: Words, told: Told, detail: str) -> ClauseLine:
    return ClauseLine(told.clause.address, clause_name(words, told), detail, told.standing.state, told.clause.actor)
