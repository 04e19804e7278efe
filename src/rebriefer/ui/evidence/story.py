"""The story of a disputed number in the order of days."""

from collections.abc import Sequence

from rebriefer.domain.receipt import Receipt
from rebriefer.domain.rivals import SAID, Told
from rebriefer.ui.evidence.column import Column, Quoted
from rebriefer.ui.evidence.parts import Blocks, Desk, Facts
from rebriefer.words.receipts import STEPS, said_period, said_rival, story_title


def story(desk: Desk, receipt: Receipt, told: Sequence[Told]) -> Blocks:
    """Who said what on which day, what stands against it, what the pack concludes; each step leads on."""
    say, px = desk.words.say, desk.style.px
    yield from desk.section(story_title(desk.words, receipt))
    for step, head in STEPS.items():
        steps = [each for each in told if each.step == step]
        if steps and step != SAID:
            yield px(8), desk.text(say("evidence", head), "small", "dim", bold=True)
        for each in steps:
            yield px(6), _block(desk, each)


def _block(desk: Desk, told: Told) -> Quoted | Column:
    block = Quoted(desk.style) if told.step == SAID else Column()
    if told.step == SAID:
        block.add(Facts(desk, [_day(desk, told), desk.pick(*told.who), *_whose_words(desk, told)]))
        block.add(desk.text(_said(desk, told)))
    else:
        for role, text in (("body", desk.pick(*told.who)), ("small", desk.pick(*told.text))):
            if text:
                block.add(desk.text(text, role, "ink" if role == "body" else "dim"))
    block.add(desk.link(told.address))
    return block


def _day(desk: Desk, told: Told) -> str:
    return said_period(desk.words, told.day) if told.day else desk.words.say("evidence", "day not known")


def _said(desk: Desk, told: Told) -> str:
    """The sentence, or the figure where a table says it."""
    sentence = desk.pick(*told.text)
    if sentence:
        return f"“{sentence}”" if desk.words.language == "zh" else f'"{sentence}"'
    return said_rival(desk.words, told.figure, told.unit) if told.figure is not None else ""


def _whose_words(desk: Desk, told: Told) -> list[str]:
    """The Chinese of a sentence is ours: the item is known by its English summary."""
    ours = desk.words.language == "zh" and told.text[0] != ""
    return [desk.words.say("evidence", "working translation")] if ours else []
