"""What the notes show, say and hand out, and where their rows stand, without a window."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import combinations

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.own_entries import EntryKind
from rebriefer.domain.rankings import Rank
from rebriefer.domain.states import Basis
from rebriefer.errors import DiskRefused, Problem
from rebriefer.places.notes.layout.board import layout
from rebriefer.places.notes.layout.page import Box
from rebriefer.places.notes.model import notes as notes_model
from rebriefer.places.notes.model.notes import NotesModel
from rebriefer.places.notes.model.rows import Kind
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.entries import enter
from rebriefer.workspace.notes import dismiss, write_note
from rebriefer.workspace.rankings import rank
from rebriefer.workspace.workspace import Workspace

NO_61 = Address("clause:2025-mofcom-61/1(1)")
CLAIM = Address("claim:7.12")
GONE = Address("clause:gone/1")
WIDTHS = [260, 480, 760, 1000, 1456, 2400]
LONG = "<b>Ask</b> the desk whether the share counts by value. " * 12


class LetterMetrics:
    """Every letter is eight wide."""

    def px(self, length: float) -> int:
        return round(length)

    def pitch(self, role: str) -> int:
        return 20

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        return 8.0 * len(text)

    def lines(self, text: str, room: float, *, bold: bool = False, role: str = "small") -> list[str]:
        letters = max(int(room // 8), 1)
        return [text[at : at + letters] for at in range(0, len(text), letters)]


def one_of_each(file: Workspace) -> None:
    write_note(file, NO_61, LONG + "\nsecond line\u202e")
    write_note(file, GONE, "从前的条款")
    rank(file, Address("claim:1.24"), Rank.PREFERRED, "it counts sintered magnets only")
    dismiss(file, CLAIM, "nothing about heavy rare earths")
    attach(file, CLAIM, "original.pdf", BytesIO(b"x" * 12_345))
    enter(
        file,
        EntryKind.EVENT,
        date(2025, 11, 3),
        "A call",
        basis=Basis.STATEMENT,
        source="my own minutes",
        subject=NO_61,
    )


@pytest.fixture
def a_model(library) -> Callable[..., NotesModel]:
    """A model over a workspace in memory that an edit has filled; its file needs no disk."""

    def make(fill: Callable[[Workspace], None] | None = one_of_each, language: str = "en") -> NotesModel:
        session = Session(library, language=language)
        if fill is not None:
            fill(session.work.workspace)
        return NotesModel(session, Words(language))

    yield make
    library.own = ()


def test_the_rows_are_the_newest_first_with_kind_and_title(a_model, monkeypatch) -> None:
    moments = iter(f"2026-11-25T08:{minute:02}:00Z" for minute in range(60))
    monkeypatch.setattr(Workspace, "now", lambda self: next(moments))
    entries = a_model().entries()
    assert [entry.kind for entry in entries] == ["Own entry", "Attachment", "Dismissal", "Ranking", "Note", "Note"]
    own, attached, dismissed, ranked, gone, note = entries
    assert own.name == "A call" and "2025-11-03, per statement." in own.text and "my own minutes" in own.text
    assert attached.text == "original.pdf, 12,345 bytes" and dismissed.name == attached.name != CLAIM
    assert ranked.text == "preferred: it counts sintered magnets only"
    assert gone.gone and gone.name == GONE and gone.spoken.endswith("no longer in this library")
    assert not note.gone and "No. 61 of 2025" in note.name and "second line[U+202E]" in note.text


def test_kinds_and_words_filter_and_the_counts_follow_the_words(a_model) -> None:
    model = a_model()
    assert sum(model.counts().values()) == len(model.entries()) == 6
    model.show_kind(Kind.NOTE)
    assert {entry.row.kind for entry in model.entries()} == {Kind.NOTE} and len(model.entries()) == 2
    model.show_filter("DESK  value")
    assert [entry.row.address for entry in model.entries()] == [NO_61]
    assert model.counts()[Kind.NOTE] == 1 and sum(model.counts().values()) == 1
    model.show_filter("nowhere at all")
    assert model.entries() == () and "nowhere at all" in model.sentence()


def test_a_row_chooses_what_it_is_about_and_the_ring_follows_the_selection(a_model) -> None:
    model = a_model()
    for number, entry in enumerate(model.entries()):
        model.pick(number)
        model.choose()
        assert model.session.selection == entry.row.address and model.current == number
    model.session.selection = NO_61
    assert model.current_entry().row.address == NO_61
    assert NO_61 in {model.entries()[number].row.address for number in model.chosen()} and len(model.chosen()) == 1
    model.pick(len(model.entries()))
    model.choose()
    assert model.current_entry() is None and model.session.selection == NO_61
    assert model.line_at(model.current).undos == 1


def test_removing_every_row_leaves_the_steps_and_undo_brings_it_back(a_model) -> None:
    model = a_model()
    before = [entry.row for entry in model.entries()]
    for row in before:
        model.session.work.do(row.remove, row.step)
    assert model.entries() == () and not model.empty and len(model.lines()) == 12
    taken = model.take(model.lines()[5], "test")
    assert taken == 6 and {entry.row.key for entry in model.entries()} == {row.key for row in before}


def test_a_step_is_taken_back_with_all_later_ones_and_done_again_with_all_before_it(a_model) -> None:
    model = a_model()
    told: list[int] = []
    model.changed.connect(lambda: told.append(len(model.entries())))
    assert [line.undos for line in model.lines()] == [1, 2, 3, 4, 5, 6]
    assert model.take(model.lines()[3], "test") == 4 and told == [2]
    assert [(line.undos, line.redos) for line in model.lines()] == [(0, 4), (0, 3), (0, 2), (0, 1), (1, 0), (2, 0)]
    assert "undone" in model.lines()[0].spoken and "Ctrl+Z takes back" in model.lines()[4].spoken
    assert model.take(model.lines()[2], "test") == 2 and len(model.entries()) == 4
    assert [line.next_back for line in model.lines()].index(True) == 2


def test_what_the_disk_refused_stands_first_and_is_what_undo_drops(a_model) -> None:
    def refused(file: Workspace) -> Change:
        raise DiskRefused(Problem("The disk is full."))

    model = a_model()
    assert model.session.work.do(refused, StepName(Edit.WRITE_NOTE, CLAIM)) is None
    first, second = model.lines()[:2]
    assert first.waits and first.next_back and "not saved yet" in first.spoken
    assert not second.waits and second.undos == 2
    assert model.take(first, "test") == 1 and model.lines()[0].next_back and not model.lines()[0].waits


def test_the_table_has_a_row_each_in_plain_text_and_the_sources_name_the_workspace_first(a_model) -> None:
    model = a_model()
    heads, *rows = model.table()
    assert [len(row) for row in rows] == [len(heads)] * 6
    assert not any("\n" in cell for row in rows for cell in row)
    assert any("<b>Ask</b>" in row[3] for row in rows)
    assert [row[5] for row in rows if row[2] == GONE] == ["no longer in this library"]
    assert "workspace" in model.sources()[0] and len(model.sources()) > 1
    assert model.title() == "My notes, 6 lines" and "2 notes" in model.sentence() and "1 own entry" in model.sentence()
    assert [item.address for item in model.items()] == [entry.row.address for entry in model.entries()]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_while_there_is_nothing_a_sentence_says_how_the_first_note_is_made(a_model, language: str) -> None:
    model = a_model(None, language)
    frame = layout(model, 760, 700, LetterMetrics())
    said = "".join(text.text for text in frame.texts)
    assert model.empty and frame.hits == () and "M" in model.sentence()
    assert model.sentence().replace(" ", "") in said.replace(" ", "")
    assert (model.items(), model.sources(), model.lines(), len(model.table())) == ([], [], (), 1)
    model.pick(3)
    model.choose()
    assert model.session.selection is None and not model.session.keeps_work


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", WIDTHS)
def test_rows_and_steps_stand_apart_and_their_words_inside(a_model, language: str, width: int) -> None:
    model = a_model(one_of_each, language)
    frame = layout(model, width, 600, LetterMetrics())
    assert len(frame.hits) == len(model.entries()) + len(model.lines())
    for one, other in combinations([hit.box for hit in frame.hits], 2):
        assert one.x1 <= other.x0 or other.x1 <= one.x0 or one.y1 <= other.y0 or other.y1 <= one.y0
    page = Box(0, 0, width, frame.height)
    for text in frame.texts:
        assert page.x0 <= text.x and text.x + 8 * len(text.text) <= page.x1 and text.y < page.y1, text
    for tag in frame.tags:
        assert any(
            hit.box.x0 <= tag.box.x0 and tag.box.x1 <= hit.box.x1 and tag.box.y1 <= hit.box.y1 for hit in frame.hits
        )


def test_paper_has_the_rows_alone(a_model) -> None:
    model = a_model()
    frame = layout(model, 1000, 0, LetterMetrics(), with_steps=False)
    assert len(frame.hits) == len(model.entries()) and not any(text.text == "Steps" for text in frame.texts)


def test_the_ring_begins_at_what_is_chosen(a_model) -> None:
    other = a_model()
    other.session.selection = NO_61
    model = NotesModel(other.session, other.words)
    assert model.current_entry().row.address == NO_61


def test_of_very_many_rows_the_first_are_drawn_and_the_rest_is_counted(a_model, monkeypatch) -> None:
    monkeypatch.setattr(notes_model, "MOST", 4)
    monkeypatch.setattr("rebriefer.places.notes.layout.board.MOST", 4)
    model = a_model()
    frame = layout(model, 1000, 600, LetterMetrics())
    assert (
        len(frame.hits) == 8 and [text.text for text in frame.texts if text.text == "and 2 more"] == ["and 2 more"] * 2
    )
    model.pick(99)
    assert model.current == 7 and model.line_at(7) is model.lines()[3]
    assert len(model.table()) == 7


@pytest.mark.parametrize(
    "state", [{}, {"kind": "pins"}, {"kind": 3, "filter": 4, "current": 5}, {"current": "notes:claim:no"}]
)
def test_a_state_that_makes_no_sense_changes_nothing_that_matters(a_model, state: dict[str, object]) -> None:
    model = a_model()
    model.restore(state)
    assert (model.kind, model.filter, model.current, len(model.entries())) == (None, "", 0, 6)


def test_a_view_comes_back_as_it_was(a_model) -> None:
    model = a_model()
    model.show_kind(Kind.NOTE)
    model.show_filter("desk")
    model.pick(0)
    other = NotesModel(model.session, model.words)
    other.restore(model.state())
    assert other.state() == model.state() and len(other.entries()) == 1
