"""The ways out of the window, by name: what the commands of the room ``out`` ask for."""

from collections.abc import Callable

from rebriefer.ui.evidence.citing import copy_citation
from rebriefer.ui.out.copying import copy, copy_table
from rebriefer.ui.out.outlet import Outlet

WAYS: dict[str, Callable[[Outlet], None]] = {
    "copy": copy,
    "copy_table": copy_table,
    "citation": copy_citation,
}
