"""On a real engine and a real registry: images, builds, volumes and networks, and their ways back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.stock.stock import RECOVERIES, DockerStock
from insula.domain.builds import BuildRequest
from insula.domain.environment import Verb
from insula.domain.errors import NameTakenError, NotFoundError, PlaceTakenError
from insula.domain.image_errors import (
    BuildStepFailedError,
    BuildxNeededError,
    HasDescendantsError,
    ImageNotThereError,
    InUseError,
    InvalidArchiveError,
    InvalidReferenceError,
    OtherPlatformError,
    RegistryUnreachableError,
)
from insula.domain.progress import Recovered, Step
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry

pytestmark = pytest.mark.engine
NEW = "insula-test/new:1"


class Sink:
    """Keeps what is reported; `on_step` is called as a step of that name is declared."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, float | None]] = []
        self.lines: list[str] = []
        self.steps: list[Step] = []
        self.declared = asyncio.Event()
        self.wait_for = ""

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        self.stages.append((stage, fraction))

    def log(self, line: str) -> None:
        self.lines.append(line)

    async def declare(self, step: Step) -> None:
        self.steps.append(step)
        if step.name == self.wait_for:
            self.declared.set()


@pytest.fixture
async def connection(
    engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Connection]:
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))
    made = Connection(EngineAddress("test", engine.url, "Docker"), engine.get("/version")["ApiVersion"])
    yield made
    await made.close()


@pytest.fixture
def stock(connection: Connection) -> DockerStock:
    return DockerStock(connection)


def _folder(path: Path, *lines: str) -> BuildRequest:
    (path / "app").mkdir(exist_ok=True)
    (path / "app" / "Dockerfile").write_text("\n".join([f"FROM {IMAGE}", *lines]) + "\n")
    (path / "app" / "file").write_text("content")
    return BuildRequest(folder=path / "app", tags=(NEW,))


def _tags(engine: DockerEngine) -> set[str]:
    return {tag for each in engine.get("/images/json", all=True) for tag in each["RepoTags"] or () if "<" not in tag}


async def test_a_pull_tells_of_its_layers_and_brings_the_image(
    engine: DockerEngine, registry: Registry, stock: DockerStock
) -> None:
    reference = registry.push(engine)
    report = Sink()

    await stock.images.pull(reference, "", report)

    assert (await stock.images.image(reference)).tags == (reference,)
    fractions = [fraction for stage, fraction in report.stages if stage == "pull" and fraction is not None]
    assert fractions[-1] == 1.0
    assert sum("Pull complete" in line for line in report.lines) >= 4


async def test_what_a_registry_has_not_and_a_registry_that_is_none_are_told_apart(
    registry: Registry, stock: DockerStock
) -> None:
    with pytest.raises(ImageNotThereError):
        await stock.images.pull(f"{registry.address}/insula-test/none:1", "", Sink())
    with pytest.raises(RegistryUnreachableError):
        await stock.images.pull("127.0.0.1:1/insula-test/none:1", "", Sink())
    report = Sink()
    with pytest.raises(InvalidReferenceError):
        await stock.images.pull("A B", "", report)
    assert not report.steps


async def test_a_cancelled_pull_leaves_nothing(
    engine: DockerEngine, connection: Connection, stock: DockerStock
) -> None:
    with Registry(bytes_per_second=200_000) as slow:
        reference = slow.push(engine, layers=2, size=2_000_000)
        report = Sink()
        pulling = asyncio.create_task(stock.images.pull(reference, "", report))
        while not any("Downloading" in line for line in report.lines):
            await asyncio.sleep(0.02)
        pulling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await pulling
        assert await RECOVERIES[Verb.PULL](connection, report.steps) is Recovered.UNDONE
        await asyncio.sleep(0.5)
        assert _tags(engine) == {IMAGE}


