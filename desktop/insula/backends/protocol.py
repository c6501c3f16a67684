"""The seam: what a way of isolating must offer, and the small companions that only some kinds have.

The contract stays this small on purpose; what a kind alone knows becomes another protocol, not another method here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from insula.domain.change import Change
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.domain.specification import CloneRequest, Specification
from insula.domain.usage import Usage
from insula.domain.venvs import Interpreter, Package, RequirementsPreview


class Backend(Protocol):
    """One way of isolating: it finds environments, tells of changes and acts on them.

    Every coroutine may be cancelled at any await and raises CancelledError only once its threads and processes have
    ended; what it had done is then undone by `recover` with the steps it declared. Failures are InsulaErrors; anything
    else is a bug. Bad input is refused before the first step is declared.
    """

    @property
    def kind(self) -> Kind: ...

    @property
    def name(self) -> str:
        """Unique among backends and stable over time ("venvs", "docker:default")."""

    def watch(self) -> AsyncIterator[Change]:
        """First EngineChanged, then the whole list, then every change, for as long as it is iterated."""

    async def create(self, specification: Specification, report: ProgressSink) -> EnvironmentId: ...

    async def clone(self, source: EnvironmentId, request: CloneRequest, report: ProgressSink) -> EnvironmentId: ...

    async def rename(self, environment: EnvironmentId, name: str, report: ProgressSink) -> None: ...

    async def trash(self, environment: EnvironmentId, report: ProgressSink) -> None: ...

    async def restore(self, environment: EnvironmentId, report: ProgressSink) -> None: ...

    async def purge(self, environment: EnvironmentId, report: ProgressSink) -> None: ...

    async def recover(self, verb: Verb, steps: Sequence[Step]) -> Recovered:
        """Undo what the declared `steps` of interrupted work did, or finish it where that is safer. Idempotent."""


@runtime_checkable
class Refreshable(Protocol):
    """Can look again at once, for instance when the window gets the focus."""

    async def refresh(self) -> None: ...


@runtime_checkable
class Movable(Protocol):
    """Environments have a place of their own, and can be moved or restored elsewhere."""

    async def move(self, environment: EnvironmentId, destination: Path, report: ProgressSink) -> None: ...

    async def restore_to(self, environment: EnvironmentId, destination: Path, report: ProgressSink) -> None: ...


@runtime_checkable
class Startable(Protocol):
    """Environments run, and can be started and stopped (START, STOP, RESTART, PAUSE, RESUME, KILL)."""

    async def act(self, environment: EnvironmentId, verb: Verb, report: ProgressSink) -> None: ...


@runtime_checkable
class Measurable(Protocol):
    """Tells what environments cost, for those asked for only."""

    def measure(self, environments: Sequence[EnvironmentId]) -> AsyncIterator[Usage]: ...


@runtime_checkable
class PackageSource(Protocol):
    """Environments hold Python packages."""

    async def packages(self, environment: EnvironmentId) -> tuple[Package, ...]: ...


@runtime_checkable
class VenvWorkshop(Protocol):
    """What the creation dialog of Python environments asks."""

    async def interpreters(self) -> tuple[Interpreter, ...]: ...

    async def preview_requirements(self, path: Path) -> RequirementsPreview: ...

    def default_path(self, name: str) -> Path:
        """Where an environment of this name goes when no path is given."""


@runtime_checkable
class PlaceChecker(Protocol):
    """Can tell, before anything is asked for, whether an environment could be made at a place."""

    async def check_place(self, path: Path) -> None:
        """Raise InvalidPathError, NameTakenError or PlaceTakenError unless one could."""
