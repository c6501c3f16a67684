"""Who uses what: containers by the image, volumes and networks that they need, those in the trash included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.domain.environment import EnvironmentId

Summary = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Users:
    """Ids of containers by the image's id, the volume's name and the network's name; `names` are theirs."""

    of_image: Mapping[str, tuple[EnvironmentId, ...]]
    of_volume: Mapping[str, tuple[EnvironmentId, ...]]
    of_network: Mapping[str, tuple[EnvironmentId, ...]]
    names: Mapping[EnvironmentId, str]

    def named(self, containers: Sequence[EnvironmentId]) -> tuple[str, ...]:
        """Their names, in order."""
        return tuple(sorted(self.names.get(each, each[:12]) for each in containers))


async def users_of(connection: Connection) -> Users:
    """As the engine's one list of containers tells."""
    summaries: Sequence[Summary] = await connection.get("/containers/json", all=True) or ()
    images: defaultdict[str, list[EnvironmentId]] = defaultdict(list)
    volumes: defaultdict[str, list[EnvironmentId]] = defaultdict(list)
    networks: defaultdict[str, list[EnvironmentId]] = defaultdict(list)
    names: dict[EnvironmentId, str] = {}
    for summary in summaries:
        identity = EnvironmentId(summary["Id"])
        names[identity] = next(iter(summary.get("Names") or ()), identity[:12]).lstrip("/")
        images[summary.get("ImageID", "")].append(identity)
        for mount in summary.get("Mounts") or ():
            if mount.get("Type") == "volume":
                volumes[mount.get("Name", "")].append(identity)
        for network in (summary.get("NetworkSettings") or {}).get("Networks") or {}:
            networks[network].append(identity)
    return Users(_fixed(images), _fixed(volumes), _fixed(networks), names)


def _fixed(found: Mapping[str, list[EnvironmentId]]) -> dict[str, tuple[EnvironmentId, ...]]:
    return {key: tuple(dict.fromkeys(several)) for key, several in found.items()}
