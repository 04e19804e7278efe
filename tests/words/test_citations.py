"""A citation names who says it, under which title, on which day, and where it stands; ours is marked as ours."""

from datetime import date

import pytest

from rebriefer.receipts import resolve
from rebriefer.words.catalogue import Words
from rebriefer.words.citations import citation


@pytest.fixture
def cited(library):
    def cite(address: str, language: str = "en", as_of: date = date(2025, 11, 7), state: str = "") -> str:
        receipt = resolve(library, address)
        lines = citation(Words(language), receipt, state=state, as_of=as_of, data_date=library.data_date)
        assert all(line and "\n" not in line for line in lines)
        return "\n".join(lines)

    return cite


def test_a_claim_is_cited_with_headline_rendering_quote_and_offsets(cited) -> None:
    said = cited("claim:1.24")
    assert said.startswith("Claim: humanoid robots: rare-earth demand in 2035, over 17,500\u00a0t\n")
    assert "Sohu Finance (搜狐财经)" in said
    assert '"稀土霸权:中国如何将资源优势转化为战略武器?" [headline; our rendering: "Rare-earth hegemony' in said
    assert "26 November 2025" in said
    assert 'English summary, characters 1,961 to 2,006: "demand expected to exceed 17,500 tons by 2035"' in said
    assert "Checked against Goldman Sachs Research" in said
    assert said.endswith("rebriefer, claim:1.24; as of 2025-11-07; data to 2026-10-09")


def test_a_claim_in_chinese_says_that_the_translation_is_ours(cited) -> None:
    said = cited("claim:1.24", "zh")
    assert "搜狐财经：“稀土霸权:中国如何将资源优势转化为战略武器?”，2025年11月26日" in said
    assert "英文摘要，第1961至2006个字符：“demand expected to exceed 17,500 tons by 2035”" in said
    assert "工作译文（非媒体提供）：“预计到2035年需求将超过1.75万吨”" in said
    assert "仅有标题和英文摘要，数据包未收录中文正文。" in said


def test_a_claim_of_a_headline_is_cited_with_the_headline(cited) -> None:
    assert 'Chinese headline, characters 7 to 13: "中方后退4步"' in cited("claim:3.h1")


@pytest.mark.parametrize(("language", "figure"), [("en", "at least 90\u00a0%"), ("zh", "不低于90%")])
def test_a_share_is_cited_with_bound_source_and_address(cited, language: str, figure: str) -> None:
    said = cited("share:heavy_re_separation/CHN/2025/Dy_Tb/rawmaterials_lynas_hre", language)
    assert figure in said.splitlines()[0]
    assert "Lynas expands heavy rare earth production in Malaysia" in said
    assert "https://rawmaterials.net/lynas-expands-heavy-rare-earth-production-in-malaysia" in said


def test_a_clause_is_cited_with_its_state_and_that_its_text_is_absent(cited) -> None:
    said = cited("clause:2025-mofcom-61/1(1)", state="suspended before effect on 7 November 2025")
    assert "(2025年第61号公告，第一条（一）：境外制造物项)" in said
    assert said.splitlines()[1] == "suspended before effect on 7 November 2025"
    assert "Ministry of Commerce, 9 October 2025, https://www.mofcom.gov.cn/" in said
    assert "address only" in said and "4 more sources in the receipt" in said
    assert "The official text is not in the pack." in said


def test_a_clause_in_chinese_says_that_the_text_is_not_there(cited) -> None:
    said = cited("clause:2025-mofcom-61/1(1)", "zh", state="2025年11月7日：生效前暂停（有记录）")
    what, state, *_ = said.splitlines()
    assert what == "条款：2025年第61号公告，第一条（一）：境外制造物项，2025年10月9日"
    assert state == "2025年11月7日：生效前暂停（有记录）"
    assert "仅有网址，未打开" in said and "数据包未收录官方文本。" in said


def test_an_event_is_cited_with_its_day_and_sources_in_both_languages(cited) -> None:
    assert "9 October 2025" in cited("event:2025-mofcom-61").splitlines()[0]
    chinese = cited("event:2025-mofcom-61", "zh")
    assert chinese.startswith("事件：商务部公告2025年第61号（境外相关稀土物项），2025年10月9日")
    assert "出处中另有4个来源" in chinese and "数据包未收录官方文本。" in chinese


def test_a_coefficient_is_cited_with_its_range(cited) -> None:
    assert "3.5\u00a0kg per robot (0.9 to 6\u00a0kg per robot)" in cited("coef:humanoid_robot")
    assert "3.5千克/台（0.9至6千克/台）" in cited("coef:humanoid_robot", "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_document_is_cited_once_and_not_as_a_source_of_itself(cited, language: str) -> None:
    said = cited("document:A07", language)
    assert said.count("中美新一轮斗争又开始了,贝森特亮关税大刀") == {"en": 1, "zh": 2}[language]
    assert "Sou Hu Cai Jing" not in said


def test_a_day_beyond_the_data_is_said_to_be_one(cited) -> None:
    assert "as of 2026-11-26, beyond the data; data to 2026-10-09" in cited("claim:1.24", as_of=date(2026, 11, 26))
    assert "（超出数据截止日）" in cited("claim:1.24", "zh", date(2026, 11, 26))


def test_every_address_has_a_citation_that_ends_with_it(library) -> None:
    rows = library.db.execute("SELECT kind, min(address) AS one, max(address) AS other FROM addresses GROUP BY kind")
    for row in rows.fetchall():
        for address in {row["one"], row["other"]}:
            for language in ("en", "zh"):
                lines = citation(
                    Words(language), resolve(library, address), as_of=library.data_date, data_date=library.data_date
                )
                assert address in lines[-1]
