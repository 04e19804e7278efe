"""The strip says how far from the data the window looks."""

from datetime import date

from rebriefer.words import strip
from rebriefer.words.catalogue import Words

EN, ZH = Words("en"), Words("zh")
DATA_DATE = date(2026, 10, 9)


def test_the_strip_says_how_far_from_the_data_the_window_looks() -> None:
    before, after = date(2026, 10, 8), date(2026, 11, 9)
    assert strip.strip_title(EN, DATA_DATE, DATA_DATE) == strip.strip_sentence(EN, DATA_DATE, DATA_DATE) == ""
    assert strip.strip_title(EN, before, DATA_DATE) == "Looking back"
    assert (
        strip.strip_sentence(EN, before, DATA_DATE)
        == "1 day before the data date. States up to 2026-10-09 are observed."
    )
    assert strip.strip_title(ZH, after, DATA_DATE) == "超出数据截止日"
    assert (
        strip.strip_sentence(ZH, after, DATA_DATE)
        == "数据截止日之后第31天：状态并无事实记录，仅依文本、依表态推定，或为不明。"
    )
    assert strip.strip_action(ZH, DATA_DATE) == "返回2026年10月9日"
