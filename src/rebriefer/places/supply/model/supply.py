"""The model of the supply place: which bars are shown, from which source, and what can be picked."""

from collections.abc import Iterator, Mapping, Sequence

from rebriefer.domain.addresses import Address, address_of, rest_of
from rebriefer.domain.concentration import Bounds
from rebriefer.domain.receipt import SourceLine
from rebriefer.domain.shares import (
    LEADER,
    REST,
    Share,
    ShareClaim,
    ShareSet,
    ShareSource,
    Stage,
    concentration,
    sets_of,
)
from rebriefer.library.queries.shares import (
    all_shares,
    all_stages,
    claims_of_shares,
    place_names,
    sources_of_shares,
    words_of_shares,
)
from rebriefer.place import Item
from rebriefer.places.supply.model.rows import APART, Fold, Row, ladder_rows, rows_apart
from rebriefer.places.supply.model.table import headings, table_lines
from rebriefer.places.supply.model.texts import (
    GROUPS,
    claim_said,
    concentration_said,
    rest_said,
    share_figure,
    share_said,
)
from rebriefer.session import Session
from rebriefer.signals import Signal
from rebriefer.themes import load_theme
from rebriefer.words.catalogue import Words
from rebriefer.words.foreign import marked_foreign
from rebriefer.words.receipts import said_source


