"""The columns of the register: which ones there is room for, and how wide they are, whatever the day."""

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtGui import QFontMetrics

from rebriefer.domain.states import Basis, State
from rebriefer.places.timeline.model.register_words import COLUMNS, DIFFERENCES, columns_in_sight, heading_of
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.words.days import day_in_table, days_in_column
from rebriefer.words.terms import STATES, basis_word, state_word

_NARROW = ("measure", "state", "since", "next", "in")
_MEDIUM = ("measure", "by", "covers", "state", "since", "next", "on", "in")
_NARROW_DIFFERENCES = ("measure", "other", "state", "since")
_MEDIUM_DIFFERENCES = ("measure", "by", "covers", "other", "state", "since")
_NARROW_CHANGES = frozenset({"by", "covers"})
_MEDIUM_FROM, _WIDE_FROM = 1000, 1300
_BETWEEN, _EDGE, _SWATCH = 12, 16, 28 + 7
_FREE = ("measure", "covers")
_WITH_SWATCH = frozenset({"state", "next", "other"})
_LEAST_OF_FREE = 110
_MOST_OF_FREE = 0.8
_MORE = 64
"""Room for what is said after a name that stands for several clauses."""


def short_names(columns: Sequence[str]) -> bool:
    """Whether actors go by their short names among these columns."""
    return len(columns) < len(COLUMNS)


def columns_for(model: TimelineModel, width: int) -> tuple[str, ...]:
    """The columns of what is looked at, at a width in pixels at 100 % text size."""
    if model.sight.changes:
        left_out = _NARROW_CHANGES if width < _MEDIUM_FROM else frozenset()
        return tuple(column for column in columns_in_sight(model) if column not in left_out)
    if model.sight.against is not None:
        if width < _MEDIUM_FROM:
            return _NARROW_DIFFERENCES
        return _MEDIUM_DIFFERENCES if width < _WIDE_FROM else DIFFERENCES
    if width < _MEDIUM_FROM:
        return _NARROW
    return _MEDIUM if width < _WIDE_FROM else tuple(COLUMNS)


def widths_of(
    model: TimelineModel,
    columns: Sequence[str],
    width: int,
    metrics: tuple[QFontMetrics, QFontMetrics],
    px: Callable[[float], int],
) -> list[int]:
    """Widths that hold on every day: columns of words and days take what they need, names and scopes the rest."""
    plain, bold = metrics
    short = short_names(columns)
    wanted = {column: _width(model, column, bold if column in ("by", "in") else plain, px, short) for column in columns}
    padded = {column: wide + px(_BETWEEN) for column, wide in wanted.items()}
    padded[columns[0]] += px(_EDGE)
    padded[columns[-1]] += px(_EDGE) - px(_BETWEEN)
    free = [column for column in _FREE if column in columns]
    rest = width - sum(padded[column] for column in columns if column not in free)
    if len(free) == 1:
        padded[free[0]] = rest
    else:
        spare = rest - padded["measure"] - padded["covers"]
        whole = max(plain.horizontalAdvance(text) for text in _texts(model, "measure", short) or [""])
        wider = whole + px(_MORE) + px(_EDGE + _BETWEEN) - padded["measure"]
        padded["measure"] += min(max(spare, 0), max(wider, 0))
        padded["measure"] = min(padded["measure"], rest - px(_LEAST_OF_FREE))
        padded["covers"] = rest - padded["measure"]
    return [padded[column] for column in columns]


def _width(model: TimelineModel, column: str, metrics: QFontMetrics, px: Callable[[float], int], short: bool) -> int:
    """What a column of words or days needs; of names and scopes, what four in five need."""
    widths = sorted(metrics.horizontalAdvance(text) for text in _texts(model, column, short))
    heading = metrics.horizontalAdvance(heading_of(model, column))
    share = _MOST_OF_FREE if column in _FREE else 1.0
    widest = widths[max(ceil(len(widths) * share) - 1, 0)] if widths else 0
    return max(heading, widest + (px(_SWATCH) if column in _WITH_SWATCH else 0))


def _texts(model: TimelineModel, column: str, short: bool) -> list[str]:
    words = model.words
    if column in ("since", "on"):
        return [day_in_table(words, model.session.data_date.replace(month=12, day=28))]
    if column == "in":
        return [days_in_column(words, 3_000)]
    if column in ("state", "other"):
        return [state_word(words, state) for state in STATES if state is not State.NONE]
    if column == "next":
        basis = basis_word(words, Basis.STATEMENT)
        said = words.say("state", "same, {basis}", basis=basis)
        if model.sight.changes:
            said = words.say("register", "same state, now {basis}", basis=basis)
        return [said, words.say("state", "nothing set"), *_texts(model, "state", short)]
    if column == "basis":
        return [basis_word(words, basis) for basis in Basis]
    if column == "by":
        name = model.actor_short if short else model.actor_name
        return [name(actor) for actor in {clause.actor for clause in model.clauses}]
    if column == "measure":
        return [clause.short_zh if words.language == "zh" else clause.short_en for clause in model.clauses]
    return [clause.covers_zh if words.language == "zh" else clause.covers_en for clause in model.clauses]
