"""A clone that is killed while its engine commits, and an engine that takes its time: no image is left over."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import pytest
from typing_extensions import override

from insula.backends.containers.changes import committing
from insula.storage.paths import Paths
from insula.wiring import build
from tests.backends.containers.workshop import everything, run
from tests.engines.docker_engine import DockerEngine
from tests.engines.engine_socket import Mood, Request
from tests.engines.faulty_engine import FaultyEngine

pytestmark = pytest.mark.engine
_COMMIT = "POST /commit"


class SlowEngine(FaultyEngine):
    """The real one, but a commit begins only once it may; `committed` once it is done."""

    def __init__(self, engine: DockerEngine) -> None:
        self.may_commit, self.committed = threading.Event(), threading.Event()
        super().__init__(engine)

    @override
    def answer(self, request: Request, client: socket, mood: Mood | None) -> None:
        if request.line != _COMMIT:
            super().answer(request, client, mood)
            return
        self.may_commit.wait(60)
        # Nobody waits for the answer any more, but the engine need not know.
        super().answer(request, client, Mood.LOST)
        self.committed.set()


@pytest.fixture
def slow(engine: DockerEngine, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowEngine]:
    monkeypatch.setattr(committing, "_LOOKS", 1)
    with SlowEngine(engine) as slow:
        monkeypatch.setenv("INSULA_ENGINES", slow.url)
        yield slow
        slow.may_commit.set()


def _insula(paths: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "insula", *arguments],
        env={**os.environ, "INSULA_HOME": str(paths)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


async def _kill_a_clone(slow: SlowEngine, home: Path, source: str) -> None:
    """With kill -9, while it waits for the engine to commit."""
    with _insula(home, "clone", source, "insula-test-clone", "--filesystem") as cloning:
        async with asyncio.timeout(60):
            while _COMMIT not in slow.requests:
                assert cloning.poll() is None
                await asyncio.sleep(0.02)
        cloning.kill()


async def test_a_window_that_is_open_removes_it_when_it_comes(
    engine: DockerEngine, slow: SlowEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("insula.wiring.TIDY_SECONDS", 0.02)
    monkeypatch.setattr("insula.wiring.LOOK_SECONDS", 0.02)
    source = run(engine)
    before = everything(engine)
    await _kill_a_clone(slow, tmp_path / "home", source)
    services = build(Paths.from_environment({"INSULA_HOME": str(tmp_path / "home")}))
    await services.open()
    assert [each.subject for each in services.recovered.ended] == ["insula-test-one"]
    assert everything(engine) == before

    slow.may_commit.set()
    assert await asyncio.to_thread(slow.committed.wait, 60)

    async with asyncio.timeout(20):
        while everything(engine) != before:
            await asyncio.sleep(0.05)
    await services.close()


async def test_the_next_command_but_one_removes_it(engine: DockerEngine, slow: SlowEngine, tmp_path: Path) -> None:
    source = run(engine)
    before = everything(engine)
    await _kill_a_clone(slow, tmp_path / "home", source)
    with _insula(tmp_path / "home", "list") as recovering:
        assert await asyncio.to_thread(recovering.wait, 60) == 0

    slow.may_commit.set()
    assert await asyncio.to_thread(slow.committed.wait, 60)
    assert any(each.startswith("insula-clone:") for each in everything(engine)["tags"])
    with _insula(tmp_path / "home", "list") as tidying:
        assert await asyncio.to_thread(tidying.wait, 60) == 0

    assert everything(engine) == before
