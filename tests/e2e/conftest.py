from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop import Desktop
from tests.e2e.insula import Insula
from tests.e2e.words import Language


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    """One screen for the tests of a module; each starts the program anew in a home of its own."""
    with Desktop() as desktop:
        yield desktop


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Language:
    return "fr" if request.param == "fr" else "en"


@pytest.fixture
def insula(desktop: Desktop, tmp_path: Path, language: Language, request: pytest.FixtureRequest) -> Iterator[Insula]:
    """An empty home; the window is not open yet."""
    environment = dict(desktop.environment)
    yield Insula(desktop, tmp_path, language)
    desktop.end(tmp_path)
    desktop.environment = environment
