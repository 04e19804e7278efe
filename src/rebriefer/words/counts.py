"""Whole numbers as a sentence writes them; apart from the other numbers because each counting message needs it."""

_TEN_THOUSAND = 10_000
_HUNDRED_MILLION = 100_000_000


def counted(n: int, language: str) -> str:
    """A whole number in a sentence: ``17,500`` in English, ``1.75万`` in Chinese; nothing is rounded."""
    if language == "en":
        return f"{n:,}"
    if abs(n) < _TEN_THOUSAND:
        return str(n)
    unit, word = (_TEN_THOUSAND, "万") if abs(n) < _HUNDRED_MILLION else (_HUNDRED_MILLION, "亿")
    whole, rest = divmod(abs(n), unit)
    part = f"{rest:0{len(str(unit)) - 1}d}".rstrip("0")
    return f"{'-' if n < 0 else ''}{whole}{'.' + part if part else ''}{word}"