async def test_a_build_gives_each_step_with_its_time(engine: DockerEngine, stock: DockerStock, tmp_path: Path) -> None:
    request = _folder(tmp_path, "COPY file /data/", "RUN echo said; cat /data/file")
    report = Sink()
    preview = await stock.builder.preview(request)
    assert (preview.context.files, preview.dockerfile.instructions) == (2, 3)

    made = await stock.builder.build(request, report)

    assert (await stock.images.image(NEW)).id == made
    assert _tags(engine) == {IMAGE, NEW}
    assert any(line.startswith("#3 ") and line.endswith("said") for line in report.lines)
    assert any(line.startswith("#3 DONE ") for line in report.lines)
    assert engine.get("/containers/json", all=True) == []
    fractions = [fraction for _stage, fraction in report.stages if fraction is not None]
    assert fractions == sorted(fractions)


async def test_a_failed_build_leaves_no_name_and_no_container(
    engine: DockerEngine, connection: Connection, stock: DockerStock, tmp_path: Path
) -> None:
    report = Sink()
    with pytest.raises(BuildStepFailedError) as failed:
        await stock.builder.build(_folder(tmp_path, "RUN echo no; exit 3"), report)
    assert (failed.value.step, failed.value.reason) == ("RUN echo no; exit 3", "exit code: 3")
    assert await RECOVERIES[Verb.BUILD](connection, report.steps) is Recovered.UNDONE
    assert _tags(engine) == {IMAGE}
    assert engine.get("/containers/json", all=True) == []


async def test_a_cancelled_build_ends_its_container(
    engine: DockerEngine, connection: Connection, stock: DockerStock, tmp_path: Path
) -> None:
    report = Sink()
    report.wait_for = "container"
    building = asyncio.create_task(stock.builder.build(_folder(tmp_path, "RUN sleep 600"), report))
    await report.declared.wait()
    building.cancel()
    with pytest.raises(asyncio.CancelledError):
        await building
    for _ in range(2):
        await RECOVERIES[Verb.BUILD](connection, report.steps)
    assert engine.get("/containers/json", all=True) == []
    assert _tags(engine) == {IMAGE}


async def test_a_base_for_another_platform_than_was_asked_for_is_told(
    engine: DockerEngine, connection: Connection, stock: DockerStock, tmp_path: Path
) -> None:
    report = Sink()
    request = replace(_folder(tmp_path, "LABEL a=1"), platform="linux/s390x")
    with pytest.raises(OtherPlatformError) as refused:
        await stock.builder.build(request, report)
    assert (refused.value.reference, refused.value.reason) == (IMAGE, "linux/amd64")
    assert await RECOVERIES[Verb.BUILD](connection, report.steps) is Recovered.UNDONE
    assert _tags(engine) == {IMAGE}
    await stock.builder.build(replace(request, platform="linux/amd64"), Sink())


