"""What was done, what is being done, and what would undo it: survives a crash, and is shared by all processes."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.operation import Operation, OperationId, OperationState
from insula.domain.progress import Step
from insula.storage.database import Database
from insula.storage.redaction import redact
from insula.storage.text import from_column, from_json_column, to_column, to_json_column

KEPT_OPERATIONS = 2_000
KEPT_LOGS = 200
KEPT_LINES = 10_000
KEPT_LINES_OF_ALL = 100_000
LONGEST_LINE = 4_000

_COLUMNS = "id, verb, kind, subject, started, state, environment, data, ended, error, error_data, result, backend"

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An operation without an outcome, with the steps it declared, in their order."""

    operation: Operation
    backend: str
    steps: tuple[Step, ...]


class Journal:
    """Keeps the last 2,000 operations, and the last 10,000 lines of each of the last 200, 100,000 in all."""

    def __init__(self, path: Path) -> None:
        self.database = Database(path)
        self._begun: dict[OperationId, tuple[Operation, str]] = {}

    @property
    def set_aside(self) -> Path | None:
        """Where a damaged journal went, None if it was sound."""
        return self.database.set_aside

    async def open(self) -> None:
        """Open or make the file.

        Raises:
            NewerDataError: a newer Insula has written it.
            StorageError: it cannot be opened or made.
        """
        await self.database.open()

    async def close(self) -> None:
        """Write what was asked for and close the file."""
        await self.database.close()

    def version(self) -> int:
        """A number that changes after every change by any process, this one included. Cheap enough to poll."""
        return self.database.version()

    async def begin(self, operation: Operation, backend: str) -> None:
        """Note that `operation` runs on the backend of that name."""
        self._begun[operation.id] = (operation, backend)
        await self.database.write(lambda connection: _insert(connection, operation, backend))

    async def declare(self, operation_id: OperationId, step: Step) -> None:
        """Note that `step` is about to be done. When this returns, it survives the end of the process."""
        begun = self._begun.get(operation_id)

        def add(connection: sqlite3.Connection) -> None:
            # A damaged journal may have been set aside since.
            if begun is not None:
                _insert(connection, *begun)
            connection.execute(
                "INSERT INTO steps (operation, name, data) VALUES (?, ?, ?)",
                (operation_id, step.name, to_json_column(step.data)),
            )

        await self.database.write(add)

    async def log(self, operation_id: OperationId, lines: Sequence[str]) -> None:
        """Add `lines`, secrets masked, to the operation's log; those of an operation that is not known are dropped."""
        last = tuple(lines[-KEPT_LINES:])

        def add(connection: sqlite3.Connection) -> None:
            rows = [(to_column(redact(line)[:LONGEST_LINE]), operation_id) for line in last]
            connection.executemany(
                "INSERT INTO log_lines (line, operation) SELECT ?, id FROM operations WHERE id = ?", rows
            )
            connection.execute(
                "DELETE FROM log_lines WHERE operation = ?1 AND number <= ("
                "SELECT number FROM log_lines WHERE operation = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)",
                (operation_id, KEPT_LINES),
            )

        await self.database.write(add)

    async def finish(self, operation: Operation) -> None:
        """Note the outcome and forget the steps, both or neither."""
        _, backend = self._begun.pop(operation.id, (operation, ""))
        error_data = {key: redact(value) for key, value in operation.error_data.items()}

        def end(connection: sqlite3.Connection) -> None:
            _insert(connection, operation, backend)
            connection.execute(
                "UPDATE operations SET subject = ?, state = ?, environment = ?, data = ?, ended = ?, error = ?,"
                " error_data = ?, result = ? WHERE id = ?",
                (
                    to_column(operation.subject),
                    operation.state,
                    operation.environment,
                    to_json_column(operation.data),
                    _to_time(operation.ended),
                    operation.error,
                    to_json_column(error_data),
                    operation.result,
                    operation.id,
                ),
            )
            connection.execute("DELETE FROM steps WHERE operation = ?", (operation.id,))
            _prune(connection)

        await self.database.write(end)

    async def unfinished(self) -> tuple[Unfinished, ...]:
        """Every operation without an outcome, oldest first: those of running processes too, so try their locks."""

        def find(connection: sqlite3.Connection) -> tuple[Unfinished, ...]:
            found = connection.execute(
                f"SELECT {_COLUMNS} FROM operations WHERE state = ? ORDER BY number",  # noqa: S608  our own columns
                (OperationState.RUNNING,),
            ).fetchall()
            return tuple(
                Unfinished(operation, row[-1], _steps_of(connection, operation.id))
                for row in found
                for operation in _operations([row])
            )

        return await self.database.read(find)

    async def operations(self, limit: int) -> tuple[Operation, ...]:
        """The last operations, newest first, running ones included."""

        def find(connection: sqlite3.Connection) -> tuple[Operation, ...]:
            found = connection.execute(
                f"SELECT {_COLUMNS} FROM operations ORDER BY number DESC LIMIT ?",  # noqa: S608  our own columns
                (limit,),
            )
            return tuple(_operations(found))

        return await self.database.read(find)

    async def log_of(self, operation_id: OperationId) -> tuple[str, ...]:
        """The lines of an operation's log that are kept, oldest first."""

        def find(connection: sqlite3.Connection) -> tuple[str, ...]:
            found = connection.execute(
                "SELECT line FROM log_lines WHERE operation = ? ORDER BY number", (operation_id,)
            )
            return tuple(from_column(line) for (line,) in found)

        return await self.database.read(find)


