from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.changes.asking import specification_of, volumes_of
from insula.domain.environment import EnvironmentId
from insula.domain.errors import NotFoundError
from tests.backends.containers.workshop import workplace
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine


async def test_a_container_whose_image_is_gone_is_read_all_the_same(engine: DockerEngine, tmp_path: Path) -> None:
    engine.docker("import", "-", "insula-test/gone:1", stdin=b"\0" * 1024)
    made = EnvironmentId(engine.docker("create", "--volume", "/data", "insula-test/gone:1", "serve").strip())
    engine.docker("rmi", "--force", "insula-test/gone:1")

    async with workplace(tmp_path, engine.url) as place:
        found = await specification_of(place.connection, made)
        assert (found.image, found.command) == ("insula-test/gone:1", ("serve",))
        assert [(each.target, each.anonymous) for each in await volumes_of(place.connection, made)] == [("/data", True)]


async def test_a_container_that_is_gone_is_told(engine: DockerEngine, tmp_path: Path) -> None:
    made = EnvironmentId(engine.docker("create", IMAGE).strip())
    engine.docker("rm", made)

    async with workplace(tmp_path, engine.url) as place:
        for ask in (specification_of, volumes_of):
            with pytest.raises(NotFoundError):
                await ask(place.connection, made)
