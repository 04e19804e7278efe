"""Reads a question from what was typed, and refuses what no list knows."""

import math
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from rebriefer.domain.countries import code_of
from rebriefer.domain.elements import symbol_of
from rebriefer.domain.questions import WITHOUT_TB_DY, EndUse, Question
from rebriefer.errors import Problem, UsageError

_NUMBER = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,12})?) ?%?")

LISTS = ("form", "shape", "magnet_kind", "technology")
"""The closed lists of the pack that a question keeps to."""


def read_question(asked: Mapping[str, str | None], day: date, lists: Mapping[str, Collection[str]]) -> Question:
    """Read a question from what was typed, and refuse what no list knows.

    A form that is left out follows from a kind of magnet, a purpose of technology or a product. An item that leaves
    China is of Chinese origin unless another origin is given.

    Args:
        asked: Text by the names of the attributes of a question; ``yes`` and ``no`` for its two yes-or-no answers.
        day: The day of the shipment.
        lists: Values of ``LISTS``, and under ``element`` the symbols that the clauses name.

    Raises:
        UsageError: A value is on no list, is no number, contradicts another one, or nothing is asked about.
    """
    text = {name: shown for name, value in asked.items() if value is not None and (shown := _shown(value))}
    _refuse_nothing(text)
    sender = _place(text.get("sender", "CHN"))
    magnet = _listed(text, "magnet", lists["magnet_kind"])
    technology = _listed(text, "technology_for", lists["technology"])
    question = Question(
        day=day,
        sender=sender,
        to=_destination(text),
        element=_element(text.get("element"), lists["element"]),
        form=_listed(text, "form", lists["form"]) or _implied_form(magnet, technology, text),
        origin=_place(text["origin"]) if "origin" in text else ("CHN" if sender == "CHN" else None),
        party=text.get("party"),
        end_use=EndUse(_listed(text, "end_use", list(EndUse)) or EndUse.UNSPECIFIED),
        value_share_pct=_percent(text, "value_share_pct"),
        magnet=magnet,
        technology_for=technology,
        chinese_technology=_yes_or_no(text, "chinese_technology"),
        dual_use=_yes_or_no(text, "dual_use"),
        shape=_listed(text, "shape", lists["shape"]),
        purity_pct=_percent(text, "purity_pct"),
        product=text.get("product"),
    )
    _refuse_contradiction(question)
    return question


def _refuse_nothing(text: Mapping[str, str]) -> None:
    if not text.keys() & {"element", "form", "magnet", "technology_for", "product", "dual_use", "party"}:
        raise UsageError(
            Problem(
                "The question names neither an item nor a party.",
                remedy="Name an element and a form, for example Dy and metal, or a product, a technology or a party.",
            )
        )


def _refuse_contradiction(question: Question) -> None:
    if question.magnet == WITHOUT_TB_DY and question.element in {"Tb", "Dy"}:
        raise UsageError(
            Problem(
                "A magnet without terbium and dysprosium cannot be asked about as an item of {element}.",
                {"element": question.element},
                remedy="Ask about Nd, or leave the kind of magnet out.",
            )
        )


def _implied_form(magnet: str | None, technology: str | None, text: Mapping[str, str]) -> str | None:
    if magnet:
        return "magnet"
    if technology:
        return "technology"
    return "finished_product" if "product" in text else None


def _shown(value: str) -> str:
    """What was typed, single spaces between words; what cannot be seen is shown as a mark."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in value).split())


def _destination(text: Mapping[str, str]) -> str:
    if "to" not in text:
        raise UsageError(
            Problem(
                "Where the item goes was not said.",
                remedy="Give two or three letters of ISO 3166, for example CN, DEU or USA; EU is the European Union.",
            )
        )
    return _place(text["to"])


def _place(text: str) -> str:
    code = code_of(text)
    if code is None:
        raise UsageError(
            Problem(
                "“{value}” is not the code of a place.",
                {"value": text},
                remedy="Give two or three letters of ISO 3166, for example CN, DEU or USA; EU is the European Union.",
            )
        )
    return code


def _element(text: str | None, named: Iterable[str]) -> str | None:
    symbol = symbol_of(text) if text else None
    if text and symbol is None:
        raise UsageError(
            Problem(
                "“{value}” is not the symbol of an element.",
                {"value": text, "known": ", ".join(sorted(named))},
                remedy="Give one symbol, or REE for the rare earths; the clauses name {known}.",
            )
        )
    return symbol


def _listed(text: Mapping[str, str], name: str, known: Collection[str]) -> str | None:
    """The value as the list writes it, whatever the case of the letters."""
    value = text.get(name)
    if value is None:
        return None
    found = {each.casefold(): str(each) for each in known}.get(value.casefold())
    if found is None:
        raise UsageError(
            Problem(
                "The list “{list}” has no “{value}”.",
                {"list": name, "value": value, "known": ", ".join(known)},
                remedy="It has: {known}.",
            )
        )
    return found


def _percent(text: Mapping[str, str], name: str) -> float | None:
    value = text.get(name)
    if value is None:
        return None
    match = _NUMBER.fullmatch(value)
    number = float(match[1]) if match else math.inf
    if number > 100:
        raise UsageError(
            Problem(
                "“{value}” is not a share or purity in percent.",
                {"value": value},
                remedy="Give a number from 0 to 100 with a decimal point, for example 0.2.",
            )
        )
    return number


def _yes_or_no(text: Mapping[str, str], name: str) -> bool | None:
    value = text.get(name)
    if value is None:
        return None
    if value.casefold() not in {"yes", "no"}:
        raise UsageError(Problem("“{value}” is neither yes nor no.", {"value": value}, remedy="Say yes or no."))
    return value.casefold() == "yes"
