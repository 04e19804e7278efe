"""Claims: the quote is the slice of its document, spans of one document never overlap; the Chinese likewise."""

from collections.abc import Iterable
from typing import Any

from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, Path, grouped, objects
from rebriefer.pack.rules.documents import check_slice

Values = dict[str, Any]


def check_claims(context: Context) -> None:
    """Claims against the English summaries."""
    documents = {row.values["id"]: row.values for row in context.of("documents")}
    for row in context.rows:
        document = documents.get(row.values["document_id"])
        if document is not None:
            v = row.values
            check_slice(context, row, ("text_quote",), v["text_quote"], document["summary_en"], v["start"], v["end"])
            _check_section(context, row, document)
            _check_article(context, row, document)
    for rows in grouped(context.rows, "document_id"):
        _check_overlap(context, ((row, ("start",), row.values["start"], row.values["end"]) for row in rows))
    _check_chinese_overlap(context)


def check_headline_claims(context: Context) -> None:
    """Claims of headlines against the Chinese headlines."""
    documents = {row.values["order"]: row.values for row in context.of("documents")}
    for row in context.rows:
        document = documents.get(row.values["article"])
        if document is not None:
            v = row.values
            quote, headline = v["text_quote_zh"], document["headline_zh"]
            check_slice(context, row, ("text_quote_zh",), quote, headline, v["start"], v["end"])
    for rows in grouped(context.rows, "article"):
        _check_overlap(context, ((row, ("start",), row.values["start"], row.values["end"]) for row in rows))


def check_conflicts(context: Context) -> None:
    """A conflict is between two claims at least, and lists the documents they stand in."""
    articles = {row.values["id"]: row.values["article"] for row in context.of("claims")}
    for row in context.rows:
        ids = [each for each in row.values["claim_ids"] or () if each is not None]
        if len(set(ids)) < 2:
            context.say(row, ("claim_ids",), "one_claim", "fewer than two claims, a conflict is between two or more")
        listed = set(row.values["articles"] or ())
        found = {articles[each] for each in ids if each in articles}
        if articles and listed != found and all(each in articles for each in ids):
            message = f"{sorted(listed, key=str)}, the claims stand in {sorted(found, key=str)}"
            context.say(row, ("articles",), "articles_differ", message)


def _check_article(context: Context, row: Row, document: Values) -> None:
    """The number of the article is the order of its document."""
    if row.values["article"] is not None and row.values["article"] != document["order"]:
        message = f"{row.values['article']}, the document {document['id']} has the order {document['order']}"
        context.say(row, ("article",), "article_differs", message)


def _check_section(context: Context, row: Row, document: Values) -> None:
    """The claim lies in the section it names as group, and its Chinese in the statement it names."""
    start, end, span = row.values["start"], row.values["end"], row.values["zh_span"]
    if start is None or end is None:
        return
    for _, section in objects(document["sections"]):
        context.effort.spend(1)
        if _holds(section, start, end):
            if row.values["group"] != section.get("heading"):
                message = f"{shown(row.values['group'])}, the quote stands under {shown(section.get('heading'))}"
                context.say(row, ("group",), "group_differs", message)
            if isinstance(span, dict):
                _check_span(context, row, section, span)
            return


def _check_span(context: Context, row: Row, section: Values, span: Values) -> None:
    start, end = row.values["start"], row.values["end"]
    context.effort.spend(len(section.get("statements") or ()))
    named = [s for _, s in objects(section.get("statements")) if s.get("start") == span.get("statement")]
    statement = named[0] if named else None
    if statement is None or not _holds(statement, start, end):
        message = f"{shown(span.get('statement'))} is not where the statement with the quote begins"
        context.say(row, ("zh_span", "statement"), "statement_differs", message)
        return
    text, zh = statement.get("text_zh"), row.values["text_zh"]
    check_slice(context, row, ("zh_span", "start"), zh, text, span.get("start"), span.get("end"))
    if row.values["statement_refs"] != statement.get("refs"):
        message = f"{row.values['statement_refs']}, the statement has {statement.get('refs')}"
        context.say(row, ("statement_refs",), "refs_differ", message)


def _holds(outer: Values, start: int, end: int) -> bool:
    first, last = outer.get("start"), outer.get("end")
    return isinstance(first, int) and isinstance(last, int) and first <= start <= end <= last


def _check_overlap(context: Context, spans: Iterable[tuple[Row, Path, Any, Any]]) -> None:
    known = [each for each in spans if isinstance(each[2], int) and isinstance(each[3], int)]
    known.sort(key=lambda each: (each[2], each[3]))
    reached: tuple[Row, int] | None = None
    for row, path, start, end in known:
        if reached is not None and start < reached[1]:
            message = f"begins at {start} inside {reached[0].values['id']}, which ends at {reached[1]}"
            context.say(row, path, "spans_overlap", message)
        if reached is None or end > reached[1]:
            reached = (row, end)


def _check_chinese_overlap(context: Context) -> None:
    """In the Chinese of one statement no two claims overlap either."""
    statements: dict[tuple[Any, Any], list[tuple[Row, Path, Any, Any]]] = {}
    for row in context.rows:
        span = row.values["zh_span"]
        if isinstance(span, dict):
            key = (row.values["document_id"], span.get("statement"))
            statements.setdefault(key, []).append((row, ("zh_span", "start"), span.get("start"), span.get("end")))
    for spans in statements.values():
        _check_overlap(context, spans)
