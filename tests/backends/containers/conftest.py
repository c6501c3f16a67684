from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.backends.containers.changes.workplace import Workplace
from tests.backends.containers.workshop import workplace
from tests.engines.docker_engine import DockerEngine


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    """The private engine, and records of an empty home."""
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made
