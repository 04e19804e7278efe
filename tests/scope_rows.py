"""Clauses with scopes for tests, made in memory; each names only what the test is about."""

from datetime import date
from typing import Any

from rebriefer.domain.addresses import address_of
from rebriefer.domain.answers import Answer
from rebriefer.domain.asking import ask
from rebriefer.domain.case import Row
from rebriefer.domain.clauses import Clause
from rebriefer.domain.questions import EndUse, Question
from rebriefer.domain.scopes import scope_of
from rebriefer.domain.states import Basis, Entry, State

DAY = date(2025, 6, 1)
DATA_DATE = date(2026, 10, 9)


def in_force(first: str = "2025-01-01", last: str | None = None) -> tuple[Entry, ...]:
    """In force from a day, ended after another one where it is given."""
    start = Entry(date.fromisoformat(first), date.fromisoformat(last) if last else None, State.IN_FORCE, Basis.TEXT)
    if start.last is None:
        return (start,)
    return (start, Entry(date.fromordinal(start.last.toordinal() + 1), None, State.ENDED, Basis.TEXT))


def only(state: State) -> tuple[Entry, ...]:
    """One state from the first of January 2025 on."""
    basis = Basis.TEXT_RUNS_OUT if state is State.UNKNOWN else Basis.TEXT
    return (Entry(date(2025, 1, 1), None, state, basis),)


def a_clause(name: str, lifecycle: tuple[Entry, ...] | None = None, **scope: Any) -> Row:
    """A clause ``clause:NAME/1``: a licence for dysprosium metal out of China, unless the scope says otherwise."""
    row = {
        "role": "operative",
        "effect": "licence",
        "regime": "dual_use_list",
        "exporter": "CHN",
        "binds": "exports from CHN",
        "item_basis": "named",
        "elements": ["Dy"],
        "forms": ["metal"],
        "origin": "CHN",
        "destinations": "all",
        "reach_abroad": False,
        "party_scoped": False,
        "certainty": "clear",
    } | scope
    clause = Clause(
        address=address_of("clause", name, "1"),
        event=name,
        label="1",
        instrument=None,
        issuer=None,
        actor="CHN",
        kind="export_control",
        role=row["role"],
        effect=row["effect"],
        title_en=f"Title of {name}",
        title_zh=f"{name}标题",
        short_en=f"Short {name}",
        short_zh=f"{name}简称",
        covers_en="",
        covers_zh="",
        duplicate_of=None,
        lifecycle=in_force() if lifecycle is None else lifecycle,
    )
    return clause, scope_of(row)


def a_question(**values: Any) -> Question:
    """Dysprosium metal from China to Germany for a civil use, unless the values say otherwise."""
    asked: dict[str, Any] = {
        "day": DAY,
        "sender": "CHN",
        "to": "DEU",
        "element": "Dy",
        "form": "metal",
        "origin": "CHN",
        "end_use": EndUse.CIVIL,
    }
    return Question(**(asked | values))


def answer_to(question: Question, *rows: Row) -> Answer:
    """The answer from these rows alone."""
    return ask(question, rows, DATA_DATE)


def names(told: Any) -> list[str]:
    """The events of the clauses told."""
    return [each.clause.event for each in told]
