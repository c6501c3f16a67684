from __future__ import annotations

import pytest

from tests.bad_input.conftest import Language, index, person

__all__ = ["index", "language", "person"]


@pytest.fixture
def language() -> Language:
    """One is enough here: no word is read."""
    return "en"
