"""Own entries and pins: what they hold, and in which order."""

from dataclasses import replace
from datetime import date

import pytest

from rebriefer.domain.own_entries import EntryKind
from rebriefer.domain.states import Basis, State
from rebriefer.errors import NotSaved
from rebriefer.workspace.entries import enter, entries, revise, withdraw
from rebriefer.workspace.pins import move_pin, pin, pins, unpin
from workspace.made import CLAIM, CLAUSE, DOCUMENT, SHARE, a_workspace, dumped, opened

DAY = date(2026, 11, 11)


@pytest.fixture
def workspace(tmp_path):
    workspace = a_workspace(tmp_path / "mine.rebrief")
    yield workspace
    workspace.close()


def test_an_entry_is_read_back_and_keeps_its_address_when_it_is_revised(workspace):
    (entry,) = entries(workspace, CLAUSE)
    assert (entry.kind, entry.day, entry.state, entry.basis) == (
        EntryKind.CHANGE_OF_STATE,
        DAY,
        State.IN_FORCE,
        Basis.REPORT,
    )
    change = revise(workspace, replace(entry, state=State.SUSPENDED))
    assert change.addresses == (entry.address, CLAUSE)
    assert entries(workspace)[0].state is State.SUSPENDED
    workspace.undo()
    assert entries(workspace) == (entry,)
    withdraw(workspace, entry)
    assert entries(workspace) == ()


def test_an_event_needs_no_subject_and_entries_stand_by_day(workspace):
    enter(workspace, EntryKind.EVENT, date(2026, 10, 30), "Talks", basis=Basis.REPORT, source="one agency")
    enter(
        workspace,
        EntryKind.CORRECTION,
        date(2026, 12, 1),
        "69 %",
        basis=Basis.TEXT,
        source="p. 4",
        subject=SHARE,
        text="69",
    )
    assert [entry.day.month for entry in entries(workspace)] == [10, 11, 12]


@pytest.mark.parametrize(
    ("kind", "subject", "state", "source", "basis"),
    [
        (EntryKind.CHANGE_OF_STATE, CLAUSE, None, "source", Basis.TEXT),
        (EntryKind.EVENT, None, State.ENDED, "source", Basis.TEXT),
        (EntryKind.CORRECTION, None, None, "source", Basis.TEXT),
        (EntryKind.EVENT, None, None, "", Basis.TEXT),
        (EntryKind.EVENT, None, None, "source", Basis.OBSERVED),
    ],
)
def test_an_entry_whose_parts_do_not_belong_together_is_refused(workspace, kind, subject, state, source, basis):
    before = dumped(workspace.path)
    with pytest.raises(NotSaved):
        enter(workspace, kind, DAY, "title", basis=basis, source=source, subject=subject, state=state)
    assert dumped(workspace.path) == before


def test_pins_stand_in_their_order_without_a_gap(workspace):
    for title in ("second", "third"):
        pin(workspace, "timeline", DAY, data_date=DAY, title=(title, title), with_statements=False)
    first, second, third = pins(workspace)
    assert (first.place, first.selection, first.view) == ("supply", SHARE, {"rows": ["magnet"]})
    assert (first.title_zh, first.with_statements, third.with_statements) == ("谁持有磁体产能", True, False)
    move_pin(workspace, third, 0)
    assert [each.title_en for each in pins(workspace)] == ["third", first.title_en, "second"]
    unpin(workspace, first)
    assert [(each.title_en, each.position) for each in pins(workspace)] == [("third", 0), ("second", 1)]
    workspace.undo()
    workspace.undo()
    assert pins(workspace) == (first, second, third)


def test_all_addresses_of_a_workspace_are_listed_for_another_library(workspace, tmp_path):
    own, card = entries(workspace)[0].address, pins(workspace)[0].address
    assert set(workspace.addresses()) == {CLAIM, SHARE, DOCUMENT, CLAUSE, own, card}
    assert opened(tmp_path / "none.rebrief").addresses() == ()
