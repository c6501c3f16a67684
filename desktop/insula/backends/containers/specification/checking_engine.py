"""What is asked of a container and its engine has not: an engine would say so only when the container starts."""

from __future__ import annotations

from insula.backends.containers.engine.connection import Connection
from insula.domain.container_problems import SpecificationProblem as Problem
from insula.domain.containers import ContainerSpecification
from insula.domain.errors import InvalidSpecificationError, NotFoundError

_OF_ANOTHER = "container:"
_ALWAYS_THERE = {"bridge", "default"}


async def check_on_engine(connection: Connection, specification: ContainerSpecification) -> None:
    """Raise InvalidSpecificationError where a network, or a container to share something with, is not there."""
    if not specification.network_mode:
        for index, each in enumerate(specification.networks):
            if each.network not in _ALWAYS_THERE and not await _is_there(connection, f"/networks/{each.network}"):
                raise InvalidSpecificationError("networks", each.network, Problem.NO_NETWORK, index)
    for field, mode in (
        ("network_mode", specification.network_mode),
        ("process_namespace", specification.process_namespace),
        ("ipc_namespace", specification.ipc_namespace),
    ):
        name = mode.removeprefix(_OF_ANOTHER)
        if mode.startswith(_OF_ANOTHER) and not await _is_there(connection, f"/containers/{name}/json"):
            raise InvalidSpecificationError(field, name, Problem.NO_CONTAINER)


async def _is_there(connection: Connection, path: str) -> bool:
    try:
        await connection.get(path, reference=path)
    except NotFoundError:
        return False
    return True
