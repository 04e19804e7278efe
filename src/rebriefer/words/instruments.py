"""Names of instruments and labels of clauses, as researched and in Chinese.

The data carry the researched name (``No. 61 of 2025``). The Chinese form follows from its pattern; a name without a
usual Chinese form (a page of the Federal Register, a docket) stays as it is.
"""

import re
from collections.abc import Callable, Mapping

from rebriefer.words.days import long_form, read_day
from rebriefer.words.instrument_names import CHINESE_NAMES

_DIGITS = "零一二三四五六七八九"
_NUMBERS = r"Nos?\. \d+(?:(?:,| and|, and) (?:No\. )?\d+)*"
_ARTICLE = re.compile(r"(?P<article>\d+)(?:-(?P<last>\d+))?(?:\((?P<item>\d+)\))?\Z")
_PARAGRAPH = re.compile(r"第[一二三四五六七八九十]+款")


def chinese_numeral(n: int) -> str:
    """A number from 1 to 99 in the characters that count articles.

    Raises:
        ValueError: The number lies outside.
    """
    if not 1 <= n <= 99:
        raise ValueError(f"no article is numbered {n}")
    tens, ones = divmod(n, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十") + (_DIGITS[ones] if ones else "")


def _each(text: str, form: str) -> str:
    """``form`` filled with every number of a list such as ``Nos. 11 and 12``, parted by 、."""
    return "、".join(form.format(number) for number in re.findall(r"\d+", text))


def _notice(match: re.Match[str]) -> str:
    return f"{match['year']}年{_each(match['numbers'], '第{}号')}公告"


def _unreliable(match: re.Match[str]) -> str:
    return f"不可靠实体清单工作机制公告〔{match['year']}〕{_each(match['numbers'], '{}号')}"


def _executive_order(match: re.Match[str]) -> str:
    return f"{_each(match[0].partition(',')[0], '第{}号')}行政令"


def _proclamation(match: re.Match[str]) -> str:
    return f"第{match['number']}号总统公告"


def _joint_statement(match: re.Match[str]) -> str:
    return f"{long_form(read_day(match['day']), 'zh')}联合声明"


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"(?P<numbers>{_NUMBERS}) of (?P<year>\d{{4}})"), _notice),
    (
        re.compile(
            r"Unreliable Entity List Working Mechanism(?: notices?)? "
            rf"[(\[](?P<year>\d{{4}})[)\]] (?P<numbers>{_NUMBERS})"
        ),
        _unreliable,
    ),
    (re.compile(r"(?:EO|Executive Orders?) \d+(?: and (?:EO )?\d+)?"), _executive_order),
    (re.compile(r"Proclamation (?P<number>\d+)"), _proclamation),
    (re.compile(r"[Jj]oint statement of (?P<day>\d+ \w+ \d{4})"), _joint_statement),
    (
        re.compile(rf"Ministry of Commerce Orders (?P<numbers>{_NUMBERS}) of (?P<year>\d{{4}})"),
        lambda match: f"商务部令{match['year']}年{_each(match['numbers'], '第{}号')}",
    ),
    (
        re.compile(rf"Tariff Commission Announcement (?P<numbers>{_NUMBERS}) of (?P<year>\d{{4}})"),
        lambda match: f"税委会公告{match['year']}年{_each(match['numbers'], '第{}号')}",
    ),
    (re.compile(r"State Council Order No\. (?P<number>\d+)"), lambda match: f"国务院令第{match['number']}号"),
    (
        re.compile(r"Guofa \((?P<year>\d{4})\) No\. (?P<number>\d+)"),
        lambda match: f"国发〔{match['year']}〕{match['number']}号",
    ),
    (
        re.compile(r"Ministry of Finance notice Caiku \((?P<year>\d{4})\) No\. (?P<number>\d+)"),
        lambda match: f"财库〔{match['year']}〕{match['number']}号",
    ),
    (re.compile(r"Regulation \(EU\) (?P<number>\d{4}/\d+)"), lambda match: f"欧盟第{match['number']}号条例"),
)
_REFERENCE = re.compile(r"(?P<name>.+?), (?P<reference>\d+ FR \d+)\Z")


