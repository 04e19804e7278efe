"""What is pasted elsewhere has its headings, its day and its sources, as text and as a table."""

import pytest
from PySide6.QtGui import QTextDocument, QTextTable

from rebriefer.exports.handout import Handout, as_of_line, file_name, handout_of
from rebriefer.exports.texts import table_as_html, table_as_text, value_as_html, value_as_text
from rebriefer.exports.value import value_rows
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.words.catalogue import Words

HANDOUT = Handout(
    title="Prices <of> today",
    as_of="As of 2025-11-07",
    table=(("Metal", "USD/kg"), ("=Dy", "-5"), ("<b>Tb</b>", "7.10 to 8")),
    sources=("Somebody: A title", "@else"),
)


@pytest.fixture
def words():
    return Words("en")


@pytest.fixture
def session(library):
    return Session(library)


def table_in(html: str) -> list[list[str]]:
    """The only table of a hypertext, as another program reads it."""
    document = QTextDocument()
    document.setHtml(html)
    (table,) = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    return [
        [table.cellAt(row, column).firstCursorPosition().block().text() for column in range(table.columns())]
        for row in range(table.rows())
    ]


def test_a_table_is_tab_separated_text_with_day_and_sources_under_it(words):
    assert table_as_text(words, HANDOUT).splitlines() == [
        "Metal\tUSD/kg",
        "'=Dy\t-5",
        "<b>Tb</b>\t7.10 to 8",
        "",
        "Prices <of> today",
        "As of 2025-11-07",
        "Sources",
        "Somebody: A title",
        "'@else",
    ]


def test_a_table_is_a_real_table_in_hypertext_and_no_text_is_markup(words):
    html = table_as_html(words, HANDOUT)
    assert table_in(html) == [["Metal", "USD/kg"], ["'=Dy", "-5"], ["<b>Tb</b>", "7.10 to 8"]]
    plain = QTextDocument()
    plain.setHtml(html)
    text = plain.toPlainText()
    assert all(part in text for part in ("Prices <of> today", "As of 2025-11-07", "Somebody: A title", "'@else"))


def test_numbers_stand_right_and_everything_else_is_told_to_be_text(words):
    html = table_as_html(words, HANDOUT)
    assert 'text-align:right">-5<' in html
    assert "mso-number-format:'\\@'\">7.10 to 8<" in html


def test_a_value_says_figure_unit_period_source_day_and_address(words, session):
    address = "share:magnet/CHN/2024/NdFeB_sintered/iea_ree_report"
    rows = value_rows(words, session, resolve(session.library, address))
    told = dict(rows)
    assert (told["Figure"], told["Number"], told["Unit"], told["Period"]) == ("94\u00a0%", "94", "%", "2024")
    assert told["Source"].startswith("International Energy Agency: Rare Earth Elements - Executive Summary, 2026")
    assert rows[-2:] == [("Day and data", as_of_line(words, session)), ("Address", address)]
    assert "Figure\t94 %" in value_as_text(rows).splitlines()
    assert ["Address", address] in table_in(value_as_html(rows))


def test_a_claim_says_its_qualifier_sentence_headline_and_how_it_holds(words, session):
    rows = value_rows(words, session, resolve(session.library, "claim:1.24"))
    told = dict(rows)
    assert told["Figure"] == "over 17,500\u00a0t" and told["Assessment"] == "imprecise"
    assert "demand expected to exceed 17,500 tons by 2035" in told["Sentence"] and "稀土霸权" in told["Sentence"]


def test_a_mass_says_what_it_is_a_mass_of(words, session):
    told = dict(value_rows(words, session, resolve(session.library, "coef:humanoid_robot")))
    assert told["Mass basis"] == "mass of finished sintered NdFeB magnet"
    assert told["Range"] == "0.9 to 6\u00a0kg per robot"


def test_a_clause_says_its_state_on_the_day_that_is_looked_at(words, session):
    receipt = resolve(session.library, "clause:2025-mofcom-61/1(3)")
    said = []
    for day in ("2025-10-09", "2025-11-07"):
        session.as_of = session.as_of.fromisoformat(day)
        said.append(dict(value_rows(words, session, receipt))["State"].rpartition(": ")[2])
    assert said == ["in force (observed)", "suspended (observed)"]


def test_figures_and_units_are_chinese_in_chinese(session):
    told = dict(value_rows(Words("zh"), session, resolve(session.library, "claim:1.24")))
    assert told["数值"] == "超过1.75万吨" and told["单位"] == "吨" and told["数字"] == "17,500"


def test_a_day_beyond_the_data_is_said(words, session):
    assert as_of_line(words, session) == "As of 2026-10-09; data to 2026-10-09; library 2026.10.9"
    session.as_of = session.as_of.replace(year=2027)
    assert "beyond the data" in as_of_line(words, session)


def test_a_place_that_offers_nothing_is_handed_out_empty(words, session):
    assert handout_of(object(), session, words) == Handout("", as_of_line(words, session))
    assert handout_of(None, session, words).rows == 0


def test_a_file_is_named_after_what_it_holds():
    assert file_name(HANDOUT) == "Prices-of-today"
    assert file_name(HANDOUT._replace(title="时间线，2026年10月9日的状态")) == "时间线-2026年10月9日的状态"
    assert file_name(HANDOUT._replace(title="../..")) == "rebriefer"
