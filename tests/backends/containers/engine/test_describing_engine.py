from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.engine.describing_engine import describe, details_of
from insula.domain.engine_details import EngineDetails
from insula.domain.errors import EngineUnavailableError
from tests.backends.containers.workshop import run, workplace
from tests.engines.docker_engine import DockerEngine


def test_what_an_engine_leaves_out_is_left_out() -> None:
    assert details_of({}) == EngineDetails("", "", "", "", None, None, 0, 0, 0, rootless=False)
    assert details_of({"SecurityOptions": ["name=seccomp", "name=rootless"]}).rootless
    assert details_of({"NCPU": "many", "MemTotal": -1}).processors is None


@pytest.mark.engine
async def test_a_real_engine_tells_how_and_where_it_stores_and_what_it_holds(
    engine: DockerEngine, tmp_path: Path
) -> None:
    run(engine)

    async with workplace(tmp_path / "home", engine.url) as place:
        told = await describe(place.connection)

    assert told.version
    assert told.place == str(engine.folder / "data")
    assert told.storage == engine.get("/info")["Driver"]
    assert (told.containers, told.running, told.images) == (1, 1, 1)
    assert told.memory is not None
    assert told.processors is not None


@pytest.mark.engine
async def test_an_engine_that_is_gone_tells_nothing(engine: DockerEngine, tmp_path: Path) -> None:
    async with workplace(tmp_path / "home", engine.url) as place:
        engine.stop()
        with pytest.raises(EngineUnavailableError):
            await describe(place.connection)
