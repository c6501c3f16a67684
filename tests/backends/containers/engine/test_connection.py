"""How a real engine is asked."""

from __future__ import annotations

import asyncio

import psutil
import pytest

from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import AT_ONCE
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


async def test_many_different_questions_need_no_more_sockets_than_threads(
    engine: DockerEngine, place: Workplace
) -> None:
    ids = [engine.docker("create", "--name", f"insula-test-{number}", engine.image).strip() for number in range(12)]
    before = _sockets()

    for _ in range(4):
        await asyncio.gather(*(place.connection.get(f"/containers/{each}/json") for each in ids))

    assert _sockets() - before <= AT_ONCE


def _sockets() -> int:
    return len(psutil.Process().net_connections("unix"))


async def test_an_answer_that_nobody_began_to_read_is_let_go_of(engine: DockerEngine, place: Workplace) -> None:
    before = _sockets()
    stream = await asyncio.to_thread(place.connection.stream, "/events")
    assert _sockets() == before + 1

    stream.close()
    stream.close()

    assert _sockets() == before
    assert list(stream) == []
