"""On a real engine: what forms and commands ask before a container is made, edited or cloned."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from insula.domain.container_problems import EnvFileProblem, SpecificationProblem
from insula.domain.containers import ContainerSpecification, MountedVolume, Protocol, PublishedPort, Risk
from insula.domain.environment import EnvironmentId
from insula.domain.errors import (
    EngineUnavailableError,
    InvalidEnvFileError,
    InvalidPathError,
    InvalidSpecificationError,
    NameTakenError,
    NotFoundError,
)
from insula.storage.paths import Paths
from insula.wiring import Services, build
from tests.engines.docker_engine import IMAGE, DockerEngine


@pytest.fixture
async def alone(tmp_path: Path) -> AsyncIterator[Services]:
    """Without any engine."""
    built = build(Paths.below(tmp_path / "home"), lambda *_: ())
    await built.open()
    yield built
    await built.close()


@pytest.fixture
async def services(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Services]:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    built = build(Paths.below(tmp_path / "home"))
    await built.open()
    assert await built.inventory.listed(20)
    yield built
    await built.close()


async def _there(services: Services, identity: str) -> EnvironmentId:
    known = EnvironmentId(identity.strip())
    assert await services.inventory.until(lambda: services.inventory.known(known) is not None, 10)
    return known


async def test_without_an_engine_a_container_is_judged_all_the_same(alone: Services) -> None:
    queries = alone.container_queries
    asked = ContainerSpecification(
        name="-", image="Bad", ports=(PublishedPort(0), PublishedPort(80, host=80, address="")), privileged=True
    )

    found = queries.problems_of(asked)
    assert [each.field for each in found] == ["name", "image", "ports"]
    assert isinstance(found[2], InvalidSpecificationError)
    assert (found[2].index, found[2].problem) == (0, SpecificationProblem.PORT_RANGE)
    assert queries.risks_of(asked) == (Risk.PRIVILEGED, Risk.ALL_ADDRESSES)
    assert queries.looks_secret("DB_PASSWORD", "x")
    assert not queries.looks_secret("TZ", "UTC")
    assert queries.run_line_of(queries.parse_run_line("docker run --name box alpine").specification) == (
        "docker run --detach --name box alpine"
    )
    made = queries.parse_options("box", "alpine", [("--rm", "")], ["ls"]).specification
    assert made.auto_remove
    assert queries.with_options(made, [("--rm", "false")], "debian").specification == replace(
        made, auto_remove=False, image="debian"
    )

    assert queries.engines() == ()
    assert await queries.conflicts_of(asked) == ()
    with pytest.raises(EngineUnavailableError):
        await queries.image_names()


async def test_env_files_are_read(alone: Services, tmp_path: Path) -> None:
    queries = alone.container_queries
    good, bad = tmp_path / "good.env", tmp_path / "bad.env"
    good.write_text("A=1\n# no\nB=deux mots\n")
    bad.write_text("=1\n")

    assert await queries.read_env_file(good) == (("A", "1"), ("B", "deux mots"))
    asked = ContainerSpecification(name="box", image="i", env_files=(good,), environment=(("A", "mine"),))
    assert (await queries.with_env_files_read(asked)).environment == (("A", "mine"), ("B", "deux mots"))
    with pytest.raises(InvalidEnvFileError) as refusal:
        await queries.read_env_file(bad)
    assert (refusal.value.line, refusal.value.problem) == (1, EnvFileProblem.NO_NAME)
    with pytest.raises(InvalidPathError):
        await queries.read_env_file(tmp_path / "none.env")


@pytest.mark.engine
async def test_what_an_engine_has_is_told(services: Services, engine: DockerEngine) -> None:
    engine.docker("network", "create", "insula-test-net")
    engine.docker("volume", "create", "insula-test-data")
    engine.docker("volume", "create")
    await _there(services, engine.docker("create", "--name", "insula-test-other", IMAGE))
    queries = services.container_queries

    assert [each.backend for each in queries.engines()] == ["docker:given-1"]
    assert queries.engine_named("given-1") == queries.engine_named("docker:given-1") == "docker:given-1"
    with pytest.raises(EngineUnavailableError):
        queries.engine_named("elsewhere")
    for engine_name in (None, "docker:given-1", "given-1"):
        assert await queries.image_names(engine_name) == (IMAGE,)
        assert {each.name for each in await queries.networks(engine_name)} == {"bridge", "insula-test-net"}
        assert [each.name for each in await queries.volumes(engine_name)] == ["insula-test-data"]
        assert await queries.container_names(engine_name) == ("insula-test-other",)
        details = await queries.image_details(IMAGE, engine_name)
        assert details is not None
        assert details.command[0] == "sh"
        assert await queries.image_details("insula-test/none:1", engine_name) is None


@pytest.mark.engine
async def test_what_a_container_was_made_from_is_read_back(services: Services, engine: DockerEngine) -> None:
    options = ("--volume", "insula-test-data:/data:ro", "--volume", "/cache", "--env", "A=1", "--memory", "64m")
    identity = await _there(
        services, engine.docker("create", "--name", "insula-test-box", *options, IMAGE, "sleep", "5")
    )
    queries = services.container_queries

    found = await queries.specification_of(identity)
    assert (found.name, found.image, found.engine) == ("insula-test-box", IMAGE, "docker:given-1")
    assert (found.command, found.environment, found.memory) == (("sleep", "5"), (("A", "1"),), 64 << 20)
    cache, data = await queries.volumes_of(identity)
    assert data == MountedVolume("insula-test-data", "/data", read_only=True)
    assert (cache.target, cache.anonymous, len(cache.name)) == ("/cache", True, 64)

    with pytest.raises(NotFoundError):
        await queries.specification_of(EnvironmentId("0" * 64))
    environment = services.inventory.get(identity)
    engine.docker("rm", "insula-test-box")
    with pytest.raises(NotFoundError):
        await services.backends[environment.backend].specification_of(identity)  # type: ignore[attr-defined]


@pytest.mark.engine
async def test_names_and_ports_that_others_have_are_told(services: Services, engine: DockerEngine) -> None:
    ports = ("--publish", "127.0.0.1::80", "--publish", "127.0.0.1::81/udp")
    identity = await _there(services, engine.docker("run", "--detach", "--name", "insula-test-web", *ports, IMAGE))
    assert await services.inventory.until(lambda: bool(services.inventory.get(identity).facts.get("ports")), 10)
    tcp, udp = (int(engine.docker("port", identity, each).strip().rpartition(":")[2]) for each in ("80/tcp", "81/udp"))
    queries = services.container_queries
    free = ContainerSpecification(name="insula-test-free", image=IMAGE)

    async def taken(*asked: PublishedPort) -> list[int]:
        found = await queries.conflicts_of(replace(free, ports=asked))
        return [each.index for each in found if isinstance(each, InvalidSpecificationError)]

    assert await queries.conflicts_of(free) == ()
    named = await queries.conflicts_of(replace(free, name="insula-test-web"))
    assert [type(each) for each in named] == [NameTakenError]
    assert await taken(PublishedPort(80), PublishedPort(80, host=tcp), PublishedPort(80, Protocol.SCTP, tcp)) == [1]
    assert await taken(PublishedPort(81, Protocol.UDP, udp)) == [0]
    assert await taken(PublishedPort(80, host=tcp, address="127.0.0.2")) == []
    assert await taken(PublishedPort(80, host=tcp, address="0.0.0.0")) == [0]
    same = replace(free, name="insula-test-web", ports=(PublishedPort(80, host=tcp),))
    assert await queries.conflicts_of(same, ignoring=identity) == ()


@pytest.mark.engine
async def test_others_that_share_the_namespaces_of_some_are_told_by_name(
    services: Services, engine: DockerEngine
) -> None:
    host = await _there(services, engine.docker("run", "--detach", "--name", "insula-test-host", IMAGE))
    sharing = ("--network", f"container:{host}")
    guest, other, trashed = [
        await _there(services, engine.docker("create", "--name", f"insula-test-{name}", *sharing, IMAGE))
        for name in ("guest", "other", "trashed")
    ]
    await services.lifecycle.trash(trashed).outcome
    queries = services.container_queries

    assert await queries.sharers_of([host]) == ("insula-test-guest", "insula-test-other")
    assert await queries.sharers_of([host, guest]) == ("insula-test-other",)
    assert await queries.sharers_of([guest, other]) == await queries.sharers_of([]) == ()