async def test_what_needs_buildx_is_refused_where_there_is_none(
    stock: DockerStock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    report = Sink()
    with pytest.raises(BuildxNeededError):
        await stock.builder.build(_folder(tmp_path, "RUN --mount=type=tmpfs,target=/x true"), report)
    assert not report.steps


async def test_a_name_that_was_taken_over_goes_back(
    engine: DockerEngine, connection: Connection, stock: DockerStock, tmp_path: Path
) -> None:
    first = await stock.builder.build(_folder(tmp_path, "LABEL a=1"), Sink())
    report = Sink()
    await stock.builder.build(_folder(tmp_path, "LABEL a=2"), report)
    await RECOVERIES[Verb.BUILD](connection, report.steps)
    assert (await stock.images.image(NEW)).id == first


async def test_images_are_saved_removed_and_loaded_again(
    engine: DockerEngine, connection: Connection, stock: DockerStock, tmp_path: Path
) -> None:
    made = await stock.builder.build(_folder(tmp_path, "COPY file /data/"), Sink())
    file = tmp_path / "saved.tar"
    await stock.images.save([NEW], file, Sink(), overwrite=False)
    with pytest.raises(PlaceTakenError):
        await stock.images.save([NEW], file, Sink(), overwrite=False)
    await stock.images.remove(NEW, Sink())
    with pytest.raises(NotFoundError):
        await stock.images.image(made)

    report = Sink()
    await stock.images.load(file, report)
    assert (await stock.images.image(NEW)).id == made

    await RECOVERIES[Verb.LOAD_IMAGE](connection, report.steps)
    assert _tags(engine) == {IMAGE}
    (tmp_path / "no.tar").write_text("no")
    with pytest.raises(InvalidArchiveError):
        await stock.images.load(tmp_path / "no.tar", Sink())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["app", "no.tar", "saved.tar"]


async def test_an_image_that_a_stopped_container_needs_stays(engine: DockerEngine, stock: DockerStock) -> None:
    engine.docker("create", "--name", "insula-test-user", IMAGE)
    report = Sink()
    with pytest.raises(InUseError) as refused:
        await stock.images.remove(IMAGE, report)
    assert refused.value.users == ("insula-test-user",)
    assert not report.steps
    assert len((await stock.images.images())[0].containers) == 1


async def test_a_removal_that_was_interrupted_gives_the_names_back(
    connection: Connection, stock: DockerStock, engine: DockerEngine
) -> None:
    image = await stock.images.image(IMAGE)
    engine.docker("tag", IMAGE, NEW)
    engine.docker("rmi", NEW)
    step = Step("remove-image", {"image": image.id, "tags": json.dumps([IMAGE, NEW])})
    assert await RECOVERIES[Verb.REMOVE_IMAGE](connection, [step]) is Recovered.UNDONE
    assert _tags(engine) == {IMAGE, NEW}


async def test_exactly_the_listed_images_are_pruned(engine: DockerEngine, stock: DockerStock, tmp_path: Path) -> None:
    first = await stock.builder.build(_folder(tmp_path, "LABEL a=1"), Sink())
    second = await stock.builder.build(_folder(tmp_path, "LABEL a=2"), Sink())
    await stock.images.prune([first], Sink())
    assert {each.id for each in await stock.images.images()} & {first, second} == {second}


async def test_layers_sizes_and_details_are_told(stock: DockerStock, tmp_path: Path) -> None:
    made = await stock.builder.build(_folder(tmp_path, "COPY file /data/", "EXPOSE 80", 'CMD ["sh"]'), Sink())
    layers = await stock.images.history(made)
    details = await stock.images.details(made)
    shared = await stock.images.shared_sizes()
    assert len(layers) >= 4
    assert (details.ports, details.command) == (("80/tcp",), ("sh",))
    assert shared[made] > 1_000_000


async def test_volumes_are_made_used_and_removed(engine: DockerEngine, stock: DockerStock) -> None:
    await stock.volumes.create("insula-test-data", "", {}, Sink())
    with pytest.raises(NameTakenError):
        await stock.volumes.create("insula-test-data", "", {}, Sink())
    engine.docker("create", "--name", "insula-test-user", "--volume", "insula-test-data:/data", IMAGE)
    with pytest.raises(InUseError):
        await stock.volumes.remove("insula-test-data", Sink())
    assert len((await stock.volumes.volumes())[0].containers) == 1
    engine.docker("rm", "insula-test-user")
    await stock.volumes.remove("insula-test-data", Sink())
    assert await stock.volumes.volumes() == ()


async def test_networks_are_made_used_and_removed(engine: DockerEngine, stock: DockerStock) -> None:
    await stock.networks.create("insula-test-net", "", Sink(), subnet="10.231.0.0/24")
    with pytest.raises(NameTakenError):
        await stock.networks.create("insula-test-net", "", Sink())
    engine.docker("create", "--name", "insula-test-user", "--network", "insula-test-net", IMAGE)
    with pytest.raises(InUseError):
        await stock.networks.remove("insula-test-net", Sink())
    made = (await stock.networks.networks())[0]
    assert (made.name, made.subnets, made.builtin) == ("insula-test-net", ("10.231.0.0/24",), False)
    engine.docker("rename", "insula-test-user", "insula-trash-user")
    await stock.networks.remove("insula-test-net", Sink())
    assert all(each.builtin for each in await stock.networks.networks())


async def test_what_was_made_from_an_image_is_told_and_keeps_it(engine: DockerEngine, stock: DockerStock) -> None:
    container = engine.docker("create", IMAGE).strip()
    engine.docker("commit", container, "insula-test/child:1")
    engine.docker("rm", container)
    image = await stock.images.image(IMAGE)
    assert await stock.images.children(image.id) == ("insula-test/child:1",)
    report = Sink()
    with pytest.raises(HasDescendantsError):
        await stock.images.remove(image.id, report)
    assert report.steps == []
