from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from insula.backends.venvs.bench import Workbench
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import Sink
from tests.engines.package_index import PackageIndex


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Workbench]:
    """What the verbs need, with records of its own."""
    async with workshop.workbench(tmp_path / "home") as bench:
        yield bench


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder with a name that shells and shebangs trip over."""
    path = tmp_path / "Projet été"
    path.mkdir()
    return path


@pytest.fixture
def index() -> Iterator[PackageIndex]:
    """A package index on loopback with two good packages, one of which has a script."""
    with PackageIndex().add("spam", "1.0", script="spam").add("eggs", "2.0", requires=("spam",)) as index:
        yield index
