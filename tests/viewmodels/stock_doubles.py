"""What engines have in stock, at hand instead of in an engine room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

from insula.domain.containers import Image, ImageDetails, Layer, Network, Volume
from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError

T = TypeVar("T")
MIB = 1024 * 1024
NOW = datetime.now(UTC)
ENGINE = "docker:default"
API, OLD = EnvironmentId("a1" * 32), EnvironmentId("b2" * 32)

IMAGES = (
    Image("sha256:" + "a" * 64, ENGINE, ("python:3.12-slim",), NOW - timedelta(days=3), 125 * MIB),
    Image(
        "sha256:" + "b" * 64,
        ENGINE,
        ("blog:1", "blog:latest"),
        NOW - timedelta(hours=2),
        412 * MIB,
        digests=("blog@sha256:" + "e" * 64,),
        containers=(EnvironmentId("c" * 64),),
    ),
    Image("sha256:" + "d" * 64, ENGINE, (), None, 90 * MIB),
)
SHARED = {IMAGES[0].id: 80 * MIB, IMAGES[1].id: 125 * MIB, IMAGES[2].id: 0}
DETAILS = ImageDetails(
    IMAGES[1].id,
    "linux/amd64",
    command=("gunicorn", "blog:app"),
    entrypoint=("/entry.sh",),
    user="app",
    working_directory="/srv",
    ports=("8000/tcp",),
    volumes=("/srv/media",),
)
LAYERS = (
    Layer("sha256:" + "b" * 64, NOW - timedelta(hours=2), 'CMD ["gunicorn" "blog:app"]', 0, tags=("blog:1",)),
    Layer("", NOW - timedelta(hours=2), "RUN /bin/sh -c pip install -r requirements.txt # buildkit", 87 * MIB),
    Layer("", None, "/bin/sh -c #(nop) ADD file:4f2 in / ", 125 * MIB),
)
VOLUMES = (
    Volume("blog_media", ENGINE, "local", NOW - timedelta(days=9), "/var/lib/docker/volumes/blog_media/_data"),
    Volume("blog_data", ENGINE, "local", NOW - timedelta(days=9), "/v/blog_data/_data", containers=(API, OLD)),
    Volume("f" * 64, ENGINE, "local", NOW - timedelta(days=2), "/v/anonymous/_data", anonymous=True),
)
SIZES = {"blog_media": 40 * MIB, "blog_data": 2 * MIB, "f" * 64: 0}
NETWORKS = (
    Network("1" * 64, "blog_inside", ENGINE, "bridge", NOW - timedelta(days=9), True, False, ("172.20.0.0/16",)),
    Network("2" * 64, "blog_front", ENGINE, "bridge", NOW, subnets=("172.21.0.0/16",), containers=(API,)),
    Network("3" * 64, "old_front", ENGINE, "bridge", NOW, subnets=("172.22.0.0/16",), containers=(OLD,)),
    Network("4" * 64, "bridge", ENGINE, "bridge", None, builtin=True, subnets=("172.17.0.0/16",)),
)


@dataclass
class StockDouble:
    """The answers under the names of `services.images`; an InsulaError in the place of one is raised.

    What is asked for to be changed is in `made`, unless there is a `refusal`.
    """

    stored: Sequence[Image] | InsulaError = IMAGES
    shared: Mapping[str, int] | InsulaError = field(default_factory=lambda: SHARED)
    known: ImageDetails | InsulaError = DETAILS
    layers: Sequence[Layer] | InsulaError = LAYERS
    descendants: Mapping[str, Sequence[str]] = field(default_factory=dict)
    kept: Sequence[Volume] | InsulaError = VOLUMES
    weights: Mapping[str, int] | InsulaError = field(default_factory=lambda: SIZES)
    joined: Sequence[Network] | InsulaError = NETWORKS
    answering: Sequence[str] = (ENGINE,)
    refusal: InsulaError | None = None
    asked: list[str] = field(default_factory=list)
    made: list[tuple[Any, ...]] = field(default_factory=list)
    listeners: list[Callable[[], None]] = field(default_factory=list)

    async def _give(self, what: str, answer: T | InsulaError) -> T:
        self.asked.append(what)
        if isinstance(answer, InsulaError):
            raise answer
        return answer

    async def images(self) -> Sequence[Image]:
        return await self._give("images", self.stored)

    async def shared_sizes(self, _engine: str) -> Mapping[str, int]:
        return await self._give("shared", self.shared)

    async def details(self, _engine: str, _image: str) -> ImageDetails:
        return await self._give("details", self.known)

    async def history(self, _engine: str, _image: str) -> Sequence[Layer]:
        return await self._give("history", self.layers)

    async def children(self, _engine: str, image: str) -> Sequence[str]:
        return await self._give("children", self.descendants.get(image, ()))

    async def volumes(self) -> Sequence[Volume]:
        return await self._give("volumes", self.kept)

    async def volume_sizes(self, _engine: str) -> Mapping[str, int]:
        return await self._give("sizes", self.weights)

    async def networks(self) -> Sequence[Network]:
        return await self._give("networks", self.joined)

    def engines(self) -> tuple[str, ...]:
        return tuple(self.answering)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def _begin(self, *request: Any) -> SimpleNamespace:
        self.made.append(request)
        if self.refusal is not None:
            raise self.refusal
        return SimpleNamespace(operation=None)

    def tag(self, engine: str | None, image: str, reference: str) -> SimpleNamespace:
        return self._begin("tag", engine, image, reference)

    def remove(self, engine: str | None, reference: str, name: str = "") -> SimpleNamespace:
        return self._begin("remove", engine, reference, name)

    def prune(self, engine: str | None, identities: Sequence[str]) -> SimpleNamespace:
        return self._begin("prune", engine, tuple(identities))

    def save(
        self, engine: str | None, references: Sequence[str], path: Path, *, overwrite: bool = False
    ) -> SimpleNamespace:
        return self._begin("save", engine, tuple(references), path, overwrite)

    def load(self, engine: str | None, path: Path) -> SimpleNamespace:
        return self._begin("load", engine, path)

    def create_volume(self, engine: str | None, name: str, driver: str, options: Mapping[str, str]) -> SimpleNamespace:
        return self._begin("create-volume", engine, name, driver, dict(options))

    def remove_volume(self, engine: str | None, name: str) -> SimpleNamespace:
        return self._begin("remove-volume", engine, name)

    def create_network(
        self, engine: str | None, name: str, driver: str, *, internal: bool, subnet: str
    ) -> SimpleNamespace:
        return self._begin("create-network", engine, name, driver, internal, subnet)

    def remove_network(self, engine: str | None, reference: str, name: str = "") -> SimpleNamespace:
        return self._begin("remove-network", engine, reference, name)
