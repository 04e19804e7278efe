"""``rebriefer ask``: is a licence needed?"""

import argparse
from collections.abc import Sequence
from typing import Any

from rebriefer.cli.printing import day_given, print_json
from rebriefer.domain.answers import Answer, Told
from rebriefer.domain.asking import ask
from rebriefer.domain.case import Row
from rebriefer.domain.questions import EndUse
from rebriefer.domain.scopes import scope_of
from rebriefer.domain.typed_questions import LISTS, read_question
from rebriefer.library.opening import Library
from rebriefer.library.queries.scopes import all_scopes
from rebriefer.pack.bundled import bundled_library
from rebriefer.words.answer_remarks import answer_remarks
from rebriefer.words.answer_rows import ANSWER_PARTS, short_name, standing_words
from rebriefer.words.answers import answer_sentence, answer_sentences
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence

_FLAGS = {
    "--item": ("element", "Dy", "symbol of an element, or REE for the rare earths"),
    "--form": ("form", "metal", "ore, oxide, metal, magnet, technology ..."),
    "--to": ("to", "DEU", "where it goes, two or three letters of ISO 3166; EU is the European Union"),
    "--from": ("sender", "CHN", "where it leaves (default: CHN)"),
    "--origin": ("origin", "CHN", "where it was made (default: CHN where it leaves China, else not said)"),
    "--party": ("party", "NAME", "who receives or uses it, in English or Chinese"),
    "--end-use": ("end_use", "USE", f"{', '.join(EndUse)} (default: unspecified)"),
    "--value-share": ("value_share_pct", "PERCENT", "share of Chinese value in an item made abroad"),
    "--magnet": ("magnet", "KIND", "NdFeB, SmCo, bonded NdFeB, NdFeB without Tb and Dy"),
    "--technology": ("technology_for", "PURPOSE", "what a technology is for: separation, magnet_making ..."),
    "--chinese-technology": ("chinese_technology", "yes|no", "whether it was made with Chinese rare-earth technology"),
    "--shape": ("shape", "solid|powder", "shape of a metal"),
    "--purity": ("purity_pct", "PERCENT", "purity of the item"),
    "--product": ("product", "WORDS", "the item in your words; element and form decide"),
}
"""Flag: the attribute of a question, how its value is written, and one line of help."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What a question consists of."""
    for flag, (name, value, text) in _FLAGS.items():
        parser.add_argument(flag, dest=name, metavar=value, help=text)
    parser.add_argument("--dual-use", action="store_true", help="the item is on the Chinese dual-use list")
    parser.add_argument("--on", metavar="DAY", help="YYYY-MM-DD (default: the data date)")
    parser.add_argument("--instruments-only", action="store_true", help="leave statements out")
    parser.add_argument("--json", action="store_true", help="print identifiers as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the answer."""
    library = bundled_library()
    answer = _answer(args, library)
    if args.json:
        print_json(answer_as_json(answer))
    else:
        _print_answer(Words(args.lang), library, answer)
    return 0


def _answer(args: argparse.Namespace, library: Library) -> Answer:
    scoped = [(clause, scope_of(row)) for clause, row in all_scopes(library)]
    asked = {name: getattr(args, name) for name, _, _ in _FLAGS.values()}
    asked["dual_use"] = "yes" if args.dual_use else None
    day = day_given(args.on) if args.on is not None else library.data_date
    question = read_question(asked, day, _lists(library, scoped))
    return ask(question, scoped, library.data_date, with_statements=not args.instruments_only)


def _lists(library: Library, scoped: Sequence[Row]) -> dict[str, list[str]]:
    named = {element for _, scope in scoped for part in scope.parts for element in part.elements}
    return {name: list(library.vocabulary(name)) for name in LISTS} | {"element": sorted(named)}


def answer_as_json(answer: Answer) -> dict[str, Any]:
    """The answer in identifiers, with its sentence in both languages."""
    on = answer.changes_next_on
    return {
        "answer": answer.answer.value,
        "sentence_en": answer_sentence(Words("en"), answer),
        "sentence_zh": answer_sentence(Words("zh"), answer),
        "catches": [_row(told) for told in answer.catches],
        "would_but": [_row(told) for told in answer.would_but],
        "beside": [_row(told) for told in answer.beside],
        "duties": [_row(told) | _rate(told) for told in answer.duties],
        "changes_next": [{"day": on.isoformat()} | _row(told) for told in answer.changes_next] if on else [],
    }


def _row(told: Told) -> dict[str, Any]:
    row: dict[str, Any] = {
        "clause": told.clause.address,
        "state": told.standing.state.value,
        "state_basis": told.standing.basis.value,
        "effect": told.effect,
    }
    return row | {"depends": True} if told.depends else row


def _rate(told: Told) -> dict[str, Any]:
    return {"duty_pct": told.duty_pct, "certainty": told.certainty}


def _print_answer(words: Words, library: Library, answer: Answer) -> None:
    for sentence in answer_sentences(words, answer):
        print(sentence)
    next_on = day_in_sentence(words, answer.changes_next_on) if answer.changes_next_on else ""
    effects = library.vocabulary("effect")
    for part, title in ANSWER_PARTS.items():
        rows: tuple[Told, ...] = getattr(answer, part)
        if rows:
            print(f"\n{words.say('ask', title, day=next_on)}")
            for told in rows:
                print(
                    f"  {told.clause.address}\n    {short_name(words, told)} | {standing_words(words, told, effects)}"
                )
    print()
    for sentence in answer_remarks(words, answer):
        print(sentence)
