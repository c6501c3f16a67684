from __future__ import annotations

import os

import pytest

from tests.bad_input.conftest import Language, index, person

__all__ = ["index", "language", "person"]


@pytest.fixture
def language() -> Language:
    """One is enough here: no word is read."""
    return "en"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes minutes by design runs when minutes are given, as `make soak` does."""
    if "INSULA_SOAK_MINUTES" in os.environ:
        return
    long = [each for each in items if each.path.name == "test_long_run.py"]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [each for each in items if each not in long]
