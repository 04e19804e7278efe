"""A pack becomes typed rows that know the file and line they stand in, and findings for what cannot be typed."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rebriefer import assets
from rebriefer.doors import tree
from rebriefer.doors.archive import Archive
from rebriefer.doors.budget import Budget
from rebriefer.doors.flaws import Refused
from rebriefer.doors.safe_json import read_json
from rebriefer.doors.safe_yaml import read_yaml
from rebriefer.doors.tree import Node
from rebriefer.errors import LibraryUnusable, Problem
from rebriefer.pack import csv_rows, yaml_rows
from rebriefer.pack.descriptor import FILE, HASHES, Descriptor, Resource, read_descriptor
from rebriefer.pack.effort import Enough
from rebriefer.pack.findings import Finding, Findings
from rebriefer.pack.rows import Row, Typing
from rebriefer.pack.shelf import Shelf, check_members, open_shelf


@dataclass(slots=True)
class Pack:
    """The tables of a pack.

    Attributes:
        descriptor: The descriptor as written.
        tables: Rows of each table, in the order of its files; a table of which a whole file could not be read is left
            out, since every row that refers to it would be told too.
        resources: The same tables, with their types and keys.
        hashes: SHA-256 of the descriptor and of each table file, by path.
    """

    descriptor: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, list[Row]] = field(default_factory=dict)
    resources: tuple[Resource, ...] = ()
    hashes: dict[str, str] = field(default_factory=dict)


def read_pack(path: Path) -> tuple[Pack, list[Finding]]:
    """Read a folder or an archive, with every type held against the descriptor of this program."""
    findings = Findings()
    pack = Pack()
    try:
        read_into(pack, path, findings)
    except Enough as enough:
        findings.stop(FILE, str(enough))
    return pack, findings.all()


def read_into(pack: Pack, path: Path, findings: Findings) -> None:
    """Read a pack; what is wrong goes into the findings.

    Raises:
        Enough: There are too many of them.
    """
    with open_shelf(path, findings) as shelf:
        if shelf is not None:
            _Reader(shelf, pack, findings).read()


class _Reader:
    """Reads one pack, each file once."""

    def __init__(self, shelf: Shelf, pack: Pack, findings: Findings) -> None:
        self._shelf = shelf
        self._findings = findings
        self._budget = Budget()
        self._pack = pack
        self._trees: dict[str, Node | None] = {}

    def read(self) -> None:
        """Read descriptor and tables."""
        node = self._descriptor_node()
        if node is None:
            return
        described = read_descriptor(node, _our_descriptor(), self._findings)
        self._pack.descriptor = described.raw
        for resource in described.resources:
            rows = self._table(resource, described)
            if rows is not None:
                self._pack.tables[resource.name] = rows
            self._check_hash(resource, described)
        self._pack.resources = tuple(each for each in described.resources if each.name in self._pack.tables)
        self._check_roots(described.resources)
        if isinstance(self._shelf, Archive):
            files = {path for each in described.resources for path in each.paths}
            check_members(self._shelf, files | {FILE, HASHES}, self._pack.hashes, self._findings)

    def _descriptor_node(self) -> Node | None:
        try:
            data = self._shelf.read(FILE)
            self._pack.hashes[FILE] = hashlib.sha256(data).hexdigest()
            return read_json(data, lambda flaw: self._findings.add_flaw(FILE, flaw))
        except Refused as error:
            flaw = error.flaw
            if flaw.rule == "no_such_file":
                flaw = replace(flaw, message=f"there is no {FILE} here, a pack is a folder or an .rbpack with one")
            self._findings.add_flaw(FILE, flaw)
            return None

    def _table(self, resource: Resource, described: Descriptor) -> list[Row] | None:
        """The rows of a table; None where something is wrong with one of its files as a whole."""
        read: list[Row] = []
        for path in resource.paths:
            typing = Typing(path, described.vocabularies, self._findings)
            try:
                if resource.format == "csv":
                    read.extend(csv_rows.of_csv(self._bytes(path), resource.schema, typing, self._budget))
                elif (node := self._tree(path)) is not None:
                    read.extend(yaml_rows.of_yaml(node, resource.root, resource.schema, typing))
            except Refused as error:
                self._findings.add_flaw(path, error.flaw)
        return None if any(self._findings.tears(path) for path in resource.paths) else read

    def _bytes(self, path: str) -> bytes:
        data = self._shelf.read(path)
        self._budget.spend_bytes(len(data))
        self._pack.hashes[path] = hashlib.sha256(data).hexdigest()
        return data

    def _tree(self, path: str) -> Node | None:
        """The node of a YAML file; several tables may lie in one."""
        if path not in self._trees:
            self._trees[path] = None
            data = self._bytes(path)
            self._trees[path] = read_yaml(data, lambda flaw: self._findings.add_flaw(path, flaw), self._budget)
        return self._trees[path]

    def _check_roots(self, resources: Iterable[Resource]) -> None:
        """A YAML file holds the lists of its tables and nothing else."""
        roots: dict[str, set[str]] = {}
        for resource in resources:
            for path in resource.paths:
                roots.setdefault(path, set()).add(resource.root)
        for path, node in self._trees.items():
            if isinstance(node, tree.Mapping):
                for key in node.keys.keys() - roots.get(path, set()):
                    at = node.keys[key]
                    message = f"{key} is no table of this file, it holds {', '.join(sorted(roots[path]))}"
                    self._findings.add(path, (at.line, at.column), key or "yaml", "unknown_key", message)

    def _check_hash(self, resource: Resource, described: Descriptor) -> None:
        """A declared hash is that of the file."""
        if not resource.hash or not all(path in self._pack.hashes for path in resource.paths):
            return
        actual = self._pack.hashes[resource.paths[0]]
        if len(resource.paths) > 1 or actual != resource.hash:
            message = f"the file has sha256:{actual}" if len(resource.paths) == 1 else "a hash is that of one file"
            place = tree.place_of(described.node, *resource.path, "hash")
            self._findings.add(FILE, place, f"resources.{resource.name}.hash", "hash_differs", message)


def _our_descriptor() -> dict[str, Any]:
    """The descriptor of this program.

    Raises:
        LibraryUnusable: It is missing or cannot be read.
    """
    path = assets.canonical_descriptor()
    try:
        return dict(json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise LibraryUnusable(
            Problem(
                "The descriptor {path} of this program cannot be read.",
                {"path": path},
                remedy="Install the program again.",
            )
        ) from error
