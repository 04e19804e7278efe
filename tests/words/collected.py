"""Finds every message in the source, without running it."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "rebriefer"
FIXED_ROOMS = {
    "Problem": ("problems", {"code": 0, "remedy": 3}),
    "PlaceEntry": ("rail", {"name": 1}),
    "Line": ("receipt", {"label": 0}),
}
"""Constructors whose arguments are messages: the room, and each argument with its position."""

Constants = Mapping[str, list[ast.expr]]


@dataclass(frozen=True)
class Found:
    """A message in the source."""

    room: str
    one: str
    many: str
    where: str


def _texts(node: ast.expr | None, constants: Constants) -> list[str]:
    """The texts that an expression may be: a constant, a choice between constants, or a name for one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _texts(node.body, constants) + _texts(node.orelse, constants)
    if isinstance(node, ast.Name) and node.id in constants:
        return [text for value in constants[node.id] for text in _texts(value, {})]
    return []


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _said(call: ast.Call, where: str, constants: Constants) -> Iterator[Found]:
    rooms = _texts(call.args[0], constants)
    counts = _name(call).endswith("_n")
    ones = _texts(call.args[1], constants) if len(call.args) > 1 else []
    manies = _texts(call.args[2], constants) if counts and len(call.args) > 2 else []
    for room in rooms:
        for index, one in enumerate(ones):
            yield Found(room, one, manies[index] if index < len(manies) else "", where)


def _constructed(call: ast.Call, where: str, constants: Constants) -> Iterator[Found]:
    room, arguments = FIXED_ROOMS[_name(call)]
    for argument, position in arguments.items():
        node = next((word.value for word in call.keywords if word.arg == argument), None)
        if node is None and position < len(call.args):
            node = call.args[position]
        for text in _texts(node, constants):
            if text:
                yield Found(room, text, "", where)


@cache
def _calls() -> list[tuple[ast.Call, str, Constants]]:
    calls: list[tuple[ast.Call, str, Constants]] = []
    for path in sorted(SOURCE.rglob("*.py")):
        if path.is_relative_to(SOURCE / "_bundle"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        constants.setdefault(target.id, []).append(node.value)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                calls.append((node, f"{path.relative_to(SOURCE).as_posix()}:{node.lineno}", constants))
    return calls


def messages() -> list[Found]:
    """Every message of the program."""
    found: list[Found] = []
    for call, where, constants in _calls():
        if _name(call) in ("say", "say_n", "marked", "marked_n") and call.args:
            found.extend(_said(call, where, constants))
        elif _name(call) in FIXED_ROOMS:
            found.extend(_constructed(call, where, constants))
    return found


def unfollowed() -> list[str]:
    """Calls of ``say`` on words whose message is not written there, in a room where no message is marked either."""
    marking = {
        room
        for call, _, constants in _calls()
        if _name(call) in ("marked", "marked_n", *FIXED_ROOMS) and call.args
        for room in ([FIXED_ROOMS[_name(call)][0]] if _name(call) in FIXED_ROOMS else _texts(call.args[0], constants))
    }
    return [
        where
        for call, where, constants in _calls()
        if _name(call) in ("say", "say_n")
        and isinstance(call.func, ast.Attribute)
        and ast.unparse(call.func.value).endswith("words")
        and call.args
        and not list(_said(call, where, constants))
        and not set(_texts(call.args[0], constants)) & marking
    ]
