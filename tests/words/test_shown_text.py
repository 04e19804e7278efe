"""What hides or reorders is seen, and offsets of the pack lead to the right place of what is shown."""

from hypothesis import given
from hypothesis import strategies as st

from rebriefer.words.shown_text import ShownText, shown

HIDDEN = "\u202e\u200b\x00\ue000\ud800\u2f00\ufe0f\U000e0041"
TEXTS = st.text(st.one_of(st.sampled_from(HIDDEN), st.sampled_from("aé价格𠮷😀 ，"), st.characters()), max_size=40)


def test_each_hidden_character_has_its_mark():
    assert shown("a\u202eb") == "a[U+202E]b"
    for character in HIDDEN:
        assert ShownText(character).text == f"[U+{ord(character):04X}]"


def test_a_long_name_is_cut_and_says_so():
    assert shown("x" * 200) == "x" * 157 + "..."
    assert shown("x" * 12, most=10) == "x" * 7 + "..."


@given(TEXTS)
def test_what_is_shown_holds_no_hidden_character_and_loses_none(text):
    shown_text = ShownText(text)
    assert not set(shown_text.text) & set(HIDDEN)
    assert len(shown_text.text) >= len(text)
    assert ShownText(shown_text.text).text == shown_text.text


@given(TEXTS, st.data())
def test_units_and_code_points_lead_to_each_other(text, data):
    """The units between two code points, cut out as Qt does, are what is shown of the text between them."""
    shown_text = ShownText(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = shown_text.text.encode("utf-16-le", "surrogatepass")
    cut = units[2 * shown_text.unit(start) : 2 * shown_text.unit(end)].decode("utf-16-le")
    assert cut == ShownText(text[start:end]).text
    assert shown_text.code_point(shown_text.unit(end)) == end
    assert shown_text.unit(len(text)) * 2 == len(units)


def test_a_unit_within_a_character_belongs_to_it():
    text = ShownText("a😀b")
    assert [text.code_point(unit) for unit in range(6)] == [0, 1, 1, 2, 3, 3]
