"""Twenty questions of the trade, each with the right answer and every clause that bears on it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from rebriefer.domain.answers import Told
from rebriefer.domain.asking import ask
from rebriefer.domain.case import Row
from rebriefer.domain.questions import EndUse, Question
from rebriefer.domain.scopes import scope_of
from rebriefer.library.queries.scopes import all_scopes

ORACLES = yaml.safe_load((Path(__file__).parent.parent / "oracles" / "scope_oracles.yaml").read_text(encoding="utf-8"))[
    "oracles"
]

ITEM = (
    "element", "form", "origin", "value_share_pct", "magnet", "technology_for", "chinese_technology", "dual_use",
    "shape", "purity_pct", "product",
)  # fmt: skip


@pytest.fixture(scope="module")
def scoped(library) -> list[Row]:
    return [(clause, scope_of(row)) for clause, row in all_scopes(library)]


def the_question(oracle: dict[str, Any]) -> Question:
    item = {name: oracle["item"].get(name) for name in ITEM}
    return Question(
        day=date.fromisoformat(oracle["day"]),
        sender=oracle["from"],
        to=oracle["to"],
        party=oracle["party"],
        end_use=EndUse(oracle["end_use"]),
        **item,
    )


def wanted(rows: list[dict[str, Any]], *keys: str) -> list[tuple[Any, ...]]:
    return sorted(
        (row["event"], row["clause"], row["state"], row.get("if") == "depends", *(row[key] for key in keys))
        for row in rows
    )


def told(rows: tuple[Told, ...], *keys: str) -> list[tuple[Any, ...]]:
    return sorted(
        (row.clause.event, row.clause.label, row.standing.state, row.depends, *(getattr(row, key) for key in keys))
        for row in rows
    )


def test_there_are_twenty_questions():
    assert len({oracle["id"] for oracle in ORACLES}) == 20


@pytest.mark.parametrize("oracle", ORACLES, ids=lambda oracle: oracle["id"])
def test_the_question_has_its_answer(oracle, scoped, library):
    answer = ask(the_question(oracle), scoped, library.data_date)
    expected = oracle["expect"]
    assert answer.answer == expected["answer"]
    assert told(answer.catches, "effect") == wanted(expected["catches"], "effect")
    assert told(answer.would_but) == wanted(expected["would_but"])
    assert told(answer.beside) == wanted(expected["beside"])
    assert told(answer.duties, "duty_pct", "certainty") == wanted(expected["duties"], "duty_pct", "certainty")