def _in_chinese(part: str) -> str:
    known = CHINESE_NAMES.get(part)
    if known is not None:
        return known
    reference = _REFERENCE.match(part)
    if reference is not None:
        name = _in_chinese(reference["name"])
        return part if name == reference["name"] else f"{name}（{reference['reference']}）"
    for pattern, said in _PATTERNS:
        match = pattern.fullmatch(part)
        if match is not None:
            return said(match)
    return part


def instrument_name(instrument: str, language: str) -> str:
    """The full name: as researched in English, ``2025年第61号公告`` in Chinese; several are parted by a semicolon."""
    if language == "en":
        return instrument
    whole = CHINESE_NAMES.get(instrument)
    return whole or "；".join(_in_chinese(part) for part in instrument.split("; "))


_SHORT = re.compile(rf"(?P<numbers>{_NUMBERS}) of \d{{4}}")


def instrument_short(instrument: str, language: str) -> str:
    """The short name, where the year goes without saying: ``No. 61``, ``第61号``; otherwise the full name."""
    first = instrument.split("; ")[0]
    reference = _REFERENCE.match(first)
    if reference is not None:
        first = reference["name"]
    match = _SHORT.fullmatch(first)
    if match is None:
        return instrument_name(first, language)
    return match["numbers"] if language == "en" else _each(match["numbers"], "第{}号")


def _article(label: str, articles: str | None) -> re.Match[str] | None:
    """The parts of a label that numbers an article; a bare number is one only where the scope names articles."""
    match = _ARTICLE.match(label)
    return match if match and (match["item"] or match["last"] or articles) else None


def clause_label(label: str, language: str, articles: str | None = None) -> str:
    """The label of a clause beside the name of its instrument; empty where the instrument is meant as a whole.

    A label that numbers no article stays as the tables write it.

    Args:
        label: As the tables write it, for example ``1(1)``.
        language: ``en`` or ``zh``.
        articles: What the scope row says about articles; it decides between 条 and 款.
    """
    match = _article(label, articles)
    if match is None:
        return "" if label == "all" else label
    if language == "en":
        return f"article {label}"
    paragraph = _PARAGRAPH.search(articles or "")
    if paragraph is not None:
        return paragraph[0]
    last = f"至{chinese_numeral(int(match['last']))}" if match["last"] else ""
    item = f"（{chinese_numeral(int(match['item']))}）" if match["item"] else ""
    return f"第{chinese_numeral(int(match['article']))}{last}条{item}"


def clause_label_short(label: str, language: str, articles: str | None = None) -> str:
    """The label as bars write it: ``1(1)``, ``一（一）``."""
    said = clause_label(label, language, articles)
    if language == "en":
        return said.removeprefix("article ")
    return (
        said if said.endswith("款") or not _article(label, articles) else said.translate({ord(c): None for c in "第条"})
    )


def short_names(
    event: Mapping[str, object],
    clause: Mapping[str, object],
    scope: Mapping[str, object],
    name: Mapping[str, object] | None,
) -> tuple[str, str]:
    """The short names of a clause, English and Chinese.

    Args:
        event: Row of the events.
        clause: Its clause.
        scope: Row of the clause scopes.
        name: Row of the table of clause names; where there is none, the names follow from instrument and label.
    """
    if name is not None:
        return str(name["short_en"]), str(name["short_zh"])
    instrument = event.get("instrument")
    if not instrument:
        return str(event["title_en"]), str(event["title_zh"])
    label, articles = str(clause["clause"]), str(scope.get("articles") or "")
    english = (instrument_short(str(instrument), "en"), clause_label_short(label, "en", articles))
    chinese = (instrument_short(str(instrument), "zh"), clause_label_short(label, "zh", articles))
    joint = "" if _article(label, articles) else "，"
    return ", ".join(filter(None, english)), joint.join(filter(None, chinese))
