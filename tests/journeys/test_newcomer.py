"""The ten questions of somebody who has never seen the program, each answered by what is seen, without help."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from rebriefer.ui.first_minute.questions import STEP_MS

IN_EITHER = pytest.mark.parametrize("language", ["en", "zh"])
WIDE = (1440, 900)
HEADLINE, HEADLINE_IN_WORDS = "白宫宣布大胜", ("白宫", "宣布", "大胜")
SAID = {
    "en": {
        "search": "Search, or type",
        "dysprosium": "dysprosium",
        "bound": ("No. 18, seven elements", "Dy", "in force"),
        "notice": "No. 18 of 2025: licences for seven medium and heavy rare earths",
        "what_happened": "What happened on 7 November 2025?",
        "changed": ("Changed on this day", "suspended before effect: Nos. 55 to 58", "suspended: No. 61, 1(3)"),
        "quiet": ("No state changed on this day", "next on 2025-11-07"),
        "minister": ("discrepancy D44", "Becerra", "Secretary of Health until January 2025"),
        "supply": "Supply",
        "china_reserves": "Reserves, China",
        "share": "58.4 %",
        "claimed": "Separation, claim 3.8",
        "tonnes": "Do 17,500 t add up?",
        "robots": ("17,500 t ÷ 3.5 kg", "5.0 million robots"),
        "forecasts": "1.9 to 3.6 times",
        "age": ("Data to 2026-10-09", "47 days old"),
        "only": "headline only",
        "reader": "Open in Reader",
        "citation": "Copy citation",
        "table": "Copy table",
        "stage": "Stage",
        "back": "Back",
        "forward": "Forward",
    },
    "zh": {
        "search": "搜索",
        "dysprosium": "镝",
        "bound": ("第18号，七种元素", "镝", "现行有效"),
        "notice": "2025年第18号公告",
        "what_happened": "2025年11月7日发生了什么？",
        "changed": ("当日变化", "生效前暂停：第55至58号", "暂停实施：第61号"),
        "quiet": ("2025年11月7日",),
        "minister": ("疑点D44", "贝塞拉", "2025年1月卸任"),
        "supply": "供应",
        "china_reserves": "储量，中国",
        "share": "58.4%",
        "claimed": "冶炼分离，说法3.8",
        "tonnes": "1.75万吨的说法成立吗？",
        "robots": ("1.75万吨÷3.5公斤", "500万台"),
        "forecasts": "1.9至3.6倍",
        "age": ("数据更新至2026年10月9日", "距今47天"),
        "only": "仅标题",
        "reader": "在“阅读”中打开",
        "citation": "复制引用",
        "table": "复制表格",
        "stage": "环节",
        "back": "后退",
        "forward": "前进",
    },
}


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    """Nothing of another test is pasted."""
    qapp.clipboard().clear()


def line(desk, part: str, *words: str) -> str:
    """The first line of a part that says all these words, with ordinary spaces."""
    found: list[str] = []

    def there() -> bool:
        lines = (said.replace("\u00a0", " ") for said in desk.read(part))
        found[:] = [said for said in lines if all(word in said for word in words)]
        return bool(found)

    desk.until(there, lambda: f"{part} does not say {words}: {desk.read(part)}")
    return found[0]


def search(desk, said: dict, typed: str, chosen: Callable[[str], bool]) -> None:
    """Click on the search, type, and walk down to a line of what was found."""
    desk.click(said["search"])
    desk.type(typed)
    palette = desk.window.shell.loaded_palette()
    desk.until(lambda: any(map(chosen, palette.shown_texts())), lambda: f"found only {palette.shown_texts()}")
    number = next(number for number, text in enumerate(palette.shown_texts()) if chosen(text))
    desk.press(*["Down"] * number, "Return")


@IN_EITHER
def test_which_measure_binds_dysprosium_on_a_day(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE).go("timeline", as_of="2025-11-07")
    line(desk, "register-table", *said["bound"])
    desk.go("timeline", as_of="2025-03-01")
    desk.sees_nothing_of("register-table", said["bound"][0])
    search(desk, said, said["dysprosium"], lambda text: said["notice"] in text)
    line(desk, "evidence", "2025-mofcom-18")


@IN_EITHER
def test_what_the_register_says_changed(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE).go("timeline", as_of="2025-11-07")
    line(desk, "register", *said["changed"])
    desk.press("[")
    line(desk, "register-turns", *said["quiet"])


@IN_EITHER
def test_the_same_by_the_card_that_the_window_opens_with(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE, first_minute=True)
    line(desk, "evidence", said["what_happened"])
    desk.click(said["what_happened"])
    desk.until(lambda: desk.session.as_of.isoformat() == "2025-11-07", f"not there after {STEP_MS} ms")
    line(desk, "register", *said["changed"])


@IN_EITHER
def test_which_item_names_the_minister_wrongly(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE)
    search(desk, said, "becerra", lambda text: "Becerra's threats" in text or "贝塞拉对中国的威胁" in text)
    assert desk.window.last_place() == "reader"
    assert desk.session.selection.startswith(("par:7.", "claim:7."))
    line(desk, "reader-page", *said["minister"])


@IN_EITHER
def test_what_share_of_the_reserves_and_by_which_edition(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE)
    desk.click(said["supply"])
    desk.click(said["china_reserves"])
    line(desk, "evidence", said["share"], "2025", "U.S. Geological Survey", "Mineral Commodity Summaries 2026")


@IN_EITHER
def test_what_the_tonnes_mean(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE, first_minute=True)
    line(desk, "evidence", said["tonnes"])
    desk.click(said["tonnes"].replace("17,500 t", "17,500\u00a0t"))
    line(desk, "demand-claim-check", *said["robots"])
    line(desk, "demand-claim-check", said["forecasts"])


@IN_EITHER
@pytest.mark.parametrize("size", [(1024, 700), WIDE])
def test_how_old_the_data_is(desk, language, size) -> None:
    day, age = SAID[language]["age"]
    desk.open(language=language, size=size)
    line(desk, "top-bar", age, *([day] if size == WIDE else []))


@IN_EITHER
def test_where_a_sentence_comes_from(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE)
    desk.click(said["supply"])
    desk.click(said["claimed"])
    line(desk, "evidence", "over 83% of refined rare earth products come from China", HEADLINE, said["only"])
    desk.click(said["reader"])
    assert desk.window.last_place() == "reader"
    line(desk, "reader-page", *HEADLINE_IN_WORDS)
    line(desk, "reader-page", "3.8", "83%")


@IN_EITHER
def test_how_to_copy_a_number_and_a_table(desk, language) -> None:
    said = SAID[language]
    desk.open(language=language, size=WIDE)
    desk.click(said["supply"])
    desk.click(said["china_reserves"])
    line(desk, "evidence", said["share"])
    desk.click(said["citation"])
    cited = QApplication.clipboard().text().replace("\u00a0", " ")
    assert said["share"] in cited and "Mineral Commodity Summaries 2026" in cited
    desk.click(said["table"])
    assert QApplication.clipboard().text().startswith(f"{said['stage']}\t")


@IN_EITHER
@pytest.mark.parametrize("size", [(1024, 700), WIDE])
def test_how_to_go_back(desk, language, size) -> None:
    said = SAID[language]
    desk.open(language=language, size=size)
    desk.window.shell.note_visit()
    desk.click(said["supply"])
    assert desk.window.last_place() == "supply"
    desk.click(said["back"])
    assert desk.window.last_place() == "timeline"
    desk.click(said["forward"])
    assert desk.window.last_place() == "supply"


@pytest.mark.parametrize("size", [(1280, 800), WIDE])
def test_how_to_switch_the_language(desk, size) -> None:
    desk.open(language="en", size=size).click("中文")
    line(desk, "register-title", "2026年10月9日的状态")
    desk.click("English")
    line(desk, "register-title", "In force on 2026-10-09")
