"""The networks of an engine, and who is on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.specification.naming import TRASHED
from insula.backends.containers.stock.using import Users, users_of
from insula.backends.containers.stock.volumes import moment_of
from insula.domain.connections import BUILTIN_NETWORKS, check_network_name, checked_subnet
from insula.domain.containers import Network
from insula.domain.errors import InvalidNameError, NameProblem, NameTakenError, NotFoundError
from insula.domain.image_errors import InUseError
from insula.domain.progress import ProgressSink, Recovered, Step


class DockerNetworks:
    """Fulfils NetworkStore."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def networks(self) -> tuple[Network, ...]:
        """All of them, those of people first, by name."""
        told = await self._connection.get("/networks")
        users = await users_of(self._connection)
        engine = self._connection.address.backend
        return tuple(sorted((_network(each, engine, users) for each in told or ()), key=_by_name))

    async def create(
        self, name: str, driver: str, report: ProgressSink, *, internal: bool = False, subnet: str = ""
    ) -> None:
        """Make one; an `internal` one has no way out.

        Raises:
            InvalidNameError, InvalidConnectionNameError, NameTakenError, InvalidSubnetError: nothing was made.
            EngineRefusedError: the driver cannot be had, or the addresses are taken.
        """
        check_network_name(name)
        addresses = [{"Subnet": checked_subnet(subnet)}] if subnet else []
        if await self._find(name) is not None:
            raise NameTakenError("name", name)
        await report.declare(Step("create-network", {"name": name}))
        body: dict[str, Any] = {
            "Name": name,
            "CheckDuplicate": True,
            "Driver": driver or "bridge",
            "Internal": internal,
            "Attachable": True,
        }
        if addresses:
            body["IPAM"] = {"Config": addresses}
        await self._connection.post("/networks/create", body)

    async def remove(self, name: str, report: ProgressSink) -> None:
        """Delete it. One that only containers of the trash are on goes too: a restore makes it again.

        Raises:
            NotFoundError, InvalidNameError: it is one of the engine's own.
            InUseError: a container outside the trash is on it, be it stopped: it could not be started any more.
        """
        found = await self._find(name)
        if found is None:
            raise NotFoundError(name)
        if found["Name"] in BUILTIN_NETWORKS:
            raise InvalidNameError("name", found["Name"], NameProblem.RESERVED)
        users = await users_of(self._connection)
        on_it = users.of_network.get(found["Name"], ())
        if living := [each for each in on_it if not users.names[each].startswith(TRASHED)]:
            raise InUseError(found["Name"], users.named(living))
        await report.declare(Step("remove-network", {"id": found["Id"]}))
        await self._connection.delete(f"/networks/{found['Id']}", reference=name)

    async def recover_creation(self, steps: Sequence[Step]) -> Recovered:
        """It is made at one stroke: one that is there stays."""
        there = [await self._find(each.data["name"]) is not None for each in steps]
        return Recovered.FINISHED if any(there) else Recovered.UNDONE

    async def recover_removal(self, steps: Sequence[Step]) -> Recovered:
        """It goes at one stroke."""
        there = [await self._find(each.data["id"]) is not None for each in steps]
        return Recovered.FINISHED if there and not all(there) else Recovered.UNDONE

    async def _find(self, name: str) -> Mapping[str, Any] | None:
        """By its name or whole id; the engine itself would take the beginning of an id too."""
        told = await self._connection.get("/networks")
        return next((each for each in told or () if name in {each["Name"], each["Id"]}), None)


def _network(told: Mapping[str, Any], engine: str, users: Users) -> Network:
    addresses = (told.get("IPAM") or {}).get("Config") or ()
    return Network(
        id=told["Id"],
        name=told["Name"],
        engine=engine,
        driver=told.get("Driver") or "",
        created=moment_of(told.get("Created") or ""),
        internal=bool(told.get("Internal")),
        builtin=told["Name"] in BUILTIN_NETWORKS,
        subnets=tuple(each["Subnet"] for each in addresses if each.get("Subnet")),
        labels=told.get("Labels") or {},
        containers=users.of_network.get(told["Name"], ()),
    )


def _by_name(network: Network) -> tuple[bool, str]:
    return network.builtin, network.name.casefold()
