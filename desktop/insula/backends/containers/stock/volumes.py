"""The volumes of an engine, and who mounts them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.using import Users, users_of
from insula.domain.connections import check_volume_name
from insula.domain.containers import Volume
from insula.domain.errors import EngineRefusedError, NameTakenError, NotFoundError
from insula.domain.image_errors import InUseError
from insula.domain.progress import ProgressSink, Recovered, Step

_ANONYMOUS = "com.docker.volume.anonymous"
_HEXADECIMAL = re.compile(r"[0-9a-f]{64}")
_CONFLICT = 409


class DockerVolumes:
    """Fulfils VolumeStore."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def volumes(self) -> tuple[Volume, ...]:
        """All of them, by name."""
        told = await self._connection.get("/volumes")
        users = await users_of(self._connection)
        engine = self._connection.address.backend
        return tuple(sorted((_volume(each, engine, users) for each in told.get("Volumes") or ()), key=_by_name))

    async def sizes(self) -> Mapping[str, int]:
        """By name, in bytes, where the driver can tell. The engine walks its disk for it, which takes long."""
        told = await self._connection.get("/system/df", type="volume")
        sizes = {each["Name"]: (each.get("UsageData") or {}).get("Size", -1) for each in told.get("Volumes") or ()}
        return {name: size for name, size in sizes.items() if size >= 0}

    async def create(self, name: str, driver: str, options: Mapping[str, str], report: ProgressSink) -> None:
        """Make one. The engine would take an old one of that name for it; here that is refused.

        Raises:
            InvalidNameError, InvalidConnectionNameError, NameTakenError: nothing was made.
            EngineRefusedError: the driver, or an option, cannot be had.
        """
        check_volume_name(name)
        if await self._exists(name):
            raise NameTakenError("name", name)
        await report.declare(Step("create-volume", {"name": name}))
        body: dict[str, Any] = {"Name": name, "Driver": driver or "local", "DriverOpts": dict(options)}
        await self._connection.post("/volumes/create", body)

    async def remove(self, name: str, report: ProgressSink) -> None:
        """Delete it with all that is in it, for ever.

        Raises:
            NotFoundError: there is none.
            InUseError: a container mounts it, be it stopped or in the trash.
        """
        if not await self._exists(name):
            raise NotFoundError(name)
        users = await users_of(self._connection)
        if found := users.of_volume.get(name):
            raise InUseError(name, users.named(found))
        await report.declare(Step("remove-volume", {"name": name}))
        try:
            await self._connection.delete(f"/volumes/{name}", reference=name)
        except EngineRefusedError as error:
            if error.status == _CONFLICT:
                raise InUseError(name, (error.message,)) from error
            raise

    async def recover_creation(self, steps: Sequence[Step]) -> Recovered:
        """It is made at one stroke, and empty: one that is there stays."""
        there = [await self._exists(each.data["name"]) for each in steps]
        return Recovered.FINISHED if any(there) else Recovered.UNDONE

    async def recover_removal(self, steps: Sequence[Step]) -> Recovered:
        """It goes at one stroke."""
        there = [await self._exists(each.data["name"]) for each in steps]
        return Recovered.FINISHED if there and not all(there) else Recovered.UNDONE

    async def _exists(self, name: str) -> bool:
        try:
            await self._connection.get(f"/volumes/{name}", reference=name)
        except NotFoundError:
            return False
        return True


def _volume(told: Mapping[str, Any], engine: str, users: Users) -> Volume:
    labels = told.get("Labels") or {}
    name = told["Name"]
    return Volume(
        name=name,
        engine=engine,
        driver=told.get("Driver") or "",
        created=moment_of(told.get("CreatedAt") or ""),
        mountpoint=told.get("Mountpoint") or "",
        anonymous=_ANONYMOUS in labels or _HEXADECIMAL.fullmatch(name) is not None,
        labels={key: value for key, value in labels.items() if key != _ANONYMOUS},
        options=told.get("Options") or {},
        containers=users.of_volume.get(name, ()),
    )


def moment_of(text: str) -> datetime | None:
    """ISO 8601 with up to nine digits of a second, as the engine writes it."""
    try:
        return datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", text))
    except ValueError:
        return None


def _by_name(volume: Volume) -> tuple[bool, str]:
    return volume.anonymous, volume.name.casefold()
