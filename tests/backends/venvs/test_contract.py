from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.protocol import Measurable, Movable, PackageSource, Refreshable, VenvWorkshop
from insula.backends.venvs.backend import VenvBackend
from insula.domain.venvs import VenvCloneRequest, VenvSpecification
from insula.storage.journal import Journal
from insula.storage.paths import Paths
from insula.storage.preferences import Preferences
from insula.storage.records import Identities, TrashRecords
from tests.backends.contract import BackendContract, Subject


class TestVenvBackend(BackendContract):
    @pytest.fixture
    @override
    async def subject(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Subject]:
        projects = tmp_path / "projects"
        projects.mkdir()
        monkeypatch.setenv("HOME", str(tmp_path / "person"))
        paths = Paths.from_environment()
        paths.create()
        journal = Journal(paths.journal)
        await journal.open()
        backend = VenvBackend(
            paths,
            lambda: Preferences(folders=(projects,)),
            Identities(journal.database),
            TrashRecords(journal.database),
        )
        yield Subject(
            backend=backend,
            specification=lambda name: VenvSpecification(name=name),
            clone_request=lambda name: VenvCloneRequest(name=name),
            leftovers=lambda: sorted(
                os.path.join(folder, name)
                for top in (paths.environments, paths.trash, paths.runtime, projects)
                for folder, folders, files in os.walk(top)
                for name in (*folders, *files)
                if "pyvenv.cfg" not in files
            ),
            destination=lambda name: projects / name,
        )
        await journal.close()

    def test_it_has_the_companions_of_its_kind(self, subject: Subject) -> None:
        for companion in (Refreshable, Movable, Measurable, PackageSource, VenvWorkshop):
            assert isinstance(subject.backend, companion)
