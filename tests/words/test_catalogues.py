"""Both catalogues say all that the program says, and nothing else, in the typography of their language."""

import os
import re
import subprocess
import sys
from collections import Counter

import pytest

from rebriefer import assets
from rebriefer.words.catalogue import Words
from rebriefer.words.compiling import Message, read_messages
from words.collected import SOURCE, messages, unfollowed

HAN = "\u4e00-\u9fff"
NAMED = re.compile(r"\{(\w+)\}")
NEVER = ("素材", "论断", "声称", "收据", "资料包", "撤消", "测量值", "贸易商", "分离精炼", "已观察", "转口", "百万")
SWITCHED = re.compile(rf"[{HAN}}}][,;:?!()]|[,;:?!()][{HAN}{{]")
"""ASCII punctuation beside Chinese or beside a value."""
PARTED = re.compile(rf"[{HAN}] [A-Za-z0-9{{]|[A-Za-z0-9}}] [{HAN}]")


def catalogue(language: str) -> list[Message]:
    source = assets.resources() / "words" / f"{language}.po"
    return [message for message in read_messages(source) if message.context]


CHINESE = catalogue("zh")


def test_every_message_of_the_program_has_its_chinese() -> None:
    said = {(message.context, message.one, message.many) for message in CHINESE}
    missing = sorted({f"{f.where}: {f.room}: {f.one}" for f in messages() if (f.room, f.one, f.many) not in said})
    assert missing == []


def test_no_entry_is_left_that_the_program_does_not_say() -> None:
    used = {(found.room, found.one) for found in messages()}
    assert [message.one for message in CHINESE if (message.context, message.one) not in used] == []


def test_a_message_that_a_table_holds_is_marked_for_its_room() -> None:
    assert unfollowed() == []


def test_no_message_stands_twice() -> None:
    counts = Counter((message.context, message.one) for message in CHINESE)
    assert [key for key, count in counts.items() if count > 1] == []


def test_a_translation_has_the_values_of_its_message() -> None:
    unlike = [
        message.one
        for message in CHINESE
        if {name for form in message.said.values() for name in NAMED.findall(form)}
        != set(NAMED.findall(message.one + message.many))
    ]
    assert unlike == []


def test_chinese_is_set_as_chinese() -> None:
    """Full-width marks, no space between Chinese and figures or Latin; what is typed into a terminal stays ASCII."""
    terminal = re.compile(r"rebriefer [a-z ]+\{\w+\}|\{file\}:\{line\}: \{field\}: \{message\}")
    texts = [terminal.sub("", message.said[0]) for message in CHINESE]
    assert [text for text in texts if SWITCHED.search(text) or PARTED.search(text)] == []


def test_a_chinese_label_has_no_full_stop_and_a_sentence_has_one() -> None:
    unlike = [m.one for m in CHINESE if m.said[0].endswith("。") != (m.one.endswith(".") and m.one[-3:] != "...")]
    assert unlike == []


def test_chinese_has_none_of_the_words_that_mislead() -> None:
    assert [m.said[0] for m in CHINESE if any(word in m.said[0] for word in NEVER)] == []


def test_english_says_otherwise_only_what_the_program_says() -> None:
    used = {(found.room, found.one) for found in messages()}
    for message in catalogue("en"):
        assert (message.context, message.one) in used
        assert "\u00a0" in "".join(message.said.values())


def test_english_holds_a_figure_and_its_unit_together() -> None:
    said = {(message.context, message.one) for message in catalogue("en")}
    held = re.compile(r"\{(n|percent)\} (%|d|days?)(?! (before|after))(?=\W|\Z)")
    missing = {(f.room, f.one) for f in messages() if held.search(f.one) and (f.room, f.one) not in said}
    assert missing == set()


def test_english_is_set_with_straight_quotes() -> None:
    words = Words("en")
    assert words.say("problems", "“{text}” isn’t a date.", text="“x”") == '"“x”" isn\'t a date.'
    assert words.say_n("problems", "‘{n}’", "“{n}”", 2) == '"2"'


def test_what_lacks_a_translation_is_said_in_english_and_recorded() -> None:
    words = Words("zh")
    assert words.say("nowhere", "{n} things", n=3) == "3 things"
    assert words.say_n("nowhere", "{n} hen", "{n} hens", 2) == "2 hens"
    assert words.missing == {("nowhere", "{n} things"), ("nowhere", "{n} hen")}
    assert Words("en").missing == frozenset()


def test_a_value_that_is_missing_raises() -> None:
    with pytest.raises(KeyError):
        Words("zh").say("strip", "Back to {day}")


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        Words("fr")


def test_a_count_takes_the_form_of_its_language() -> None:
    one, many = "in {n} day", "in {n} days"
    assert [Words("en").say_n("days", one, many, n) for n in (0, 1, 1350)] == [
        "in 0\u00a0days",
        "in 1\u00a0day",
        "in 1,350\u00a0days",
    ]
    assert [Words("zh").say_n("days", one, many, n) for n in (1, 13500)] == ["还有1天", "还有1.35万天"]


def test_opening_a_language_that_is_compiled_imports_neither_compiler_nor_yaml() -> None:
    Words("zh")
    asked = (
        "import sys; from rebriefer.words.catalogue import Words; Words('zh');"
        "print([name for name in ('yaml', 'rebriefer.words.compiling', 'decimal') if name in sys.modules])"
    )
    source = {**os.environ, "PYTHONPATH": str(SOURCE.parent)}
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, env=source)
    assert run.stdout.strip() == "[]"
