"""Problems as a person reads them."""

from __future__ import annotations

from datetime import date

from rebriefer.errors import Problem
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence


def say_problem(words: Words, problem: Problem) -> str:
    """What is wrong, where, and the way out; days among the values are said as this language writes them."""
    values = {
        name: day_in_sentence(words, value) if isinstance(value, date) else value
        for name, value in problem.values.items()
    }
    said = words.say("problems", problem.code, **values)
    if problem.place:
        said = words.say("problems", "{place}: {problem}", place=problem.place, problem=said)
    if problem.remedy:
        said = words.say("list", "{one} {two}", one=said, two=words.say("problems", problem.remedy, **values))
    return said
