"""Pulls, builds, names, saves and loads killed at any moment, on a real engine and a real registry."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from insula.domain.operation import OperationState
from insula.storage.paths import Paths
from insula.wiring import build
from tests import kill9
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry
from tests.services.image_scenarios import BUILT, NAMED

pytestmark = [pytest.mark.engine, pytest.mark.soak]
Prepare = Callable[[Path], None]
_SCENARIOS = "tests.services.image_scenarios"


@pytest.fixture(autouse=True)
def _one_engine(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))


async def test_a_pull_killed_at_any_moment_is_whole_or_never_was(engine: DockerEngine, tmp_path: Path) -> None:
    with Registry(bytes_per_second=3_000_000) as registry:
        reference = registry.push(engine, layers=3, size=2_000_000)

        def prepare(folder: Path) -> None:
            (folder / "reference").write_text(reference)

        async for folder in _killed(f"{_SCENARIOS}:pull", tmp_path, prepare):
            await _looked(engine, folder)
            async with asyncio.timeout(15):
                # It had all of it when it was told to stop: its name comes a moment later.
                while _nameless(engine):
                    await asyncio.sleep(0.05)
            names = _names(engine)
            assert names <= {IMAGE, reference}
            if reference in names:
                assert "layer2" in engine.docker("run", "--rm", reference, "ls", "/data")
                engine.docker("rmi", reference)
            assert _nameless(engine) == ""


async def test_a_build_killed_at_any_moment_leaves_no_name_and_no_container(
    engine: DockerEngine, tmp_path: Path
) -> None:
    async for folder in _killed(f"{_SCENARIOS}:build_image", tmp_path, _application):
        names = await _looked(engine, folder)
        assert names <= {IMAGE, BUILT}
        if BUILT in names:
            assert engine.docker("run", "--rm", BUILT, "cat", "/data/made") == "made\n"
            engine.docker("rmi", BUILT)


async def test_names_and_archives_killed_at_any_moment_lose_no_image(engine: DockerEngine, tmp_path: Path) -> None:
    def prepare(folder: Path) -> None:
        _application(folder)
        engine.build(folder / "app", BUILT)

    async for folder in _killed(f"{_SCENARIOS}:archives", tmp_path, prepare):
        names = await _looked(engine, folder)
        saved = folder / "saved.tar"
        # It is in the engine, or in the whole file.
        assert BUILT in names or saved.exists()
        assert names <= {IMAGE, BUILT, NAMED}
        if saved.exists():
            engine.docker("load", "--input", saved)
            assert {BUILT, NAMED} <= _names(engine)
        assert {each.name for each in folder.iterdir()} <= {"app", "home", "saved.tar"}
        for name in _names(engine) - {IMAGE}:
            engine.docker("rmi", name)


async def _killed(scenario: str, place: Path, prepare: Prepare) -> AsyncIterator[Path]:
    """The folders in which it was killed, each at another moment; the first one, whole, counts them."""
    whole = place / "whole"
    whole.mkdir()
    prepare(whole)
    total = await kill9.count(scenario, whole)
    yield whole
    for moment in kill9.some_moments(total):
        folder = place / f"moment {moment}"
        folder.mkdir()
        prepare(folder)
        if await kill9.kill(scenario, folder, at=moment):
            yield folder


async def _looked(engine: DockerEngine, folder: Path) -> set[str]:
    """The next start puts everything in order; the names that there are then."""
    services = build(Paths.below(folder / "home"))
    await services.open()
    try:
        assert services.recovered.failed == ()
        assert await services.journal.unfinished() == ()
        assert all(each.state is not OperationState.RUNNING for each in await services.journal.operations(100))
        async with asyncio.timeout(15):
            # An engine takes a moment to see that whoever asked is gone.
            while engine.get("/containers/json", all=True):
                await asyncio.sleep(0.1)
    finally:
        await services.close()
    return _names(engine)


def _nameless(engine: DockerEngine) -> str:
    return engine.docker("images", "--quiet", "--filter", "dangling=true")


def _names(engine: DockerEngine) -> set[str]:
    return {tag for each in engine.get("/images/json", all=True) for tag in each["RepoTags"] or () if "<" not in tag}


def _application(folder: Path) -> None:
    (folder / "app").mkdir()
    (folder / "app" / "file").write_text("content")
    (folder / "app" / "Dockerfile").write_text(
        f"FROM {IMAGE}\nCOPY file /data/\nRUN sleep 0.7; echo made > /data/made\nLABEL insula.test=kill9\n"
    )
