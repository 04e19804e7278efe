"""The question that is put in the timeline: what was typed, what is wrong with it, and the answer on the as-of day."""

from collections.abc import Mapping
from dataclasses import dataclass

from rebriefer.domain.answers import Answer
from rebriefer.domain.asking import ask
from rebriefer.domain.case import Row
from rebriefer.domain.scopes import scope_of
from rebriefer.domain.typed_questions import LISTS, read_question
from rebriefer.errors import UsageError
from rebriefer.library.queries.scopes import all_scopes
from rebriefer.places.timeline.model.ask_names import Name, named, names_by_field, near
from rebriefer.session import Session
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.clause_names import names_in_row
from rebriefer.words.problems import say_problem

FIELDS = {
    "item": marked("ask", "Item"),
    "form": marked("ask", "Form"),
    "sender": marked("ask", "From"),
    "to": marked("ask", "To"),
    "party": marked("ask", "End user"),
    "end_use": marked("ask", "End use"),
    "value_share_pct": marked("ask", "Chinese value, %"),
}
"""Field of the question: its label, in the order of the form."""

_FREE = frozenset({"party", "value_share_pct"})
_ITEM = ("item", "form", "party")
_REFUSED = {
    "item": marked(
        "ask",
        "The pack knows no item “{value}”. Right would be an element (dysprosium), a kind of magnet (samarium-cobalt),"
        " a technology (mining) or a product (wind turbine).",
    ),
    "form": marked("ask", "The pack knows no form “{value}”. Right would be, for example: {names}."),
    "sender": marked("ask", "The pack knows no place “{value}”. Right would be, for example: {names}."),
    "to": marked("ask", "The pack knows no place “{value}”. Right would be, for example: {names}."),
    "end_use": marked("ask", "The pack knows no end use “{value}”. Right would be, for example: {names}."),
}
_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class _Read:
    """What was made of the texts.

    Attributes:
        answer: The answer, or None where there is no whole question.
        complaints: What is wrong, by field.
    """

    answer: Answer | None
    complaints: Mapping[str, str]


