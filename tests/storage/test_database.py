from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from insula.domain.errors import NewerDataError, NoSpaceError, ReadOnlyError, StorageError
from insula.storage.database import Database
from insula.storage.journal import Journal

posix = pytest.mark.skipif(sys.platform == "win32", reason="files that are open can be renamed")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


@pytest_asyncio.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    opened = Database(path)
    await opened.open()
    yield opened
    await opened.close()


def count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM identities").fetchone()[0])


def put(connection: sqlite3.Connection, name: str) -> None:
    connection.execute("INSERT INTO identities VALUES (?, 'venv', ?, '1', '1', '')", (name, name))


def putting(name: object) -> Callable[[sqlite3.Connection], None]:
    return lambda connection: put(connection, str(name))


def fill(connection: sqlite3.Connection) -> None:
    for number in range(2_000):
        put(connection, f"/{'x' * 100}/{number}")


async def test_the_file_is_private_and_in_write_ahead_mode(path: Path, database: Database) -> None:
    assert await database.read(lambda it: it.execute("PRAGMA journal_mode").fetchone()) == ("wal",)
    if sys.platform != "win32":
        await database.write(putting("a"))
        assert {file.name: oct(file.stat().st_mode & 0o777) for file in path.parent.iterdir()} == dict.fromkeys(
            ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "journal.sqlite.lock"], "0o600"
        )


async def test_a_failed_job_keeps_nothing_and_harms_no_other_of_its_batch(database: Database) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        put(connection, "half")
        raise LookupError("job")

    results = await asyncio.gather(
        database.write(putting("a")),
        database.write(fail),
        database.write(putting("a")),
        database.write(putting("b")),
        return_exceptions=True,
    )

    assert [type(each) for each in results] == [type(None), LookupError, sqlite3.IntegrityError, type(None)]
    assert await database.read(count) == 2


async def test_many_writes_share_a_transaction(database: Database) -> None:
    started = time.monotonic()
    await asyncio.gather(*(database.write(putting(number)) for number in range(2_000)))
    assert time.monotonic() - started < 10
    assert await database.read(count) == 2_000


async def test_a_cancelled_wait_does_no_harm(database: Database) -> None:
    task = asyncio.create_task(database.write(putting("a")))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await database.write(putting("b"))
    assert await database.read(count) == 2


async def test_closing_finishes_what_was_asked_for_and_ends_the_thread(path: Path) -> None:
    database = Database(path)
    await database.open()
    writes = [asyncio.create_task(database.write(putting(number))) for number in range(50)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*writes)
    await database.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "insula-database"]

    await database.open()
    assert await database.read(count) == 50
    await database.close()


