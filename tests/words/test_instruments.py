"""Instruments and clauses have names in both languages."""

import csv
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from rebriefer.words.instruments import (
    chinese_numeral,
    clause_label,
    clause_label_short,
    instrument_name,
    instrument_short,
    short_names,
)
from rebriefer.words.issuers import issuer_name

DATA = Path(__file__).parents[2] / "data"
AS_RESEARCHED = re.compile(r"Case 15-11357|DS431|WT/DS431|工信部联原|Learning Resources")


def read_yaml(path: Path, root: str) -> list[dict[str, Any]]:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)[root]


def read_csv(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


EVENTS = [event for path in sorted((DATA / "events").glob("*.yaml")) for event in read_yaml(path, "events")]


@pytest.mark.parametrize(
    ("researched", "chinese", "short_en", "short_zh"),
    [
        ("No. 61 of 2025", "2025年第61号公告", "No. 61", "第61号"),
        ("Nos. 11 and 12 of 2026", "2026年第11号、第12号公告", "Nos. 11 and 12", "第11号、第12号"),
        ("No. 5 and No. 6 of 2025", "2025年第5号、第6号公告", "No. 5 and No. 6", "第5号、第6号"),
        (
            "No. 21 of 2025; Unreliable Entity List Working Mechanism notice (2025) No. 7",
            "2025年第21号公告；不可靠实体清单工作机制公告〔2025〕7号",
            "No. 21",
            "第21号",
        ),
        ("EO 14257", "第14257号行政令", "EO 14257", "第14257号行政令"),
        ("EO 13953, 85 FR 62539", "第13953号行政令（85 FR 62539）", "EO 13953", "第13953号行政令"),
        ("Executive Orders 14357 and 14358", "第14357号、第14358号行政令", None, None),
        ("EO 14334; joint statement of 12 August 2025", "第14334号行政令；2025年8月12日联合声明", "EO 14334", None),
        ("State Council Order No. 785", "国务院令第785号", None, None),
        ("Guofa (2011) No. 12", "国发〔2011〕12号", None, None),
        ("Regulation (EU) 2024/1252", "欧盟第2024/1252号条例", None, None),
        ("WT/DS431/R, WT/DS432/R, WT/DS433/R", "WT/DS431/R, WT/DS432/R, WT/DS433/R", None, None),
    ],
)
def test_a_researched_name_has_its_chinese(
    researched: str, chinese: str, short_en: str | None, short_zh: str | None
) -> None:
    assert instrument_name(researched, "en") == researched
    assert instrument_name(researched, "zh") == chinese
    assert short_en is None or instrument_short(researched, "en") == short_en
    assert short_zh is None or instrument_short(researched, "zh") == short_zh


def test_only_names_without_a_usual_chinese_form_stay_as_researched() -> None:
    names = {event["instrument"] for event in EVENTS if event["instrument"]}
    same = {name for name in names if instrument_name(name, "zh") == name}
    assert {name for name in same if not AS_RESEARCHED.match(name)} == set()


def test_every_issuer_has_its_chinese() -> None:
    issuers = {event["issuer"] for event in EVENTS if event["issuer"]}
    assert [said for issuer in sorted(issuers) if re.search("[A-Za-z]{2}", said := issuer_name(issuer, "zh"))] == []
    assert issuer_name("MOFCOM and GACC", "en") == "MOFCOM and GACC"
    assert issuer_name("MIIT, NDRC and MNR", "zh") == "工业和信息化部、国家发展改革委、自然资源部"
    assert issuer_name("Netherlands; Guild of Smelters", "zh") == "荷兰、Guild of Smelters"


@pytest.mark.parametrize(
    ("label", "articles", "en", "zh", "short_zh"),
    [
        ("1(1)", "1(1)", "article 1(1)", "第一条（一）", "一（一）"),
        ("1(3)", None, "article 1(3)", "第一条（三）", "一（三）"),
        ("2-4", "2 to 4", "article 2-4", "第二至四条", "二至四"),
        ("1", "items 1 to 7 (1C902 to 1C908)", "article 1", "第一条", "一"),
        ("2", "2 (第二款)", "article 2", "第二款", "第二款"),
        ("24", None, "24", "24", "24"),
        ("all", "1C909 to 1C913", "", "", ""),
        ("farm tariffs", None, "farm tariffs", "farm tariffs", "farm tariffs"),
    ],
)
def test_a_label_is_said_as_an_article_where_it_is_one(
    label: str, articles: str | None, en: str, zh: str, short_zh: str
) -> None:
    assert clause_label(label, "en", articles) == en
    assert clause_label(label, "zh", articles) == zh
    assert clause_label_short(label, "zh", articles) == short_zh
    assert clause_label_short(label, "en", articles) == ("" if label == "all" else label)


def test_articles_are_counted_in_chinese() -> None:
    assert [chinese_numeral(n) for n in (1, 10, 14, 20, 25, 99)] == ["一", "十", "十四", "二十", "二十五", "九十九"]
    with pytest.raises(ValueError, match="100"):
        chinese_numeral(100)


def test_a_clause_without_a_row_of_names_is_named_by_instrument_and_label() -> None:
    event = {"instrument": "No. 61 of 2025", "title_en": "Title", "title_zh": "标题"}
    scope = {"articles": "1(1)"}
    assert short_names(event, {"clause": "1(1)"}, scope, None) == ("No. 61, 1(1)", "第61号一（一）")
    assert short_names(event, {"clause": "all"}, {"articles": None}, None) == ("No. 61", "第61号")
    assert short_names(event, {"clause": "fees"}, {}, None) == ("No. 61, fees", "第61号，fees")
    assert short_names({**event, "instrument": None}, {"clause": "fees"}, {}, None) == ("Title", "标题")
    row = {"short_en": "No. 61, made abroad", "short_zh": "第61号，境外制造"}
    assert short_names(event, {"clause": "1(1)"}, scope, row) == ("No. 61, made abroad", "第61号，境外制造")


def test_every_clause_and_every_event_has_its_short_name_in_both_languages() -> None:
    clauses = [(event["id"], clause["clause"]) for event in EVENTS for clause in event.get("clauses") or []]
    assert [(row["event"], row["clause"]) for row in read_csv("clause_names.csv")] == clauses
    assert [row["event"] for row in read_csv("event_names.csv")] == [event["id"] for event in EVENTS]


@pytest.mark.parametrize(("table", "most_en", "most_zh"), [("clause_names.csv", 41, 18), ("event_names.csv", 30, 17)])
def test_short_names_are_short_tell_apart_and_are_set_as_their_language_wants(
    table: str, most_en: int, most_zh: int
) -> None:
    rows = read_csv(table)
    for language, most, wrong in (("en", most_en, r"[\u2018-\u201d\u3000-\u9fff]"), ("zh", most_zh, r"[,;:()]")):
        names = [row[f"short_{language}"] for row in rows]
        assert [
            name for name in names if len(name) > most or re.search(wrong, name) or name.endswith((".", "。"))
        ] == []
        assert [name for name, count in Counter(names).items() if count > 1] == []
