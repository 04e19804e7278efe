"""Text from outside as a painted line may show it: one line, bounded, with nothing that reorders or hides."""

import re

MOST = 160
"""Longest name of an item in characters; the evidence shows the whole."""

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff\ufff9-\ufffb]"
)


def shown(text: str, most: int = MOST) -> str:
    """The text with a visible mark in the place of each control, zero-width, private or bidirectional character."""
    if len(text) <= most and text.isprintable():
        return text
    cut = text if len(text) <= most else f"{text[: most - 3].rstrip()}..."
    return _HIDDEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", cut)
