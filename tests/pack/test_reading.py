"""How rows are read: what is accepted, what a text means, and where each value stands."""

import pytest

from packs import PLACES, a_pack, put
from rebriefer.pack.check import check, checked
from rebriefer.pack.read import read_pack


def test_a_byte_order_mark_and_line_ends_of_windows_are_accepted(tmp_path):
    """In CSV, YAML and the descriptor."""
    pack = a_pack(tmp_path / "pack")
    for path in pack.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert check(pack) == []


def test_a_line_break_in_quotes_belongs_to_the_cell(tmp_path):
    """It is one line break whatever the system, and the next row knows its line."""
    pack = a_pack(tmp_path / "pack", "sources")
    put(pack, "sources.csv", "Mineral summaries", '"Line one\r\nline two, ""quoted"""')
    tables = checked(pack)[0].tables["sources"]
    assert tables[0].values["title"] == 'Line one\nline two, "quoted"'
    assert [row.line for row in tables] == [2, 4]


def test_columns_may_stand_in_any_order(tmp_path):
    """The header names them."""
    pack = a_pack(tmp_path / "pack", "places")
    turned = "\n".join(",".join(reversed(line.split(","))) for line in PLACES.splitlines())
    (pack / "places.csv").write_text(turned + "\n\n\n", encoding="utf-8")
    read, findings = checked(pack)
    assert findings == []
    row = read.tables["places"][0]
    assert row.values == {"code": "CHN", "kind": "country", "name_en": "China", "name_zh": "中国", "aliases": ["CN"]}
    assert row.where("code") == (2, 5)


def test_every_value_is_typed_from_its_text(tmp_path):
    """No word of YAML is read as something else, and no digits are read as octal or as a time."""
    pack = a_pack(tmp_path / "pack", "glossary_domains", "glossary")
    for old, new in [
        ("id: cerium", "id: NO"),
        ("zh: 铈", "zh: on"),
        ("pinyin: shì", "pinyin: 1_000"),
        ("en: cerium", "en: 12:30"),
        ("- Ce", "- 052"),
        ("atomic_number: 58", "atomic_number: 058"),
        ("note_en: Used for polishing.", "note_en: '~'"),
        ("note_zh: 用于抛光。", 'note_zh: "null"'),
    ]:
        put(pack, "glossary.yaml", old, new)
    read, findings = checked(pack)
    assert findings == []
    values = read.tables["glossary"][0].values
    names = ("id", "zh", "pinyin", "en", "aliases_en", "atomic_number", "note_en", "note_zh")
    assert [values[name] for name in names] == ["NO", "on", "1_000", "12:30", ["052"], 58, "~", "null"]


@pytest.mark.parametrize(
    ("written", "value"),
    [("60", 60), ("-0", 0), ("60.50", 60.5), ("6e+01", 60.0), ("6.05e1", 60.5), ("600e-1", 60.0), ("", None)],
)
def test_a_number_is_digits_with_a_point(tmp_path, written, value):
    """Whole numbers stay whole."""
    pack = a_pack(tmp_path / "pack", "places", "stages", "sources", "stage_shares")
    put(pack, "stage_shares.csv", ",,,60,tonnes", f",0,,{written},tonnes")
    put(pack, "stage_shares.csv", ",,,40.2,", ",,,39,")
    read, findings = checked(pack)
    assert findings == []
    found = read.tables["stage_shares"][0].values["share_pct_point"]
    assert (found, type(found)) == (value, type(value))


def test_what_is_absent_is_none_in_a_row_and_absent_in_an_object(tmp_path):
    """A reader of rows need not ask twice; nested objects say what was written."""
    pack, findings = checked(a_pack(tmp_path / "pack"))
    assert findings == []
    event = pack.tables["events"][1].values
    assert event["instrument"] is None
    assert event["clauses"] is None
    assert "statement" not in pack.tables["events"][0].values["clauses"][0]["lifecycle"][0]
    assert pack.tables["clause_scopes"][0].values["destinations"] == "all"


def test_an_empty_text_is_no_date_and_an_empty_required_text_is_told_once(tmp_path):
    """A date of publication may be empty, also in quotes."""
    pack = a_pack(tmp_path / "pack")
    put(pack, "events.yaml", "published: '2025-10-09'", "published: ''")
    read, findings = checked(pack)
    assert findings == []
    assert read.tables["events"][0].values["sources"][0]["published"] is None
    line = put(pack, "events.yaml", "kind: export_control", "kind: ''")
    assert [(each.line, each.field, each.rule) for each in check(pack)] == [(line, "kind", "required")]


def test_a_nested_value_knows_where_it_stands(tmp_path):
    """Findings of rules use it; what is missing is shown by what would hold it."""
    folder = a_pack(tmp_path / "pack")
    row = checked(folder)[0].tables["events"][0]
    lines = (folder / "events.yaml").read_text(encoding="utf-8").splitlines()
    line, column = row.where("clauses", 0, "lifecycle", 2, "statement")
    assert lines[line - 1][column - 1 :] == "2026-truce"
    line, column = row.where("clauses", 0, "lifecycle", 1, "statement")
    assert lines[line - 1][column - 1 :].startswith("{state: suspended_before_effect")
    assert row.where("no", "such") == (row.line, 3)


def test_rows_of_several_files_follow_one_another(tmp_path):
    """In the order of the descriptor; keys are unique over all of them."""
    pack = a_pack(tmp_path / "pack", "places")
    (pack / "more.csv").write_text("code,kind,name_en,name_zh,aliases\nJPN,country,Japan,日本,\n", encoding="utf-8")
    put(pack, "datapackage.json", '"path": "places.csv"', '"path": ["more.csv", "places.csv"]')
    read, findings = checked(pack)
    assert findings == []
    assert [row.values["code"] for row in read.tables["places"]] == ["JPN", "CHN", "USA", "WLD"]
    put(pack, "more.csv", "JPN", "USA")
    twice = check(pack)
    assert [(each.file, each.line) for each in twice] == [("places.csv", 3)]
    assert "first in line 2 of more.csv" in twice[0].message


def test_reading_alone_tells_types_and_leaves_the_rules(tmp_path):
    """Whoever wants rows only does not pay for sums."""
    pack = a_pack(tmp_path / "pack")
    put(pack, "stage_shares.csv", ",,,60,", ",,,99,")
    put(pack, "stage_shares.csv", "China,2030,", "China,soon,")
    assert {each.rule for each in read_pack(pack)[1]} == {"not_a_number"}


def test_an_empty_list_holds_no_rows_and_an_empty_file_is_told(tmp_path):
    """Nothing is taken for something."""
    pack = a_pack(tmp_path / "pack", "glossary_domains", "glossary")
    (pack / "glossary.yaml").write_text("domains: []\nentries: []\n", encoding="utf-8")
    assert check(pack) == []
    (pack / "glossary.yaml").write_text("", encoding="utf-8")
    assert {each.field for each in check(pack)} == {"yaml"}
    (pack / "glossary.yaml").write_text("- 1\n", encoding="utf-8")
    assert {each.rule for each in check(pack)} == {"not_a_table"}
    places = a_pack(tmp_path / "places", "places")
    (places / "places.csv").write_text("", encoding="utf-8")
    assert {each.rule for each in check(places)} == {"no_header"}
