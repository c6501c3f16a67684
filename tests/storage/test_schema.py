from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from insula.domain.errors import NewerDataError
from insula.storage.schema import MIGRATIONS, migrate


def test_an_older_file_is_brought_up_to_date_or_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path)

    def fail(it: sqlite3.Connection) -> None:
        it.execute("CREATE TABLE half (x)")
        raise LookupError

    def better(it: sqlite3.Connection) -> None:
        it.execute("ALTER TABLE trash ADD COLUMN colour TEXT")

    with pytest.raises(LookupError):
        migrate(connection, path, (*MIGRATIONS, better, fail))
    assert connection.execute("SELECT max(version) FROM schema_versions").fetchone() == (2,)
    migrate(connection, path, (*MIGRATIONS, better))
    migrate(connection, path, (*MIGRATIONS, better))
    assert connection.execute("SELECT count(*), max(version) FROM schema_versions").fetchone() == (3, 3)
    connection.execute("SELECT colour FROM trash")
    with pytest.raises(NewerDataError):
        migrate(connection, path)
    connection.close()
