from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

import pytest

from insula.backends.venvs.backend import VenvBackend
from insula.backends.venvs.bench import Workbench
from insula.domain.change import Changed, EngineChanged, Listed
from insula.domain.environment import EnvironmentId, Kind, OriginCode
from insula.domain.errors import InvalidPathError, NotFoundError
from insula.domain.specification import CloneRequest
from insula.domain.usage import Usage
from insula.domain.venvs import VenvCloneRequest, VenvSpecification
from insula.storage.preferences import Preferences
from tests.backends.venvs import workshop
from tests.backends.venvs.listing import Watched
from tests.backends.venvs.workshop import Sink, make_venv
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.engine


@pytest.fixture
def backend(bench: Workbench, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VenvBackend:
    (tmp_path / "person").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "person"))
    return VenvBackend(bench.paths, lambda: Preferences(folders=(folder,)), bench.identities, bench.trash_records)


@asynccontextmanager
async def watched(backend: VenvBackend) -> AsyncIterator[Watched]:
    it = Watched()

    async def listen() -> None:
        async with aclosing(backend.watch()) as changes:  # type: ignore[type-var]
            async for change in changes:
                it.take(change)

    task = asyncio.create_task(listen())
    await it.until(lambda: any(isinstance(each, Listed) for each in it.changes))
    yield it
    task.cancel()
    await asyncio.wait([task])


async def the_one(backend: VenvBackend) -> EnvironmentId:
    """The only environment."""
    async with aclosing(backend.watch()) as changes:  # type: ignore[type-var]
        async for change in changes:
            if isinstance(change, Listed):
                [environment] = change.environments
                return environment.id
    raise AssertionError


async def test_the_engine_is_virtualenv_and_always_there(backend: VenvBackend) -> None:
    async with watched(backend) as it:
        engine = it.changes[0]

    assert isinstance(engine, EngineChanged)
    assert (engine.engine.available, engine.engine.kind, engine.engine.name) == (True, Kind.VENV, "virtualenv")
    assert engine.engine.version


async def test_what_a_verb_did_is_told_when_it_ends(backend: VenvBackend, folder: Path, sink: Sink) -> None:
    async with watched(backend) as it:
        made = await backend.create(VenvSpecification(name="été", path=folder / "a b"), sink)
        await asyncio.sleep(0)
        assert it.environments[made].name == "été"

        await backend.rename(made, "hiver", sink)
        await asyncio.sleep(0)
        assert it.environments[made].name == "hiver"

        await backend.move(made, folder / "moved", sink)
        await asyncio.sleep(0)
        assert it.environments[made].facts["location"] == str(folder / "moved")
        assert it.environments[made].problems == ()

        twin = await backend.clone(made, VenvCloneRequest(name="twin", path=folder / "twin"), sink)
        await asyncio.sleep(0)
        origin = it.environments[twin].made_from
        assert origin is not None
        assert (origin.code, origin.detail) == (OriginCode.CLONE, "hiver")

        await backend.trash(made, sink)
        await asyncio.sleep(0)
        assert it.environments[made].trashed is not None

        await backend.restore(made, sink)
        await asyncio.sleep(0)
        assert it.environments[made].trashed is None
        assert it.environments[made].facts["location"] == str(folder / "moved")

        await backend.trash(made, sink)
        await backend.purge(made, sink)
        await asyncio.sleep(0)
        assert it.environments.keys() == {twin}

        # The watch, which sees all that too, has nothing to add.
        told = len(it.changes)
        await asyncio.sleep(1.5)
        assert it.changes[told:] == []
        # From nothing it never looked broken.
        assert all(not each.environment.problems for each in it.changes if isinstance(each, Changed))


async def test_without_a_path_it_goes_to_the_folder_of_named_ones(backend: VenvBackend, sink: Sink) -> None:
    made = await backend.create(VenvSpecification(name="named"), sink)
    twin = await backend.clone(made, CloneRequest(name="twin"), sink)

    assert backend.default_path("named").joinpath("pyvenv.cfg").is_file()
    assert (backend.default_path("twin") / "pyvenv.cfg").is_file()
    assert made != twin


async def test_packages_of_an_environment_are_read(backend: VenvBackend, folder: Path, index: PackageIndex) -> None:
    workshop.install(make_venv(folder / "env"), index, "eggs")

    packages = await backend.packages(await the_one(backend))

    assert [(each.name, each.version) for each in packages] == [("eggs", "2.0"), ("spam", "1.0")]


async def test_usage_is_told_and_then_remembered(backend: VenvBackend, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    environment = await the_one(backend)

    [usage] = [each async for each in backend.measure([EnvironmentId("gone"), environment])]

    assert usage == Usage(environment, own_disk=usage.own_disk, shared_disk=0)
    assert usage.own_disk
    async with watched(backend) as it:
        seen = it.at(path)
        assert seen is not None
        assert seen.facts["own_disk"] == usage.own_disk
        shutil.rmtree(path)
        assert [each async for each in backend.measure([environment])] == []


async def test_a_requirements_file_is_previewed(backend: VenvBackend, folder: Path) -> None:
    (folder / "r.txt").write_text("flask\n-e .\n")

    preview = await backend.preview_requirements(folder / "r.txt")

    assert (preview.packages, len(preview.risky)) == (1, 1)


async def test_interpreters_are_those_of_the_machine(backend: VenvBackend) -> None:
    assert Path(workshop.BASE) in {each.path.resolve() for each in await backend.interpreters()}


@pytest.mark.parametrize("path", ["a\0b", "relative", "", "/x/../y"])
async def test_a_path_that_cannot_be_is_refused(backend: VenvBackend, sink: Sink, path: str) -> None:
    with pytest.raises(InvalidPathError):
        await backend.create(VenvSpecification(name="n", path=Path(path)), sink)
    assert sink.steps == []


async def test_an_unknown_id_is_refused_by_every_verb(backend: VenvBackend, folder: Path, sink: Sink) -> None:
    none = EnvironmentId("none")
    for work in (
        backend.clone(none, VenvCloneRequest(name="x"), sink),
        backend.rename(none, "x", sink),
        backend.move(none, folder / "x", sink),
        backend.trash(none, sink),
        backend.restore(none, sink),
        backend.restore_to(none, folder / "x", sink),
        backend.purge(none, sink),
        backend.packages(none),
    ):
        with pytest.raises(NotFoundError):
            await work
    assert sink.steps == []
