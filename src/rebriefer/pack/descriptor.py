"""``datapackage.json``: which tables a pack has, and whether it declares them as this program does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rebriefer.doors import limits, tree
from rebriefer.doors.paths import look_alike, path_problem
from rebriefer.doors.tree import Node, place_of
from rebriefer.pack.declared import Path, differences
from rebriefer.pack.findings import Findings, shown
from rebriefer.pack.forms import Mistyped
from rebriefer.pack.schema import Schema, schema_of
from rebriefer.pack.types import Field, scalar

FILE = "datapackage.json"
HASHES = "SHA256SUMS"

_HEAD_KEYS = {
    "name", "title", "description", "version", "data_date", "licenses", "vocabularies", "resources", "$schema", "id",
    "profile", "homepage", "created", "contributors", "keywords", "image", "sources",
}  # fmt: skip
_RESOURCE_KEYS = {
    "title", "description", "name", "path", "format", "root", "encoding", "hash", "schema", "profile", "mediatype",
    "bytes", "sources", "licenses",
}  # fmt: skip
_DAY = Field("data_date", "date")


@dataclass(frozen=True, slots=True)
class Resource:
    """One table of a pack.

    Attributes:
        name: Its name.
        paths: The files it lies in, in order.
        format: csv or yaml.
        root: Key of the list in a YAML file.
        hash: Declared SHA-256 of its files, or empty.
        schema: Its fields and keys, as this program declares them.
        path: Where it stands in the descriptor.
    """

    name: str
    paths: tuple[str, ...]
    format: str
    root: str
    hash: str
    schema: Schema
    path: Path


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What a descriptor says, as far as it can be used."""

    raw: dict[str, Any]
    node: Node
    resources: tuple[Resource, ...]
    vocabularies: Mapping[str, Mapping[str, Any]]


def plain(node: Node) -> Any:
    """The value of a JSON node in Python's own types."""
    if isinstance(node, tree.Mapping):
        return {key: plain(value) for key, value in node.values.items()}
    if isinstance(node, tree.Sequence):
        return [plain(item) for item in node.items]
    if not node.plain:
        return node.text
    if node.text in _WORDS:
        return _WORDS[node.text]
    return float(node.text) if any(c in node.text for c in ".eE") or len(node.text) > 300 else int(node.text)


_WORDS = {"null": None, "true": True, "false": False}


def read_descriptor(node: Node, ours: dict[str, Any], findings: Findings) -> Descriptor:
    """Check a descriptor against our own and give the tables that can be read.

    A table that is declared differently is reported and then read as ours declares it, so that its rows are checked
    in the same run.
    """
    return _Reading(node, ours, findings).descriptor()


