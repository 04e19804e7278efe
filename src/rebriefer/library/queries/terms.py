"""The glossary, by the words that somebody meets."""

import json

from rebriefer.domain.addresses import address_of
from rebriefer.domain.terms import Term
from rebriefer.library.opening import Library


def terms_by_words(library: Library) -> dict[str, Term]:
    """Each Chinese wording with its entry.

    A wording of its own goes before another one's alias; of two entries with one wording the first stands.
    """
    own: dict[str, Term] = {}
    other: dict[str, Term] = {}
    for row in library.db.execute("SELECT * FROM glossary ORDER BY row"):
        term = Term(
            address=address_of("term", row["id"]),
            zh=row["zh"],
            pinyin=row["pinyin"] or "",
            en=row["en"],
            note_en=row["note_en"] or "",
            note_zh=row["note_zh"] or "",
        )
        own.setdefault(term.zh, term)
        for alias in json.loads(row["aliases_zh"] or "[]"):
            other.setdefault(alias, term)
    return other | own
