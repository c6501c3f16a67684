"""Pulls and builds through the same services as the window, against the `docker` command on the same engine."""

from __future__ import annotations

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from insula.domain.builds import BuildRequest
from insula.domain.operation import Succeeded
from insula.services.operations import RunningOperation
from insula.storage.paths import Paths
from insula.wiring import Services, build
from tests.benchmarks.measure import Result, medians, ratio, seconds
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry

_LAYERS, _LAYER_SIZE = 6, 20_000_000
_FILES, _FILE_SIZE = 3_000, 10_000
_TAG = "insula-test/bench:1"
Begin = Callable[[Services], RunningOperation]


def pull(home: Path, rounds: int) -> list[Result]:
    """An image of six layers of 20 MB that do not compress, from a registry on loopback. Medians."""
    with DockerEngine() as engine, Registry() as registry, _Room(home, engine) as room:
        reference = registry.push(engine, "insula-test/bench:1", layers=_LAYERS, size=_LAYER_SIZE)

        def ours() -> float:
            taken = room.seconds(lambda services: services.images.pull(None, reference))
            engine.docker("rmi", reference)
            return taken

        def theirs() -> float:
            taken = seconds(lambda: _docker(engine, "pull", reference))
            engine.docker("rmi", reference)
            return taken

        ours(), theirs()
        mine, command = medians(ours, theirs, rounds=rounds)
    return [
        ratio(
            f"pull of {_LAYERS} layers, {_LAYERS * _LAYER_SIZE // 10**6} MB", "`docker pull`", mine, command, "s", 1.1
        )
    ]


def build_image(home: Path, rounds: int) -> list[Result]:
    """A folder of many files, copied and looked at in five steps without any cache, by the classic builder. Medians."""
    folder = home / "context"
    folder.mkdir()
    for number in range(_FILES):
        place = folder / f"part{number % 50}" / f"file{number}"
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(os.urandom(_FILE_SIZE))
    (folder / "Dockerfile").write_text(f'FROM {IMAGE}\nWORKDIR /data\nCOPY . .\nRUN ls -R | tail -1\nCMD ["sh"]\n')
    request = BuildRequest(folder=folder, tags=(_TAG,), no_cache=True)
    with DockerEngine() as engine, _Room(home, engine) as room:

        def ours() -> float:
            return room.seconds(lambda services: services.images.build(None, request))

        def theirs() -> float:
            return seconds(lambda: _docker(engine, "build", "--no-cache", "--tag", _TAG, str(folder)))

        ours(), theirs()
        mine, command = medians(ours, theirs, rounds=rounds)
    size = _FILES * _FILE_SIZE // 10**6
    return [ratio(f"build from {_FILES:,} files, {size} MB", "`docker build`", mine, command, "s", 1.1)]


class _Room:
    """Services that see this engine alone, in a loop that runs while something is measured."""

    def __init__(self, home: Path, engine: DockerEngine) -> None:
        self._home, self._engine = home, engine
        self._loop = asyncio.new_event_loop()

    def __enter__(self) -> Self:
        os.environ["INSULA_ENGINES"] = self._engine.url
        self._context = _services(self._home)
        self._services = self._loop.run_until_complete(self._context.__aenter__())
        return self

    def __exit__(self, *_how: object) -> None:
        self._loop.run_until_complete(self._context.__aexit__(None, None, None))
        self._loop.close()

    def seconds(self, begin: Begin) -> float:
        """How long it takes from the wish to the outcome."""

        async def work() -> None:
            outcome = await begin(self._services).outcome
            assert isinstance(outcome, Succeeded), outcome

        return seconds(lambda: self._loop.run_until_complete(work()))


@asynccontextmanager
async def _services(home: Path) -> AsyncIterator[Services]:
    services = build(Paths.from_environment({"INSULA_HOME": str(home / "insula")}))
    await services.open()
    try:
        await services.inventory.listed(60)
        yield services
    finally:
        await services.close()


def _docker(engine: DockerEngine, *arguments: str) -> None:
    """The command as it is where there is no buildx."""
    environment = {**engine.environment(), "DOCKER_BUILDKIT": "0"}
    subprocess.run(
        ["docker", *arguments], env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
