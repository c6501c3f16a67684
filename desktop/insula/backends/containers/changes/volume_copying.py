"""Copies what is in a volume into another one, by the engine's own hands: no program runs, whatever the image is.

Each of the two is mounted by a container that is never started; what one gives as an archive the other takes. Owners,
modes, times to the second, links and names of any bytes survive; extended attributes and holes do not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from insula.backends.containers.changes import handling, making
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.specification.specifying import CreateBody
from insula.domain.progress import ProgressSink

if TYPE_CHECKING:
    from insula.backends.containers.engine.client import Client

_FOLDER = "/insula"
_VOLUME = f"{_FOLDER}/volume"
_CHUNK = 64 * 1024
_AS_IT_IS = {"Accept-Encoding": "identity"}
"""Else the engine compresses, which takes ten times as long as the copy."""


async def copy_volume(
    connection: Connection, source: str, target: str, image: Mapping[str, Any], report: ProgressSink
) -> None:
    """Fill `target`, which is empty. Nobody writes to `source` meanwhile. `image` is the inspect of any image.

    Its containers are declared as `making` does, and gone at the end.

    Raises:
        NoSpaceError: the engine's disk is full.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    giving = await making.make(connection, _helper(image, source, read_only=True), report)
    taking = await making.make(connection, _helper(image, target, read_only=False), report)
    with handling.full_disk_told(connection):
        await _pass_on(_Passing(connection, giving.id, taking.id, source, report))
    for each in (giving, taking):
        await handling.remove(connection, each.id)


def _helper(image: Mapping[str, Any], volume: str, *, read_only: bool) -> CreateBody:
    """A container that has the volume at hand, and nothing of what its image would make."""
    mount = {
        "Type": "volume",
        "Source": volume,
        "Target": _VOLUME,
        "ReadOnly": read_only,
        "VolumeOptions": {"NoCopy": True},
    }
    declared = (image.get("Config") or {}).get("Volumes") or {}
    covers = [{"Type": "tmpfs", "Target": each} for each in declared]
    host = {"NetworkMode": "none", "Mounts": [mount, *covers]}
    return CreateBody({"Image": image["Id"], "Entrypoint": ["/insula"], "Cmd": [], "HostConfig": host})


class _Passing:
    """One archive on its way. `run` blocks; `break_off` ends it from another thread."""

    def __init__(self, connection: Connection, giving: str, taking: str, volume: str, report: ProgressSink) -> None:
        from insula.backends.containers.engine.client import Client

        self.connection = connection
        self._giving = giving
        self._taking = taking
        self._volume = volume
        self._report = report
        self._reader = Client(connection.address, connection.api, None)

    def run(self, writer: Client) -> None:
        """Within `Connection.call`, which breaks off `writer`."""
        reader = self._reader
        try:
            url = reader._url("/containers/{0}/archive", self._giving)  # noqa: SLF001 - the SDK reads whole archives.
            with reader.get(url, params={"path": _VOLUME}, headers=_AS_IT_IS, stream=True, timeout=None) as archive:
                reader._raise_for_status(archive)  # noqa: SLF001
                url = writer._url("/containers/{0}/archive", self._taking)  # noqa: SLF001
                answer = writer.put(url, params={"path": _FOLDER}, data=self._chunks(archive.raw), timeout=None)
                writer._raise_for_status(answer)  # noqa: SLF001
        finally:
            reader.close()

    def break_off(self) -> None:
        """Make `run` fail."""
        self._reader.break_off()

    def _chunks(self, raw: Any) -> Iterator[bytes]:  # noqa: ANN401 - of urllib3
        sent = 0
        for chunk in raw.stream(_CHUNK, decode_content=True):
            yield chunk
            sent += len(chunk)
            self._report.progress("copy-volume", None, volume=self._volume, sent=str(sent))


async def _pass_on(passing: _Passing) -> None:
    doing = asyncio.ensure_future(passing.connection.call(passing.run, patience=None))
    try:
        await asyncio.shield(doing)
    except asyncio.CancelledError:
        doing.cancel()
        while not doing.done():
            passing.break_off()
            try:
                await asyncio.wait({doing}, timeout=0.2)
            except asyncio.CancelledError:
                continue
        if not doing.cancelled():
            doing.exception()
        raise
