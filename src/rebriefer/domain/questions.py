"""A question of the trade: what goes from where to where, for whom and for what, on which day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rebriefer.domain.elements import RARE_EARTH_GROUP, RARE_EARTHS

NOT_GOODS = frozenset({"technology", "software", "service", "capital"})
"""Forms that no list of goods means unless it names them."""

KNOW_HOW = frozenset({"technology", "software", "service"})
"""Forms for which it counts what the technology is for."""

WITHOUT_TB_DY = "NdFeB without Tb and Dy"
_OF_MAGNET = {"SmCo": frozenset({"Sm"}), WITHOUT_TB_DY: frozenset({"Nd"})}


class EndUse(StrEnum):
    """What the item is for."""

    CIVIL = "civil"
    MILITARY = "military"
    MILITARY_POTENTIAL = "military_potential"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Question:
    """One case. None, and the end use *unspecified*, leave open what a clause may turn on.

    Attributes:
        day: The day of the shipment.
        sender: Place that it leaves, three letters.
        to: Place that it goes to, three letters; ``EUU`` is the European Union.
        element: Symbol, ``REE`` for the rare earths, or None.
        form: A value of the vocabulary ``form``, or None.
        origin: Where the item was made, or None.
        party: Who receives or uses it, by name, or None.
        end_use: What it is for.
        value_share_pct: Share of Chinese value in an item made abroad, in percent, or None.
        magnet: A value of the vocabulary ``magnet_kind``, or None.
        technology_for: A value of the vocabulary ``technology``, or None.
        chinese_technology: Whether it was made with Chinese rare-earth technology, or None.
        dual_use: Whether it is on the Chinese dual-use list by the word of who asks; None leaves it to the clauses.
        shape: A value of the vocabulary ``shape``, or None.
        purity_pct: Purity in percent, or None.
        product: The item in the words of who asks, or None; it is repeated, no clause is matched by it.
    """

    day: date
    sender: str
    to: str
    element: str | None = None
    form: str | None = None
    origin: str | None = None
    party: str | None = None
    end_use: EndUse = EndUse.UNSPECIFIED
    value_share_pct: float | None = None
    magnet: str | None = None
    technology_for: str | None = None
    chinese_technology: bool | None = None
    dual_use: bool | None = None
    shape: str | None = None
    purity_pct: float | None = None
    product: str | None = None

    def elements(self) -> frozenset[str] | None:
        """The elements that the item may be listed by; None where the question does not say."""
        if self.element is None or self.element == RARE_EARTH_GROUP:
            by_kind = _OF_MAGNET.get(self.magnet or "")
            return by_kind or (None if self.element is None else RARE_EARTHS)
        return frozenset({self.element})

    def names_an_item(self) -> bool:
        """Whether it says anything by which a list can name the item: its element or its form."""
        return self.elements() is not None or self.form is not None
