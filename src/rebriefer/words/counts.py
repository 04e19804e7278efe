"""Whole numbers as a sentence writes them; apart from the other numbers because each counting message needs it."""

_SCALES = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))


def counted(n: int, language: str) -> str:
    """A whole number in a sentence: ``17,500`` in English, ``1.75万`` in Chinese; nothing is rounded."""
    if language == "en":
        return f"{n:,}"
    if abs(n) < _SCALES[-1][0]:
        return str(n)
    unit, word = next((unit, word) for unit, word in _SCALES if abs(n) >= unit)
    whole, rest = divmod(abs(n), unit)
    part = f"{rest:0{len(str(unit)) - 1}d}".rstrip("0")
    return f"{'-' if n < 0 else ''}{whole}{'.' + part if part else ''}{word}"
