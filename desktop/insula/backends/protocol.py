"""The seam: what a way of isolating must offer, and the small companions that only some kinds have.

The contract stays this small on purpose; what a kind alone knows becomes another protocol, not another method here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from insula.domain.builds import BuildPreview, BuildRequest
from insula.domain.change import Change
from insula.domain.container_details import ContainerDetails
from insula.domain.containers import (
    ContainerSpecification,
    EditRequest,
    FileChange,
    Image,
    ImageDetails,
    Layer,
    MountedVolume,
    Network,
    ProcessTable,
    Risk,
    UpdateRequest,
    Volume,
)
from insula.domain.engine_details import EngineDetails
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.errors import InvalidRequestError
from insula.domain.logs import LogOptions, LogPiece
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.domain.run_lines import RunLine
from insula.domain.specification import CloneRequest, Specification
from insula.domain.usage import Usage
from insula.domain.venvs import Interpreter, Package, RequirementsPreview
from insula.storage.json_value import JSON


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

    async def trash(self, environment: EnvironmentId, report: ProgressSink) -> EnvironmentId:
        """What lies in the trash now: the same, or one that had to take its place."""

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
class Renaming(Protocol):
    """Environments can come out of the trash under another name than theirs, which may be taken meanwhile."""

    async def restore_as(self, environment: EnvironmentId, name: str, report: ProgressSink) -> None: ...


@runtime_checkable
class Startable(Protocol):
    """Environments run, and can be started and stopped (START, STOP, RESTART, PAUSE, RESUME, KILL)."""

    async def act(self, environment: EnvironmentId, verb: Verb, report: ProgressSink) -> None: ...


@runtime_checkable
class Editable(Protocol):
    """Environments can be exchanged for others that are like them but for what was asked (EDIT, UPDATE).

    Both give the id of the new environment; the old one is in the trash, or, if anything went wrong, as it was.
    """

    async def edit(self, environment: EnvironmentId, request: EditRequest, report: ProgressSink) -> EnvironmentId: ...

    async def update(
        self, environment: EnvironmentId, request: UpdateRequest, report: ProgressSink
    ) -> EnvironmentId: ...


@runtime_checkable
class Tidying(Protocol):
    """Its engine may go on with what was given up and undone, and make something after that."""

    async def tidy(self) -> bool:
        """Remove what has appeared of it; whether there is more to wait for. Costs nothing where there is none.

        Raises:
            EngineUnavailableError, EngineRefusedError: another time.
        """


@runtime_checkable
class Closable(Protocol):
    """Holds threads or sockets, which are to end with the services."""

    async def close(self) -> None: ...


@runtime_checkable
class Wakeable(Protocol):
    """Its engine can be started by us, for as long as we use it, where the fact `wakeable` of the Engine says so."""

    async def wake(self) -> None:
        """Start the engine, and come back once it answers."""


@runtime_checkable
class Describable(Protocol):
    """Can tell more of its engine than whether it answers."""

    async def describe(self) -> EngineDetails:
        """EngineUnavailableError if the engine does not answer."""


@runtime_checkable
class Measurable(Protocol):
    """Tells what environments cost, for those asked for only."""

    def measure(self, environments: Sequence[EnvironmentId]) -> AsyncIterator[Usage]: ...


@runtime_checkable
class Metered(Protocol):
    """Tells again and again what running environments use, for those asked for only."""

    def follow_usage(self, environments: Sequence[EnvironmentId], seconds: float) -> AsyncIterator[Sequence[Usage]]:
        """A batch at once, then every `seconds`, until it is closed or none runs: who stops or vanishes falls out."""


@runtime_checkable
class Inspectable(Protocol):
    """Can tell what is inside an environment, and all that the engine knows of it."""

    async def details(self, environment: EnvironmentId) -> ContainerDetails: ...

    async def processes(self, environment: EnvironmentId) -> ProcessTable: ...

    async def changes(self, environment: EnvironmentId) -> tuple[FileChange, ...]: ...

    async def inspect(self, environment: EnvironmentId, *, reveal: bool) -> JSON:
        """With what looks secret masked, unless `reveal`."""

    def shell_command(self, environment: EnvironmentId) -> tuple[str, ...]:
        """The command that opens a shell in it, for a terminal."""


@runtime_checkable
class LogSource(Protocol):
    """Environments write a log."""

    def logs(self, environment: EnvironmentId, options: LogOptions) -> AsyncIterator[Sequence[LogPiece]]:
        """What is written, in batches, ten a second at most while it trickles. Leaving the iteration ends it at once.

        The first may be empty: it says that reading has begun.

        Raises:
            NotFoundError: there is no such environment; where it is removed later the iteration just ends.
            EngineUnavailableError: the engine does not answer any more.
            EngineRefusedError: this log cannot be read.
        """


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


class ContainerRules(Protocol):
    """Judges what is asked of a container, and reads and writes it as people do. No engine is asked: any thread may."""

    def problems_of(self, specification: ContainerSpecification) -> tuple[InvalidRequestError, ...]:
        """All that is wrong, each with its field; none when all is well."""

    def risks_of(self, specification: ContainerSpecification) -> tuple[Risk, ...]: ...

    def looks_secret(self, name: str, value: str) -> bool:
        """Whether this variable is to be masked until somebody asks for it."""

    def parse_run_line(self, text: str, folder: Path | None = None) -> RunLine:
        """Relative paths and `$PWD` are of `folder`, and stay as they are where that is not known.

        Raises InvalidRunLineError where it is no `docker run` line.
        """

    def parse_options(
        self, name: str, image: str, options: Sequence[tuple[str, str]], command: Sequence[str]
    ) -> RunLine:
        """The same from options of `docker run` and their values, "" for flags, typed in this process's folder.

        Ports without an address are published on loopback.
        """

    def with_options(
        self,
        specification: ContainerSpecification,
        options: Sequence[tuple[str, str]],
        image: str,
        command: Sequence[str] | None,
    ) -> RunLine:
        """The same container, but for what such options say; "" and None leave image and command as they are."""

    def run_line_of(self, specification: ContainerSpecification, *, reveal: bool) -> str:
        """The `docker run` line that makes the same, with what looks secret masked, unless `reveal`."""

    def read_env_files(self, specification: ContainerSpecification) -> ContainerSpecification:
        """The same, its env files merged into its environment; blocks.

        Raises InvalidEnvFileError, InvalidPathError or StorageError.
        """


@runtime_checkable
class ContainerWorkshop(Protocol):
    """Tells what a container was made from, for those that edit or clone it."""

    async def specification_of(self, environment: EnvironmentId) -> ContainerSpecification: ...

    async def volumes_of(self, environment: EnvironmentId) -> tuple[MountedVolume, ...]:
        """All of them, also those that only its image asks for; by target."""

    async def sharers_of(self, environment: EnvironmentId) -> tuple[EnvironmentId, ...]:
        """Those that share its network, processes or IPC, and are left without them where another takes its place."""


class ImageStore(Protocol):
    """The images of one engine, by id or name. What changes them declares its steps as `Backend` does."""

    async def images(self) -> tuple[Image, ...]:
        """Without what costs: `shared` is None."""

    async def image(self, reference: str) -> Image: ...

    async def shared_sizes(self) -> Mapping[str, int]:
        """By id; takes long."""

    async def details(self, image: str) -> ImageDetails: ...

    async def history(self, image: str) -> tuple[Layer, ...]: ...

    async def children(self, image: str) -> tuple[str, ...]:
        """The names of the images that were made from it and need it, as far as the engine keeps that."""

    async def pull(self, reference: str, platform: str, report: ProgressSink) -> None: ...

    async def tag(self, image: str, reference: str, report: ProgressSink) -> None: ...

    async def remove(self, reference: str, report: ProgressSink) -> None: ...

    async def prune(self, identities: Sequence[str], report: ProgressSink) -> None: ...

    async def save(self, references: Sequence[str], path: Path, report: ProgressSink, *, overwrite: bool) -> None: ...

    async def load(self, path: Path, report: ProgressSink) -> None: ...


class VolumeStore(Protocol):
    """The volumes of one engine, by name."""

    async def volumes(self) -> tuple[Volume, ...]:
        """Without what costs: `size` is None."""

    async def sizes(self) -> Mapping[str, int]:
        """By name; takes long."""

    async def create(self, name: str, driver: str, options: Mapping[str, str], report: ProgressSink) -> None: ...

    async def remove(self, name: str, report: ProgressSink) -> None: ...


class NetworkStore(Protocol):
    """The networks of one engine, by name."""

    async def networks(self) -> tuple[Network, ...]: ...

    async def create(
        self, name: str, driver: str, report: ProgressSink, *, internal: bool = False, subnet: str = ""
    ) -> None: ...

    async def remove(self, name: str, report: ProgressSink) -> None: ...


class Builder(Protocol):
    """Makes images from folders."""

    async def preview(self, request: BuildRequest) -> BuildPreview: ...

    async def build(self, request: BuildRequest, report: ProgressSink) -> str: ...


class Stock(Protocol):
    """What environments are made from and joined to."""

    @property
    def images(self) -> ImageStore: ...
    @property
    def volumes(self) -> VolumeStore: ...
    @property
    def networks(self) -> NetworkStore: ...
    @property
    def builder(self) -> Builder: ...


@runtime_checkable
class Stocked(Protocol):
    """Has images, volumes and networks. `Backend.recover` is their way back too."""

    async def stock(self) -> Stock:
        """EngineUnavailableError if the engine does not answer."""

    def subscribe_stock(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, in the loop, whenever the stock may have changed; what is returned ends that."""
