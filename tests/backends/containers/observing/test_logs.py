"""On a real engine: what is written comes, and ends when it must."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing

import pytest

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.observing.logs import read_logs
from insula.domain.errors import EngineRefusedError, EngineUnavailableError, NotFoundError
from insula.domain.logs import LogOptions, LogPiece, LogStream
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine

COUNTING = "i=0; while :; do i=$((i+1)); echo line $i; usleep 20000; done"


@pytest.fixture
async def connection(engine: DockerEngine) -> AsyncIterator[Connection]:
    made = Connection(EngineAddress("test", engine.url, "Docker"), engine.get("/version")["ApiVersion"])
    yield made
    await made.close()


def _run(engine: DockerEngine, script: str, *options: str) -> str:
    return engine.docker(
        "run", "--detach", "--name", "insula-test-log", *options, engine.image, "sh", "-c", script
    ).strip()


async def _all(connection: Connection, container: str, options: LogOptions) -> list[LogPiece]:
    return [piece async for batch in read_logs(connection, container, options) for piece in batch]


async def _until(batches: AsyncIterator[Sequence[LogPiece]], enough: Callable[[bytes], bool]) -> bytes:
    text = b""
    async for batch in batches:
        text += b"".join(piece.data for piece in batch)
        if enough(text):
            return text
    raise AssertionError(text)


async def test_both_streams_come_with_their_moments(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, "echo out; sleep 0.2; echo wrong >&2; printf 'no end'")
    engine.docker("wait", container)

    pieces = await _all(connection, container, LogOptions())

    assert [(piece.stream, piece.data) for piece in pieces] == [
        (LogStream.OUT, b"out\n"),
        (LogStream.ERR, b"wrong\n"),
        (LogStream.OUT, b"no end"),
    ]
    assert pieces[0].moment < pieces[1].moment
    assert [each.data for each in await _all(connection, container, LogOptions(tail=1))] == [b"no end"]
    since = LogOptions(since=pieces[0].moment + 1)
    assert [each.data for each in await _all(connection, container, since)] == [b"wrong\n", b"no end"]


@pytest.mark.parametrize("terminal", [False, True])
async def test_binary_comes_byte_by_byte(engine: DockerEngine, connection: Connection, *, terminal: bool) -> None:
    # The engine's usual way to keep logs, JSON, holds no bytes that are not text.
    options = ("--log-driver", "local", *(["--tty"] if terminal else []))
    container = _run(engine, r"printf '\033[1mone\033[0m\n\377\000two\376\n'", *options)
    engine.docker("wait", container)

    text = b"".join(piece.data for piece in await _all(connection, container, LogOptions()))

    assert text.replace(b"\r\n", b"\n") == b"\x1b[1mone\x1b[0m\n\xff\x00two\xfe\n"


@pytest.mark.parametrize("terminal", [False, True])
async def test_a_line_of_10_mb_comes_whole_without_the_timestamps_in_it(
    engine: DockerEngine, connection: Connection, *, terminal: bool
) -> None:
    script = r"yes x | tr -d '\n' | head -c 10000000; echo; echo after"
    container = _run(engine, script, *(["--tty"] if terminal else []))
    engine.docker("wait", container)

    text = b"".join(piece.data for piece in await _all(connection, container, LogOptions()))

    assert text.replace(b"\r\n", b"\n") == b"x" * 10_000_000 + b"\nafter\n"


async def test_following_goes_on_across_a_restart_without_a_line_twice_or_missing(
    engine: DockerEngine, connection: Connection
) -> None:
    container = _run(engine, COUNTING)

    async with aclosing(read_logs(connection, container, LogOptions(follow=True, restarts=True))) as batches:
        before = await _until(batches, lambda text: b"line 5\n" in text)
        engine.docker("restart", "--time", "0", container)
        after = await _until(batches, lambda text: b"line 1\n" in text and b"line 3\n" in text)
        engine.docker("stop", "--time", "0", container)
        await asyncio.sleep(1)
        engine.docker("start", container)
        again = await _until(batches, lambda text: b"line 1\n" in text)

    told = (before + after + again).splitlines()
    known = engine.docker("logs", container).encode().splitlines()
    assert told == known[: len(told)]


async def test_without_restarts_it_ends_with_the_container(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, "echo a; sleep 0.3; echo b")

    pieces = await _all(connection, container, LogOptions(follow=True))

    assert [piece.data for piece in pieces] == [b"a\n", b"b\n"]


@pytest.mark.parametrize("stopped", [False, True])
async def test_it_ends_by_itself_when_the_container_is_removed(
    engine: DockerEngine, connection: Connection, *, stopped: bool
) -> None:
    container = _run(engine, "echo here" if stopped else f"echo here; {COUNTING}")

    async with aclosing(read_logs(connection, container, LogOptions(follow=True, restarts=True))) as batches:
        await _until(batches, lambda text: b"here" in text)
        await asyncio.sleep(1 if stopped else 0)
        engine.docker("rm", "--force", container)
        async with asyncio.timeout(10):
            async for _batch in batches:
                pass


async def test_leaving_ends_the_reading_at_once_with_its_thread(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, "sleep 1000")
    task = asyncio.create_task(_all(connection, container, LogOptions(follow=True)))
    await asyncio.sleep(0.3)
    readers = [each for each in threading.enumerate() if each.name.startswith("log of")]

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 1)

    assert len(readers) == 1
    await asyncio.to_thread(readers[0].join, 2)
    assert not readers[0].is_alive()


async def test_that_nothing_was_written_yet_is_told(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, "sleep 1000")

    async with aclosing(read_logs(connection, container, LogOptions(follow=True))) as batches:
        assert list(await asyncio.wait_for(anext(batches), 5)) == []


async def test_what_cannot_be_read_says_why(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, "echo unheard", "--log-driver", "none")

    with pytest.raises(EngineRefusedError, match="reading"):
        await _all(connection, container, LogOptions())
    with pytest.raises(NotFoundError):
        await _all(connection, "insula-test-nobody", LogOptions())


async def test_an_engine_that_is_killed_is_told(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, COUNTING)
    batches = read_logs(connection, container, LogOptions(follow=True, restarts=True))
    await _until(batches, lambda text: b"line 3\n" in text)

    engine.kill()

    with pytest.raises(EngineUnavailableError):
        await asyncio.wait_for(_until(batches, lambda _text: False), 10)
