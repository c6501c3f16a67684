"""The tables of the journal, and how an older file becomes a newer one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from insula.domain.errors import NewerDataError

Migration = Callable[[sqlite3.Connection], None]

# Identifiers of files are text: on Windows they exceed SQLite's integers.
# Free text may be a blob: file names need not be valid UTF-8 (see `text.py`).
_FIRST = (
    """
    CREATE TABLE operations (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        backend TEXT NOT NULL,
        verb TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        environment TEXT,
        data TEXT NOT NULL,
        state TEXT NOT NULL,
        started TEXT NOT NULL,
        ended TEXT,
        error TEXT,
        error_data TEXT NOT NULL,
        result TEXT
    )
    """,
    "CREATE INDEX operations_state ON operations (state)",
    """
    CREATE TABLE steps (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        operation TEXT NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        data TEXT NOT NULL
    )
    """,
    "CREATE INDEX steps_operation ON steps (operation)",
    """
    CREATE TABLE log_lines (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        operation TEXT NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
        line TEXT NOT NULL
    )
    """,
    "CREATE INDEX log_lines_operation ON log_lines (operation)",
    """
    CREATE TABLE identities (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        path TEXT NOT NULL,
        device TEXT NOT NULL,
        inode TEXT NOT NULL,
        mark TEXT NOT NULL,
        UNIQUE (kind, path)
    )
    """,
    "CREATE INDEX identities_inode ON identities (device, inode)",
    """
    CREATE TABLE trash (
        environment TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        original TEXT NOT NULL,
        place TEXT NOT NULL,
        device TEXT NOT NULL,
        inode TEXT NOT NULL,
        trashed TEXT NOT NULL,
        payload TEXT NOT NULL
    )
    """,
)


def _create(connection: sqlite3.Connection) -> None:
    for statement in _FIRST:
        connection.execute(statement)


def _add_leftovers(connection: sqlite3.Connection) -> None:
    connection.execute(
        """
        CREATE TABLE leftovers (
            backend TEXT NOT NULL,
            name TEXT NOT NULL,
            since TEXT NOT NULL,
            PRIMARY KEY (backend, name)
        )
        """
    )


# Migration number n (from 0) turns version n into version n + 1. Never change one that was released: append.
MIGRATIONS: tuple[Migration, ...] = (_create, _add_leftovers)


def migrate(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring the database to the newest version, in one transaction.

    Raises:
        NewerDataError: a newer Insula has written it; nothing is changed.
        sqlite3.Error: the file is damaged, or cannot be written.
    """
    found = _version_of(connection)
    if found == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been faster.
        found = _version_of(connection)
        if found > len(migrations):
            raise NewerDataError(str(path), f"version {found}, this Insula knows {len(migrations)}")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied TEXT NOT NULL)"
        )
        for version, change in enumerate(migrations[found:], start=found + 1):
            change(connection)
            connection.execute("INSERT INTO schema_versions VALUES (?, ?)", (version, datetime.now(UTC).isoformat()))
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _version_of(connection: sqlite3.Connection) -> int:
    table = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_versions'")
    if table.fetchone() is None:
        return 0
    version = connection.execute("SELECT coalesce(max(version), 0) FROM schema_versions").fetchone()[0]
    return int(version)
