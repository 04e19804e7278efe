"""What the user entered takes part in states, register, receipts and search, as hers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.asking import ask
from rebriefer.domain.own_entries import EntryKind, OwnEntry
from rebriefer.domain.own_layer import Agreement
from rebriefer.domain.questions import EndUse, Question
from rebriefer.domain.scopes import scope_of
from rebriefer.domain.states import Basis, State
from rebriefer.errors import UsageError
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.library.queries.events import all_events
from rebriefer.library.queries.inforce import register
from rebriefer.library.queries.own_changes import agreement
from rebriefer.library.queries.scopes import all_scopes
from rebriefer.library.search import find
from rebriefer.receipts import resolve

pytestmark = pytest.mark.anywhere

NO_18 = Address("clause:2025-mofcom-18/1")
CHANGE = OwnEntry(
    Address("own:" + "a" * 32),
    EntryKind.CHANGE_OF_STATE,
    date(2026, 11, 20),
    NO_18,
    "Paused after the call of 19 November",
    "Until further notice. 暂停实施",
    State.SUSPENDED,
    Basis.REPORT,
    "a call with the importer",
    "2026-11-25T10:00:00Z",
)
EVENT = OwnEntry(
    Address("own:" + "b" * 32),
    EntryKind.EVENT,
    date(2026, 11, 21),
    NO_18,
    "Delegation arrives",
    "",
    None,
    Basis.REPORT,
    "an attendee",
    "2026-11-25T10:01:00Z",
)


@pytest.fixture
def own(library: Library) -> Iterator[Library]:
    clauses = {clause.address for clause in all_clauses(library)}
    assert NO_18 in clauses
    library.own = (CHANGE, EVENT)
    yield library
    library.own = ()


def test_the_register_has_the_state_of_the_user_from_her_day_on(own: Library) -> None:
    def on(day: date):
        return next(standing for clause, standing, _ in register(own, day) if clause.address == NO_18)

    assert on(date(2026, 11, 19)).state is State.IN_FORCE
    assert (on(date(2026, 11, 20)).state, on(date(2026, 11, 20)).basis) == (State.SUSPENDED, Basis.OWN)


def test_an_own_event_stands_among_the_events_with_the_actor_of_its_act(own: Library) -> None:
    entered = [event for event in all_events(own) if event.own]
    assert [(event.address, event.day, event.actor) for event in entered] == [(EVENT.address, EVENT.day, "CHN")]
    days = [event.day for event in all_events(own)]
    assert days == sorted(days)


def test_its_receipt_names_the_source_in_the_words_of_the_user(own: Library) -> None:
    receipt = resolve(own, CHANGE.address)
    assert receipt.kind == "own" and receipt.day == CHANGE.day
    assert [source.title for source in receipt.sources] == ["a call with the importer"]
    said = {line.label: line.en for line in receipt.lines}
    assert said["State from that day on"] == "suspended" and said["What it rests on"] == "per report"
    assert said["In your words"] == CHANGE.text


def test_the_receipt_of_the_clause_names_what_the_user_entered(own: Library) -> None:
    named = [line.address for line in resolve(own, NO_18).lines if line.label == "Your entry"]
    assert named == [CHANGE.address, EVENT.address]


def test_whether_a_licence_is_needed_follows_what_the_user_entered(own: Library) -> None:
    question = Question(
        day=CHANGE.day, sender="CHN", to="DEU", party=None, end_use=EndUse.UNSPECIFIED, element="Dy", form="oxide"
    )

    def caught() -> set[str]:
        scoped = [(clause, scope_of(row)) for clause, row in all_scopes(own)]
        return {told.clause.address for told in ask(question, scoped, own.data_date).catches}

    with_hers = caught()
    own.own = ()
    assert caught() - with_hers == {NO_18}


@pytest.mark.parametrize(
    ("day", "state", "said"),
    [
        (date(2025, 6, 1), State.IN_FORCE, "The pack says the same of that day"),
        (date(2025, 6, 1), State.SUSPENDED, "The pack says otherwise of that day"),
        (CHANGE.day, State.SUSPENDED, "The pack does not know that day"),
    ],
)
def test_her_change_is_compared_with_the_pack_alone(own: Library, day: date, state: State, said: str) -> None:
    own.own = (replace(CHANGE, day=day, state=state),)
    compared = [line.en for line in resolve(own, CHANGE.address).lines if line.label == "Compared with the pack"]
    assert compared == [said]


def test_of_a_clause_that_is_gone_the_pack_knows_nothing(own: Library) -> None:
    assert agreement(own, replace(CHANGE, subject=Address("clause:gone/1"))) is Agreement.UNKNOWN


def test_her_entries_come_after_what_the_library_finds_and_have_room(own: Library) -> None:
    kinds = [found.kind for found in find(own, "2026", limit=5)]
    assert kinds[-2:] == ["own", "own"] and "own" not in kinds[:-2] and len(kinds) == 5


@pytest.mark.parametrize("typed", ["paused after", "暂停实施", "importer", "own:aaaa", "2026-11-20"])
def test_it_is_found_by_what_it_says(own: Library, typed: str) -> None:
    assert CHANGE.address in [found.address for found in find(own, typed)]


def test_without_entries_of_the_user_there_is_no_such_address(library: Library) -> None:
    with pytest.raises(UsageError, match="no entry"):
        resolve(library, CHANGE.address)
