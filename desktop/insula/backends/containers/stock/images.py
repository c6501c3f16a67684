"""The images of an engine: listed without what costs, measured when somebody looks, tagged and removed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.using import Users, users_of
from insula.domain.containers import Image, ImageDetails, Layer
from insula.domain.errors import EngineRefusedError, NotFoundError
from insula.domain.image_errors import HasDescendantsError, InUseError

_NONE = "<none>"
_CONFLICT = 409


async def list_images(connection: Connection) -> tuple[Image, ...]:
    """All but the intermediate ones of the classic builder, the newest first, with who uses them."""
    found = await connection.get("/images/json")
    users = await users_of(connection)
    return tuple(_image(each, connection.address.backend, users) for each in found or ())


async def shared_sizes(connection: Connection) -> Mapping[str, int]:
    """By image, what others hold too, in bytes. The engine walks its disk for it, which takes long."""
    told = await connection.get("/system/df", type="image")
    return {each["Id"]: int(each.get("SharedSize") or 0) for each in told.get("Images") or ()}


async def find_image(connection: Connection, reference: str) -> Image:
    """The image of that name or id; NotFoundError where there is none."""
    inspected = await connection.get(f"/images/{reference}/json", reference=reference)
    return next((each for each in await list_images(connection) if each.id == inspected["Id"]), None) or _inspected(
        inspected, connection.address.backend
    )


async def details_of(connection: Connection, identity: str) -> ImageDetails:
    """What containers made from it begin with."""
    inspected = await connection.get(f"/images/{identity}/json", reference=identity)
    configuration = inspected.get("Config") or {}
    variant = inspected.get("Variant") or ""
    return ImageDetails(
        id=inspected["Id"],
        platform="/".join(filter(None, (inspected.get("Os"), inspected.get("Architecture"), variant))),
        command=tuple(configuration.get("Cmd") or ()),
        entrypoint=tuple(configuration.get("Entrypoint") or ()),
        user=configuration.get("User") or "",
        working_directory=configuration.get("WorkingDir") or "",
        ports=tuple(sorted(configuration.get("ExposedPorts") or ())),
        volumes=tuple(sorted(configuration.get("Volumes") or ())),
        author=inspected.get("Author") or "",
    )


async def history_of(connection: Connection, identity: str) -> tuple[Layer, ...]:
    """Its layers, the last one first."""
    found = await connection.get(f"/images/{identity}/history", reference=identity)
    return tuple(
        Layer(
            id="" if each["Id"] == "<missing>" else each["Id"],
            created=_moment(each.get("Created")),
            created_by=each.get("CreatedBy") or "",
            size=int(each.get("Size") or 0),
            comment=each.get("Comment") or "",
            tags=tuple(each.get("Tags") or ()),
        )
        for each in found or ()
    )


async def children_of(connection: Connection, identity: str) -> tuple[str, ...]:
    """Names, or short ids, of the images that the classic builder has made from it."""
    every = await connection.get("/images/json", all=True)
    parents = {each["Id"]: each.get("ParentId") or "" for each in every}
    names = {each["Id"]: (_tags(each) or (each["Id"].removeprefix("sha256:")[:12],))[0] for each in every}
    shown = {each["Id"] for each in await connection.get("/images/json")}
    found = []
    for child in shown:
        above = parents.get(child, "")
        while above and above != identity:
            above = parents.get(above, "")
        if above == identity:
            found.append(names[child])
    return tuple(sorted(found))


async def check_removable(connection: Connection, image: Image) -> None:
    """Raise InUseError or HasDescendantsError where others need it; those in the trash count."""
    name = image.tags[0] if image.tags else image.id.removeprefix("sha256:")[:12]
    if image.containers:
        users = await users_of(connection)
        raise InUseError(name, users.named(image.containers))
    if children := await children_of(connection, image.id):
        raise HasDescendantsError(name, children)


async def delete(connection: Connection, reference: str, *, keep_parents: bool = False) -> bool:
    """Take away a name, or an image by its id, never by force; False where it was gone already.

    Raises:
        InUseError: the engine says that somebody needs it.
    """
    try:
        await connection.delete(f"/images/{reference}", reference=reference, noprune=keep_parents)
    except NotFoundError:
        return False
    except EngineRefusedError as error:
        if error.status == _CONFLICT:
            raise InUseError(reference, (error.message,)) from error
        raise
    return True


def _image(summary: Mapping[str, Any], engine: str, users: Users) -> Image:
    return Image(
        id=summary["Id"],
        engine=engine,
        tags=_tags(summary),
        created=_moment(summary.get("Created")),
        size=int(summary.get("Size") or 0),
        digests=tuple(each for each in summary.get("RepoDigests") or () if not each.startswith(_NONE)),
        containers=users.of_image.get(summary["Id"], ()),
        labels=summary.get("Labels") or {},
    )


def _inspected(inspected: Mapping[str, Any], engine: str) -> Image:
    """One that lists do not show: it is in the middle of a classic build."""
    return Image(
        id=inspected["Id"],
        engine=engine,
        tags=tuple(inspected.get("RepoTags") or ()),
        created=_iso(inspected.get("Created") or ""),
        size=int(inspected.get("Size") or 0),
        digests=tuple(inspected.get("RepoDigests") or ()),
        labels=(inspected.get("Config") or {}).get("Labels") or {},
    )


def _tags(summary: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(each for each in summary.get("RepoTags") or () if _NONE not in each)


def _moment(seconds: object) -> datetime | None:
    """Builders that want the same result each time write a moment before 1980, or none."""
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int) and seconds > 0 else None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
