"""Chinese headlines as they are shown."""

import re

_WIDE = str.maketrans(",:;!?()", "，：；！？（）")
_BESIDE_CHINESE = re.compile(r"(?<=[\u3400-\u9fff\uff00-\uffef“”》])[,:;!?()]+|[,:;!?()]+(?=[\u3400-\u9fff“《])")


def headline_shown(headline: str) -> str:
    """A headline with full-width marks beside Chinese characters, also where the source printed ASCII.

    For display alone: offsets, search and copies use the headline as it was printed.

    Example:
        >>> headline_shown("稀土霸权:中国如何转化为战略武器?")
        '稀土霸权：中国如何转化为战略武器？'
    """
    return _BESIDE_CHINESE.sub(lambda marks: marks[0].translate(_WIDE), headline)
