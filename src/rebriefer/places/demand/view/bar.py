"""Title and end uses: chips for those that are asked about most, a menu for the rest."""

from PySide6.QtWidgets import QHBoxLayout, QMenu

from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.widgets.chips import Chip
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import marked

CHIPS = {
    "humanoid_robot": marked("demand", "Humanoid robots"),
    "bev": marked("demand", "Electric cars"),
    "wind_onshore_fleet": marked("demand", "Wind"),
    "evtol": marked("demand", "eVTOL"),
    "f35": marked("demand", "F-35"),
}
"""Uses with a chip of their own, under a short name."""


class DemandBar(Panel):
    """The line over the place."""

    def __init__(self, model: DemandModel, style: Style) -> None:
        super().__init__(style, "panel", "bottom")
        self.setObjectName("demand-bar")
        self._model, self._style = model, style
        self._title = Label(style, "lead", bold=True)
        self._chips = {id: self._chip(id) for id in CHIPS if id in model.uses}
        self._more = Chip(style, menu=True)
        self._more.setObjectName("demand-more")
        self._more.clicked.connect(lambda _checked=False: self._open_menu())
        self._row = QHBoxLayout(self)
        for part in (self._title, *self._chips.values(), self._more):
            self._row.addWidget(part)
        self._row.addStretch(1)
        style.restyled.connect(self._restyle)
        self._restyle()

    def refill(self) -> None:
        """Say the names of the uses, and show which one is on."""
        model, say = self._model, self._model.words.say
        self._title.setText(say("rail", "Demand"))
        for id, chip in self._chips.items():
            chip.set_words(say("demand", CHIPS[id]), say("demand", "disputed") if model.uses[id].disputed else "")
            chip.setChecked(id == model.use.id)
        self._arrange()

    def resizeEvent(self, event: object) -> None:
        self._arrange()

    def _arrange(self) -> None:
        """Chips that do not fit go into the menu; the one that is on stays."""
        model, px = self._model, self._style.px
        hidden = [use for use in model.uses if use not in self._chips]
        self._more.set_words(self._more_words(len(hidden)))
        room = self.width() - 2 * px(16) - self._title.sizeHint().width() - self._more.sizeHint().width() - px(14)
        order = sorted(self._chips, key=lambda id: id != model.use.id)
        for id in order:
            room -= self._chips[id].sizeHint().width() + px(8)
            fits = room >= 0
            self._chips[id].setVisible(fits)
            if not fits:
                hidden.append(id)
        self._more.set_words(self._more_words(len(hidden)))

    def _more_words(self, count: int) -> str:
        model = self._model
        if model.use.id not in self._chips:
            return model.said(model.use.name)
        return model.words.say_n("demand", "{n} more", "{n} more", count)

    def _open_menu(self) -> None:
        model, menu = self._model, QMenu(self)
        for use in model.uses.values():
            if use.id in self._chips and not self._chips[use.id].isHidden():
                continue
            action = menu.addAction(self._named(use.id))
            action.setCheckable(True)
            action.setChecked(use.id == model.use.id)
            action.triggered.connect(lambda _checked=False, id=use.id: model.choose_use(id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _named(self, id: str) -> str:
        """A use in the menu, with what has to be known of it."""
        model, say = self._model, self._model.words.say
        use = model.uses[id]
        if use.disputed:
            return say("demand", "{use} (disputed)", use=model.said(use.name))
        if use.kilograms is None:
            return say("demand", "{use} (no published mass)", use=model.said(use.name))
        return model.said(use.name)

    def _chip(self, id: str) -> Chip:
        chip = Chip(self._style)
        chip.setObjectName(f"demand-use-{id}")
        chip.clicked.connect(lambda _checked=False: self._choose(id))
        return chip

    def _choose(self, id: str) -> None:
        self._model.choose_use(id)
        self.refill()

    def _restyle(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self._arrange()
