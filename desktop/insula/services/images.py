"""Images, volumes and networks of every engine: asked for, and changed as operations."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar
from uuid import uuid4

from insula.backends.protocol import Backend, Stock, Stocked
from insula.backends.registry import Backends
from insula.domain.builds import BuildPreview, BuildRequest
from insula.domain.change import Change, EngineChanged
from insula.domain.containers import Image, ImageDetails, Layer, Network, Volume
from insula.domain.environment import Kind, Verb
from insula.domain.errors import AmbiguousNameError, EngineUnavailableError, NoEngineError, NotFoundError
from insula.domain.operation import Operation, OperationId
from insula.domain.progress import ProgressSink
from insula.services.inventory import Inventory
from insula.services.operations import Operations, RunningOperation
from insula.storage.locks import EnvironmentLocks

_logger = logging.getLogger(__name__)
_FIRST_ANSWER_SECONDS = 5.0
T = TypeVar("T")
_Deed = Callable[[Stock, ProgressSink], Coroutine[Any, Any, object]]


class _StockedBackend(Stocked, Backend, Protocol):
    """A backend that has a stock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """`keys` are locked, so that two pulls of one name do not meet; `data` fills the title."""

    verb: Verb
    engine: str | None
    subject: str
    keys: tuple[str, ...]
    data: Mapping[str, str] = field(default_factory=dict)


