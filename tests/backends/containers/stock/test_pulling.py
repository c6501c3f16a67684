"""Pulls from a real registry that wants a login, or has the image for other processors."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from typing_extensions import override

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.stock.building import DockerBuilder
from insula.backends.containers.stock.pulling import pull
from insula.domain.builds import BuildRequest
from insula.domain.image_errors import CredentialHelperError, OtherPlatformError, RegistryDeniedError
from insula.domain.progress import Progress
from insula.viewmodels.stock.layers import layers_of
from tests.backends.containers.stock.test_stock import Sink
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import PASSWORD, USER, Registry

pytestmark = pytest.mark.engine


@pytest.fixture
def docker_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "docker"
    folder.mkdir()
    monkeypatch.setenv("DOCKER_CONFIG", str(folder))
    return folder


@pytest.fixture
async def connection(engine: DockerEngine, docker_folder: Path) -> AsyncIterator[Connection]:
    made = Connection(EngineAddress("test", engine.url, "Docker"), engine.get("/version")["ApiVersion"])
    yield made
    await made.close()


def _configure(folder: Path, **configuration: object) -> None:
    (folder / "config.json").write_text(json.dumps(configuration))


async def test_a_registry_that_wants_a_login_gets_the_one_that_docker_keeps(
    engine: DockerEngine, connection: Connection, docker_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "insula")
    with Registry(login=True) as registry:
        reference = registry.push(engine, layers=1, size=1000)
        with pytest.raises(RegistryDeniedError):
            await pull(connection, reference, Sink())

        auth = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        _configure(docker_folder, auths={registry.address: {"auth": auth}})
        report = Sink()
        assert (await pull(connection, reference, report)).startswith("sha256:")
        assert PASSWORD not in caplog.text + "\n".join(report.lines) + repr(report.steps)


async def test_a_build_fetches_what_it_is_built_on_with_that_login(
    engine: DockerEngine, connection: Connection, docker_folder: Path, tmp_path: Path
) -> None:
    with Registry(login=True) as registry:
        reference = registry.push(engine, layers=1, size=1000)
        auth = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        _configure(docker_folder, auths={registry.address: {"auth": auth}})
        (tmp_path / "app").mkdir()
        (tmp_path / "app" / "Dockerfile").write_text(
            f"ARG REGISTRY=none.example\nFROM ${{REGISTRY}}/{reference.partition('/')[2]}\nLABEL a=1\n"
        )
        request = BuildRequest(
            folder=tmp_path / "app", tags=("insula-test/new:1",), arguments=(("REGISTRY", registry.address),)
        )
        assert (await DockerBuilder(connection).build(request, Sink())).startswith("sha256:")


async def test_a_helper_gives_the_login_and_one_that_fails_is_told_before_anything_is_asked(
    engine: DockerEngine, connection: Connection, docker_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    helper = programs / "docker-credential-insulatest"
    login = json.dumps({"ServerURL": "", "Username": USER, "Secret": PASSWORD}, ensure_ascii=False)
    helper.write_text(f"#!/bin/sh\ncat > /dev/null\necho '{login}'\n")
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    with Registry(login=True) as registry:
        reference = registry.push(engine, layers=1, size=1000)
        _configure(docker_folder, credHelpers={registry.address: "insulatest"})
        assert (await pull(connection, reference, Sink())).startswith("sha256:")

        helper.write_text("#!/bin/sh\necho the secret is open >&2\nexit 1\n")
        report = Sink()
        with pytest.raises(CredentialHelperError):
            await pull(connection, reference, report)
        assert not report.steps


async def test_an_image_for_other_processors_is_told_apart_and_leaves_the_name_to_whom_it_was(
    engine: DockerEngine, connection: Connection, registry: Registry
) -> None:
    reference = registry.push(engine, layers=1, size=1000)
    with pytest.raises(OtherPlatformError) as refused:
        await pull(connection, reference, Sink(), "linux/s390x")
    assert refused.value.reason == "linux/amd64"
    assert _names(engine) == {IMAGE}

    engine.docker("tag", IMAGE, reference)
    with pytest.raises(OtherPlatformError):
        await pull(connection, reference, Sink(), "linux/s390x")
    assert engine.get(f"/images/{reference}/json")["Id"] == engine.get(f"/images/{IMAGE}/json")["Id"]
    await pull(connection, reference, Sink(), "linux/amd64")
    assert engine.get(f"/images/{reference}/json")["Id"] != engine.get(f"/images/{IMAGE}/json")["Id"]


async def test_a_list_without_this_computers_processor_is_told(
    engine: DockerEngine, connection: Connection, registry: Registry
) -> None:
    registry.push(engine, layers=1, size=1000)
    _offer_for(registry, "arm64")
    with pytest.raises(OtherPlatformError):
        await pull(connection, f"{registry.address}/insula-test/layers:other", Sink())
    assert _names(engine) == {IMAGE}


def _offer_for(registry: Registry, processor: str) -> None:
    """What was pushed, under the tag "other", as if it was for another processor."""
    kind = "application/vnd.docker.distribution.manifest.v2+json"
    place = f"http://{registry.address}/v2/insula-test/layers/manifests/"
    with urlopen(Request(place + "1", headers={"Accept": kind})) as answer:
        content, digest = answer.read(), answer.headers["Docker-Content-Digest"]
    platform = {"os": "linux", "architecture": processor}
    entry = {"mediaType": kind, "size": len(content), "digest": digest, "platform": platform}
    listed = "application/vnd.docker.distribution.manifest.list.v2+json"
    body = json.dumps({"schemaVersion": 2, "mediaType": listed, "manifests": [entry]}).encode()
    with urlopen(Request(place + "other", body, {"Content-Type": listed}, method="PUT")):
        pass


def _names(engine: DockerEngine) -> set[str]:
    return {tag for each in engine.get("/images/json", all=True) for tag in each["RepoTags"] or () if "<" not in tag}


async def test_each_layer_is_told_with_its_size_until_all_is_there(
    engine: DockerEngine, connection: Connection
) -> None:
    told: list[Progress] = []

    class Listening(Sink):
        @override
        def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
            told.append(Progress(stage, fraction, data))

    with Registry(bytes_per_second=2_000_000) as registry:
        await pull(connection, registry.push(engine, layers=2, size=600_000), Listening())
    last = layers_of(told[-1])
    assert len(last) == 3
    assert all(each.done == 1.0 for each in last)
    assert any(0 < each.received < each.size for progress in told for each in layers_of(progress))
