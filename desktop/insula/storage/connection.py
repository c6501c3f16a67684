"""Opens the database; a damaged one is set aside and a new one begun."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from insula.domain.errors import (
    NoSpaceError,
    PermissionDeniedError,
    ReadOnlyError,
    StorageError,
    from_os_error,
)
from insula.storage.holding import hold
from insula.storage.schema import migrate

_logger = logging.getLogger(__name__)

_PATIENCE = 10.0  # Seconds to wait for another process.
_PAUSE = 0.01
_COMPANIONS = ("-wal", "-shm")
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

FileIdentity = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, the file it is to, and where a damaged predecessor went."""

    connection: sqlite3.Connection
    identity: FileIdentity
    set_aside: Path | None


def open_database(path: Path, damaged: FileIdentity | None = None) -> Opened:
    """A connection in autocommit mode to the database at `path`, in the newest schema.

    `damaged` is the file that has just been found so; it is set aside unless another process was faster.

    Raises:
        NewerDataError: a newer Insula has written it.
        StorageError: it cannot be opened or made.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _alone(path):
            return _open_or_replace(path, damaged)
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    except sqlite3.Error as error:
        raise storage_error(error, path) from error


def identity_of(path: Path) -> FileIdentity | None:
    """Which file is at `path` now, None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def is_damage(error: BaseException) -> bool:
    """Whether the error says that the file is not a sound database."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in _DAMAGE or code == sqlite3.SQLITE_IOERR_SHORT_READ


def storage_error(error: sqlite3.Error, path: Path) -> StorageError:
    """The typed failure for what SQLite said."""
    kinds: dict[int, type[StorageError]] = {
        sqlite3.SQLITE_FULL: NoSpaceError,
        sqlite3.SQLITE_READONLY: ReadOnlyError,
        sqlite3.SQLITE_PERM: PermissionDeniedError,
        sqlite3.SQLITE_CANTOPEN: PermissionDeniedError,
    }
    return kinds.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, StorageError)(str(path), str(error))


# Opening, migrating and setting aside happen in one process at a time: a file must not be renamed while another
# process has just opened it and not its companions.
@contextmanager
def _alone(path: Path) -> Iterator[None]:
    lock = path.with_name(f"{path.name}.lock")
    until = time.monotonic() + _PATIENCE
    while (held := hold(lock)) is None:
        if time.monotonic() > until:
            raise StorageError(str(path), "another process keeps it locked")
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        os.close(held)


def _open_or_replace(path: Path, damaged: FileIdentity | None) -> Opened:
    set_aside = None
    if damaged is not None and identity_of(path) == damaged:
        set_aside = _set_aside(path)
    try:
        connection = _connect(path)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        _logger.warning("the database is damaged: %s", error)
        set_aside = _set_aside(path)
        connection = _connect(path)
    identity = identity_of(path)
    if identity is None:
        connection.close()
        raise StorageError(str(path), "it vanished while it was opened")
    return Opened(connection, identity, set_aside)


def _connect(path: Path) -> sqlite3.Connection:
    _make_private_file(path)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection, path)
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    with closing(connection.execute("PRAGMA quick_check(1)")) as answer:
        said = answer.fetchone()[0]
    if said != "ok":
        damage = sqlite3.DatabaseError(said)
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage


# SQLite would make it readable for everybody; its companions get the same mode.
def _make_private_file(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return


def _set_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}")
    path.rename(aside)
    for companion in _COMPANIONS:
        try:
            path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
        except FileNotFoundError:
            continue
    _logger.warning("the damaged database was set aside as %s", aside.name)
    return aside
