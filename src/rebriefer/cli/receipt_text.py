"""The receipt of an address as the command line prints it, in the order of the evidence pane."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rebriefer.cli.receipt_rivals import aside_lines, scale_lines, story_lines
from rebriefer.domain.receipt import Line, Quote, Receipt, SourceLine
from rebriefer.domain.states import standing_on
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.receipts.scale import scale_of
from rebriefer.receipts.story import story_of
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table
from rebriefer.words.foreign import marked_foreign
from rebriefer.words.receipts import kind_word, quote_place, said_figure, said_period, said_range, story_title
from rebriefer.words.terms import access_word, basis_word, confidence_word, level_word, of_vocabulary, state_word


def receipt_lines(words: Words, library: Library, receipt: Receipt) -> Iterator[str]:
    """Everything that the evidence pane shows, line by line."""
    yield from _head(words, library, receipt)
    yield from _states(words, library, receipt)
    if receipt.text_absent:
        yield ""
        yield words.say_n(
            "evidence",
            "Text not in the pack; known from {n} source.",
            "Text not in the pack; known from {n} sources.",
            len(receipt.sources),
        )
    yield from _section(words.say("evidence", "What the items say"), _quotes(words, library, receipt.quotes))
    yield from _section(words.say("evidence", "Sources"), _sources(words, receipt.sources))
    if receipt.documents:
        yield from _section(words.say("evidence", "Who stands behind it"), _behind(words, receipt))
    yield from _section(words.say("evidence", "Does it hold?"), _judged(words, library, receipt))
    scale = scale_of(library, receipt)
    if scale is not None:
        yield from _section(words.say("evidence", "Rivals on one scale"), scale_lines(words, library, scale))
        yield from _section(words.say("evidence", "Not on this scale"), aside_lines(words, scale))
    yield from _section(words.say("evidence", "Contradicted within the pack"), _conflicts(words, receipt))
    told = story_of(library, receipt, scale)
    yield from _section(story_title(words, receipt), story_lines(words, told))
    yield from _confidence(words, receipt)
    yield from _section(words.say("evidence", "Details"), _lines(words, receipt.lines))
    if receipt.related:
        label = words.say("receipt", receipt.related_label)
        yield from _section(label, _quotes(words, library, receipt.related))


def _pick(words: Words, en: str, zh: str) -> str:
    return (zh or en) if words.language == "zh" else (en or zh)


def _head(words: Words, library: Library, receipt: Receipt) -> Iterator[str]:
    period = said_period(words, receipt.period)
    yield " | ".join(filter(None, (kind_word(words, receipt.kind), period, receipt.address)))
    title, other = receipt.title_en, receipt.title_zh
    if words.language == "zh":
        title, other = other, title
    yield title
    if other != title:
        yield other
    figure, ends = said_figure(words, receipt), said_range(words, receipt)
    if figure:
        yield figure
    if ends and ends != figure:
        yield ends
    tags = [
        of_vocabulary(words, library.vocabulary(name), value)
        for name, value in (("mass_basis", receipt.mass_basis), ("assessment", receipt.assessment))
        if value
    ]
    if receipt.disputed:
        tags.append(words.say("evidence", "disputed"))
    if tags:
        yield "".join(f"[{tag}]" for tag in tags)


def _states(words: Words, library: Library, receipt: Receipt) -> Iterator[str]:
    """What a clause, or each clause of an event, is on the data date."""
    clauses = [c for c in all_clauses(library) if receipt.address in (c.address, f"event:{c.event}")]
    if clauses:
        yield ""
        yield words.say("evidence", "State on {day}", day=day_in_table(words, library.data_date))
    for clause in clauses:
        standing = standing_on(clause.lifecycle, library.data_date, library.data_date)
        name = _pick(words, clause.short_en, clause.short_zh)
        state, basis = state_word(words, standing.state), basis_word(words, standing.basis)
        yield "  " + words.say("receipt", "{clause}: {state} ({basis})", clause=name, state=state, basis=basis)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    kept = list(lines)
    if kept:
        yield ""
        yield title
        yield from (f"  {line}" for line in kept)


def _lines(words: Words, lines: Iterable[Line]) -> Iterator[str]:
    for label, group in groupby(lines, key=lambda line: line.label):
        yield words.say("receipt", label)
        yield from (f"  {_line(words, line)}" for line in group)


def _line(words: Words, line: Line) -> str:
    text = _pick(words, line.en, line.zh)
    return f"{text}  {line.address}" if line.address else text


def _quotes(words: Words, library: Library, quotes: Iterable[Quote]) -> Iterator[str]:
    assessments = library.vocabulary("assessment")
    for (document, headline), group in groupby(quotes, key=lambda quote: (quote.document, quote.headline_zh)):
        for quote in group:
            yield f'"{quote.quote}"'
            if words.language == "zh" and quote.text_zh:
                label = words.say("evidence", "working translation")
                yield words.say("receipt", "{label}: {text}", label=label, text=quote.text_zh)
            assessed = of_vocabulary(words, assessments, quote.assessment)
            yield "  " + " | ".join(filter(None, (quote_place(words, quote), quote.claim, assessed)))
        yield f"  {headline}  {document}"


def _behind(words: Words, receipt: Receipt) -> Iterator[str]:
    yield " | ".join(
        (
            words.say_n("evidence", "{n} document", "{n} documents", receipt.documents),
            words.say_n("evidence", "{n} outlet", "{n} outlets", receipt.outlets),
            words.say_n("evidence", "{n} origin", "{n} origins", receipt.origins),
        )
    )
    if receipt.origins_unknown:
        yield words.say_n(
            "evidence",
            "{n} document names no origin.",
            "{n} documents name no origin; they may rest on one.",
            receipt.origins_unknown,
        )


def _judged(words: Words, library: Library, receipt: Receipt) -> Iterator[str]:
    if receipt.assessment:
        said = of_vocabulary(words, library.vocabulary("assessment"), receipt.assessment)
        yield " | ".join(filter(None, (said, _pick(words, receipt.assessment_en, receipt.assessment_zh))))


def _conflicts(words: Words, receipt: Receipt) -> Iterator[str]:
    for conflict in receipt.conflicts:
        yield _pick(words, conflict.nature_en, conflict.nature_zh)
        if conflict.reason_en:
            yield f"  {_pick(words, conflict.reason_en, conflict.reason_zh)}"
        yield f"  {', '.join(conflict.members)}"


def _sources(words: Words, sources: Iterable[SourceLine]) -> Iterator[str]:
    for source in sources:
        title = marked_foreign(words, source.title)
        yield " | ".join(filter(None, (title, source.publisher, said_period(words, source.published))))
        level, access = (level_word(words, source.level), access_word(words, source.access))
        yield "  " + " | ".join(filter(None, (level, access, source.address)))
        if source.url:
            yield f"  {source.url}"


def _confidence(words: Words, receipt: Receipt) -> Iterator[str]:
    reason = _pick(words, receipt.confidence_en, receipt.confidence_zh)
    if receipt.confidence:
        yield from _section(confidence_word(words, receipt.confidence), [reason] if reason else [""])
    elif reason:
        yield from _section(words.say("evidence", "How sure is it?"), [reason])
