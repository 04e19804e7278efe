"""The ways out of the window, by name: what the commands of the room ``out`` ask for."""

from collections.abc import Callable

from rebriefer.ui.evidence.citing import copy_citation
from rebriefer.ui.out.copying import copy, copy_picture, copy_table
from rebriefer.ui.out.exporting import export
from rebriefer.ui.out.outlet import Outlet
from rebriefer.ui.out.printing import print_place

WAYS: dict[str, Callable[[Outlet], None]] = {
    "copy": copy,
    "copy_table": copy_table,
    "copy_picture": copy_picture,
    "print": print_place,
    "export": export,
    "citation": copy_citation,
}
