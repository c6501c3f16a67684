"""Images in files: saved, and loaded again."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import tarfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import aclosing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.images import delete, find_image
from insula.backends.containers.stock.pulling import image_id
from insula.backends.containers.stock.tagging import set_tag
from insula.backends.threads import Cancellation, Stopped, in_thread
from insula.domain.errors import (
    EngineRefusedError,
    EngineUnavailableError,
    InvalidPathError,
    NotFoundError,
    PathProblem,
    PlaceTakenError,
    from_os_error,
)
from insula.domain.image_errors import InUseError, InvalidArchiveError
from insula.domain.progress import ProgressSink, Recovered, Step

if TYPE_CHECKING:
    from insula.backends.containers.engine.client import Client

_CHUNK = 1024 * 1024


async def save_images(
    connection: Connection, references: Sequence[str], path: Path, report: ProgressSink, *, overwrite: bool = False
) -> None:
    """Write images to a tar file, beside it at first.

    Raises:
        NotFoundError, InvalidPathError, PlaceTakenError: nothing was written.
        StorageError: the disk is full, or the folder cannot be written to.
    """
    images = [await find_image(connection, each) for each in references]
    if not path.parent.is_dir():
        raise InvalidPathError("path", str(path.parent), PathProblem.MISSING)
    if path.is_dir() or (path.exists() and not overwrite):
        raise PlaceTakenError("path", str(path))
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    await report.declare(Step("write", {"path": str(beside)}))
    total = max(sum(each.size for each in images), 1)
    asking = _Asking()
    writing = asyncio.ensure_future(
        in_thread(_write, connection, tuple(references), beside, path, total, report, asking)
    )
    try:
        await asyncio.shield(writing)
    except asyncio.CancelledError:
        writing.cancel()
        # An engine that hangs would keep the thread.
        asking.give_up()
        await asyncio.wait({writing})
        raise


class _Asking:
    """The client that asks for an archive, once there is one."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._client: Client | None = None
        self._given_up = False

    def begin(self, client: Client) -> None:
        """It is about to ask."""
        with self._guard:
            self._client = client
            if self._given_up:
                client.give_up()

    def give_up(self) -> None:
        """Nobody waits for the answer any more."""
        with self._guard:
            self._given_up = True
            if self._client is not None:
                self._client.give_up()


def _write(
    cancellation: Cancellation,
    connection: Connection,
    references: tuple[str, ...],
    beside: Path,
    path: Path,
    total: int,
    report: ProgressSink,
    asking: _Asking,
) -> None:
    query = "&".join(f"names={each.replace(':', '%3A').replace('/', '%2F')}" for each in references)
    stream = connection.stream(f"/images/get?{query}", reference=references[0], opening=asking.begin)
    written = 0
    try:
        with beside.open("xb") as file:
            for chunk in stream:
                cancellation.check()
                file.write(chunk)
                written += len(chunk)
                done = min(written / total, 1.0)
                report.progress("save-image", done, sent=str(written), total=str(max(total, written)))
            file.flush()
            os.fsync(file.fileno())
        _check_whole(cancellation, connection, beside)
        cancellation.check()
        beside.replace(path)
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    finally:
        stream.close()


def _check_whole(cancellation: Cancellation, connection: Connection, path: Path) -> None:
    """What stands for an engine may answer anything; only the heads in the file are read."""
    try:
        _contents(cancellation, path)
    except InvalidArchiveError:
        raise EngineUnavailableError(connection.title, "its answer is no archive of images") from None


async def recover_saving(steps: Sequence[Step]) -> Recovered:
    """Take away the file that was not whole."""
    for step in steps:
        with suppress(FileNotFoundError):
            Path(step.data["path"]).unlink()
    return Recovered.UNDONE


async def load_images(connection: Connection, path: Path, report: ProgressSink) -> tuple[str, ...]:
    """Take in the images of a file; their names. A name that another image has moves to the loaded one.

    Raises:
        InvalidPathError, InvalidArchiveError: nothing was sent.
    """
    if not path.is_file():
        raise InvalidPathError("path", str(path), PathProblem.MISSING)
    tags, identities = await in_thread(_contents, path)
    before = {tag: await image_id(connection, tag) or "" for tag in tags}
    new = [each for each in identities if await image_id(connection, each) is None]
    await report.declare(Step("load", {"tags": json.dumps(before), "images": json.dumps(new)}))
    body = _body(path, report)
    lines = connection.lines(
        "/images/load", method="POST", data=body, headers={"Content-Type": "application/x-tar"}, quiet=False
    )
    async with aclosing(lines) as answer:
        async for line in answer:
            if isinstance(line, dict):
                if "error" in line:
                    raise EngineRefusedError(connection.title, 0, str(line["error"]))
                if isinstance(text := line.get("stream"), str):
                    report.log(text.rstrip())
    return tags


async def recover_loading(connection: Connection, steps: Sequence[Step]) -> Recovered:
    """Names go back to who had them, and new images go."""
    for step in steps:
        before: Mapping[str, str] = json.loads(step.data["tags"])
        new: Sequence[str] = json.loads(step.data["images"])
        for tag, image in before.items():
            if (now := await image_id(connection, tag)) is None or now == image:
                continue
            with suppress(NotFoundError, InUseError):
                await (set_tag(connection, image, tag) if image else delete(connection, tag))
        for image in new:
            with suppress(InUseError):
                await delete(connection, image)
    return Recovered.UNDONE


def _contents(cancellation: Cancellation, path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names and ids of the images in a file."""
    try:
        with tarfile.open(path) as archive:
            cancellation.check()
            member = archive.extractfile("manifest.json")
            listed = json.loads(member.read() if member is not None else b"null")
        tags = [tag for each in listed for tag in each.get("RepoTags") or ()]
        digests = [Path(each["Config"]).name.removesuffix(".json") for each in listed]
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    except Stopped:
        raise
    except (tarfile.TarError, KeyError, ValueError, TypeError, AttributeError, EOFError):
        raise InvalidArchiveError("path", str(path)) from None
    return tuple(tags), tuple(f"sha256:{each}" for each in digests)


def _body(path: Path, report: ProgressSink) -> Iterator[bytes]:
    total, sent = max(path.stat().st_size, 1), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
            sent += len(chunk)
            report.progress("load-image", sent / total, sent=str(sent), total=str(total))
