"""The way to one engine: short calls in a bounded pool of threads, endless answers in threads of their own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from insula.domain.errors import EngineUnavailableError
from insula.storage.json_value import JSON

if TYPE_CHECKING:  # The SDK is loaded once an engine has answered.
    from insula.backends.containers.engine.client import Client
    from insula.backends.containers.engine.engines import EngineAddress
    from insula.backends.containers.engine.streams import Stream

T = TypeVar("T")
Parameter = str | int | bool | Mapping[str, object] | None

AT_ONCE = 8
WAITING_AT_ONCE = 64
PATIENCE = 60.0
_MISSING = 404


class Connection:
    """One engine, as it answered to a probe. It belongs to one loop; `close` ends what runs.

    Every method raises EngineUnavailableError, NotFoundError or EngineRefusedError: see `failures.told`.
    """

    def __init__(self, address: EngineAddress, api: str) -> None:
        self.address = address
        self.api = api
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix=address.backend)
        self._waiting = ThreadPoolExecutor(WAITING_AT_ONCE, thread_name_prefix=f"{address.backend} waiting")
        self._threads = threading.local()
        self._clients: set[Client] = set()
        self._guard = threading.Lock()
        self._closed = False

    @property
    def title(self) -> str:
        """The engine's name for people."""
        return self.address.title

    async def call(
        self, function: Callable[[Client], T], *, reference: str = "", patience: float | None = PATIENCE
    ) -> T:
        """What `function(client)` returns, run in one of the pool's threads, each of which has a client of its own.

        `reference` is what a 404 means is missing; `patience` how many seconds the engine may be silent, None for ever:
        such a call does not take the place of a short one. When the task is cancelled the request is broken off, and
        CancelledError raised once the thread has left it; the engine may go on with it.
        """
        running: list[Client] = []

        def work() -> T:
            from insula.backends.containers.engine.failures import told

            with self._client(patience) as client:
                if self._closed:
                    raise EngineUnavailableError(self.title, "the connection is closed")
                running.append(client)
                try:
                    with told(self.title, reference):
                        return function(client)
                finally:
                    running.clear()

        if self._closed:
            raise EngineUnavailableError(self.title, "the connection is closed")
        future = asyncio.get_running_loop().run_in_executor(self._waiting if patience is None else self._pool, work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await _ended(future, running)
            raise

    async def get(self, path: str, *, reference: str = "", **parameters: Parameter) -> Any:  # noqa: ANN401 - JSON
        """The JSON that the engine answers to a GET of `path`, such as "/containers/json" (without a version)."""
        return await self.call(
            lambda client: _json(client, client._get(client._url(path), params=_encoded(parameters))),  # noqa: SLF001
            reference=reference,
        )

    async def post(
        self,
        path: str,
        body: JSON = None,
        *,
        reference: str = "",
        patience: float | None = PATIENCE,
        **parameters: Parameter,
    ) -> Any:  # noqa: ANN401 - JSON
        """The JSON, or None, that the engine answers to a POST of `body` to `path`."""
        data = None if body is None else json.dumps(body)
        headers = {"Content-Type": "application/json"} if data else {}
        return await self.call(
            lambda client: _json(
                client,
                client._post(client._url(path), data=data, headers=headers, params=_encoded(parameters)),  # noqa: SLF001
            ),
            reference=reference,
            patience=patience,
        )

    async def delete(
        self, path: str, *, reference: str = "", patience: float | None = PATIENCE, **parameters: Parameter
    ) -> Any:  # noqa: ANN401 - JSON
        """DELETE `path`; the JSON that the engine answers, or None."""
        return await self.call(
            lambda client: _json(client, client._delete(client._url(path), params=_encoded(parameters))),  # noqa: SLF001
            reference=reference,
            patience=patience,
        )

    def stream(
        self,
        path: str,
        *,
        method: str = "GET",
        data: object = None,
        headers: Mapping[str, str] | None = None,
        reference: str = "",
        opening: Callable[[Client], None] = lambda _client: None,
        **parameters: Parameter,
    ) -> Stream:
        """Begin an endless answer, with a client of its own. Blocks until it begins: call it in a thread of its own.

        `opening` gets the client before it asks, so that the asking itself can be broken off.
        """
        from insula.backends.containers.engine.client import Client
        from insula.backends.containers.engine.failures import told
        from insula.backends.containers.engine.streams import Stream

        with told(self.title, reference):
            client = Client(self.address, self.api, None)
            opening(client)
            try:
                response = client.request(
                    method,
                    client._url(path),  # noqa: SLF001 - the SDK has no public way to a raw answer.
                    params=_encoded(parameters),
                    data=data,
                    headers=dict(headers or {}),
                    stream=True,
                    timeout=None,
                )
                client._raise_for_status(response)  # noqa: SLF001
            except BaseException:
                client.close()
                raise
            finally:
                # What it sends may not have been wanted to its end, and holds a file open.
                if isinstance(data, Generator):
                    data.close()
        return Stream(self.title, client, response)

    def lines(
        self,
        path: str,
        *,
        method: str = "GET",
        data: object = None,
        headers: Mapping[str, str] | None = None,
        reference: str = "",
        **parameters: Parameter,
    ) -> AsyncGenerator[Any, None]:
        """The JSON lines of an endless answer; it is read in a thread of its own until the iteration is left."""
        from insula.backends.containers.engine.streams import each_line

        return each_line(
            self.title,
            lambda opening: self.stream(
                path, method=method, data=data, headers=headers, reference=reference, opening=opening, **parameters
            ),
        )

    async def close(self) -> None:
        """Break off what runs, and end the threads."""
        self._closed = True
        with self._guard:
            clients, self._clients = self._clients, set()
        for client in clients:
            client.break_off()
        loop = asyncio.get_running_loop()
        for pool in (self._pool, self._waiting):
            await loop.run_in_executor(None, partial(pool.shutdown, cancel_futures=True))
        for client in clients:
            client.close()

    @contextlib.contextmanager
    def _client(self, patience: float | None) -> Iterator[Client]:
        """This thread's client; for a call that may wait for ever, one that ends with it."""
        from insula.backends.containers.engine.client import Client

        if patience is None:
            with self._counted(Client(self.address, self.api, None)) as client:
                yield client
            return
        kept: Client | None = getattr(self._threads, "client", None)
        if kept is None:
            kept = self._threads.client = Client(self.address, self.api, patience)
            with self._guard:
                self._clients.add(kept)
        kept.timeout = patience
        yield kept

    @contextlib.contextmanager
    def _counted(self, client: Client) -> Iterator[Client]:
        """Among those that `close` breaks off, until it is closed here."""
        with self._guard:
            self._clients.add(client)
        try:
            yield client
        finally:
            with self._guard:
                self._clients.discard(client)
            client.close()


def _encoded(parameters: Mapping[str, Parameter]) -> dict[str, str]:
    """As the engine wants them: booleans as 1 and 0, maps as JSON."""
    encoded = {}
    for name, value in parameters.items():
        match value:
            case None:
                continue
            case bool():
                encoded[name] = "1" if value else "0"
            case Mapping():
                encoded[name] = json.dumps(value)
            case _:
                encoded[name] = str(value)
    return encoded


def _json(client: Client, response: Any) -> Any:  # noqa: ANN401 - of requests
    client._raise_for_status(response)  # noqa: SLF001 - the SDK's own way to a typed failure.
    content = response.content
    return json.loads(content) if content.strip() else None


# Cancelled again and again, it still waits for the thread.
async def _ended(future: asyncio.Future[T], running: list[Client]) -> None:
    while not future.done():
        for client in tuple(running):
            client.break_off()
        try:
            await asyncio.wait([future], timeout=0.2)
        except asyncio.CancelledError:
            continue
    if not future.cancelled():
        future.exception()
