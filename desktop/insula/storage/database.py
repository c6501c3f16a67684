"""One thread that alone uses the database, several requests to a transaction."""

from __future__ import annotations

import asyncio
import logging
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from insula.domain.errors import InsulaError
from insula.storage.connection import FileIdentity, Opened, identity_of, is_damage, open_database, storage_error

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], T]

_LARGEST_BATCH = 256

_logger = logging.getLogger(__name__)


class Database:
    """Several processes may have the same file open. A job may run twice, so all it does is to use the connection."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.set_aside: Path | None = None
        self._requests: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._opened: Opened | None = None
        self._counter = _ChangeCounter(path)

    async def open(self) -> None:
        """Start the thread.

        Raises:
            NewerDataError: a newer Insula has written the file.
            StorageError: it cannot be opened or made.
        """
        if self._thread is not None:
            raise RuntimeError("the database is open")
        self._requests = queue.SimpleQueue()
        loop = asyncio.get_running_loop()
        started = _Reply(loop, loop.create_future())
        self._thread = threading.Thread(target=self._serve, args=(started,), name="insula-database", daemon=True)
        self._thread.start()
        try:
            await started.future
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Finish what was asked for, then end the thread."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._requests.put(None)
        await asyncio.shield(asyncio.get_running_loop().run_in_executor(None, thread.join))
        self._counter.close()

    async def read(self, job: Job[T]) -> T:
        """What `job` returns; it must not write.

        Raises:
            StorageError: the database cannot be used.
        """
        return await self._ask(job, write=False)

    async def write(self, job: Job[T]) -> T:
        """What `job` returns, once its changes are committed.

        Raises:
            StorageError: the database cannot be used; nothing of the job is kept.
        """
        return await self._ask(job, write=True)

    def version(self) -> int:
        """A number that changes after every commit of any process, this one included. Takes some 10 µs."""
        return self._counter.value()

    async def _ask(self, job: Job[T], *, write: bool) -> T:
        if self._thread is None:
            raise RuntimeError("the database is not open")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._requests.put(_Request(job, write, _Reply(loop, future)))
        return await future

    def _serve(self, started: _Reply) -> None:
        try:
            self._reopen(None)
        except BaseException as error:  # noqa: BLE001  it is told to whoever opens
            started.fail(error)
            return
        started.succeed(None)
        try:
            while batch := self._take():
                self._answer(batch)
        finally:
            self._disconnect()

    # Empty at the end.
    def _take(self) -> list[_Request]:
        batch: list[_Request] = []
        request = self._requests.get()
        while request is not None:
            batch.append(request)
            if len(batch) == _LARGEST_BATCH:
                break
            try:
                request = self._requests.get_nowait()
            except queue.Empty:
                break
        else:
            if batch:
                self._requests.put(None)
        return batch

    def _answer(self, batch: Sequence[_Request]) -> None:
        try:
            results = self._run(batch)
        except Exception as error:  # noqa: BLE001  it is told to whoever asked
            if len(batch) == 1:
                batch[0].reply.fail(self._told(error))
                return
            for request in batch:
                self._answer([request])
            return
        for request, result in zip(batch, results, strict=True):
            request.reply.succeed(result)

    def _run(self, batch: Sequence[_Request]) -> list[object]:
        opened = self._opened
        # Another process may have set the file aside, or a person may have deleted it.
        if opened is None or identity_of(self.path) != opened.identity:
            opened = self._reopen(None)
        try:
            return _transact(opened.connection, batch)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            _logger.warning("the database is damaged: %s", error)
        return _transact(self._reopen(opened.identity).connection, batch)

    def _reopen(self, damaged: FileIdentity | None) -> Opened:
        self._disconnect()
        opened = self._opened = open_database(self.path, damaged)
        self.set_aside = opened.set_aside or self.set_aside
        return opened

    def _disconnect(self) -> None:
        if self._opened is not None:
            self._opened.connection.close()
            self._opened = None

    def _told(self, error: Exception) -> Exception:
        # The others are mistakes in a job.
        if isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError:
            typed: InsulaError = storage_error(error, self.path)
            typed.__cause__ = error
            return typed
        return error


@dataclass(frozen=True, slots=True)
class _Reply:
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]

    def succeed(self, result: object) -> None:
        self._post(lambda: self.future.set_result(result))

    def fail(self, error: BaseException) -> None:
        self._post(lambda: self.future.set_exception(error))

    def _post(self, settle: Callable[[], None]) -> None:
        def settle_if_awaited() -> None:
            if not self.future.done():
                settle()

        try:
            self.loop.call_soon_threadsafe(settle_if_awaited)
        except RuntimeError:
            _logger.debug("nobody waits for the database's answer any more")


@dataclass(frozen=True, slots=True)
class _Request:
    job: Job[Any]
    write: bool
    reply: _Reply


def _transact(connection: sqlite3.Connection, batch: Sequence[_Request]) -> list[object]:
    connection.execute("BEGIN IMMEDIATE" if any(request.write for request in batch) else "BEGIN")
    try:
        results = [request.job(connection) for request in batch]
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return results


class _ChangeCounter:
    """Counts the changes that a connection of its own sees."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._seen: tuple[FileIdentity | None, int] | None = None
        self._value = 0

    def value(self) -> int:
        seen = self._look()
        if seen != self._seen:
            self._seen = seen
            self._value += 1
        return self._value

    def _look(self) -> tuple[FileIdentity | None, int]:
        identity = identity_of(self._path)
        if self._seen is None or self._seen[0] != identity:
            self.close()
        if identity is None:
            return None, 0
        try:
            if self._connection is None:
                # It must not make a file where there is none.
                place = f"{self._path.as_uri()}?mode=rw"
                self._connection = sqlite3.connect(place, uri=True, isolation_level=None, check_same_thread=False)
            return identity, int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error as error:
            raise storage_error(error, self._path) from error

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
