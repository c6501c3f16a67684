"""On a real engine: what is changed of images is one operation each, with one outcome."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from insula.domain.errors import BusyError, EngineUnavailableError, NotFoundError
from insula.domain.operation import Cancelled, Failed, OperationState, Succeeded
from insula.storage.paths import Paths
from insula.wiring import Services, build
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry

pytestmark = pytest.mark.engine


@pytest.fixture
async def services(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Services]:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))
    built = build(Paths.below(tmp_path / "home"))
    await built.open()
    assert await built.inventory.listed(20)
    yield built
    await built.close()


async def test_one_name_is_pulled_once_at_a_time_and_a_cancelled_pull_leaves_nothing(
    services: Services, engine: DockerEngine
) -> None:
    with Registry(bytes_per_second=200_000) as slow:
        reference = slow.push(engine, layers=2, size=2_000_000)
        running = services.images.pull(None, reference)
        with pytest.raises(BusyError):
            services.images.pull(None, reference)
        while not any("Downloading" in line for line in running.report.lines()):
            await asyncio.sleep(0.02)
        running.cancel()
        assert isinstance(await running.ended(), Cancelled)
        with pytest.raises(NotFoundError):
            await services.images.find(reference)
    assert (await services.journal.operations(1))[0].state is OperationState.CANCELLED
    assert await services.journal.unfinished() == ()


async def test_listeners_hear_of_images_that_others_change(services: Services, engine: DockerEngine) -> None:
    heard = asyncio.Event()
    end = services.images.subscribe(heard.set)
    engine.docker("tag", IMAGE, "insula-test/other:1")
    await asyncio.wait_for(heard.wait(), 10)
    end()
    assert {tag for each in await services.images.images() for tag in each.tags} == {IMAGE, "insula-test/other:1"}


async def test_an_engine_that_dies_fails_the_operation_and_the_next_start_ends_it(
    services: Services, engine: DockerEngine
) -> None:
    with Registry(bytes_per_second=200_000) as slow:
        reference = slow.push(engine, layers=2, size=2_000_000)
        running = services.images.pull(None, reference)
        while not any("Downloading" in line for line in running.report.lines()):
            await asyncio.sleep(0.02)
        engine.kill()
        outcome = await running.ended()
        assert isinstance(outcome, Failed)
        assert isinstance(outcome.error, EngineUnavailableError)
        engine.start()
    await services.lifecycle.recover()
    assert await services.journal.unfinished() == ()


async def test_volumes_and_networks_are_operations_too(services: Services) -> None:
    images = services.images
    for running in (
        images.create_volume(None, "insula-test-data"),
        images.create_network(None, "insula-test-net"),
    ):
        assert isinstance(await running.ended(), Succeeded)
    for running in (
        images.remove_volume(None, "insula-test-data"),
        images.remove_network(None, "insula-test-net"),
    ):
        assert isinstance(await running.ended(), Succeeded)


async def test_images_of_an_engine_that_appears_later_are_heard_of_too(
    engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INSULA_ENGINES", "")
    monkeypatch.setattr("insula.wiring.ENGINE_SECONDS", 0.05)
    built = build(Paths.below(tmp_path / "home"))
    await built.open()
    try:
        heard = asyncio.Event()
        end = built.images.subscribe(heard.set)
        assert built.images.engines() == ()
        monkeypatch.setenv("INSULA_ENGINES", engine.url)
        await asyncio.wait_for(_until(lambda: bool(built.images.engines())), 20)
        heard.clear()
        engine.docker("tag", IMAGE, "insula-test/other:1")
        await asyncio.wait_for(heard.wait(), 10)
        end()
    finally:
        await built.close()


async def _until(true: Callable[[], bool]) -> None:
    while not true():
        await asyncio.sleep(0.02)


async def test_sizes_that_are_asked_for_at_once_are_all_told(services: Services) -> None:
    images = services.images
    engine = images.engines()[0]
    await images.create_volume(None, "insula-test-data").ended()
    told = await asyncio.gather(
        images.shared_sizes(engine),
        images.volume_sizes(engine),
        images.shared_sizes(engine),
        images.volume_sizes(engine),
    )
    assert told[1] == told[3] == {"insula-test-data": 0}
    assert len(told[0]) == 1
