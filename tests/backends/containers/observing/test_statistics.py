"""Against a real engine: read from the kernel's files, and asked of the engine itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing

import pytest

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.observing.statistics import Meter
from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineUnavailableError
from insula.domain.usage import Usage
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
BUSY = ("sh", "-c", "while :; do :; done")


@pytest.fixture
async def connection(engine: DockerEngine) -> AsyncIterator[Connection]:
    connection = Connection(EngineAddress("test", engine.url, "Test"), engine.get("/version")["ApiVersion"])
    yield connection
    await connection.close()


@pytest.fixture(params=["files", "engine"])
def meter(request: pytest.FixtureRequest, connection: Connection) -> Meter:
    """One that reads the files of this machine, and one that does not know that the containers run here."""
    meter = Meter(connection)
    if request.param == "engine":
        meter._doubts = 1000
    return meter


def _run(engine: DockerEngine, name: str, *options: str, command: Sequence[str] = ()) -> EnvironmentId:
    return EnvironmentId(
        engine.docker("run", "--detach", "--name", f"insula-test-{name}", *options, IMAGE, *command).strip()
    )


async def _until(meter: Meter, containers: Sequence[EnvironmentId], count: int) -> list[Sequence[Usage]]:
    batches = []
    async with aclosing(meter.follow(containers, 0.3)) as following:
        async for batch in following:
            batches.append(batch)
            if len(batches) == count:
                break
    return batches


async def test_processor_memory_and_network_are_those_of_the_container(meter: Meter, engine: DockerEngine) -> None:
    busy = _run(engine, "busy", "--memory", "64m", "--cpus", "0.5", command=BUSY)
    calm = _run(engine, "calm", "--network", "host")
    await asyncio.sleep(1)

    usages = {usage.environment: usage async for usage in meter.measure([busy, calm])}

    assert 0.2 < (usages[busy].processor or 0) < 0.8
    assert 0 < (usages[busy].memory or 0) < 15 * 2**20
    assert usages[busy].memory_limit == 64 * 2**20
    assert usages[busy].network_received is not None
    assert (usages[calm].processor or 0) < 0.1
    assert usages[calm].memory_limit is None
    assert usages[calm].network_received is None


async def test_both_ways_tell_the_same(connection: Connection, engine: DockerEngine) -> None:
    calm = _run(engine, "calm", "--memory", "32m")
    await asyncio.sleep(0.5)
    here, there = Meter(connection), Meter(connection)
    there._doubts = 1000

    (one,) = [usage async for usage in here.measure([calm])]
    (other,) = [usage async for usage in there.measure([calm])]

    assert one.memory == pytest.approx(other.memory, abs=2**18)
    assert one.memory_limit == other.memory_limit == 32 * 2**20
    # Its neighbours on the bridge talk to all.
    assert one.network_received == pytest.approx(other.network_received, abs=2**16)
    assert one.network_sent == other.network_sent
    assert (one.disk_read, one.disk_written) == (other.disk_read, other.disk_written)


async def test_a_second_batch_comes_soon_since_the_first_lacks_the_processor(
    meter: Meter, engine: DockerEngine
) -> None:
    calm = _run(engine, "calm")
    clock = asyncio.get_running_loop().time
    begun = clock()

    async with aclosing(meter.follow([calm], 60)) as following:
        first = await anext(following)
        second = await anext(following)

    assert first[0].processor is None
    assert second[0].processor is not None
    assert clock() - begun < 30
    await asyncio.sleep(0.5)
    (again,) = await _until(meter, [calm], 1)
    assert again[0].processor is not None


async def test_who_stops_or_vanishes_falls_out_and_at_the_end_it_is_over(meter: Meter, engine: DockerEngine) -> None:
    stops, vanishes, stays = (_run(engine, name) for name in ("stops", "vanishes", "stays"))
    seen = []

    async with aclosing(meter.follow([stops, vanishes, stays], 0.2)) as following:
        seen.append(len(await anext(following)))
        engine.docker("stop", "insula-test-stops")
        engine.docker("rm", "--force", "insula-test-vanishes")
        seen.append(len(await anext(following)))
        engine.docker("stop", "insula-test-stays")
        rest = [batch async for batch in following]

    assert seen == [3, 1]
    assert rest == []


async def test_a_container_that_is_started_anew_stays_with_its_new_figures(meter: Meter, engine: DockerEngine) -> None:
    anew = _run(engine, "anew", command=BUSY)
    await asyncio.sleep(1)

    async with aclosing(meter.follow([anew], 0.3)) as following:
        await anext(following)
        await anext(following)
        engine.docker("restart", "--time", "0", "insula-test-anew")
        batches = [await anext(following) for _ in range(3)]

    assert all(batch[0].environment == anew for batch in batches)
    assert (batches[-1][0].processor or -1) > 0


async def test_a_paused_container_is_still_measured(meter: Meter, engine: DockerEngine) -> None:
    paused = _run(engine, "paused", command=BUSY)
    engine.docker("pause", "insula-test-paused")

    (usage,) = [usage async for usage in meter.measure([paused])]

    assert usage.processor == 0
    assert usage.memory


async def test_stopped_and_unknown_containers_have_no_usage(meter: Meter, engine: DockerEngine) -> None:
    stopped = EnvironmentId(engine.docker("create", "--name", "insula-test-created", IMAGE).strip())

    assert [usage async for usage in meter.measure([stopped, EnvironmentId("f" * 64)])] == []
    assert await _until(meter, [stopped], 1) == []


async def test_an_engine_that_is_killed_ends_it_with_the_reason(connection: Connection, engine: DockerEngine) -> None:
    meter = Meter(connection)
    meter._doubts = 1000
    calm = _run(engine, "calm")

    with pytest.raises(EngineUnavailableError):  # noqa: PT012
        async with aclosing(meter.follow([calm], 0.1)) as following:
            await anext(following)
            engine.kill()
            async for _batch in following:
                pass


async def test_files_are_read_on_while_the_engine_is_down(connection: Connection, engine: DockerEngine) -> None:
    meter = Meter(connection)
    calm = _run(engine, "calm")

    async with aclosing(meter.follow([calm], 0.1)) as following:
        await anext(following)
        engine.kill()
        batch = await anext(following)

    assert batch[0].environment == calm


async def test_an_engine_elsewhere_is_found_out_and_not_inspected_for_ever(
    connection: Connection, engine: DockerEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = [_run(engine, f"calm-{number}") for number in range(4)]
    asked: list[str] = []
    get = connection.get

    async def counting(path: str, **more: object) -> object:
        asked.append(path.rsplit("/", 1)[-1])
        return await get(path, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(connection, "get", counting)
    monkeypatch.setattr("insula.backends.containers.observing.cgroups.find_files", lambda *_args, **_more: None)
    meter = Meter(connection)

    first = await _until(meter, several[:3], 2)
    again = await _until(meter, several, 1)

    assert [len(batch) for batch in (*first, *again)] == [3, 3, 4]
    assert asked.count("json") == 3
    assert asked.count("info") == 1
