"""The page about addresses names every kind, and its examples are real."""

import re

from rebriefer.receipts import resolve
from rebriefer.receipts.resolving import KINDS


def examples(page):
    """Kind and example of each row of the table."""
    return re.findall(r"^\| (\w+) \| `([^`]+)` \|", page, re.MULTILINE)


def test_every_kind_has_an_example_that_resolves_to_it(library, repository):
    page = (repository / "docs" / "addresses.md").read_text(encoding="utf-8")
    assert [kind for kind, _ in examples(page)] == sorted(KINDS)
    for kind, example in examples(page):
        receipt = resolve(library, example)
        assert (receipt.kind, receipt.address) == (kind, example)


def test_every_other_address_on_the_page_resolves(library, repository):
    page = (repository / "docs" / "addresses.md").read_text(encoding="utf-8")
    named = set(re.findall(rf"`((?:{'|'.join(KINDS)}):[^`]+)`", page))
    assert len(named) > len(KINDS)
    assert all(resolve(library, address) for address in named)
