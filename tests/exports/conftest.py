"""Places as they are handed out, without a window."""

from collections.abc import Callable
from importlib import import_module

import pytest

from rebriefer.exports.handout import Handout, handout_of
from rebriefer.exports.look import paper_style
from rebriefer.place import PLACES
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


@pytest.fixture
def handed_out(qapp, library) -> Callable[[str, str], Handout]:
    """A place in a language, drawn for paper."""
    views = []

    def make(place: str, language: str = "en", as_of: str = "") -> Handout:
        session, words = Session(library, language=language), Words(language)
        if as_of:
            session.as_of = session.as_of.fromisoformat(as_of)
        module, _, name = next(entry.view for entry in PLACES if entry.id == place).partition(":")
        style = paper_style(language)
        view = getattr(import_module(module), name)(session, words, style)
        views.append(view)
        return handout_of(view.model, session, words, drawing=view.drawing(style))

    yield make
    for view in views:
        view.deleteLater()
