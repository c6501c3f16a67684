"""Endless answers of an engine, each read in a thread of its own."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from insula.backends.containers.engine.chunked import blocks_of
from insula.backends.containers.engine.failures import told
from insula.domain.errors import EngineUnavailableError
from insula.storage.json_value import JSON

if TYPE_CHECKING:
    from insula.backends.containers.engine.client import Client

_CHUNK = 64 * 1024


class Stream:
    """The bytes of one answer as they come. It is read by one thread; `close` may be called from any.

    Iterating raises EngineUnavailableError when the engine breaks off, and ends when the answer does or after `close`.
    """

    def __init__(self, engine: str, client: Client, response: Any) -> None:  # noqa: ANN401 - of requests
        self._engine = engine
        self._client = client
        self._response = response
        self._guard = threading.Lock()
        self._is_read = False
        self._closed = threading.Event()

    def __iter__(self) -> Iterator[bytes]:
        return self._guarded(self._response.raw.stream(_CHUNK, decode_content=True))

    def blocks(self) -> Iterator[bytes]:
        """The same bytes, as many at once as have come: ten times faster where each line is a chunk of its own."""
        answer = self._response.raw
        if not answer.chunked or answer.headers.get("content-encoding"):
            return iter(self)
        return self._guarded(blocks_of(answer._fp.fp))  # noqa: SLF001 - urllib3 gives out chunk after chunk only.

    def _guarded(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        with self._guard:
            if self._closed.is_set():
                return
            self._is_read = True
        try:
            with told(self._engine):
                yield from chunks
        except EngineUnavailableError:
            if not self._closed.is_set():
                raise
        finally:
            self._let_go()

    def close(self) -> None:
        """End the reading, at once; whoever reads lets go of the answer."""
        with self._guard:
            was_closed = self._closed.is_set()
            self._closed.set()
        self._client.break_off()
        if not (was_closed or self._is_read):
            self._let_go()

    def _let_go(self) -> None:
        self._response.close()
        self._client.close()


def lines_of(chunks: Iterator[bytes]) -> Iterator[JSON]:
    """The JSON values, one per line, that the chunks hold. ValueError for what is none."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            if line.strip():
                yield json.loads(line)
    if rest.strip():
        yield json.loads(rest)


OpenStream = Callable[[Callable[["Client"], None]], Stream]
"""Begins an answer; the client that asks for it is told first."""


async def each_line(engine: str, open_stream: OpenStream) -> AsyncGenerator[Any, None]:
    """The JSON lines of a stream that is opened and read in a thread of its own; leaving the loop ends both."""
    reader = _Reader(engine, open_stream)
    threading.Thread(target=reader.read, name=f"{engine} stream", daemon=True).start()
    try:
        while not isinstance(value := await reader.told.get(), _End):
            if isinstance(value, BaseException):
                raise value
            yield value
    finally:
        reader.leave()


class _End:
    """The answer is at its end."""


class _Reader:
    def __init__(self, engine: str, open_stream: OpenStream) -> None:
        self.told: asyncio.Queue[JSON | BaseException | _End] = asyncio.Queue()
        self._engine = engine
        self._open_stream = open_stream
        self._loop = asyncio.get_running_loop()
        self._guard = threading.Lock()
        self._client: Client | None = None
        self._stream: Stream | None = None
        self._left = False

    def read(self) -> None:
        """Runs in the thread."""
        try:
            stream = self._open_stream(self._opening)
            with self._guard:
                self._stream = stream
                if self._left:
                    stream.close()
            with told(self._engine):
                for line in lines_of(iter(stream)):
                    self._tell(line)
        except Exception as error:  # noqa: BLE001 - raised again where the lines are awaited.
            self._tell(error)
        else:
            self._tell(_End())

    def leave(self) -> None:
        """Nobody listens any more."""
        with self._guard:
            self._left = True
            if self._stream is not None:
                self._stream.close()
            elif self._client is not None:
                self._client.give_up()

    def _opening(self, client: Client) -> None:
        with self._guard:
            self._client = client
            if self._left:
                client.give_up()

    def _tell(self, value: JSON | BaseException | _End) -> None:
        with suppress(RuntimeError):  # The loop is closed already.
            self._loop.call_soon_threadsafe(self.told.put_nowait, value)
