"""What forms ask of containers, answered at hand; the rules are the real ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from insula.backends.containers.specification.rules import DockerRules
from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    ImageDetails,
    Mount,
    MountedVolume,
    MountKind,
    Network,
    NetworkAttachment,
    Protocol,
    PublishedPort,
    RestartPolicy,
    Risk,
    Volume,
)
from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError, InvalidRequestError
from insula.domain.run_lines import RunLine

T = TypeVar("T")
MIB = 1024 * 1024

SPECIFICATION = ContainerSpecification(
    name="api",
    image="boutique/api:2.3",
    engine="docker:default",
    command=("uvicorn", "app:api", "--port", "8000"),
    environment=(("DB_PASSWORD", "hunter2"), ("TZ", "Europe/Paris")),
    ports=(PublishedPort(8000, host=8000), PublishedPort(9125, Protocol.UDP, 9125, "0.0.0.0")),
    mounts=(
        Mount(MountKind.VOLUME, "boutique_uploads", "/srv/media"),
        Mount(MountKind.BIND, "/home/ana/shop/static", "/srv/static", read_only=True),
    ),
    networks=(NetworkAttachment("boutique_inside", ("api",)),),
    memory=512 * MIB,
    restart=RestartPolicy.UNLESS_STOPPED,
)
WITH_HEALTH = HealthCheck("curl -f http://localhost:8000/", interval=30.0)
VOLUMES = (
    MountedVolume("f" * 64, "/srv/cache", anonymous=True),
    MountedVolume("certificates", "/srv/certificates", read_only=True),
    MountedVolume("boutique_uploads", "/srv/media"),
)


@dataclass
class ContainerQueriesDouble:
    """An InsulaError in the place of an answer is raised."""

    specification: ContainerSpecification | InsulaError = SPECIFICATION
    mounted: Sequence[MountedVolume] | InsulaError = VOLUMES
    sharers: tuple[str, ...] | InsulaError = ()
    conflicts: tuple[InvalidRequestError, ...] = ()
    images: tuple[str, ...] = ("boutique/api:2.3", "python:3.12-slim")
    joined: tuple[Network, ...] = ()
    stored: tuple[Volume, ...] = ()
    names: tuple[str, ...] = ("api", "db")
    described: ImageDetails | None = None
    files: dict[Path, InsulaError] = field(default_factory=dict)
    asked: list[EnvironmentId] = field(default_factory=list)
    rules: DockerRules = field(default_factory=DockerRules)

    def problems_of(self, specification: ContainerSpecification) -> tuple[InvalidRequestError, ...]:
        return self.rules.problems_of(specification)

    def risks_of(self, specification: ContainerSpecification) -> tuple[Risk, ...]:
        return self.rules.risks_of(specification)

    def looks_secret(self, name: str, value: str) -> bool:
        return self.rules.looks_secret(name, value)

    def parse_run_line(self, text: str) -> RunLine:
        return self.rules.parse_run_line(text)

    def run_line_of(self, specification: ContainerSpecification, *, reveal: bool = False) -> str:
        return self.rules.run_line_of(specification, reveal=reveal)

    async def read_env_file(self, path: Path) -> tuple[tuple[str, str], ...]:
        if path in self.files:
            raise self.files[path]
        return ()

    async def image_names(self, _engine: str | None = None) -> tuple[str, ...]:
        return self.images

    async def image_details(self, _reference: str, _engine: str | None = None) -> ImageDetails | None:
        return self.described

    async def networks(self, _engine: str | None = None) -> tuple[Network, ...]:
        return self.joined

    async def volumes(self, _engine: str | None = None) -> tuple[Volume, ...]:
        return self.stored

    async def container_names(self, _engine: str | None = None) -> tuple[str, ...]:
        return self.names

    async def conflicts_of(
        self, _specification: ContainerSpecification, _ignoring: EnvironmentId | None = None
    ) -> tuple[InvalidRequestError, ...]:
        return self.conflicts

    async def specification_of(self, identity: EnvironmentId) -> ContainerSpecification:
        self.asked.append(identity)
        return _given(self.specification)

    async def sharers_of(self, _identities: Sequence[EnvironmentId]) -> tuple[str, ...]:
        return _given(self.sharers)

    async def volumes_of(self, identity: EnvironmentId) -> Sequence[MountedVolume]:
        self.asked.append(identity)
        return _given(self.mounted)


def _given(answer: T | InsulaError) -> T:
    if isinstance(answer, InsulaError):
        raise answer
    return answer
