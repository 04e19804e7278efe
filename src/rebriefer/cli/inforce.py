"""``rebriefer inforce``: what each clause is on a day, or what differs between two."""

import argparse
from datetime import date
from typing import Any

from rebriefer.cli.printing import day_given, print_json
from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import Change, Standing, State
from rebriefer.library.opening import Library
from rebriefer.library.queries.inforce import Registered, compared, register
from rebriefer.pack.bundled import bundled_library
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence
from rebriefer.words.terms import basis_word, state_word


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The day, a second one, and how to ask."""
    parser.add_argument("--on", metavar="DAY", help="YYYY-MM-DD (default: the data date)")
    parser.add_argument("--compare", metavar="DAY", help="list only what differs on this second day")
    parser.add_argument("--instruments-only", action="store_true", help="leave statements out")
    parser.add_argument("--all", action="store_true", help="list clauses that have ended too")
    parser.add_argument("--json", action="store_true", help="print identifiers as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the register."""
    library = bundled_library()
    words = Words(args.lang)
    day = day_given(args.on) if args.on is not None else library.data_date
    with_statements = not args.instruments_only
    if args.compare is not None:
        _compare(args, library, words, (day, day_given(args.compare)), with_statements)
        return 0
    rows = register(library, day, with_statements=with_statements, ended=args.all)
    if args.json:
        print_json([_listed(row) for row in rows])
    else:
        _print_register(words, library, day, rows)
    return 0


def _compare(
    args: argparse.Namespace, library: Library, words: Words, days: tuple[date, date], with_statements: bool
) -> None:
    rows = compared(library, *days, with_statements=with_statements)
    if args.json:
        print_json([{"clause": c.address, "before": _stood(b), "after": _stood(a)} for c, b, a in rows])
        return
    print(
        words.say_n(
            "inforce",
            "{n} clause differs between {before} and {after}.",
            "{n} clauses differ between {before} and {after}.",
            len(rows),
            before=day_in_sentence(words, days[0]),
            after=day_in_sentence(words, days[1]),
        )
    )
    for clause, before, after in rows:
        print(f"  {clause.address}\n    {_said(words, before)} > {_said(words, after)}  {_short(words, clause)}")


def _stood(standing: Standing) -> dict[str, str]:
    return {"state": standing.state.value, "state_basis": standing.basis.value}


def _listed(row: Registered) -> dict[str, Any]:
    clause, standing, change = row
    return {
        "clause": clause.address,
        "instrument": clause.instrument,
        "issuer": clause.issuer,
        "actor": clause.actor,
        "role": clause.role,
        **_stood(standing),
        "since": standing.since.isoformat() if standing.since else None,
        "next_change": _changed(change),
        "title_en": clause.title_en,
        "title_zh": clause.title_zh,
        "covers_en": clause.covers_en,
        "covers_zh": clause.covers_zh,
        "effect": clause.effect,
        "duplicate_of": clause.duplicate_of,
    }


def _changed(change: Change | None) -> dict[str, str] | None:
    if change is None:
        return None
    return {"day": change.day.isoformat(), "state": change.state.value, "state_basis": change.basis.value}


def _print_register(words: Words, library: Library, day: date, rows: list[Registered]) -> None:
    print(
        words.say(
            "inforce",
            "As of {day}. Data to {data_date}. Days are inclusive at both ends.",
            day=day_in_sentence(words, day),
            data_date=day_in_sentence(words, library.data_date),
        )
    )
    for state in State:
        chosen = [row for row in rows if row[1].state is state]
        if chosen:
            print(f"\n{state_word(words, state)} ({len(chosen)})")
            for clause, standing, change in chosen:
                print(
                    f"  {clause.address}\n    {_short(words, clause)} | {_said(words, standing)}{_next(words, change)}"
                )


def _short(words: Words, clause: Clause) -> str:
    return clause.short_zh if words.language == "zh" else clause.short_en


def _said(words: Words, standing: Standing) -> str:
    state, basis = state_word(words, standing.state), basis_word(words, standing.basis)
    if standing.since is None:
        return state
    return words.say(
        "inforce", "{state} ({basis}) since {day}", state=state, basis=basis, day=day_in_sentence(words, standing.since)
    )


def _next(words: Words, change: Change | None) -> str:
    if change is None:
        return ""
    return words.say(
        "inforce",
        "; from {day} {state} ({basis})",
        day=day_in_sentence(words, change.day),
        state=state_word(words, change.state),
        basis=basis_word(words, change.basis),
    )