def _insert(connection: sqlite3.Connection, operation: Operation, backend: str) -> None:
    connection.execute(
        f"INSERT OR IGNORE INTO operations ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  our own columns
        (
            operation.id,
            operation.verb,
            operation.kind,
            to_column(operation.subject),
            _to_time(operation.started),
            operation.state,
            operation.environment,
            to_json_column(operation.data),
            _to_time(operation.ended),
            operation.error,
            to_json_column(operation.error_data),
            operation.result,
            backend,
        ),
    )


# By number, not by time: clocks jump.
def _prune(connection: sqlite3.Connection) -> None:
    connection.execute(
        "DELETE FROM operations WHERE state != ?1 AND number <= ("
        "SELECT number FROM operations WHERE state != ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)",
        (OperationState.RUNNING, KEPT_OPERATIONS),
    )
    connection.execute(
        "DELETE FROM log_lines WHERE operation IN ("
        "SELECT id FROM operations WHERE state != ? ORDER BY number DESC LIMIT -1 OFFSET ?)",
        (OperationState.RUNNING, KEPT_LOGS),
    )
    connection.execute(
        "DELETE FROM log_lines WHERE number <= (SELECT max(number) FROM log_lines) - ?", (KEPT_LINES_OF_ALL,)
    )


def _steps_of(connection: sqlite3.Connection, operation_id: OperationId) -> tuple[Step, ...]:
    found = connection.execute("SELECT name, data FROM steps WHERE operation = ? ORDER BY number", (operation_id,))
    return tuple(Step(name, from_json_column(data)) for name, data in found)


def _operations(rows: Iterable[tuple[Any, ...]]) -> Iterable[Operation]:
    for row in rows:
        try:
            yield _operation(row)
        except ValueError as error:
            _logger.warning("an operation in the journal is not of this version: %s", error)


def _operation(row: tuple[Any, ...]) -> Operation:
    number, verb, kind, subject, started, state, environment, data, ended, error, error_data, result, _ = row
    return Operation(
        id=OperationId(number),
        verb=Verb(verb),
        kind=Kind(kind),
        subject=from_column(subject),
        started=datetime.fromisoformat(started),
        state=OperationState(state),
        environment=_to_id(environment),
        data=from_json_column(data),
        ended=datetime.fromisoformat(ended) if ended else None,
        error=error,
        error_data=from_json_column(error_data),
        result=_to_id(result),
    )


def _to_id(value: str | None) -> EnvironmentId | None:
    return None if value is None else EnvironmentId(value)


def _to_time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
