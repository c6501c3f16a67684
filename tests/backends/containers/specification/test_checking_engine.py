from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.specification.checking_engine import check_on_engine
from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import NetworkAttachment
from insula.domain.errors import InvalidSpecificationError
from tests.backends.containers.workshop import specification, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
BRIDGE, NET, LOST = (NetworkAttachment(name) for name in ("bridge", "insula-test-net", "insula-test-lost"))


async def test_what_is_there_may_be_joined(engine: DockerEngine, tmp_path: Path) -> None:
    engine.docker("network", "create", "insula-test-net")
    engine.docker("create", "--name", "insula-test-other", IMAGE)
    other = "container:insula-test-other"
    async with workplace(tmp_path, engine.url) as place:
        await check_on_engine(place.connection, specification(networks=(BRIDGE, NET)))
        await check_on_engine(place.connection, specification(network_mode="host", process_namespace="host"))
        await check_on_engine(
            place.connection, specification(network_mode=other, process_namespace=other, ipc_namespace=other)
        )


async def test_what_is_not_there_is_told_with_its_field(engine: DockerEngine, tmp_path: Path) -> None:
    async with workplace(tmp_path, engine.url) as place:
        with pytest.raises(InvalidSpecificationError) as refusal:
            await check_on_engine(place.connection, specification(networks=(BRIDGE, LOST)))
        assert (refusal.value.field, refusal.value.index) == ("networks", 1)
        assert refusal.value.problem is SpecificationProblem.NO_NETWORK
        for field in ("network_mode", "process_namespace", "ipc_namespace"):
            with pytest.raises(InvalidSpecificationError) as refusal:
                await check_on_engine(place.connection, specification(**{field: "container:insula-test-lost"}))
            assert (refusal.value.field, refusal.value.value) == (field, "insula-test-lost")
            assert refusal.value.problem is SpecificationProblem.NO_CONTAINER