class Images:
    """It lives in the loop of its inventory. `engine` is a backend's name; None means the first that answers.

    What changes something gives the operation that began, and raises EngineUnavailableError or BusyError when none
    began; what the engine refuses is the operation's outcome.
    """

    def __init__(
        self, inventory: Inventory, operations: Operations, locks: EnvironmentLocks, backends: Backends
    ) -> None:
        self._inventory = inventory
        self._operations = operations
        self._locks = locks
        self._backends = backends
        # An engine that counts already refuses to do it twice.
        self._counting: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def engines(self) -> tuple[str, ...]:
        """The backends that have a stock and answer, as far as they have told."""
        available = {each.backend for each in self._inventory.engines() if each.available}
        return tuple(name for name, each in self._backends.items() if isinstance(each, Stocked) and name in available)

    async def images(self, engine: str | None = None) -> tuple[Image, ...]:
        """Of one engine, or of all that answer."""
        return await self._of_each(engine, lambda stock: stock.images.images())

    async def volumes(self, engine: str | None = None) -> tuple[Volume, ...]:
        """Of one engine, or of all that answer."""
        return await self._of_each(engine, lambda stock: stock.volumes.volumes())

    async def networks(self, engine: str | None = None) -> tuple[Network, ...]:
        """Of one engine, or of all that answer."""
        return await self._of_each(engine, lambda stock: stock.networks.networks())

    async def find(self, reference: str, engine: str | None = None) -> Image:
        """The image of that name or id, of the first engine that has it.

        Raises:
            NotFoundError: no engine has it.
            EngineUnavailableError: no engine answers.
        """
        for name in self._named(engine):
            try:
                return await (await self._stock(name)).images.image(reference)
            except NotFoundError:
                continue
        raise NotFoundError(reference)

    async def shared_sizes(self, engine: str) -> Mapping[str, int]:
        """What others hold too, in bytes, by image. Takes long."""
        async with self._counting[engine]:
            return await (await self._stock(engine)).images.shared_sizes()

    async def details(self, engine: str, image: str) -> ImageDetails:
        return await (await self._stock(engine)).images.details(image)

    async def history(self, engine: str, image: str) -> tuple[Layer, ...]:
        return await (await self._stock(engine)).images.history(image)

    async def children(self, engine: str, image: str) -> tuple[str, ...]:
        """The names of the images that were made from it and need it."""
        return await (await self._stock(engine)).images.children(image)

    async def volume_sizes(self, engine: str) -> Mapping[str, int]:
        """In bytes, by name. Takes long."""
        async with self._counting[engine]:
            return await (await self._stock(engine)).volumes.sizes()

    async def preview(self, engine: str | None, request: BuildRequest) -> BuildPreview:
        """What a build would send; raises what it would refuse."""
        return await (await self._stock(self._one(engine))).builder.preview(request)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, in the loop, when something may have changed; what is returned ends that.

        Engines that appear later are heard too, and so is an engine that goes away or comes back.
        """
        ends: dict[str, Callable[[], None]] = {}

        def hear(name: str) -> None:
            backend: object = self._backends.get(name)
            if name not in ends and isinstance(backend, Stocked):
                ends[name] = backend.subscribe_stock(listener)

        def on_change(change: Change) -> None:
            if isinstance(change, EngineChanged):
                hear(change.engine.backend)
                if change.engine.backend in ends:
                    listener()

        for name in tuple(self._backends):
            hear(name)
        end_of_changes = self._inventory.subscribe(on_change)

        def unsubscribe() -> None:
            end_of_changes()
            for end in ends.values():
                end()

        return unsubscribe

    def pull(self, engine: str | None, reference: str, platform: str = "") -> RunningOperation:
        change = _Change(verb=Verb.PULL, engine=engine, subject=reference, keys=(f"image:{reference}",))
        return self._start(change, lambda stock, report: stock.images.pull(reference, platform, report))

    def build(self, engine: str | None, request: BuildRequest) -> RunningOperation:
        subject = request.tags[0] if request.tags else request.folder.name
        keys = tuple(f"image:{tag}" for tag in request.tags) or (f"build:{request.folder}",)
        change = _Change(verb=Verb.BUILD, engine=engine, subject=subject, keys=keys)
        return self._start(change, lambda stock, report: stock.builder.build(request, report))

    def tag(self, engine: str | None, image: str, reference: str) -> RunningOperation:
        change = _Change(
            verb=Verb.TAG,
            engine=engine,
            subject=image,
            keys=(f"image:{reference}",),
            data={"new_name": reference},
        )
        return self._start(change, lambda stock, report: stock.images.tag(image, reference, report))

    def remove(self, engine: str | None, reference: str, name: str = "") -> RunningOperation:
        """By its id the whole image, by a name that name; `name` is what a person calls it."""
        change = _Change(verb=Verb.REMOVE_IMAGE, engine=engine, subject=name or reference, keys=(f"image:{reference}",))
        return self._start(change, lambda stock, report: stock.images.remove(reference, report))

    def prune(self, engine: str | None, identities: Sequence[str]) -> RunningOperation:
        """Exactly those of the list that was shown."""
        title = self._inventory.engine(self._one(engine)).name
        change = _Change(verb=Verb.PRUNE_IMAGES, engine=engine, subject=title, keys=("images",))
        return self._start(change, lambda stock, report: stock.images.prune(identities, report))

    def save(
        self, engine: str | None, references: Sequence[str], path: Path, *, overwrite: bool = False
    ) -> RunningOperation:
        change = _Change(
            verb=Verb.SAVE_IMAGE,
            engine=engine,
            subject=", ".join(references),
            keys=(f"place:{path}",),
            data={"new_name": str(path)},
        )
        return self._start(
            change, lambda stock, report: stock.images.save(references, path, report, overwrite=overwrite)
        )

    def load(self, engine: str | None, path: Path) -> RunningOperation:
        change = _Change(verb=Verb.LOAD_IMAGE, engine=engine, subject=path.name, keys=(f"load:{path}",))
        return self._start(change, lambda stock, report: stock.images.load(path, report))

    def create_volume(
        self, engine: str | None, name: str, driver: str = "", options: Mapping[str, str] | None = None
    ) -> RunningOperation:
        change = _Change(verb=Verb.CREATE_VOLUME, engine=engine, subject=name, keys=(f"volume:{name}",))
        return self._start(change, lambda stock, report: stock.volumes.create(name, driver, options or {}, report))

    def remove_volume(self, engine: str | None, name: str) -> RunningOperation:
        change = _Change(verb=Verb.REMOVE_VOLUME, engine=engine, subject=name, keys=(f"volume:{name}",))
        return self._start(change, lambda stock, report: stock.volumes.remove(name, report))

    def create_network(
        self, engine: str | None, name: str, driver: str = "", *, internal: bool = False, subnet: str = ""
    ) -> RunningOperation:
        change = _Change(verb=Verb.CREATE_NETWORK, engine=engine, subject=name, keys=(f"network:{name}",))
        return self._start(
            change,
            lambda stock, report: stock.networks.create(name, driver, report, internal=internal, subnet=subnet),
        )

    def remove_network(self, engine: str | None, reference: str, name: str = "") -> RunningOperation:
        """By its name or id; `name` is what a person calls it."""
        subject = name or reference
        change = _Change(verb=Verb.REMOVE_NETWORK, engine=engine, subject=subject, keys=(f"network:{subject}",))
        return self._start(change, lambda stock, report: stock.networks.remove(reference, report))

    def _start(self, change: _Change, deed: _Deed) -> RunningOperation:
        engine = self._one(change.engine)
        backend = self._stocked(engine)
        operation = Operation(
            id=OperationId(uuid4().hex),
            verb=change.verb,
            kind=Kind.CONTAINER,
            subject=change.subject,
            started=datetime.now(UTC),
            data=change.data,
        )

        async def work(report: ProgressSink) -> None:
            await deed(await backend.stock(), report)

        with ExitStack() as holding:
            holding.enter_context(self._locks.lock(f"op:{operation.id}", change.subject))
            for key in change.keys:
                holding.enter_context(self._locks.lock(f"{engine}:{key}", change.subject))
            return self._operations.start(operation, backend, work, holding.pop_all().close)

    async def _of_each(
        self, engine: str | None, ask: Callable[[Stock], Coroutine[Any, Any, tuple[T, ...]]]
    ) -> tuple[T, ...]:
        """One that went away meanwhile is left out, unless it was asked for by name."""
        if engine is None and not self.engines() and self._inventory.started:
            await self._inventory.listed(_FIRST_ANSWER_SECONDS)
        found: list[T] = []
        for name in self._named(engine):
            try:
                found += await ask(await self._stock(name))
            except EngineUnavailableError:
                if engine is not None:
                    raise
                _logger.info("%s does not answer", name)
        return tuple(found)

    def _named(self, engine: str | None) -> tuple[str, ...]:
        found = self.engines() if engine is None else (self._one(engine),)
        if not found:
            raise NoEngineError(Kind.CONTAINER.value)
        return found

    def _one(self, engine: str | None) -> str:
        """The name of a backend; the part after "docker:" will do."""
        if engine is None:
            return self._named(None)[0]
        matches = [name for name in self._backends if name == engine or name.partition(":")[2] == engine]
        if not matches:
            raise EngineUnavailableError(engine)
        if len(matches) > 1:
            raise AmbiguousNameError(engine, tuple(matches))
        return matches[0]

    def _stocked(self, engine: str) -> _StockedBackend:
        backend: object = self._backends.get(engine)
        if not isinstance(backend, Stocked):
            raise EngineUnavailableError(engine)
        return backend  # type: ignore[return-value]  # The registry holds backends alone.

    async def _stock(self, engine: str) -> Stock:
        return await self._stocked(engine).stock()
