"""The image of a new container, on a real engine and a real registry."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.backends.containers.changes.supplying import image_for
from insula.backends.containers.engine.connection import Connection
from insula.domain.image_errors import ImageMissingError, ImageNotThereError, OtherPlatformError
from tests.backends.containers.workshop import Sink, specification, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry

pytestmark = pytest.mark.engine


@pytest.fixture
async def connection(
    engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Connection]:
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))
    async with workplace(tmp_path / "home", engine.url) as place:
        yield place.connection


async def test_what_the_engine_has_is_taken_and_nothing_pulled(connection: Connection, engine: DockerEngine) -> None:
    sink, identity = Sink(), engine.get(f"/images/{IMAGE}/json")["Id"]

    for reference in (IMAGE, identity, identity.removeprefix("sha256:")):
        assert await image_for(connection, specification(image=reference, pull=True), sink) == identity
    assert sink.steps == []


async def test_what_is_missing_is_pulled_where_it_may_be(
    connection: Connection, engine: DockerEngine, registry: Registry
) -> None:
    reference, sink = registry.push(engine), Sink()

    with pytest.raises(ImageMissingError) as refusal:
        await image_for(connection, specification(image=reference), sink)
    assert (refusal.value.field, refusal.value.reference, sink.steps) == ("image", reference, [])

    found = await image_for(connection, specification(image=reference, pull=True), sink)
    assert found == engine.get(f"/images/{reference}/json")["Id"]
    assert sink.names == ["pull"]
    with pytest.raises(ImageNotThereError):
        await image_for(connection, specification(image=f"{registry.address}/insula-test/none:1", pull=True), sink)


async def test_no_registry_is_asked_for_an_id(connection: Connection) -> None:
    sink = Sink()
    with pytest.raises(ImageMissingError):
        await image_for(connection, specification(image="sha256:" + "0" * 64, pull=True), sink)
    assert sink.steps == []


@pytest.mark.parametrize("platform", ["linux/amd64", "linux", "amd64"])
async def test_an_image_for_the_platform_that_was_asked_is_taken(
    connection: Connection, engine: DockerEngine, platform: str
) -> None:
    own = engine.get(f"/images/{IMAGE}/json")
    asked = platform.replace("amd64", own["Architecture"])
    assert await image_for(connection, specification(image=IMAGE, platform=asked), Sink()) == own["Id"]


async def test_an_image_for_another_platform_is_not(
    connection: Connection, engine: DockerEngine, registry: Registry
) -> None:
    with pytest.raises(OtherPlatformError) as refusal:
        await image_for(connection, specification(platform="linux/s390x"), Sink())
    assert refusal.value.reference == IMAGE

    reference = registry.push(engine)
    with pytest.raises(OtherPlatformError):
        await image_for(connection, specification(image=reference, platform="linux/s390x", pull=True), Sink())
