"""A value as it is handed out: its receipt in short, label by label, down to the address that leads back to it."""

from __future__ import annotations

from collections.abc import Iterator

from rebriefer.domain.receipt import Receipt
from rebriefer.domain.states import standing_on
from rebriefer.exports.handout import as_of_line
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table
from rebriefer.words.headlines import headline_shown
from rebriefer.words.numbers import figure_under_unit, unit_word
from rebriefer.words.receipts import kind_word, said_figure, said_period, said_range, said_source
from rebriefer.words.terms import basis_word, of_vocabulary, state_word

Row = tuple[str, str]

_QUOTES, _SOURCES = 3, 5
"""How many sentences and sources are told; of the others, how many there are."""


def value_rows(words: Words, session: Session, receipt: Receipt) -> list[Row]:
    """Figure with qualifier and unit, basis, period, sentences, sources, as-of line and address."""
    rows = [
        (kind_word(words, receipt.kind), _pick(words, receipt.title_en, receipt.title_zh)),
        *_figure(words, session, receipt),
        *_states(words, session, receipt),
        *_holds(words, session, receipt),
    ]
    return [
        *rows,
        *_lines(words, receipt, {text for _, text in rows}),
        *_sentences(words, receipt),
        *_sources(words, receipt),
        (words.say("out", "Day and data"), as_of_line(words, session)),
        (words.say("out", "Address"), receipt.address),
    ]


def named_value(words: Words, receipt: Receipt) -> str:
    """The value in a few words: its figure, or its title where there is none."""
    return said_figure(words, receipt) or _pick(words, receipt.title_en, receipt.title_zh)


def _figure(words: Words, session: Session, receipt: Receipt) -> Iterator[Row]:
    say = words.say
    figure, ends = said_figure(words, receipt), said_range(words, receipt)
    if figure:
        yield say("out", "Figure"), figure
    if ends and ends != figure:
        yield say("out", "Range"), ends
    if receipt.value is not None:
        yield say("out", "Number"), figure_under_unit(words, receipt.value, receipt.unit)
        yield say("out", "Unit"), unit_word(words, receipt.unit)
    if receipt.mass_basis:
        basis = of_vocabulary(words, session.library.vocabulary("mass_basis"), receipt.mass_basis)
        yield say("out", "Mass basis"), basis
    if receipt.day is not None:
        yield say("out", "Day"), day_in_table(words, receipt.day)
    elif receipt.period:
        yield say("out", "Period"), said_period(words, receipt.period)


def _states(words: Words, session: Session, receipt: Receipt) -> Iterator[Row]:
    """What a clause, or each clause of an event, is on the as-of day."""
    for clause in all_clauses(session.library):
        if receipt.address in (clause.address, f"event:{clause.event}"):
            standing = standing_on(
                clause.lifecycle, session.as_of, session.data_date, with_statements=session.with_statements
            )
            name = _pick(words, clause.short_en, clause.short_zh)
            state, basis = state_word(words, standing.state), basis_word(words, standing.basis)
            said = words.say("receipt", "{clause}: {state} ({basis})", clause=name, state=state, basis=basis)
            yield words.say("out", "State"), said


def _holds(words: Words, session: Session, receipt: Receipt) -> Iterator[Row]:
    if receipt.assessment:
        said = of_vocabulary(words, session.library.vocabulary("assessment"), receipt.assessment)
        yield words.say("out", "Assessment"), said
    if receipt.disputed:
        yield words.say("out", "Assessment"), words.say("evidence", "disputed")
    if receipt.text_absent:
        yield words.say("out", "Official text"), words.say("out", "not in the pack")


def _lines(words: Words, receipt: Receipt, told: set[str]) -> Iterator[Row]:
    """What else the row says, such as what was counted; nothing is told twice."""
    for line in receipt.lines:
        text = _pick(words, line.en, line.zh)
        if text and text not in told:
            yield words.say("receipt", line.label), text


def _sentences(words: Words, receipt: Receipt) -> Iterator[Row]:
    for quote in receipt.quotes[:_QUOTES]:
        said = words.say(
            "out",
            "“{quote}” ({address}; {headline})",
            quote=quote.quote,
            address=quote.claim or quote.document,
            headline=headline_shown(quote.headline_zh),
        )
        yield words.say("out", "Sentence"), said
    yield from _more(words, words.say("out", "Sentence"), len(receipt.quotes) - _QUOTES)


def _sources(words: Words, receipt: Receipt) -> Iterator[Row]:
    label = words.say("out", "Source")
    yield from ((label, said_source(words, source)) for source in receipt.sources[:_SOURCES])
    yield from _more(words, label, len(receipt.sources) - _SOURCES)


def _more(words: Words, label: str, n: int) -> Iterator[Row]:
    if n > 0:
        yield label, words.say_n("out", "{n} more in the receipt", "{n} more in the receipt", n)


def _pick(words: Words, en: str, zh: str) -> str:
    return (zh or en) if words.language == "zh" else (en or zh)
