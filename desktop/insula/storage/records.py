"""What environments do not know themselves: which folder is which, and where the trashed ones came from."""

from __future__ import annotations

import json
import os
import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from insula.domain.environment import EnvironmentId, Kind
from insula.storage.database import Database
from insula.storage.json_value import JSON
from insula.storage.text import from_column, to_column


@dataclass(frozen=True, slots=True)
class Place:
    """An environment's folder: an absolute path and what lies there (`st_dev`, `st_ino`); its id once it is known.

    `mark` is something of the environment that a move keeps and another one would not have, "" if it is not known.
    """

    kind: Kind
    path: str
    device: int
    inode: int
    environment: EnvironmentId | None = None
    mark: str = ""


class Identities:
    """Gives each folder an id that lasts, also when somebody moves it within its file system.

    The same folder at the same path keeps its id. A folder that is known from another path takes its id along if it is
    no longer at the old one and bears the same mark: file systems give the numbers of deleted folders to new ones.
    Another folder at a known path is a new environment.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def identify(self, kind: Kind, path: str | Path, device: int, inode: int) -> EnvironmentId:
        """The id of the folder at `path`, a new one if it was not known there."""
        [found] = await self.identify_all([Place(kind, str(path), device, inode, mark=_NEW)])
        return found

    async def identify_all(self, places: Sequence[Place]) -> list[EnvironmentId]:
        """The ids of these folders, in their order; one transaction."""

        def find(connection: sqlite3.Connection) -> list[EnvironmentId]:
            return _identify(connection, places)

        return await self._database.write(find)

    async def places(self, kind: Kind) -> tuple[Place, ...]:
        """Every known folder of this kind, each with its id, whether it is still there or not."""

        def find(connection: sqlite3.Connection) -> tuple[Place, ...]:
            return tuple(place for place in _known(connection) if place.kind is kind)

        return await self._database.read(find)

    async def place(self, environment: EnvironmentId) -> Place | None:
        """The folder of that environment as far as we know."""

        def find(connection: sqlite3.Connection) -> Place | None:
            row = connection.execute(f"{_SELECT} WHERE id = ?", (environment,)).fetchone()
            return None if row is None else _place(row)

        return await self._database.read(find)

    async def replace(
        self, environment: EnvironmentId, path: str | Path, device: int, inode: int, kind: Kind = Kind.VENV
    ) -> None:
        """Say where the environment is now, after we have moved it; what was known of `path` is forgotten."""
        place = Place(kind, str(path), device, inode, environment)
        await self._database.write(lambda connection: _put(connection, [place]))

    async def forget(self, environment: EnvironmentId) -> None:
        """The environment is no more."""
        await self._database.write(
            lambda connection: connection.execute("DELETE FROM identities WHERE id = ?", (environment,))
        )


_SELECT = "SELECT id, kind, path, device, inode, mark FROM identities"
_NEW = "new"
"""The mark of what we have just put there: nobody has moved it."""


def _known(connection: sqlite3.Connection) -> list[Place]:
    return [_place(row) for row in connection.execute(_SELECT)]


def _place(row: tuple[Any, ...]) -> Place:
    identity, kind, path, device, inode, mark = row
    return Place(Kind(kind), from_column(path), int(device), int(inode), EnvironmentId(identity), mark)


def _put(connection: sqlite3.Connection, places: Sequence[Place]) -> None:
    rows = [
        (each.environment, each.kind, to_column(each.path), str(each.device), str(each.inode), each.mark)
        for each in places
    ]
    # All the old ones first: two folders may have changed places.
    connection.executemany("DELETE FROM identities WHERE id = ?", [row[:1] for row in rows])
    connection.executemany("DELETE FROM identities WHERE kind = ? AND path = ?", [row[1:3] for row in rows])
    connection.executemany(
        "INSERT INTO identities (id, kind, path, device, inode, mark) VALUES (?, ?, ?, ?, ?, ?)", rows
    )


def _identify(connection: sqlite3.Connection, places: Sequence[Place]) -> list[EnvironmentId]:
    known = _known(connection)
    by_path = {(each.kind, each.path): each for each in known}
    by_inode: dict[tuple[Kind, int, int], list[Place]] = {}
    for each in known:
        by_inode.setdefault((each.kind, each.device, each.inode), []).append(each)
    taken: set[EnvironmentId | None] = set()
    found: list[EnvironmentId | None] = [None] * len(places)
    remarked: list[Place] = []
    # First those that stayed, so that none of them loses its id to a newcomer.
    for index, place in enumerate(places):
        same = by_path.get((place.kind, place.path))
        if same is not None and (same.device, same.inode) == (place.device, place.inode):
            found[index] = same.environment
            taken.add(same.environment)
            if same.mark != place.mark:
                remarked.append(replace(place, environment=same.environment))
    moved: dict[tuple[Kind, str], Place] = {}
    for index, place in enumerate(places):
        if found[index] is not None:
            continue
        twin = moved.get((place.kind, place.path))
        if twin is not None:
            found[index] = twin.environment
            continue
        candidates = by_inode.get((place.kind, place.device, place.inode), [])
        origin = next(
            (
                each
                for each in candidates
                if each.environment not in taken and _may_be_same(each, place) and not _is_there(each)
            ),
            None,
        )
        identity = EnvironmentId(str(uuid.uuid4())) if origin is None else origin.environment
        found[index] = identity
        taken.add(identity)
        moved[place.kind, place.path] = replace(place, environment=identity)
    _put(connection, [*remarked, *moved.values()])
    return [each for each in found if each is not None]


def _may_be_same(known: Place, found: Place) -> bool:
    return "" in {known.mark, found.mark} or known.mark == found.mark


def _is_there(place: Place) -> bool:
    try:
        status = os.lstat(place.path)
    except OSError:
        return False
    return (status.st_dev, status.st_ino) == (place.device, place.inode)


@dataclass(frozen=True, slots=True)
class TrashRecord:
    """A trashed environment. `original` and `place` say where it was and is, in the backend's own words.

    `device` and `inode` prove the folder in the trash, 0 where there is none; `payload` is the backend's own.
    """

    environment: EnvironmentId
    kind: Kind
    name: str
    original: str
    place: str
    device: int
    inode: int
    trashed: datetime
    payload: Mapping[str, JSON] = field(default_factory=dict)


class TrashRecords:
    """What is in the trash."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, record: TrashRecord) -> None:
        """Keep the record, instead of an earlier one of the same environment."""
        row = (
            record.environment,
            record.kind,
            to_column(record.name),
            to_column(record.original),
            to_column(record.place),
            str(record.device),
            str(record.inode),
            record.trashed.isoformat(),
            json.dumps(dict(record.payload)),
        )
        await self._database.write(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO trash VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row
            )
        )

    async def remove(self, environment: EnvironmentId) -> None:
        """The environment is no longer in the trash."""
        await self._database.write(
            lambda connection: connection.execute("DELETE FROM trash WHERE environment = ?", (environment,))
        )

    async def get(self, environment: EnvironmentId) -> TrashRecord | None:
        """The record of that environment, None if it is not in the trash."""

        def find(connection: sqlite3.Connection) -> TrashRecord | None:
            row = connection.execute("SELECT * FROM trash WHERE environment = ?", (environment,)).fetchone()
            return None if row is None else _record(row)

        return await self._database.read(find)

    async def all(self, kind: Kind) -> tuple[TrashRecord, ...]:
        """Every record of that kind, oldest first."""

        def find(connection: sqlite3.Connection) -> tuple[TrashRecord, ...]:
            rows = connection.execute("SELECT * FROM trash WHERE kind = ? ORDER BY rowid", (kind,))
            return tuple(_record(row) for row in rows)

        return await self._database.read(find)


def _record(row: tuple[Any, ...]) -> TrashRecord:
    environment, kind, name, original, place, device, inode, trashed, payload = row
    return TrashRecord(
        environment=EnvironmentId(environment),
        kind=Kind(kind),
        name=from_column(name),
        original=from_column(original),
        place=from_column(place),
        device=int(device),
        inode=int(inode),
        trashed=datetime.fromisoformat(trashed),
        payload=json.loads(payload),
    )
