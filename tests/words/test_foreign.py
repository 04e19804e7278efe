"""A text that the pack has in one language only is shown as it is and marked with that language."""

import pytest

from rebriefer.words.catalogue import Words
from rebriefer.words.foreign import is_foreign, marked_foreign


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("Rare Earth Elements - Executive Summary", False, True),
        ("稀土霸权:中国如何将资源优势转化为战略武器?", True, False),
        ("lists announcement 57 under its title: 部分中重稀土相关物项", False, True),
        ("特斯拉称Optimus每台需3.5 kg磁体", True, False),
        ("Nd2Fe14B, 17,500 t", False, False),
        ("USGS MCS 2026", False, False),
        ("https://www.iea.org/reports/rare-earth-elements", False, False),
        ("claim:1.24", False, False),
        ("2026-10-09", False, False),
        ("", False, False),
    ],
)
def test_a_text_is_foreign_where_it_is_in_the_other_language(text: str, english: bool, chinese: bool) -> None:
    assert (is_foreign("en", text), is_foreign("zh", text)) == (english, chinese)


def test_a_foreign_text_is_followed_by_its_language() -> None:
    assert marked_foreign(Words("zh"), "Statistical Review") == "Statistical Review（英文）"
    assert marked_foreign(Words("en"), "白宫宣布大胜") == "白宫宣布大胜 (in Chinese)"


@pytest.mark.parametrize(("language", "text"), [("en", "Statistical Review"), ("zh", "白宫宣布大胜")])
def test_a_text_of_the_language_that_is_spoken_is_left_alone(language: str, text: str) -> None:
    assert marked_foreign(Words(language), text) == text


def test_every_title_of_a_source_is_marked_in_exactly_one_language(library) -> None:
    rows = library.db.execute("SELECT title FROM sources WHERE title <> ''").fetchall()
    assert rows
    unclear = [row["title"] for row in rows if is_foreign("en", row["title"]) is is_foreign("zh", row["title"])]
    assert unclear == []
