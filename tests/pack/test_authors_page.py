"""The page of tables says what the descriptor says."""

import json

from rebriefer.pack.authors_page import tables_page


def test_the_page_is_the_one_that_the_descriptor_gives(repository):
    descriptor = json.loads((repository / "data" / "datapackage.json").read_text(encoding="utf-8"))
    kept = (repository / "docs" / "tables.md").read_text(encoding="utf-8")
    assert kept == tables_page(descriptor), "make it anew: python -m rebriefer.pack.authors_page > docs/tables.md"


def test_each_table_field_and_closed_list_is_on_it(repository):
    descriptor = json.loads((repository / "data" / "datapackage.json").read_text(encoding="utf-8"))
    page = tables_page(descriptor)
    for resource in descriptor["resources"]:
        assert f"## {resource['name']}\n" in page
        assert all(f"| `{field['name']}` |" in page for field in resource["schema"]["fields"])
    assert all(f"## {name}\n" in page for name in descriptor["vocabularies"])


def test_each_table_says_its_licence(repository):
    descriptor = json.loads((repository / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert all(licence["name"] for resource in descriptor["resources"] for licence in resource["licenses"])
