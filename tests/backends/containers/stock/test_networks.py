"""Networks of a real engine: what is refused, and what stays."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.stock.stock import DockerStock
from insula.domain.errors import InvalidNameError
from insula.domain.image_errors import InvalidConnectionNameError, InvalidSubnetError
from tests.backends.containers.stock.test_stock import Sink
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


@pytest.fixture
async def stock(engine: DockerEngine) -> AsyncIterator[DockerStock]:
    connection = Connection(EngineAddress("test", engine.url, "Docker"), engine.get("/version")["ApiVersion"])
    yield DockerStock(connection)
    await connection.close()


async def test_the_engine_s_own_networks_stay_by_name_and_by_id(engine: DockerEngine, stock: DockerStock) -> None:
    bridge = next(each for each in await stock.networks.networks() if each.name == "bridge")
    assert bridge.builtin
    for reference in ("bridge", bridge.id):
        with pytest.raises(InvalidNameError):
            await stock.networks.remove(reference, Sink())
    with pytest.raises(InvalidNameError):
        await stock.networks.create("host", "", Sink())


async def test_a_network_of_people_is_removed_by_its_id(engine: DockerEngine, stock: DockerStock) -> None:
    await stock.networks.create("insula-test-net", "", Sink(), internal=True)
    [made] = [each for each in await stock.networks.networks() if not each.builtin]
    assert made.internal
    await stock.networks.remove(made.id, Sink())
    assert all(each.builtin for each in await stock.networks.networks())


async def test_bad_input_is_refused_before_the_first_step(stock: DockerStock) -> None:
    report = Sink()
    for name in ("a", "a b", "-x"):
        with pytest.raises(InvalidConnectionNameError):
            await stock.networks.create(name, "", report)
    with pytest.raises(InvalidSubnetError):
        await stock.networks.create("insula-test-net", "", report, subnet="10.0.0.1/8")
    assert report.steps == []
