"""The pinned Qt binding keeps its hands off the reference count of None."""

import sys

import pytest


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot die in this Python")
def test_two_thousand_calls_without_a_result_lose_no_reference_to_none(qapp):
    """PySide6 6.12.0 takes one reference a call under Python 3.10 and 3.11, until the process dies."""
    before = sys.getrefcount(None)
    for _ in range(2000):
        qapp.setObjectName("desk")
    assert abs(sys.getrefcount(None) - before) < 100
