"""The YAML door: structure only, every text as written, each node with its place."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.doors import limits
from rebriefer.doors.budget import Budget
from rebriefer.doors.flaws import Flaw, Refused
from rebriefer.doors.safe_yaml import read_yaml
from rebriefer.doors.tree import Mapping, Node, Scalar, Sequence, place_of

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), max_size=30)
VALUES = st.recursive(TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4))


def read(text: str | bytes, budget: Budget | None = None) -> Node:
    """Read a text that has no flaw."""
    flaws: list[Flaw] = []
    node = read_yaml(text if isinstance(text, bytes) else text.encode(), flaws.append, budget or Budget())
    assert flaws == []
    return node


def refusal(text: str | bytes) -> Flaw:
    """Why a text is refused."""
    with pytest.raises(Refused) as refused:
        read(text)
    return refused.value.flaw


def plain(node: Node) -> object:
    """A node without places."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.values.items()}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.text


@given(VALUES)
def test_what_is_written_is_read(value):
    """Whatever a writer quotes, folds or escapes."""
    text = yaml.safe_dump(value, allow_unicode=True)
    assert plain(read(text)) == value


@given(st.binary(max_size=400) | TEXT.map(lambda text: text.encode("utf-8")))
def test_any_bytes_are_read_or_refused(data):
    """With a place inside the file, and never otherwise."""
    try:
        read_yaml(data, lambda flaw: None, Budget())
    except Refused as error:
        assert error.flaw.line >= 1
        assert error.flaw.column >= 1
        assert error.flaw.field in ("yaml", "encoding")


@given(st.text(alphabet="[]{}:,&*!|>'\"-? %@#ab\n \t", max_size=60))
def test_any_marks_are_read_or_refused(text):
    """The characters that YAML gives a meaning."""
    try:
        read_yaml(text.encode(), lambda flaw: None, Budget())
    except Refused as error:
        assert error.flaw.message


def test_a_scalar_keeps_its_text_and_says_whether_it_was_quoted():
    """No resolver runs."""
    node = read("[NO, 'NO', 1_000, 052, 1:30, ~, \"a\\nb\", 2025-02-30]")
    assert isinstance(node, Sequence)
    assert [(item.text, item.plain) for item in node.items if isinstance(item, Scalar)] == [
        ("NO", True),
        ("NO", False),
        ("1_000", True),
        ("052", True),
        ("1:30", True),
        ("~", True),
        ("a\nb", False),
        ("2025-02-30", True),
    ]


def test_places_are_counted_in_characters_from_1():
    """As an editor shows them."""
    node = read("稀土:\n  - 铈: 镧\n")
    assert place_of(node, "稀土", 0, "铈") == (2, 8)
    assert place_of(node, "稀土", 0) == (2, 5)
    assert place_of(node, "稀土", 5, "none") == (2, 3)
    assert place_of(None, "x") == (1, 1)


def test_of_doubled_keys_each_is_told_and_the_first_stays():
    """In nested objects too."""
    flaws: list[Flaw] = []
    node = read_yaml(b"a:\n  b: 1\n  c: 2\n  b: 3\n  b: 4\n", flaws.append, Budget())
    assert plain(node) == {"a": {"b": "1", "c": "2"}}
    assert [(flaw.line, flaw.column, flaw.field, flaw.rule) for flaw in flaws] == [
        (4, 3, "b", "duplicate_key"),
        (5, 3, "b", "duplicate_key"),
    ]


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: 1\nb: &x 2", "anchor", 2, 4),
        ("a: &x [1]", "anchor", 1, 4),
        ("&x {a: 1}", "anchor", 1, 1),
        ("a: [1,\n *x]", "alias", 2, 2),
        ("a: !!int '3'", "tag", 1, 4),
        ("a: !!binary eA==", "tag", 1, 4),
        ("!local {a: 1}", "tag", 1, 1),
        ("a: ! 1", "tag", 1, 4),
        ("a:\n  <<: {b: 1}", "merge_key", 2, 3),
        ("[a]: 1", "key_not_text", 1, 1),
        ("? {a: 1}\n: 2", "key_not_text", 1, 3),
        ("a: 1\n---\nb: 2", "second_document", 2, 1),
        ("a: 1\n...\nb: 2", "not_yaml", 3, 1),
        ("%YAML 1.1\n---\na: 1", "directive", 1, 1),
        ("a: 1\n%TAG ! x", "directive", 2, 1),
        ("a: 'x\n", "not_yaml", 2, 1),
        ("a: b: c", "not_yaml", 1, 5),
        ("a:\n\t- 1", "not_yaml", 2, 1),
        ("a: \x07", "refused_character", 1, 4),
        ("a: \u2028b", "refused_character", 1, 4),
        ("", "empty", 1, 1),
        ("# nothing\n", "empty", 1, 1),
        ("...\n", "not_yaml", 1, 1),
    ],
)
def test_what_a_pack_does_not_allow_is_refused_where_it_stands(text, rule, line, column):
    """Before any value is taken."""
    flaw = refusal(text)
    assert (flaw.rule, flaw.line, flaw.column) == (rule, line, column)


def test_a_quoted_merge_key_is_a_key_like_any_other():
    """Only the plain one merges."""
    assert plain(read("'<<': 1")) == {"<<": "1"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? - "])
def test_depth_ends_at_fifty(opening):
    """A thousand levels are no danger, thirty thousand neither."""
    for levels in (limits.MAX_DEPTH + 1, 1_000, 30_000):
        assert refusal(opening * levels).message.startswith(("more than 50 levels", "exceeded", "a list"))
    assert plain(read("- " * limits.MAX_DEPTH + "a"))


def test_count_and_size_have_an_end():
    """The budget is shared by all files of a pack."""
    budget = Budget(values=10)
    assert plain(read("[1, 2, 3, 4]", budget)) == ["1", "2", "3", "4"]
    with pytest.raises(Refused, match="values") as refused:
        read("a:\n- 1\n- 2\n- 3\n", budget)
    assert refused.value.flaw.line == 4
    assert refusal(b"a" * (limits.MAX_YAML_BYTES + 1)).rule == "too_large"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [(b"a: 1\nb: \xff", 2, 4), ("é: ü\n".encode("latin-1"), 1, 1), (b"a: \xed\xa0\x80", 1, 4), (b"\xff\xfea\0", 1, 1)],
)
def test_what_is_no_utf8_is_told_where_it_stands(data, line, column):
    """UTF-16 and lone surrogates included."""
    flaw = refusal(data)
    assert (flaw.rule, flaw.field, flaw.line, flaw.column) == ("not_utf8", "encoding", line, column)
