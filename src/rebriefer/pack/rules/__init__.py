"""What counts as right beyond types, one file a table or a family of tables."""

from rebriefer.pack.rules import lifecycles
from rebriefer.pack.rules.context import Rule

RULES: dict[str, tuple[Rule, ...]] = {"events": (lifecycles.check,)}
EVERY_TABLE: tuple[Rule, ...] = ()
