"""Volumes of a real engine: what is refused, and what is told."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.stock.stock import DockerStock
from insula.domain.errors import EngineRefusedError, NotFoundError
from insula.domain.image_errors import InvalidConnectionNameError
from tests.backends.containers.stock.test_stock import Sink
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
MIB = 1024 * 1024


@pytest.fixture
async def stock(engine: DockerEngine) -> AsyncIterator[DockerStock]:
    connection = Connection(EngineAddress("test", engine.url, "Docker"), engine.get("/version")["ApiVersion"])
    yield DockerStock(connection)
    await connection.close()


async def test_sizes_of_volumes_are_told_by_name(engine: DockerEngine, stock: DockerStock) -> None:
    engine.docker("volume", "create", "insula-test-full")
    engine.docker("volume", "create", "insula-test-empty")
    fill = (
        "run",
        "--rm",
        "--volume",
        "insula-test-full:/d",
        IMAGE,
        "dd",
        "if=/dev/zero",
        "of=/d/f",
        "bs=1M",
        "count=3",
    )
    engine.docker(*fill)
    sizes = await stock.volumes.sizes()
    assert 3 * MIB <= sizes["insula-test-full"] < 4 * MIB
    assert sizes["insula-test-empty"] < MIB
    assert all(each.size is None for each in await stock.volumes.volumes())


async def test_bad_input_is_refused_before_the_first_step(stock: DockerStock) -> None:
    report = Sink()
    for name in ("a", "a b", "-x"):
        with pytest.raises(InvalidConnectionNameError):
            await stock.volumes.create(name, "", {}, report)
    with pytest.raises(NotFoundError):
        await stock.volumes.remove("insula-test-none", report)
    assert report.steps == []


async def test_options_that_the_driver_does_not_know_are_told_in_its_words(stock: DockerStock) -> None:
    with pytest.raises(EngineRefusedError) as refused:
        await stock.volumes.create("insula-test-data", "", {"nonsense": "1"}, Sink())
    assert "nonsense" in refused.value.message
