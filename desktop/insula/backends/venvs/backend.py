"""The backend of Python virtual environments: reads and watches, and hands each verb to the module that knows it.

What a verb needs is imported at its first use: an open window that only shows environments stays small.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from insula.backends.threads import in_thread
from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.catalogue import Catalogue
from insula.backends.venvs.describing import BACKEND
from insula.backends.venvs.interpreters import Interpreters
from insula.backends.venvs.sizes import Measurements
from insula.backends.venvs.watching import watch
from insula.domain.change import Change
from insula.domain.environment import Engine, EnvironmentId, Kind, Verb
from insula.domain.errors import InvalidRequestError, NotFoundError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.domain.specification import CloneRequest, Specification
from insula.domain.usage import Usage
from insula.domain.venvs import Interpreter, Package, RequirementsPreview, VenvCloneRequest, VenvSpecification
from insula.storage.paths import Paths
from insula.storage.preferences import Preferences
from insula.storage.records import Identities, TrashRecord, TrashRecords


class VenvBackend:
    """Fulfils Backend, Refreshable, Movable, Measurable, PackageSource, PlaceChecker and VenvWorkshop."""

    def __init__(
        self,
        paths: Paths,
        preferences: Callable[[], Preferences],
        identities: Identities,
        trash_records: TrashRecords,
    ) -> None:
        self._paths = paths
        self._measurements = Measurements()
        self._catalogue = Catalogue(paths, preferences, identities, trash_records, self._measurements.last)
        self._interpreters = Interpreters(paths.cache / "interpreters.json")
        self._trash_records = trash_records
        self._bench = Workbench(paths, identities, trash_records, self._interpreters)

    @property
    def kind(self) -> Kind:
        return Kind.VENV

    @property
    def name(self) -> str:
        return BACKEND

    def watch(self) -> AsyncIterator[Change]:
        return watch(self._catalogue, Engine(BACKEND, Kind.VENV, "virtualenv", available=True, version=_version()))

    async def refresh(self) -> None:
        await self._catalogue.rescan()

    async def create(self, specification: Specification, report: ProgressSink) -> EnvironmentId:
        if not isinstance(specification, VenvSpecification):
            raise InvalidRequestError("kind")
        path = specification.path or self.default_path(specification.name)
        from insula.backends.venvs import creation

        async with self._at_work(path):
            return await creation.create(self._bench, specification, path, report)

    async def clone(self, source: EnvironmentId, request: CloneRequest, report: ProgressSink) -> EnvironmentId:
        if not isinstance(request, VenvCloneRequest):
            request = VenvCloneRequest(name=request.name)
        path = request.path or self.default_path(request.name)
        known = await self._catalogue.known(source)
        from insula.backends.venvs import cloning

        async with self._at_work(path):
            return await cloning.clone(self._bench, known, request, path, report)

    async def rename(self, environment: EnvironmentId, name: str, report: ProgressSink) -> None:
        known = await self._catalogue.known(environment)
        from insula.backends.venvs import naming

        async with self._at_work(known.path):
            await naming.rename(self._bench, known, name, report)

    async def move(self, environment: EnvironmentId, destination: Path, report: ProgressSink) -> None:
        known = await self._catalogue.known(environment)
        from insula.backends.venvs import moving

        async with self._at_work(destination, known.path):
            await moving.move(self._bench, known, destination, report)

    async def trash(self, environment: EnvironmentId, report: ProgressSink) -> EnvironmentId:
        known = await self._catalogue.known(environment)
        from insula.backends.venvs import trash

        async with self._at_work(known.path):
            await trash.trash(self._bench, known, report)
        return environment

    async def restore(self, environment: EnvironmentId, report: ProgressSink) -> None:
        await self._restore(environment, None, report)

    async def restore_to(self, environment: EnvironmentId, destination: Path, report: ProgressSink) -> None:
        await self._restore(environment, destination, report)

    async def _restore(self, environment: EnvironmentId, destination: Path | None, report: ProgressSink) -> None:
        record = await self._record(environment)
        from insula.backends.venvs import trash

        async with self._at_work(destination or Path(record.original)):
            await trash.restore(self._bench, record, destination, report)

    async def purge(self, environment: EnvironmentId, report: ProgressSink) -> None:
        from insula.backends.venvs import trash

        await trash.purge(self._bench, await self._record(environment), report)
        await self._catalogue.look_at_trash()

    async def recover(self, verb: Verb, steps: Sequence[Step]) -> Recovered:
        from insula.backends.venvs import recovery

        recovered = await recovery.recover(self._bench, verb, steps)
        await self._catalogue.look_again()
        return recovered

    @asynccontextmanager
    async def _at_work(self, *paths: Path) -> AsyncIterator[None]:
        """While a verb is at work at `paths`, nothing is told of them; then what became of them is told at once."""
        with self._catalogue.held(*paths):
            yield
        await self._catalogue.look(*paths)
        await self._catalogue.look_at_trash()

    def measure(self, environments: Sequence[EnvironmentId]) -> AsyncIterator[Usage]:
        return self._measure(environments)

    async def _measure(self, environments: Sequence[EnvironmentId]) -> AsyncIterator[Usage]:
        for each in environments:
            # Those that went away meanwhile cost nothing.
            with suppress(NotFoundError, FileNotFoundError):
                known = await self._catalogue.known(each)
                yield await self._measurements.measure(each, str(known.path))

    async def packages(self, environment: EnvironmentId) -> tuple[Package, ...]:
        known = await self._catalogue.known(environment)
        from insula.backends.venvs.packages import installed

        return await in_thread(installed, str(known.path))

    async def interpreters(self) -> tuple[Interpreter, ...]:
        return await self._interpreters.all()

    async def preview_requirements(self, path: Path) -> RequirementsPreview:
        from insula.backends.venvs.requirements import preview

        return await in_thread(preview, path)

    async def check_place(self, path: Path) -> None:
        from insula.backends.venvs.placing import choose_place

        await in_thread(lambda _cancellation: choose_place(path, self._paths.environments))

    def default_path(self, name: str) -> Path:
        return self._paths.environments / name

    async def _record(self, environment: EnvironmentId) -> TrashRecord:
        record = await self._trash_records.get(environment)
        if record is None:
            raise NotFoundError(str(environment))
        return record


def _version() -> str:
    """That of virtualenv, from the name of its metadata: to read these takes 2 MB of memory."""
    spec = find_spec("virtualenv")
    if spec is not None and spec.origin is not None:
        for metadata in Path(spec.origin).parent.parent.glob("virtualenv-*.dist-info"):
            return metadata.name.removesuffix(".dist-info").partition("-")[2]
    from importlib.metadata import version

    return version("virtualenv")