async def test_used_before_it_is_open_or_opened_twice_it_complains(path: Path, database: Database) -> None:
    with pytest.raises(RuntimeError):
        await Database(path).read(count)
    with pytest.raises(RuntimeError):
        await database.open()


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5_000, b"\x00" * 5_000]
)
async def test_a_damaged_file_is_set_aside_and_told(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    path.with_name("journal.sqlite-wal").write_bytes(b"old")
    journal = Journal(path)
    await journal.open()

    assert journal.set_aside is not None
    assert journal.set_aside.name.startswith("journal.sqlite.damaged-")
    assert journal.set_aside.read_bytes() == content
    assert await journal.operations(10) == ()
    await journal.close()


async def test_a_sound_file_is_not_set_aside(path: Path, database: Database) -> None:
    again = Journal(path)
    await again.open()
    assert again.set_aside is None
    await again.close()


async def test_a_table_torn_in_the_middle_is_set_aside_at_the_next_start(path: Path) -> None:
    database = Database(path)
    await database.open()
    await database.write(fill)
    await database.close()
    content = bytearray(path.read_bytes())
    content[40_000:90_000] = b"\x7f" * 50_000
    path.write_bytes(bytes(content))

    await database.open()
    assert database.set_aside is not None
    assert await database.read(count) == 0
    await database.close()


@posix
async def test_damage_while_it_is_open_is_set_aside_and_work_goes_on(path: Path, database: Database) -> None:
    await database.write(fill)
    await database.write(putting("a"))
    other = sqlite3.connect(path)
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\x7f" * (path.stat().st_size - 4096))

    await database.write(putting("b"))

    assert database.set_aside is not None
    assert await database.read(count) == 1


@posix
async def test_a_file_deleted_under_us_is_made_again(path: Path, database: Database) -> None:
    await database.write(putting("a"))
    before = database.version()
    shutil.rmtree(path.parent)

    await database.write(putting("b"))

    assert await database.read(count) == 1
    assert database.version() > before
    assert path.exists()


@posix
async def test_another_process_sees_that_the_file_was_set_aside(path: Path, database: Database) -> None:
    await database.write(putting("a"))
    second = Database(path)
    await second.open()
    path.rename(path.with_name("aside"))
    for companion in ("-wal", "-shm"):
        path.with_name(path.name + companion).rename(path.with_name("aside" + companion))

    await second.write(putting("b"))
    await database.write(putting("c"))

    assert await second.read(count) == await database.read(count) == 2
    await second.close()
    assert await database.read(count) == 2


@posix
async def test_many_who_find_it_damaged_at_once_agree_on_one_new_file(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"damaged" * 1_000)
    databases = [Database(path) for _ in range(6)]
    await asyncio.gather(*(each.open() for each in databases))

    assert [each.set_aside is not None for each in databases].count(True) == 1
    await asyncio.gather(*(each.write(putting(n)) for n, each in enumerate(databases)))
    assert [await each.read(count) for each in databases] == [6] * 6
    assert len(list(path.parent.glob("*.damaged-*"))) == 1
    for each in databases:
        await each.close()


async def test_a_file_of_a_newer_insula_is_left_alone(path: Path) -> None:
    database = Database(path)
    await database.open()
    await database.write(lambda it: it.execute("INSERT INTO schema_versions VALUES (99, 'later')"))
    await database.close()
    before = path.read_bytes()

    with pytest.raises(NewerDataError) as caught:
        await database.open()

    assert caught.value.path == str(path)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.damaged-*"))


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    database = Database(tmp_path / "file" / "journal.sqlite")
    with pytest.raises(StorageError):
        await database.open()


WRITER = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from insula.domain.environment import Kind, Verb
from insula.domain.operation import Operation, OperationId
from insula.domain.progress import Step
from insula.storage.journal import Journal

async def main(path, name, steps):
    journal = Journal(path)
    await journal.open()
    await journal.begin(Operation(OperationId(name), Verb.CREATE, Kind.VENV, name, datetime.now(UTC)), "venvs")
    for number in range(steps):
        await journal.declare(OperationId(name), Step(str(number)))
        print(number, flush=True)
    await journal.close()

asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
"""


def writer(path: Path, name: str, steps: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WRITER, str(path), name, str(steps)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)


async def test_what_was_declared_survives_a_kill(path: Path) -> None:
    for round_ in range(5):
        with writer(path, str(round_), 100_000) as process:
            assert process.stdout is not None
            for _ in range(1 + 7 * round_):
                process.stdout.readline()
            process.kill()
            said = process.stdout.read().splitlines()
        told = 7 * round_ + sum(line.isdigit() for line in said)

        journal = Journal(path)
        await journal.open()
        assert journal.set_aside is None
        steps = (await journal.unfinished())[-1].steps
        assert [step.name for step in steps] == [str(number) for number in range(len(steps))]
        assert len(steps) > told
        await journal.close()


async def test_several_processes_write_at_once(path: Path) -> None:
    processes = [writer(path, f"process {number}", 60) for number in range(4)]
    for process in processes:
        process.communicate(timeout=120)
        assert process.returncode == 0

    journal = Journal(path)
    await journal.open()
    assert sorted(len(each.steps) for each in await journal.unfinished()) == [60] * 4
    await journal.close()


def fill_disk(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while filler.write(b"x" * 4096):
            continue


@pytest.mark.engine
async def test_a_full_disk_is_told_and_once_there_is_room_work_goes_on(disk: Path) -> None:
    journal = Journal(disk / "journal.sqlite")
    await journal.open()
    await journal.database.write(putting("before"))
    fill_disk(disk)

    with pytest.raises(NoSpaceError):
        await asyncio.gather(*(journal.database.write(putting(f"{'x' * 4_000}{number}")) for number in range(300)))
    assert await journal.database.read(count) >= 1
    (disk / "filler").unlink()

    await journal.database.write(putting("after"))
    assert journal.set_aside is None
    await journal.close()


@pytest.mark.engine
async def test_a_disk_without_room_for_a_journal_is_told(disk: Path) -> None:
    fill_disk(disk)
    with pytest.raises(NoSpaceError):
        await Journal(disk / "new" / "journal.sqlite").open()


@pytest.mark.engine
async def test_a_read_only_disk_is_told(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    with pytest.raises(ReadOnlyError):
        await Journal(disk / "journal.sqlite").open()