class _Reading:
    """One pass over a descriptor."""

    def __init__(self, node: Node, ours: dict[str, Any], findings: Findings) -> None:
        self._node = node
        self._findings = findings
        raw = plain(node)
        self._raw: dict[str, Any] = raw if isinstance(raw, dict) else {}
        self._ours = ours
        self._our_tables = {r["name"]: r for r in _objects(self._ours.get("resources")) if "name" in r}

    def descriptor(self) -> Descriptor:
        """What can be used of it."""
        if not isinstance(self._node, tree.Mapping):
            self._say((), "not_an_object", "a list or a single value, the descriptor is an object")
        else:
            self._check_head()
            self._check_vocabularies()
        resources = tuple(self._resources())
        self._check_references(resources)
        vocabularies = _as_lists(self._ours.get("vocabularies"))
        return Descriptor(self._raw, self._node, resources, vocabularies)

    def _say(self, path: Path, rule: str, message: str) -> None:
        self._findings.add(FILE, place_of(self._node, *path), self._dotted(path), f"descriptor.{rule}", message)

    def _dotted(self, path: Path) -> str:
        """A path with the names of tables and fields in place of their positions."""
        parts: list[str] = []
        at: Any = self._raw
        for part in path:
            known = (isinstance(at, dict) and part in at) or (
                isinstance(at, list) and isinstance(part, int) and part < len(at)
            )
            at = at[part] if known else None
            name = at.get("name") if isinstance(part, int) and isinstance(at, dict) else None
            parts.append(name if isinstance(name, str) and name else str(part))
        return ".".join(parts) or "file"

    def _check_head(self) -> None:
        for key in self._raw.keys() - _HEAD_KEYS:
            self._say((key,), "unknown_key", f"{shown(key)} is no word of a descriptor that this program knows")
        for key in ("name", "title", "version"):
            value = self._raw.get(key)
            if not isinstance(value, str) or not value.strip():
                self._say((key,), key, f"{shown(value)}, the {key} of a pack is a text, in double quotes")
        self._check_data_date()
        licenses = self._raw.get("licenses", [])
        if not isinstance(licenses, list) or not all(isinstance(each, dict) for each in licenses):
            self._say(("licenses",), "licenses", "the licences are a list of objects")

    def _check_data_date(self) -> None:
        value = self._raw.get("data_date")
        try:
            if not isinstance(value, str):
                raise Mistyped("not_a_date", "is no day, write one that exists as YYYY-MM-DD, in double quotes")
            scalar(_DAY, value, {})
        except Mistyped as error:
            self._say(("data_date",), "data_date", f"{shown(value)} {error}")

    def _check_vocabularies(self) -> None:
        """The closed lists hold the same words as ours, each in both languages."""
        theirs = self._raw.get("vocabularies", {})
        if not isinstance(theirs, dict):
            self._say(("vocabularies",), "vocabularies", "the closed lists are an object of lists")
            return
        known = _as_lists(self._ours.get("vocabularies"))
        for name, words in theirs.items():
            path: Path = ("vocabularies", name)
            if not isinstance(words, dict) or name not in known:
                self._say(path, "vocabularies", "no list of this program, leave it out")
                continue
            for word in [*known[name].keys() - words.keys(), *words.keys() - known[name].keys()]:
                wrong = "is missing" if word in known[name] else "is no word of this list"
                self._say((*path, word), "vocabularies", f"{shown(word)} {wrong}, the lists are those of this program")
            for word, said in words.items():
                if not (isinstance(said, dict) and all(isinstance(said.get(k), str) and said[k] for k in ("en", "zh"))):
                    self._say((*path, word), "vocabularies", f"{shown(word)} needs a text under en and under zh")

    def _resources(self) -> Iterator[Resource]:
        resources = self._raw.get("resources")
        if not isinstance(resources, list) or not resources:
            self._say(("resources",), "resources", "no tables, a pack lists at least one resource")
            return
        names: set[str] = set()
        spelled: dict[str, str] = {}
        for position, resource in enumerate(resources):
            path: Path = ("resources", position)
            if not isinstance(resource, dict):
                self._say(path, "resources", "not an object, a resource has name, path, format and schema")
                continue
            name = resource.get("name")
            if not isinstance(name, str) or not name:
                self._say((*path, "name"), "name", f"{shown(name)}, a resource has a name")
            elif name in names:
                self._say((*path, "name"), "name_twice", f"{shown(name)} stands twice, a name stands once")
            else:
                names.add(name)
                yield from self._resource(name, resource, path, spelled)

    def _resource(self, name: str, raw: dict[str, Any], path: Path, spelled: dict[str, str]) -> Iterator[Resource]:
        """The table as ours declares it, if we know it and its files may be read."""
        for key in raw.keys() - _RESOURCE_KEYS:
            self._say((*path, key), "unknown_key", f"{shown(key)} is no word for a table that this program knows")
        paths = self._paths(raw.get("path"), path, spelled)
        ours = self._our_tables.get(name)
        if ours is None:
            self._say((*path, "name"), "unknown_table", f"{shown(name)} is no table that this program knows")
            return
        self._compare(raw, ours, path)
        try:
            schema = schema_of(ours, _as_lists(self._ours.get("vocabularies")))
        except Mistyped as error:
            self._say((*path, "schema"), "schema", str(error))
            return
        if paths:
            root = ours.get("root") if ours["format"] == "yaml" else ""
            yield Resource(name, paths, ours["format"], str(root), self._hash(raw, path), schema, path)

    def _paths(self, value: Any, path: Path, spelled: dict[str, str]) -> tuple[str, ...]:
        several = value if isinstance(value, list) else [value]
        if not several or not all(isinstance(each, str) for each in several):
            self._say((*path, "path"), "path", f"{shown(value)}, the path of a table is a text or a list of texts")
            return ()
        if len(several) + len(spelled) > limits.MAX_MEMBERS:
            self._say((*path, "path"), "path", f"more than {limits.MAX_MEMBERS} files, a pack has fewer")
            return ()
        sound: list[str] = []
        for position, each in enumerate(several):
            at: Path = (*path, "path", position) if isinstance(value, list) else (*path, "path")
            twin = spelled.setdefault(look_alike(each), each)
            if problem := path_problem(each):
                self._say(at, "path", f"{shown(each)}: {problem}")
            elif each in sound or twin != each:
                self._say(at, "path", f"{shown(each)} stands twice or differs from {shown(twin)} by case only")
            else:
                sound.append(each)
        return tuple(sound)

    def _hash(self, raw: dict[str, Any], path: Path) -> str:
        value = raw.get("hash")
        if value is None:
            return ""
        try:
            if not isinstance(value, str) or not value.startswith("sha256:"):
                raise Mistyped("hash", "is no hash of the form sha256:")
            scalar(Field("hash", "string", format="sha256"), digits := value.removeprefix("sha256:"), {})
        except Mistyped as error:
            self._say((*path, "hash"), "hash", f"{shown(value)} {error}")
            return ""
        return digits

    def _compare(self, theirs: dict[str, Any], ours: dict[str, Any], path: Path) -> None:
        """Format, root and types are ours."""
        for key in ("format", "root"):
            if theirs.get(key) != ours.get(key):
                message = f"{shown(theirs.get(key))}, for this table it is {shown(ours.get(key))}"
                self._say((*path, key), key, message)
        if theirs.get("encoding", "utf-8") != "utf-8":
            self._say((*path, "encoding"), "encoding", f"{shown(theirs['encoding'])}, a table is written in utf-8")
        for at, message in differences(theirs.get("schema"), ours.get("schema"), (*path, "schema")):
            self._say(at, "types", message)

    def _check_references(self, resources: tuple[Resource, ...]) -> None:
        """Foreign keys lead to tables of this pack."""
        tables = {r.get("name") for r in _objects(self._raw.get("resources"))}
        for resource in resources:
            for position, key in enumerate(resource.schema.foreign_keys):
                if key.table not in tables:
                    path: Path = (*resource.path, "schema", "foreignKeys", position)
                    message = f"the table {shown(key.table)} is not in this pack, add it or leave this table out"
                    self._say(path, "foreign_key_table", message)


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _as_lists(value: Any) -> dict[str, dict[str, Any]]:
    """The closed lists of our own descriptor."""
    return {name: words for name, words in value.items() if isinstance(words, dict)} if isinstance(value, dict) else {}
