"""The single deeds: what a cancel waits for, and that each may be done twice, on a real engine."""

from __future__ import annotations

import asyncio
import contextlib

import pytest

from insula.backends.containers.changes import handling
from insula.backends.containers.changes.handling import NEVER, Restart
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import EnvironmentId, State
from insula.domain.errors import (
    EngineRefusedError,
    EngineUnavailableError,
    NameTakenError,
    NotFoundError,
    PortTakenError,
)
from tests.backends.containers.workshop import inspect, run
from tests.engines.docker_engine import IMAGE, DockerEngine


async def test_a_deed_gives_its_result_and_its_failure() -> None:
    async def give() -> int:
        return 7

    async def fail() -> None:
        raise NotFoundError("x")

    assert await handling.settled(give()) == 7
    with pytest.raises(NotFoundError):
        await handling.settled(fail())


async def test_a_deed_that_is_cancelled_is_given_time_to_end_however_often_one_cancels() -> None:
    may_end, ended = asyncio.Event(), []

    async def deed() -> None:
        await may_end.wait()
        ended.append(True)

    doing = asyncio.create_task(handling.settled(deed()))
    for _ in range(3):
        await asyncio.sleep(0)
        doing.cancel()
    await asyncio.sleep(0.05)
    assert not doing.done()
    may_end.set()

    with pytest.raises(asyncio.CancelledError):
        await doing
    assert ended == [True]


async def test_a_deed_that_does_not_end_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handling, "_SETTLE", 0.05)
    broken_off = []

    async def deed() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            broken_off.append(True)
            raise

    doing = asyncio.create_task(handling.settled(deed()))
    await asyncio.sleep(0)
    doing.cancel()

    with pytest.raises(asyncio.CancelledError):
        await doing
    assert broken_off == [True]


@pytest.mark.engine
async def test_each_deed_may_be_done_twice(engine: DockerEngine, place: Workplace) -> None:
    one, connection = run(engine), place.connection

    for deed, state in (
        (handling.pause, State.PAUSED),
        (handling.start, State.PAUSED),
        (handling.resume, State.RUNNING),
        (handling.start, State.RUNNING),
        (handling.stop, State.STOPPED),
    ):
        for _ in range(2):
            await deed(connection, one)
            assert handling.state_in(await handling.inspect(connection, one)) is state
    for _ in range(2):
        await handling.rename(connection, one, "insula-test-other")
        await handling.set_restart(connection, await handling.inspect(connection, one), Restart("on-failure", 3))
    found = await handling.inspect(connection, one)
    assert (handling.name_in(found), handling.restart_in(found)) == ("insula-test-other", Restart("on-failure", 3))
    assert await handling.remove(connection, one)
    assert not await handling.remove(connection, one)
    assert await handling.find(connection, one) is None


@pytest.mark.engine
async def test_who_is_gone_is_told_and_who_runs_is_not_removed(engine: DockerEngine, place: Workplace) -> None:
    one, nobody = run(engine), "0" * 64
    for deed in (handling.inspect, handling.start, handling.stop, handling.pause, handling.resume):
        with pytest.raises(NotFoundError):
            await deed(place.connection, nobody)
    for strange in ("", "..", "/", one[:12], "insula-test-one"):
        with pytest.raises(NotFoundError):
            await handling.inspect(place.connection, strange)

    with pytest.raises(EngineRefusedError) as failure:
        await handling.remove(place.connection, one)
    assert failure.value.status == handling.CONFLICT
    assert await handling.remove(place.connection, one, force=True)


@pytest.mark.engine
async def test_a_name_is_taken_by_who_bears_it_alone(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)

    await handling.check_name_free(place.connection, one[:8])
    with pytest.raises(NameTakenError):
        await handling.check_name_free(place.connection, "insula-test-one")
    two = run(engine, name="insula-test-two")
    with pytest.raises(NameTakenError):
        await handling.rename(place.connection, two, "insula-test-one")


@pytest.mark.engine
async def test_one_that_removes_itself_has_no_restart_policy_and_its_end_is_waited_for(
    engine: DockerEngine, place: Workplace
) -> None:
    one = run(engine, "--rm")
    await handling.set_restart(place.connection, await handling.inspect(place.connection, one), Restart("always"))
    assert handling.restart_in(await handling.inspect(place.connection, one)) == NEVER

    stopping = asyncio.create_task(handling.stop(place.connection, one))
    with contextlib.suppress(NotFoundError):
        await stopping
    await handling.remove(place.connection, one, force=True)

    assert inspect(engine, one) is None


@pytest.mark.engine
async def test_an_engine_that_hangs_is_found_out_soon(
    engine: DockerEngine, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handling, "_PING", 0.2)
    await handling.check_answers(place.connection)
    engine.suspend()

    with pytest.raises(EngineUnavailableError):
        await handling.check_answers(place.connection)


@pytest.mark.engine
async def test_a_port_in_use_is_named(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine, "--publish", "127.0.0.1::80")
    port = engine.get(f"/containers/{one}/json")["NetworkSettings"]["Ports"]["80/tcp"][0]["HostPort"]
    two = engine.docker("create", "--publish", f"127.0.0.1:{port}:80", "--name", "insula-test-two", IMAGE).strip()

    with pytest.raises(PortTakenError) as failure:
        await handling.start(place.connection, EnvironmentId(two))

    assert failure.value.port == port


@pytest.mark.engine
async def test_another_container_that_is_missing_is_not_taken_for_this_one(
    engine: DockerEngine, place: Workplace
) -> None:
    run(engine)
    two = engine.docker("create", "--network", "container:insula-test-one", "--name", "insula-test-two", IMAGE).strip()
    engine.docker("rm", "--force", "insula-test-one")

    with pytest.raises(EngineRefusedError) as failure:
        await handling.start(place.connection, two)

    assert "No such container" in failure.value.message
