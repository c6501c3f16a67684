"""The command in this process, on backends in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from insula.backends.fake import FakeBackend, sample_environments
from insula.backends.protocol import Backend
from insula.cli import main, running, words
from insula.domain.environment import EnvironmentId
from insula.domain.progress import ProgressSink
from insula.domain.specification import CloneRequest, Specification
from insula.domain.venvs import Interpreter, Package, RequirementLine, RequirementsPreview
from insula.storage.paths import Paths
from insula.viewmodels.translation import install
from insula.wiring import Services, build


@dataclass(frozen=True)
class Answer:
    """What the command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Insula = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _language(qapp: QCoreApplication) -> Iterator[None]:
    """Each test chooses its language anew."""
    words.speak.cache_clear()
    yield
    words.speak.cache_clear()
    install("en")


class Venvs(FakeBackend):
    """Three environments, each with `held`; every requirements file asks for `lines`. `asked` is what was made."""

    def __init__(self) -> None:
        super().__init__(sample_environments(3))
        self.held: tuple[Package, ...] = ()
        self.lines: tuple[RequirementLine, ...] = ()
        self.asked: list[Specification | CloneRequest] = []

    @override
    async def create(self, specification: Specification, report: ProgressSink) -> EnvironmentId:
        self.asked.append(specification)
        return await super().create(specification, report)

    @override
    async def clone(self, source: EnvironmentId, request: CloneRequest, report: ProgressSink) -> EnvironmentId:
        self.asked.append(request)
        return await super().clone(source, request, report)

    async def packages(self, environment: EnvironmentId) -> tuple[Package, ...]:
        return self.held

    async def interpreters(self) -> tuple[Interpreter, ...]:
        return ()

    async def preview_requirements(self, path: Path) -> RequirementsPreview:
        return RequirementsPreview(path, self.lines)

    def default_path(self, name: str) -> Path:
        return Path("/fake") / name


@pytest.fixture
def backend() -> Venvs:
    """What the command finds."""
    return Venvs()


@pytest.fixture
def insula(backend: Venvs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Insula:
    """The command, with `backend` in the place of the real ones."""

    def fakes(*_: object) -> Sequence[Backend]:
        return [backend]

    def build_with_fakes(paths: Paths) -> Services:
        return build(paths, fakes)

    monkeypatch.setattr(running, "build", build_with_fakes)

    def run(*arguments: str) -> Answer:
        code = main(arguments)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return run
