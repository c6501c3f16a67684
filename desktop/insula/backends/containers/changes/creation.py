"""Makes containers from a specification: whole under a temporary name, then named, then started if that was asked."""

from __future__ import annotations

from insula.backends.containers.changes import handling, making
from insula.backends.containers.changes.supplying import image_for
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.specification.checking import check_specification
from insula.backends.containers.specification.checking_engine import check_on_engine
from insula.backends.containers.specification.env_files import with_env_files_read
from insula.backends.containers.specification.naming import check_container_name
from insula.backends.containers.specification.specifying import body_of
from insula.backends.threads import Cancellation, in_thread
from insula.domain.containers import ContainerSpecification, MountKind
from insula.domain.environment import EnvironmentId
from insula.domain.progress import ProgressSink
from insula.domain.specification import Specification


async def create(place: Workplace, specification: Specification, report: ProgressSink) -> EnvironmentId:
    """Make the container, with the named volumes that are missing; an image that is missing is pulled if it may be.

    Raises:
        InvalidRequestError: something of it cannot be; nothing was touched.
        ImageMissingError, OtherPlatformError, RegistryError, CredentialHelperError: the image cannot be had.
        PortTakenError: it was to be started, and one of its ports is in use.
        NoSpaceError, EngineUnavailableError, EngineRefusedError: the engine's.
    """
    if not isinstance(specification, ContainerSpecification):
        raise TypeError("a specification of a container is wanted")
    check_container_name(specification.name)
    check_specification(specification)
    whole = await in_thread(_read_env_files, specification)
    connection = place.connection
    await handling.check_name_free(connection, whole.name)
    await check_on_engine(connection, whole)
    report.progress("prepare")
    await image_for(connection, whole, report)
    await making.make_volumes(connection, _named_volumes(whole), report)
    report.progress("create-container")
    made = await making.make(connection, body_of(whole), report)
    await making.put_in_place(connection, made, whole.name, report)
    if whole.start:
        report.progress("starting")
        await making.start(connection, made, whole.image)
    await making.keep(made.id, report)
    return made.id


def _read_env_files(_cancellation: Cancellation, specification: ContainerSpecification) -> ContainerSpecification:
    return with_env_files_read(specification)


def _named_volumes(specification: ContainerSpecification) -> list[str]:
    return [each.source for each in specification.mounts if each.kind is MountKind.VOLUME and each.source]
