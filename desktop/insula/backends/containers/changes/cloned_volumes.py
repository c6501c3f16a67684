"""What a clone has instead of its source's volumes: the same ones, copies, or empty ones."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from insula.backends.containers.changes import making
from insula.backends.containers.changes.copying_mounts import VolumeUse, is_anonymous, volumes_of
from insula.backends.containers.engine.connection import Connection
from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import ContainerCloneRequest, VolumeTreatment
from insula.domain.errors import InvalidRequestError, InvalidSpecificationError
from insula.domain.progress import ProgressSink, Step

_COMPOSE = "com.docker.compose."
_ANONYMOUS = "com.docker.volume.anonymous"
_LONGEST = 255


@dataclass(frozen=True, slots=True)
class NewVolume:
    """A volume to be made for a clone: like `source`, and filled from it where it is a copy."""

    name: str
    source: str
    driver: str
    options: Mapping[str, str]
    labels: Mapping[str, str]
    copied: bool


@dataclass(frozen=True, slots=True)
class VolumePlan:
    """`uses` is what `copying.copy_of` takes; `new` are to be made before."""

    uses: Mapping[str, VolumeUse]
    new: Sequence[NewVolume]

    @property
    def copies(self) -> tuple[NewVolume, ...]:
        """Those to be filled from their source."""
        return tuple(each for each in self.new if each.copied)


async def plan_volumes(
    connection: Connection, inspected: Mapping[str, Any], request: ContainerCloneRequest
) -> VolumePlan:
    """What becomes of each volume of the container; nothing is made yet.

    Raises:
        InvalidRequestError: `request` names a mount point that has no volume.
        InvalidSpecificationError: a volume that lies elsewhere can only be shared.
    """
    volumes = volumes_of(inspected)
    if not request.by_target.keys() <= volumes.keys():
        raise InvalidRequestError("volumes")
    uses: dict[str, VolumeUse] = {}
    new: dict[tuple[str, VolumeTreatment], NewVolume] = {}
    for target, volume in volumes.items():
        treatment, name = request.by_target.get(target, request.volumes), volume["Name"]
        if treatment is VolumeTreatment.SHARE:
            continue
        anonymous = is_anonymous(inspected, target)
        if treatment is VolumeTreatment.EMPTY and anonymous:
            uses[target] = VolumeUse("", empty=True)
            continue
        if (name, treatment) not in new:
            taken = {each.name for each in new.values()}
            new[name, treatment] = await _new_volume(
                connection, name, treatment, request.name, taken, anonymous=anonymous
            )
        uses[target] = VolumeUse(new[name, treatment].name, empty=treatment is VolumeTreatment.EMPTY)
    return VolumePlan(uses, tuple(new.values()))


async def make_volumes(connection: Connection, volumes: Sequence[NewVolume], report: ProgressSink) -> None:
    """Make them, empty, each with its step VOLUME."""
    for each in volumes:
        token = secrets.token_hex(8)
        await report.declare(Step(making.VOLUME, {"name": each.name, "token": token, "driver": each.driver}))
        await making.make_volume(
            connection, each.name, token, driver=each.driver, options=each.options, labels=each.labels
        )


async def _new_volume(
    connection: Connection, source: str, treatment: VolumeTreatment, clone: str, taken: set[str], *, anonymous: bool
) -> NewVolume:
    told = await connection.get(f"/volumes/{source}", reference=source)
    options = told.get("Options") or {}
    copied = treatment is VolumeTreatment.COPY
    if options.get("device") and (copied or options.get("type") != "tmpfs"):
        raise InvalidSpecificationError("volumes", source, SpecificationProblem.SAME_DATA)
    labels = {
        key: value
        for key, value in (told.get("Labels") or {}).items()
        if not key.startswith(_COMPOSE) and key not in {_ANONYMOUS, making.TOKEN_LABEL}
    }
    name = secrets.token_hex(32) if anonymous else await _free_name(connection, f"{clone}-{source}", taken)
    return NewVolume(name, source, told.get("Driver") or making.LOCAL, options, labels, copied)


async def _free_name(connection: Connection, wanted: str, taken: set[str]) -> str:
    number, name = 1, wanted[:_LONGEST]
    while name in taken or await making.find_volume(connection, name) is not None:
        number += 1
        name = f"{wanted[: _LONGEST - 8]}-{number}"
    return name
