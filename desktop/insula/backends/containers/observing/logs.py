"""What a container writes: read in a thread of its own, and on across restarts until the container is gone."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import aclosing, closing
from dataclasses import replace
from typing import TYPE_CHECKING

from insula.backends.containers.observing.log_frames import FramedLog, LogReader, NoLogError, PlainLog, nanoseconds_of
from insula.backends.handover import Handover
from insula.domain.errors import EngineRefusedError, EngineUnavailableError, InsulaError, NotFoundError
from insula.domain.logs import LogOptions, LogPiece

if TYPE_CHECKING:
    from insula.backends.containers.engine.connection import Connection
    from insula.backends.containers.engine.streams import Stream

_PAUSE = 0.5
_GATHER = 0.004
_OVERHEAD = 200
"""Bytes that a piece takes beside its text, which is mostly shorter."""
_NANOSECONDS = 1_000_000_000


async def read_logs(
    connection: Connection, container: str, options: LogOptions
) -> AsyncGenerator[Sequence[LogPiece], None]:
    """The pieces in the order of the engine, in batches, ten a second at most while they trickle.

    Leaving the iteration ends the reading at once.

    Raises:
        NotFoundError: there is no such container. One that is removed later just ends the iteration.
        EngineUnavailableError: the engine does not answer, or broke off.
        EngineRefusedError: the engine cannot read this log, such as that of the driver "none".
    """
    path = f"/containers/{container}"
    known = await connection.get(f"{path}/json", reference=container)
    reader = PlainLog if known["Config"]["Tty"] else FramedLog
    while True:
        async with aclosing(_read_once(connection, container, options, reader())) as batches:
            async for pieces in batches:
                if pieces:
                    options = replace(options, tail=None, since=pieces[-1].moment + 1)
                yield pieces
        if not options.follow or not options.restarts:
            return
        try:
            if not await _runs_again(connection, container):
                return
        except NotFoundError:
            return


async def _read_once(
    connection: Connection, container: str, options: LogOptions, reader: LogReader
) -> AsyncGenerator[list[LogPiece], None]:
    """Until the engine has no more to say."""
    handover: Handover[LogPiece] = Handover(lambda piece: len(piece.data) + _OVERHEAD)
    reading = _Reading(
        connection.title,
        lambda: connection.stream(
            f"/containers/{container}/logs",
            reference=container,
            stdout=True,
            stderr=True,
            timestamps=True,
            follow=options.follow,
            tail="all" if options.tail is None else options.tail,
            since=None if options.since is None else _seconds(options.since),
        ),
        reader,
        handover,
    )
    threading.Thread(target=reading.run, name=f"log of {container[:12]}", daemon=True).start()
    try:
        async for pieces in handover.batches():
            yield pieces
    finally:
        reading.leave()


class _Reading:
    """What runs in the thread, until it is left."""

    def __init__(
        self, engine: str, open_stream: Callable[[], Stream], reader: LogReader, handover: Handover[LogPiece]
    ) -> None:
        self._engine = engine
        self._open_stream = open_stream
        self._reader = reader
        self._handover = handover
        self._guard = threading.Lock()
        self._stream: Stream | None = None
        self._left = False

    def run(self) -> None:
        """Runs in the thread."""
        try:
            with closing(self._pieces()) as arriving:
                for pieces in arriving:
                    self._handover.put(pieces)
        except NoLogError as error:
            self._handover.end(self._failure(str(error)))
        except Exception as error:  # noqa: BLE001 - raised again where the batches are awaited.
            self._handover.end(error)
        else:
            self._handover.end()

    def leave(self) -> None:
        """Nobody listens any more."""
        with self._guard:
            self._left = True
            if self._stream is not None:
                self._stream.close()
        self._handover.leave()

    def _pieces(self) -> Generator[list[LogPiece], None, None]:
        stream = self._open_stream()
        with self._guard:
            self._stream = stream
            if self._left:
                stream.close()
        yield []  # It is being read, even if there is nothing yet.
        for block in stream.blocks():
            yield self._reader.feed(block)
            # The engine sends line by line: what has come a moment later is read at once, for a tenth of the work.
            time.sleep(_GATHER)
        yield self._reader.end()

    def _failure(self, said: str) -> InsulaError:
        if said:
            return EngineRefusedError(self._engine, 0, said)
        return EngineUnavailableError(self._engine, "its answer is no log")


async def _runs_again(connection: Connection, container: str) -> bool:
    """Wait until the container runs; False once it is gone, NotFoundError if it was."""
    await asyncio.sleep(_PAUSE)  # An engine that ends the log of a running container at once is not asked all the time.
    known = await connection.get(f"/containers/{container}/json", reference=container)
    if known["State"]["Running"]:
        return True
    wanted = {"type": ["container"], "container": [container], "event": ["start", "destroy"]}
    # From that moment on, so that none is missed between this answer and the next.
    since = max(nanoseconds_of(known["State"]["FinishedAt"]), nanoseconds_of(known["Created"]))
    async with aclosing(connection.lines("/events", since=_seconds(since), filters=wanted)) as events:
        async for event in events:
            return bool(event["Action"] == "start")
    raise EngineUnavailableError(connection.title, "the engine has ended the answer")


def _seconds(moment: int) -> str:
    """As the engine wants it; to the last digit, which is what sets one line apart from the next."""
    return "{}.{:09d}".format(*divmod(moment, _NANOSECONDS))
