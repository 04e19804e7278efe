"""A citation of a receipt in words: who says it, under which title, on which day, and where it stands here.

Each function gives lines without markup; who hands them out makes them harmless and sets them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rebriefer.domain.receipt import Quote, Receipt, SourceLine
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence, day_in_table
from rebriefer.words.headcounts import listed
from rebriefer.words.receipts import kind_word, quote_place, said_figure, said_period, said_range
from rebriefer.words.terms import access_word

_MOST_SOURCES, _MOST_QUOTES = 3, 3
"""So many are cited; of the others, how many there are."""
_OF_ITEMS = frozenset({"claim", "document", "par", "discrepancy", "conflict"})
"""Kinds that rest on the items: their items are cited, with the sentence where there is one."""


def citation(words: Words, receipt: Receipt, *, state: str = "", as_of: date, data_date: date) -> list[str]:
    """The lines of a citation.

    Args:
        words: The language.
        receipt: What is cited.
        state: State of a clause on the as-of day, in words; or empty.
        as_of: The day that is looked at.
        data_date: The last day of the data.
    """
    return [
        _what(words, receipt),
        *([state] if state else []),
        *_items(words, receipt),
        *_sources(words, receipt),
        *_absent(words, receipt),
        _here(words, receipt, as_of, data_date),
    ]


def _pick(words: Words, en: str, zh: str) -> str:
    return (zh or en) if words.language == "zh" else (en or zh)


def _what(words: Words, receipt: Receipt) -> str:
    """Kind, title with its Chinese original, figure with range, period."""
    title = _pick(words, receipt.title_en, receipt.title_zh)
    if words.language == "en" and receipt.kind in ("clause", "event", "term") and receipt.title_zh:
        title = words.say("citation", "{title} ({original})", title=title, original=receipt.title_zh)
    figure, ends = said_figure(words, receipt), said_range(words, receipt)
    if figure and ends and ends != figure:
        figure = words.say("citation", "{figure} ({range})", figure=figure, range=ends)
    day = day_in_sentence(words, receipt.day) if receipt.day is not None else said_period(words, receipt.period)
    if day in title:
        day = ""
    told = listed(words, filter(None, (title, figure, day)))
    return words.say("citation", "{kind}: {told}", kind=kind_word(words, receipt.kind), told=told)


def _items(words: Words, receipt: Receipt) -> Iterator[str]:
    """The items with their sentences; a document is cited once, without every sentence of it."""
    if receipt.kind == "document":
        yield from (_item(words, quote) for quote in receipt.quotes[:1])
        return
    for quote in receipt.quotes[:_MOST_QUOTES]:
        yield _item(words, quote)
        yield words.say("citation", "{place}: “{quote}”", place=quote_place(words, quote), quote=quote.quote)
        if words.language == "zh" and quote.text_zh:
            yield words.say("citation", "Working translation, ours: “{text}”", text=quote.text_zh)
    yield from _more(words, len(receipt.quotes) - _MOST_QUOTES, sentences=True)


def _item(words: Words, quote: Quote) -> str:
    """Outlet, headline as it was printed, our English rendering of it, day."""
    day = said_period(words, quote.published)
    if words.language == "zh":
        return words.say(
            "citation", "{outlet}: “{headline}”, {day}", outlet=quote.outlet_zh, headline=quote.headline_zh, day=day
        )
    return words.say(
        "citation",
        "{outlet} ({outlet_zh}): “{headline}” [headline; our rendering: “{rendering}”], {day}",
        outlet=quote.outlet_en,
        outlet_zh=quote.outlet_zh,
        headline=quote.headline_zh,
        rendering=quote.headline_en,
        day=day,
    )


def _sources(words: Words, receipt: Receipt) -> Iterator[str]:
    """The sources; those of an item's sentence are what it was checked against. An item is no source of itself."""
    itself = {quote.headline_zh for quote in receipt.quotes}
    sources = [source for source in receipt.sources if source.title not in itself]
    for source in sources[:_MOST_SOURCES]:
        said = _source(words, source)
        yield words.say("citation", "Checked against {source}", source=said) if receipt.kind in _OF_ITEMS else said
    yield from _more(words, len(sources) - _MOST_SOURCES, sentences=False)


def _source(words: Words, source: SourceLine) -> str:
    """Publisher, title, day, address on the web, and what of it was opened."""
    named = source.publisher or source.title
    if source.title and source.publisher:
        named = words.say("citation", "{publisher}: “{title}”", publisher=source.publisher, title=source.title)
    opened = access_word(words, source.access)
    return listed(words, filter(None, (named, said_period(words, source.published), source.url, opened)))


def _more(words: Words, n: int, *, sentences: bool) -> Iterator[str]:
    if n > 0 and sentences:
        yield words.say_n("citation", "{n} more sentence in the receipt", "{n} more sentences in the receipt", n)
    elif n > 0:
        yield words.say_n("citation", "{n} more source in the receipt", "{n} more sources in the receipt", n)


def _absent(words: Words, receipt: Receipt) -> Iterator[str]:
    if receipt.text_absent:
        yield words.say("citation", "The official text is not in the pack.")
    elif receipt.kind in _OF_ITEMS:
        yield words.say("citation", "Known by headline and English summary; the Chinese body is not in the pack.")


def _here(words: Words, receipt: Receipt, as_of: date, data_date: date) -> str:
    day, last = day_in_table(words, as_of), day_in_table(words, data_date)
    if as_of > data_date:
        return words.say(
            "citation",
            "rebriefer, {address}; as of {day}, beyond the data; data to {data_date}",
            address=receipt.address,
            day=day,
            data_date=last,
        )
    return words.say(
        "citation",
        "rebriefer, {address}; as of {day}; data to {data_date}",
        address=receipt.address,
        day=day,
        data_date=last,
    )
