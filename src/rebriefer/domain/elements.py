"""Chemical elements: their symbols, and which seventeen are rare earths."""

RARE_EARTH_GROUP = "REE"
"""Stands for all seventeen rare earths, in a scope and in a question."""

RARE_EARTHS = frozenset("Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu".split())

SYMBOLS = tuple(
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr "
    "Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir "
    "Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl "
    "Mc Lv Ts Og".split()
)
"""Every element by its symbol, in the order of the atomic numbers."""

_BY_SPELLING = {symbol.casefold(): symbol for symbol in (*SYMBOLS, RARE_EARTH_GROUP)}


def symbol_of(text: str) -> str | None:
    """The symbol as it is written, whatever the case of the letters; None where there is no such element."""
    return _BY_SPELLING.get(text.strip().casefold())


def covered_by(symbols: frozenset[str]) -> frozenset[str]:
    """The elements that a list names, the group opened into its seventeen."""
    return symbols | RARE_EARTHS if RARE_EARTH_GROUP in symbols else symbols
