"""The command in this process, on backends in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from insula.backends.fake import FakeBackend, sample_environments
from insula.backends.protocol import Backend
from insula.cli import main, running, words
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
    words._speak.cache_clear()
    yield
    words._speak.cache_clear()
    install("en")


@pytest.fixture
def backend() -> FakeBackend:
    """What the command finds: three environments."""
    return FakeBackend(sample_environments(3))


@pytest.fixture
def insula(backend: FakeBackend, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Insula:
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
