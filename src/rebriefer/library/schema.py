"""The tables of a library, derived from the descriptor of the pack.

Each resource becomes a table with ``row`` (its position in the pack) and a column a field. Arrays of objects that
name a ``table`` become tables of their own, with the row, the key of the parent and the position; every other nested
value is JSON text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SQL_TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "number": "ANY"}

FIXED = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE vocabularies (name TEXT NOT NULL, value TEXT NOT NULL, position INTEGER NOT NULL,"
    " en TEXT NOT NULL, zh TEXT NOT NULL, PRIMARY KEY (name, value)) STRICT, WITHOUT ROWID",
    "CREATE TABLE addresses (address TEXT PRIMARY KEY, kind TEXT NOT NULL, tbl TEXT NOT NULL, row INTEGER NOT NULL,"
    " title_en TEXT NOT NULL, title_zh TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX addresses_row ON addresses (tbl, row)",
    "CREATE TABLE aliases (alias TEXT PRIMARY KEY, address TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE packed (name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT, WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the library.

    Attributes:
        name: Its name.
        columns: Pairs of column name and SQL type, in order, without ``row``.
        field: Path of the array that it holds within the resource, or empty for the resource itself.
        parent_key: Column that names the parent, or empty.
        indexes: Columns that are asked for by value.
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    field: str = ""
    parent_key: str = ""
    indexes: tuple[str, ...] = ()

    def create(self) -> Iterator[str]:
        """The statements that make it."""
        columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in self.columns)
        yield f"CREATE TABLE {quoted(self.name)} (row INTEGER PRIMARY KEY, {columns}) STRICT"
        for column in self.indexes:
            yield f"CREATE INDEX {quoted(self.name + '_' + column)} ON {quoted(self.name)} ({quoted(column)})"


def quoted(name: str) -> str:
    """An SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def tables_of(resource: Mapping[str, Any]) -> list[Table]:
    """The table of a resource, then those of its arrays that name one."""
    schema = resource["schema"]
    key = schema["primaryKey"][0]
    references = {name for fk in schema.get("foreignKeys", ()) for name in _as_list(fk["fields"]) if "." not in name}
    fields = schema["fields"]
    own = tuple((field["name"], _sql_type(field)) for field in fields if not _child(field))
    names = {name for name, _ in own}
    wanted = tuple(name for name in dict.fromkeys([key, *sorted(references)]) if name in names)
    tables = [Table(resource["name"], own, indexes=wanted)]
    for field in fields:
        if _child(field):
            tables.append(_child_table(field))
    return tables


def _child_table(field: Mapping[str, Any]) -> Table:
    items = field["items"]
    inner = [(inner["name"], _sql_type(inner)) for inner in items["fields"]]
    parent = items["parentKey"]
    columns = ((parent, "TEXT"), ("position", "INTEGER"), *inner)
    return Table(items["table"], columns, field=field["name"], parent_key=parent, indexes=(parent,))


def _child(field: Mapping[str, Any]) -> bool:
    return "table" in field.get("items", {})


def _sql_type(field: Mapping[str, Any]) -> str:
    return _SQL_TYPES.get(field["type"], "TEXT")


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
