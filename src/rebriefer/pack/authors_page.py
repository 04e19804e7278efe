"""The page for authors that lists every table: made from the descriptor, so that nothing is declared twice.

``python -m rebriefer.pack.authors_page > docs/tables.md``
"""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer import assets

_HEAD = """# Tables of the pack

Made from `data/datapackage.json` by `python -m rebriefer.pack.authors_page`; a test compares the two. What counts as
right beyond types stands in [pack.md](pack.md), what to watch out for in [data.md](data.md).
"""


def tables_page(descriptor: Mapping[str, Any]) -> str:
    """The whole page, Markdown."""
    return "\n".join((_HEAD, *_tables(descriptor), *_vocabularies(descriptor["vocabularies"])))


def _tables(descriptor: Mapping[str, Any]) -> Iterator[str]:
    for resource in descriptor["resources"]:
        schema = resource["schema"]
        path = resource["path"] if isinstance(resource["path"], str) else ", ".join(resource["path"])
        root = f", list `{resource['root']}`" if "root" in resource else ""
        key = ", ".join(schema["primaryKey"])
        licences = ", ".join(licence.get("title", licence["name"]) for licence in resource["licenses"])
        yield f"## {resource['name']}\n\n{resource['title']}. File `{path}`{root}. Key: {key}. Licence: {licences}."
        if "description" in resource:
            yield f"\n{resource['description']}"
        yield "\n| field | type | unit | rules |\n|---|---|---|---|"
        yield from _fields(schema["fields"], "")
        yield from _references(schema)
        yield ""


def _fields(fields: list[Mapping[str, Any]], prefix: str) -> Iterator[str]:
    for field in fields:
        name = f"{prefix}{field['name']}"
        items = field.get("items", {})
        inner = items.get("fields") or field.get("fields") or []
        kind = f"list of {items['type']}" if items else field["type"]
        yield f"| `{name}` | {kind} | {field.get('unit', '')} | {'; '.join(_rules(field))} |"
        yield from _fields(inner, f"{name}.")


def _rules(field: Mapping[str, Any]) -> Iterator[str]:
    items, rules = field.get("items", {}), field.get("constraints", {})
    if rules.get("required"):
        yield "required"
    for holder in (field, items):
        if "format" in holder:
            yield holder["format"]
        if "vocabulary" in holder:
            yield f"one of [{holder['vocabulary']}](#{holder['vocabulary']})"
    if "enum" in rules:
        yield f"one of {', '.join(rules['enum'])}"
    if "minimum" in rules:
        yield f"at least {rules['minimum']}"
    if "maximum" in rules:
        yield f"at most {rules['maximum']}"
    if "primaryKey" in items:
        yield f"unique by {items['primaryKey']}"
    if "wildcard" in field:
        yield f"or `{field['wildcard']}`"
    if "delimiter" in field:
        yield f"parted by `{field['delimiter']}`"


def _references(schema: Mapping[str, Any]) -> Iterator[str]:
    keys = schema.get("foreignKeys", ())
    if keys:
        yield ""
    for key in keys:
        target = key["reference"]
        yield f"- `{_joined(key['fields'])}` stands in `{target['resource']}` as `{_joined(target['fields'])}`"


def _vocabularies(vocabularies: Mapping[str, Mapping[str, Mapping[str, str]]]) -> Iterator[str]:
    yield "# Closed lists\n"
    for name, values in vocabularies.items():
        yield f"## {name}\n\n| value | English | 中文 |\n|---|---|---|"
        yield from (f"| `{value}` | {words['en']} | {words['zh']} |" for value, words in values.items())
        yield ""


def _joined(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


if __name__ == "__main__":
    sys.stdout.write(tables_page(json.loads(assets.canonical_descriptor().read_text(encoding="utf-8"))))
