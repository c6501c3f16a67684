"""The first question to a real engine, and to none."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.listing.first_list import FirstList
from insula.domain.errors import EngineUnavailableError
from tests.engines.docker_engine import DockerEngine


@pytest.mark.engine
async def test_it_tells_every_container(engine: DockerEngine) -> None:
    made = {engine.docker("create", "--name", f"insula-test-{number}", engine.image).strip() for number in range(3)}
    first = FirstList(EngineAddress("test", engine.url, "Docker de test"))

    assert {each["Id"] for each in await first.summaries()} == made
    await first.drop()


@pytest.mark.engine
async def test_an_engine_that_hangs_holds_nobody_who_wants_the_answer_no_longer(engine: DockerEngine) -> None:
    engine.suspend()
    first = FirstList(EngineAddress("test", engine.url, "Docker de test"))
    waiting = asyncio.create_task(first.summaries())
    await asyncio.sleep(0.2)

    async with asyncio.timeout(10):
        await first.drop()

    with pytest.raises(EngineUnavailableError):
        await waiting


async def test_where_nothing_listens_there_is_no_list(tmp_path: Path) -> None:
    first = FirstList(EngineAddress("test", f"unix://{tmp_path}/no.sock", "Docker de test"))

    with pytest.raises(EngineUnavailableError) as failure:
        await first.summaries()

    assert "No such file" in failure.value.reason
    await first.drop()
