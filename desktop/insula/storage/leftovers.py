"""What an engine may still make for work that was given up: to be removed once it is there."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from insula.storage.database import Database
from insula.storage.text import from_column, to_column


@dataclass(frozen=True, slots=True)
class Leftover:
    """The name, at its engine, of what was asked for and not seen; nobody waits for it since `since`."""

    name: str
    since: datetime


class Leftovers:
    """By backend. Empty, but for those rare cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, backend: str, name: str) -> None:
        """Keep the name, from now on unless it is kept already."""
        row = (backend, to_column(name), datetime.now(UTC).isoformat())
        await self._database.write(
            lambda connection: connection.execute("INSERT OR IGNORE INTO leftovers VALUES (?, ?, ?)", row)
        )

    async def remove(self, backend: str, name: str) -> None:
        """It is gone, or nobody's any more."""
        row = (backend, to_column(name))
        await self._database.write(
            lambda connection: connection.execute("DELETE FROM leftovers WHERE backend = ? AND name = ?", row)
        )

    async def of(self, backend: str) -> tuple[Leftover, ...]:
        """Those of that backend, oldest first."""

        def find(connection: sqlite3.Connection) -> tuple[Leftover, ...]:
            rows = connection.execute("SELECT name, since FROM leftovers WHERE backend = ? ORDER BY rowid", (backend,))
            return tuple(Leftover(from_column(name), datetime.fromisoformat(since)) for name, since in rows)

        return await self._database.read(find)
