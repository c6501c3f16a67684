"""What forms, and the command, ask before a container is made, edited or cloned. Nothing is changed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from insula.backends.protocol import ContainerRules, ContainerWorkshop
from insula.backends.registry import Backends
from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import (
    ContainerSpecification,
    ImageDetails,
    MountedVolume,
    Network,
    Protocol,
    PublishedPort,
    Risk,
    Volume,
)
from insula.domain.environment import Engine, Environment, EnvironmentId, Kind
from insula.domain.errors import (
    EngineUnavailableError,
    InvalidRequestError,
    InvalidSpecificationError,
    NameTakenError,
    NoEngineError,
    NotFoundError,
)
from insula.domain.run_lines import RunLine
from insula.services.images import Images
from insula.services.inventory import Inventory

_EVERYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104  To compare with, not to listen there.
_PORT_FACT = re.compile(r"(?P<address>.*):(?P<host>\d+)->\d+/(?P<protocol>\w+)")


class ContainerQueries:
    """It lives in the loop of its inventory; what is no coroutine and takes no identity may be asked in any thread.

    `engine` is a backend's name; None means the first that answers.
    """

    def __init__(self, inventory: Inventory, backends: Backends, images: Images, rules: ContainerRules) -> None:
        self._inventory = inventory
        self._backends = backends
        self._images = images
        self._rules = rules

    def problems_of(self, specification: ContainerSpecification) -> tuple[InvalidRequestError, ...]:
        """All that is wrong with it, each with its field and, in a list, its index. No engine is asked. Any thread."""
        return self._rules.problems_of(specification)

    def risks_of(self, specification: ContainerSpecification) -> tuple[Risk, ...]:
        """Where it would reach beyond its walls. Any thread."""
        return self._rules.risks_of(specification)

    def looks_secret(self, name: str, value: str) -> bool:
        """Whether this variable is to be masked until somebody asks for it. Any thread."""
        return self._rules.looks_secret(name, value)

    def parse_run_line(self, text: str, folder: Path | None = None) -> RunLine:
        """What a pasted line asks for; InvalidRunLineError where it is no `docker run` line. Any thread.

        Relative paths and `$PWD` are of `folder`, and stay as they are where that is not known.
        """
        return self._rules.parse_run_line(text, folder)

    def parse_options(
        self, name: str, image: str, options: Sequence[tuple[str, str]], command: Sequence[str]
    ) -> RunLine:
        """The same from options of `docker run` with their values, "" for flags; ports go to loopback. Any thread."""
        return self._rules.parse_options(name, image, options, command)

    def with_options(
        self,
        specification: ContainerSpecification,
        options: Sequence[tuple[str, str]],
        image: str = "",
        command: Sequence[str] | None = None,
    ) -> RunLine:
        """The same container, but for what such options say; "" and None leave image and command. Any thread."""
        return self._rules.with_options(specification, options, image, command)

    def run_line_of(self, specification: ContainerSpecification, *, reveal: bool = False) -> str:
        """The `docker run` line that makes the same, with what looks secret masked, unless `reveal`. Any thread."""
        return self._rules.run_line_of(specification, reveal=reveal)

    async def read_env_file(self, path: Path) -> tuple[tuple[str, str], ...]:
        """The variables of an env file; InvalidEnvFileError, InvalidPathError or StorageError."""
        empty = ContainerSpecification(name="", image="", env_files=(path,))
        return (await asyncio.to_thread(self._rules.read_env_files, empty)).environment

    async def with_env_files_read(self, specification: ContainerSpecification) -> ContainerSpecification:
        """The same, its env files merged into its environment; raises as `read_env_file`."""
        return await asyncio.to_thread(self._rules.read_env_files, specification)

    def engines(self) -> tuple[Engine, ...]:
        """Those of containers that answer, in the order in which they were found."""
        able = set(self._images.engines())
        return tuple(each for each in self._inventory.engines() if each.backend in able)

    def engine_named(self, engine: str) -> str:
        """The backend of that name; the part after "docker:" will do. EngineUnavailableError if there is none."""
        named = self._one(engine)
        if named not in self._backends:
            raise EngineUnavailableError(engine)
        return named

    async def image_names(self, engine: str | None = None) -> tuple[str, ...]:
        """Every name that an image of the engine has, the newest image's first."""
        return tuple(tag for each in await self._images.images(self._one(engine)) for tag in each.tags)

    async def image_details(self, reference: str, engine: str | None = None) -> ImageDetails | None:
        """What a container of the image begins with; None where the engine has none of that name."""
        try:
            return await self._images.details(self._one(engine), reference)
        except NotFoundError:
            return None

    async def networks(self, engine: str | None = None) -> tuple[Network, ...]:
        """Those that a container can join by name: not "host" and "none", which are modes."""
        found = await self._images.networks(self._one(engine))
        return tuple(each for each in found if each.name not in {"host", "none"})

    async def volumes(self, engine: str | None = None) -> tuple[Volume, ...]:
        """Those that somebody named."""
        return tuple(each for each in await self._images.volumes(self._one(engine)) if not each.anonymous)

    async def container_names(self, engine: str | None = None) -> tuple[str, ...]:
        """Whose network or processes a container can share."""
        return tuple(sorted(each.name for each in self._of_engine(self._one(engine))))

    async def specification_of(self, identity: EnvironmentId) -> ContainerSpecification:
        """What gives the same container again; NotFoundError, EngineUnavailableError or EngineRefusedError."""
        return await self._workshop(identity).specification_of(identity)

    async def volumes_of(self, identity: EnvironmentId) -> tuple[MountedVolume, ...]:
        """All volumes of a container, anonymous ones too, by target; raises as `specification_of`."""
        return await self._workshop(identity).volumes_of(identity)

    async def sharers_of(self, identities: Iterable[EnvironmentId]) -> tuple[str, ...]:
        """The names of those that share network, processes or IPC of these, and are none of them; raises likewise.

        What is in the trash does not count. Nobody does so with an environment of another kind.
        """
        asked, found = frozenset(identities), set[EnvironmentId]()
        for identity in asked:
            backend: object = self._backends.get(self._inventory.get(identity).backend)
            if isinstance(backend, ContainerWorkshop):
                found |= set(await backend.sharers_of(identity))
        return tuple(sorted(each.name for each in self._inventory.environments() if each.id in found - asked))

    async def conflicts_of(
        self, specification: ContainerSpecification, ignoring: EnvironmentId | None = None
    ) -> tuple[InvalidRequestError, ...]:
        """Name and ports that other containers of its engine have now. `ignoring` is the one that it is to replace.

        None where no engine answers.
        """
        try:
            others = [each for each in self._of_engine(self._one(specification.engine)) if each.id != ignoring]
        except EngineUnavailableError:
            return ()
        found: list[InvalidRequestError] = []
        if specification.name and any(each.name == specification.name for each in others):
            found.append(NameTakenError("name", specification.name))
        taken = [port for each in others for port in _ports_of(each)]
        found.extend(
            InvalidSpecificationError("ports", str(port.host), SpecificationProblem.PORT_TAKEN, index)
            for index, port in enumerate(specification.ports)
            if any(_collide(port, other) for other in taken)
        )
        return tuple(found)

    def _of_engine(self, engine: str) -> tuple[Environment, ...]:
        return tuple(each for each in self._inventory.environments() if each.backend == engine)

    def _one(self, engine: str | None) -> str:
        """The name of a backend; the part after "docker:" will do."""
        if engine is not None:
            return next((name for name in self._backends if name.partition(":")[2] == engine), engine)
        found = self._images.engines()
        if not found:
            raise NoEngineError(Kind.CONTAINER.value)
        return found[0]

    def _workshop(self, identity: EnvironmentId) -> ContainerWorkshop:
        backend: object = self._backends.get(self._inventory.get(identity).backend)
        if not isinstance(backend, ContainerWorkshop):
            raise NotFoundError(identity)
        return backend


def _ports_of(environment: Environment) -> Iterator[PublishedPort]:
    """Those of the host that it has now, from a fact such as "127.0.0.1:8080->80/tcp"."""
    facts = environment.facts.get("ports")
    for fact in facts if isinstance(facts, tuple) else ():
        if found := _PORT_FACT.fullmatch(str(fact)):
            yield PublishedPort(0, Protocol(found["protocol"]), int(found["host"]), found["address"].strip("[]"))


def _collide(port: PublishedPort, other: PublishedPort) -> bool:
    if port.host is None or (port.host, port.protocol) != (other.host, other.protocol):
        return False
    return port.address == other.address or bool({port.address, other.address} & _EVERYWHERE)
