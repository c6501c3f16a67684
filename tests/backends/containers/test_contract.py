from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.protocol import Editable, LogSource, Measurable, Refreshable, Startable
from insula.domain.containers import ContainerCloneRequest
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from tests.backends.containers.workshop import everything, specification
from tests.backends.contract import BackendContract, Subject
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


class TestContainerBackend(BackendContract):
    @pytest.fixture
    @override
    async def subject(self, engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Subject]:
        paths = Paths.below(tmp_path / "home")
        paths.create()
        journal = Journal(paths.journal)
        await journal.open()
        address = EngineAddress("test", engine.url, "Docker de test")
        backend = ContainerBackend(address, TrashRecords(journal.database), Leftovers(journal.database))
        yield Subject(
            backend=backend,
            specification=lambda name: specification(name, start=True),
            clone_request=lambda name: ContainerCloneRequest(name=name, start=True),
            leftovers=lambda: {kind: found for kind, found in everything(engine).items() if kind != "containers"},
            destination=lambda name: tmp_path / name,
        )
        await backend.close()
        await journal.close()

    def test_it_has_the_companions_of_its_kind(self, subject: Subject) -> None:
        for companion in (Refreshable, Startable, Editable, Measurable, LogSource):
            assert isinstance(subject.backend, companion)
