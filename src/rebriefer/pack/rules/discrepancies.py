"""Discrepancies: quotes equal their slices, and the claims they name are there."""

from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, objects
from rebriefer.pack.rules.documents import check_slice


def check(context: Context) -> None:
    """Quotes from summaries and headlines, and references to claims of both kinds."""
    documents = {row.values["id"]: row.values for row in context.of("documents")}
    claims = {row.values["id"] for table in ("claims", "headline_claims") for row in context.of(table)}
    for row in context.rows:
        v = row.values
        document = documents.get(v["article"])
        if document is not None:
            text = document["summary_en"] if v["quote"] is not None else document["headline_zh"]
            quote = v["quote"] if v["quote"] is not None else v["headline_quote"]
            check_slice(context, row, ("quote",), quote, text, v["start"], v["end"])
            headline, first, last = document["headline_zh"], v["headline_start"], v["headline_end"]
            check_slice(context, row, ("headline_quote",), v["headline_quote"], headline, first, last)
        for position, more in objects(v["more_quotes"]):
            other = documents.get(more.get("article"))
            if other is not None:
                path, quote = ("more_quotes", position, "quote"), more.get("quote")
                check_slice(context, row, path, quote, other["summary_en"], more.get("start"), more.get("end"))
        _check_quoted(context, row)
        for position, claim in enumerate(v["claim_ids"] or ()):
            if claims and claim is not None and claim not in claims:
                message = f"{shown(claim)} is neither a claim nor a claim of a headline"
                context.say(row, ("claim_ids", position), "no_such_claim", message)


def _check_quoted(context: Context, row: Row) -> None:
    """A discrepancy quotes its item, and a quote has its offsets."""
    if not row.sound:
        return
    if row.values["quote"] is None and row.values["headline_quote"] is None:
        context.say(row, ("quote",), "no_quote", "neither quote nor headline_quote, one of them is needed")
    for prefix in ("", "headline_"):
        quote = row.values[f"{prefix}quote"]
        for name in (f"{prefix}start", f"{prefix}end"):
            if quote is not None and row.values[name] is None:
                context.say(row, (name,), "no_offsets", f"is missing, {prefix}quote needs it")