class AskModel:
    """A case, and its answer on the day of the session; the case stays while the day moves.

    Args:
        session: The day, the way of asking and the library.
        words: The language of what is said.
        texts: What was typed into each field, of an earlier sight.
    """

    def __init__(self, session: Session, words: Words, texts: Mapping[str, str]) -> None:
        self.session, self.words = session, words
        self.texts = {field: texts.get(field, "") for field in FIELDS}
        self._read: tuple[object, _Read] | None = None
        self.forget_facts()

    def forget_facts(self) -> None:
        """Read the clauses anew: the facts of the session have changed."""
        library = self.session.library
        self._scoped: list[Row] = [(clause, scope_of(row)) for clause, row in all_scopes(library)]
        self._names = names_by_field(library, (party for _, scope in self._scoped for party in scope.parties))
        elements = {element for _, scope in self._scoped for part in scope.parts for element in part.elements}
        self._lists = {name: list(library.vocabulary(name)) for name in LISTS} | {"element": sorted(elements)}
        self._read = None

    def take(self, field: str, text: str) -> None:
        """Put a text into a field."""
        self.texts[field] = " ".join(text.split())

    def clear(self) -> None:
        """Begin a new case."""
        self.texts = dict.fromkeys(FIELDS, "")

    def shown(self, field: str) -> str:
        """What stands in a field: the name of what is meant in the language of the words, else what was typed."""
        found = self._found(field)
        return found.said(self.words.language) if found else self.texts[field]

    def unsaid(self, field: str) -> str:
        """What a field stands for while it is empty; nothing where it leaves the question open."""
        if field == "sender":
            china = named(self._names["sender"], "CHN")
            return china.said(self.words.language) if china else ""
        if field == "party":
            return self.words.say("ask", "anybody")
        return self.words.say("ask", "not said") if field in ("end_use", "value_share_pct") else ""

    def choices(self, field: str) -> list[str]:
        """What a field can be completed to: names in the language of the words, then in the other one."""
        names = self._names.get(field, ())
        languages = ("zh", "en") if self.words.language == "zh" else ("en", "zh")
        told = [name for name in names if name.en != name.stands_for[1] or name.zh != name.en]  # no bare codes
        return list(dict.fromkeys(name.said(language) for language in languages for name in told))

    def complaint(self, field: str) -> str:
        """What is wrong with a field, and what would be right; empty where nothing is."""
        return self._now().complaints.get(field, "")

    def answer(self) -> Answer | None:
        """The answer on the as-of day; None where something is wrong or the question is not whole."""
        return self._now().answer

    def missing(self) -> str:
        """What has to be said before there is an answer."""
        if any(self._now().complaints.values()):
            return self.words.say("ask", "There is an answer when the marked fields are right.")
        if not any(self.texts[field] for field in _ITEM):
            return self.words.say("ask", "Say what goes: an item, a form, or who receives it.")
        return self.words.say("ask", "Say where it goes.")

    def _found(self, field: str) -> Name | None:
        text = self.texts[field]
        return named(self._names.get(field, ()), text) if text else None

    def _now(self) -> _Read:
        session = self.session
        key = (session.as_of, session.with_statements, self.words.language, *self.texts.values())
        if self._read is None or self._read[0] != key:
            self._read = (key, self._made())
        return self._read[1]

    def _made(self) -> _Read:
        complaints = {field: self._refusal(field) for field in _REFUSED}
        complaints["value_share_pct"] = self._wrong_share()
        if not any(complaints.values()):
            complaints["form"] = self._disagreement()
        whole = self.texts["to"] and any(self.texts[field] for field in _ITEM)
        if any(complaints.values()) or not whole:
            return _Read(None, complaints)
        session = self.session
        try:
            question = read_question(self._asked(), session.as_of, self._lists)
        except UsageError as error:
            return _Read(None, complaints | {"item": say_problem(self.words, error.problem)})
        answer = ask(question, self._scoped, session.data_date, with_statements=session.with_statements)
        return _Read(answer, complaints)

    def _asked(self) -> dict[str, str]:
        asked = {field: self.texts[field] for field in _FREE if self.texts[field]}
        named_ = (found for field in _REFUSED if (found := self._found(field)) is not None)
        return asked | {attribute: value for attribute, value in (found.stands_for for found in named_)}

    def _refusal(self, field: str) -> str:
        text = self.texts[field]
        if not text or self._found(field) is not None:
            return ""
        names = self._names[field]
        close = [name.said(self.words.language) for name in near(names, text)[:_EXAMPLES]]
        if close:
            row = names_in_row(self.words, close)
            return self.words.say("ask", "“{value}” is not known here. Near it: {names}.", value=text, names=row)
        examples = names_in_row(self.words, [name.said(self.words.language) for name in names[:_EXAMPLES]])
        return self.words.say("ask", _REFUSED[field], value=text, names=examples)

    def _wrong_share(self) -> str:
        text = self.texts["value_share_pct"]
        try:
            read_question(
                {"to": "DEU", "product": "-", "value_share_pct": text or None}, self.session.as_of, self._lists
            )
        except UsageError as error:
            return say_problem(self.words, error.problem)
        return ""

    def _disagreement(self) -> str:
        """A kind of magnet or a technology in the item goes with a form that says the same."""
        item, form = self._found("item"), self._found("form")
        if item is None or form is None or item.stands_for[0] not in ("magnet", "technology_for"):
            return ""
        whole = {"magnet": "magnet", "technology_for": "technology"}[item.stands_for[0]]
        if form.stands_for in (item.stands_for, ("form", whole)):
            return ""
        language = self.words.language
        return self.words.say(
            "ask", "“{item}” has no form “{form}”. Leave one of the two out.",
            item=item.said(language), form=form.said(language),
        )  # fmt: skip