class SupplyModel:
    """What the supply place shows, without Qt.

    ``changed`` is emitted when a group was opened or folded.
    """

    def __init__(self, session: Session, words: Words) -> None:
        self.session, self.words = session, words
        library = session.library
        self._places = place_names(library)
        self._terms = words_of_shares(library)
        self.sets = sets_of(all_shares(library), sources_of_shares(library), frozenset(load_theme("light").countries))
        stages, claims = all_stages(library), claims_of_shares(library)
        self.ladder = ladder_rows(stages, self.sets, claims)
        self._apart = {group: rows_apart(stages, self.sets, claims, group) for group in APART}
        self._stages = {stage.id: stage for stage in stages}
        self._homes = self._placed()
        self._open: frozenset[str] = frozenset()
        self.changed: Signal[[]] = Signal()

    # What is shown

    def lines(self) -> Iterator[Row | Fold]:
        """The rows from top to bottom, with the heads of what stands apart."""
        yield from self.ladder
        for group, rows in self._apart.items():
            if rows:
                yield Fold(group, len(rows), group in self._open)
            if group in self._open:
                yield from rows

    def rows(self) -> Iterator[Row]:
        """The rows that have a bar, or say that there is none."""
        return (line for line in self.lines() if isinstance(line, Row))

    def toggle(self, group: str) -> None:
        """Open a group that stands apart, or fold it."""
        self._open ^= {group}
        self.changed.emit()

    def bring_into_view(self, selection: Address | None) -> None:
        """Open the group in which the selection stands."""
        group = self._homes.get(selection) if selection is not None else None
        if group is not None and group not in self._open:
            self.toggle(group)

    def row_of(self, selection: Address | None) -> Row | None:
        """The row of a share, claim or stage, also of a share that its bar does not show."""
        if selection is None:
            return None
        found = (row for row in self.rows() if selection in _addresses(row))
        return next(found, None)

    # What it says

    def stage_name(self, stage: Stage) -> str:
        """A stage in the language of the words."""
        return stage.name_zh if self.words.language == "zh" else stage.name_en

    def stage_of(self, share: Share) -> str:
        """The stage of a share in the language of the words."""
        return self.stage_name(self._stages[share.stage])

    def place(self, code: str) -> str:
        """A place in the language of the words."""
        en, zh = self._places.get(code, (code, code))
        return zh if self.words.language == "zh" else en

    def term(self, column: str, value: str) -> str:
        """A material or a basis in the language of the words."""
        en, zh = self._terms.get((column, value), (value.replace("_", " "), value))
        return zh if self.words.language == "zh" else en

    def labels(self, share: Share) -> tuple[str, ...]:
        """What may stand in a segment, the longest first; Chinese has no codes for names."""
        figure, name = share_figure(self.words, share), self.place(share.country)
        if share.country == REST:
            return (self.words.say("supply", "not itemised {share}", share=share_said(self.words, share)),)
        whole = self.words.say("supply", "{place} {share}", place=name, share=figure)
        if self.words.language == "zh":
            return whole, name
        coded = self.words.say("supply", "{place} {share}", place=share.country, share=figure)
        return whole, coded, share.country

    def rest_labels(self, shown: ShareSet) -> tuple[str, ...]:
        """What may stand in the part of a bar that no row covers."""
        words = self.words
        return (words.say("supply", "not itemised {share}", share=rest_said(words, shown)), rest_said(words, shown))

    def about(self, shown: ShareSet) -> tuple[str, str]:
        """Year with basis, and material: what all figures of a bar are of."""
        first, say = shown.first, self.words.say
        basis = self.term("basis", first.basis)
        if first.scenario == "actual":
            when = say("supply", "{year}, {basis}", year=first.year, basis=basis)
        else:
            when = say("supply", "{year}, projected, {basis}", year=first.year, basis=basis)
        return when, self.term("material", first.material)

    def source(self, shown: ShareSet) -> str:
        """Who published a set, and under which title."""
        source = shown.source
        title = marked_foreign(self.words, source.title)
        return self.words.say("supply", "{publisher}: {title}", publisher=source.publisher, title=title)

    def rivals(self, row: Row) -> str:
        """How many other sets there are; empty where there is none."""
        count = len(row.rivals)
        return self.words.say_n("supply", "{n} other set", "{n} other sets", count) if count else ""

    def concentration(self, row: Row) -> Bounds | None:
        """The index of a row, or None where nothing was published."""
        return concentration(row.shown) if row.shown is not None else None

    def spoken_row(self, row: Row) -> str:
        """A row as a whole: what its bar is of, who says so, and how concentrated it is."""
        say, shown, name = self.words.say, row.shown, self.stage_name(row.stage)
        if shown is None:
            return say("supply", "{stage}: no published share in this pack", stage=name)
        year, material = self.about(shown)
        return say(
            "supply",
            "{stage}: {year}, {material}, {publisher}; HHI {points}",
            stage=name,
            year=year,
            material=material,
            publisher=shown.source.publisher,
            points=concentration_said(self.words, concentration(shown)),
        )

    def spoken_share(self, share: Share) -> str:
        """A segment."""
        return self.words.say(
            "supply",
            "{stage}, {place}, {share}, {year}",
            stage=self.stage_of(share),
            place=self.place(share.country),
            share=share_said(self.words, share),
            year=share.year,
        )

    def spoken_claim(self, claim: ShareClaim) -> str:
        """A tick."""
        quote = claim.quote_zh if self.words.language == "zh" else claim.quote_en
        return self.words.say(
            "supply",
            "{stage}, claim {number}, {share}: “{quote}”",
            stage=self.stage_name(self._stages[claim.stage]),
            number=rest_of(claim.address),
            share=claim_said(self.words, claim),
            quote=quote,
        )

    def spoken_fold(self, fold: Fold) -> str:
        """The head of a group that stands apart."""
        group = self.words.say("supply", GROUPS[fold.key])
        return self.words.say_n("supply", "{group}: {n} bar", "{group}: {n} bars", fold.count, group=group)

    # What every place offers

    def items(self) -> Sequence[Item]:
        """Stage, segments and ticks of each row, from top to bottom."""
        return [item for row in self.rows() for item in self._items_of(row)]

    def sentence(self) -> str:
        """What China holds of each stage, and which stages have no published share."""
        words, shares, bare = self.words, [], []
        for row in self.ladder:
            name = self.stage_name(row.stage)
            name = name if words.language == "zh" else name[:1].lower() + name[1:]
            held = next((share for share in row.shown.shares if share.country == LEADER), None) if row.shown else None
            if held is not None:
                shares.append(words.say("supply", "{stage} {share}", stage=name, share=share_said(words, held)))
            elif row.shown is None:
                bare.append(name)
        told = words.say("supply", "Published shares of China: {shares}.", shares=self._listed(shares))
        if not bare:
            return told
        without = words.say("supply", "This pack has no published share of {stages}.", stages=self._listed(bare))
        return words.say("list", "{one} {two}", one=told, two=without)

    def title(self) -> str:
        """The place and what it is of."""
        return self.words.say("supply", "Supply, shares by stage")

    def filters(self) -> str:
        """What the as-of day does not change."""
        return self.words.say("supply", "Shares in percent, each bar of its own year, whatever the as-of day.")

    def sources(self) -> list[str]:
        """Who published what the bars show, each source with its title and day, once."""
        shown = (row.shown.source for row in self.rows() if row.shown is not None)
        return [said_source(self.words, _line_of(source)) for source in dict.fromkeys(shown)]

    def table(self) -> list[list[str]]:
        """Headings, then every share and claim that is shown, and what no row covers."""
        return [headings(self.words), *([*line.cells] for line in table_lines(self))]

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {"open": sorted(self._open)}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view; what cannot be read stays as it is."""
        given = state.get("open")
        if isinstance(given, list):
            self._open = frozenset(group for group in given if group in self._apart)
            self.changed.emit()

    def _items_of(self, row: Row) -> Iterator[Item]:
        yield Item(address_of("stage", row.stage.id), self.spoken_row(row))
        for share in row.shown.shares if row.shown is not None else ():
            yield Item(share.address, self.spoken_share(share))
        for claim in row.claims:
            yield Item(claim.address, self.spoken_claim(claim))

    def _listed(self, parts: Sequence[str]) -> str:
        listed = parts[0] if parts else ""
        for part in parts[1:]:
            listed = self.words.say("supply", "{one}, {two}", one=listed, two=part)
        return listed

    def _placed(self) -> dict[Address, str]:
        return {address: group for group, rows in self._apart.items() for row in rows for address in _addresses(row)}


def _addresses(row: Row) -> Iterator[Address]:
    yield address_of("stage", row.stage.id)
    for one in (row.shown, *row.rivals) if row.shown is not None else ():
        for share in one.shares:
            yield share.address
    for claim in row.claims:
        yield claim.address


def _line_of(source: ShareSource) -> SourceLine:
    return SourceLine(source.title, source.publisher, "", source.published, source.level, source.access)
