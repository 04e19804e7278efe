"""Where typed pinyin stands in a Chinese text, from the readings that a library carries."""

import pytest

from rebriefer.library.search import Search
from rebriefer.library.search_spoken import heard_in, readings_from, stored_from
from rebriefer.words.catalogue import Words

READINGS = {"稀": ("xi",), "土": ("tu",), "西": ("xi",), "安": ("an",), "女": ("nu",), "重": ("chong", "zhong")}


@pytest.mark.parametrize(
    ("text", "typed", "span"),
    [
        ("对比稀土", "xitu", (2, 4)),
        ("对比稀土", "xt", (2, 4)),
        ("对比稀土", "xi tu", (2, 4)),
        ("稀土", "xit", (0, 2)),
        ("西安", "xi'an", (0, 2)),
        ("重土", "zhongtu", (0, 2)),
        ("重土", "chongtu", (0, 2)),
        ("女", "nv", (0, 1)),
        ("稀土", "tuxi", None),
        ("稀土", "x", None),
        ("稀土", "稀土", None),
        ("稀X土", "xitu", None),
        ("", "xitu", None),
        ("稀土", "", None),
        ("稀土", "xitutu", None),
    ],
)
def test_pinyin_is_found_where_it_sounds(text, typed, span) -> None:
    assert heard_in(text, typed, READINGS) == span


def test_readings_are_kept_as_they_are() -> None:
    assert readings_from(stored_from(READINGS)) == READINGS


def test_every_command_and_place_can_be_read_aloud_from_the_library(library) -> None:
    from rebriefer.commands import COMMANDS
    from rebriefer.place import PLACES
    from rebriefer.ui.key_lists import commands_of

    words, readings = Words("zh"), Search(library).readings
    commands = [*COMMANDS, *(command for entry in PLACES for command in commands_of(entry))]
    names = [words.say("commands", command.name) for command in commands]
    names += [words.say("rail", entry.name) for entry in PLACES]
    assert [name for name in names for sign in name if "\u4e00" <= sign <= "\u9fff" and sign not in readings] == []


def test_the_library_reads_what_a_dictionary_reads(library) -> None:
    """Each common character as its first reading; what words make of it stands beside."""
    from pypinyin import lazy_pinyin

    readings = Search(library).readings
    for sign in "稀土出口管制数据截止日下一次状态变化主题浅色深色复制打印重做撤销固定简报":
        assert lazy_pinyin(sign)[0] in readings[sign], sign
