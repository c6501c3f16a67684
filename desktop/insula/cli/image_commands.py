"""`insula images`, `pull`, `tag`, `remove-image`, `volumes` and `networks`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.exits import Exit, exit_code_of
from insula.cli.following import Following
from insula.cli.session import Session
from insula.cli.terminal import table
from insula.cli.words import translate
from insula.domain.containers import Image, Network, Volume
from insula.domain.operation import Succeeded
from insula.services.operations import RunningOperation

if TYPE_CHECKING:
    from insula.cli.parser import Translate
    from insula.storage.json_value import JSON

_SHORT_ID = 12


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """These commands and their options."""
    images = add_command(commands, "images", translate("Cli", "list the images of containers"))
    volumes = add_command(commands, "volumes", translate("Cli", "list the volumes of containers"))
    networks = add_command(commands, "networks", translate("Cli", "list the networks of containers"))
    for parser in (images, volumes, networks):
        parser.add_argument("--json", action="store_true", help=translate("Cli", "print JSON"))
    pull = add_command(commands, "pull", translate("Cli", "fetch an image from its registry"))
    pull.add_argument(
        "reference", metavar=translate("Cli", "IMAGE"), help=translate("Cli", "its name, such as python:3.12-slim")
    )
    pull.add_argument(
        "--platform", default="", metavar=translate("Cli", "PLATFORM"), help=translate("Cli", "such as linux/arm64")
    )
    tag = add_command(commands, "tag", translate("Cli", "give an image one more name"))
    tag.add_argument("image", metavar=translate("Cli", "IMAGE"), help=translate("Cli", "its name or id"))
    tag.add_argument("reference", metavar=translate("Cli", "NEWNAME"), help=translate("Cli", "its new name"))
    removing = add_command(commands, "remove-image", translate("Cli", "remove images that nothing needs"))
    removing.add_argument(
        "images", nargs="+", metavar=translate("Cli", "IMAGE"), help=translate("Cli", "their names or ids")
    )
    for parser in (pull, tag, removing):
        parser.add_argument("-q", "--quiet", action="store_true", help=translate("Cli", "no progress, only errors"))
    for parser in (images, volumes, networks, pull, tag, removing):
        parser.add_argument(
            "--engine", metavar=translate("Cli", "ENGINE"), help=translate("Cli", "the engine (the first that answers)")
        )


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    """One command; `text` tells what it does."""
    return commands.add_parser(name, help=text, description=text[:1].upper() + text[1:] + ".", allow_abbrev=False)


async def images(session: Session) -> Exit:
    """`insula images`: the newest first."""
    found = await session.services.images.images(session.arguments.engine)
    if session.arguments.json:
        _print_array(session, map(_image_to_json, found))
        return Exit.DONE
    rows = [
        (
            ", ".join(each.tags) or "—",
            each.id.removeprefix("sha256:")[:_SHORT_ID],
            wording.size_of(each.size),
            wording.since(each.created) if each.created else "",
            str(len(each.containers)),
            each.engine,
        )
        for each in found
    ]
    headings = ("Image", "ID", "Size", "Created", "Used by", "Engine")
    _print_table(session, headings, rows)
    return Exit.DONE


async def volumes(session: Session) -> Exit:
    """`insula volumes`: by name."""
    found = await session.services.images.volumes(session.arguments.engine)
    return _print_connections(session, found, map(_volume_to_json, found))


async def networks(session: Session) -> Exit:
    """`insula networks`: by name."""
    found = await session.services.images.networks(session.arguments.engine)
    return _print_connections(session, found, map(_network_to_json, found))


async def pull(session: Session) -> Exit:
    """`insula pull`: prints the image's id."""
    typed = session.arguments
    return await see_through(
        session,
        lambda: session.services.images.pull(typed.engine, typed.reference, typed.platform),
        made=typed.reference,
    )


async def tag(session: Session) -> Exit:
    """`insula tag`."""
    typed = session.arguments
    image = await session.services.images.find(typed.image, typed.engine)
    return await see_through(session, lambda: session.services.images.tag(image.engine, typed.image, typed.reference))


async def remove_image(session: Session) -> Exit:
    """`insula remove-image`: one after the other, since one may be made from another."""
    worst = Exit.DONE
    for reference in session.arguments.images:
        image = await session.services.images.find(reference, session.arguments.engine)
        short = image.id.removeprefix("sha256:").startswith(reference.removeprefix("sha256:"))
        target = image.id if short else reference
        begin = _removal(session, image.engine, target, reference)
        worst = max(worst, await see_through(session, begin))
    return worst


def _removal(session: Session, engine: str, target: str, name: str) -> Callable[[], RunningOperation]:
    return lambda: session.services.images.remove(engine, target, name)


COMMANDS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {
    "images": images,
    "volumes": volumes,
    "networks": networks,
    "pull": pull,
    "tag": tag,
    "remove-image": remove_image,
}


async def see_through(session: Session, begin: Callable[[], RunningOperation], *, made: str = "") -> Exit:
    """Begin it and wait for its end; the id of the image `made` is the result."""
    with Following(session.services.operations, session.terminal) as following:
        outcome = await begin().ended()
        following.tell("", outcome)
    if made and isinstance(outcome, Succeeded):
        session.terminal.write((await session.services.images.find(made, session.arguments.engine)).id)
    return exit_code_of(outcome)


def _print_connections(
    session: Session, found: Sequence[Volume | Network], values: Iterable[Mapping[str, JSON]]
) -> Exit:
    if session.arguments.json:
        _print_array(session, values)
        return Exit.DONE
    rows = [
        (each.name, each.driver, str(len(each.containers)), wording.since(each.created) if each.created else "")
        for each in found
    ]
    _print_table(session, ("Name", "Driver", "Used by", "Created"), rows)
    return Exit.DONE


def _print_table(session: Session, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    words = {
        "Image": lambda: translate("Cli", "Image"),
        "ID": lambda: translate("Cli", "ID"),
        "Size": lambda: translate("Cli", "Size"),
        "Created": lambda: translate("Cli", "Created"),
        "Used by": lambda: translate("Cli", "Used by"),
        "Engine": lambda: translate("Cli", "Engine"),
        "Name": lambda: translate("Cli", "Name"),
        "Driver": lambda: translate("Cli", "Driver"),
    }
    session.terminal.write(table([words[each]() for each in headings], rows))


def _print_array(session: Session, values: Iterable[Mapping[str, JSON]]) -> None:
    lines = ",\n".join(f"  {json.dumps(value)}" for value in values)
    session.terminal.write(f"[\n{lines}\n]" if lines else "[]")


def _image_to_json(image: Image) -> dict[str, JSON]:
    return {
        "id": image.id,
        "engine": image.engine,
        "tags": list(image.tags),
        "digests": list(image.digests),
        "created": image.created.isoformat() if image.created else None,
        "size": image.size,
        "containers": list(image.containers),
        "labels": dict(image.labels),
    }


def _volume_to_json(volume: Volume) -> dict[str, JSON]:
    return {
        "name": volume.name,
        "engine": volume.engine,
        "driver": volume.driver,
        "created": volume.created.isoformat() if volume.created else None,
        "mountpoint": volume.mountpoint,
        "anonymous": volume.anonymous,
        "labels": dict(volume.labels),
        "options": dict(volume.options),
        "containers": list(volume.containers),
    }


def _network_to_json(network: Network) -> dict[str, JSON]:
    return {
        "id": network.id,
        "name": network.name,
        "engine": network.engine,
        "driver": network.driver,
        "created": network.created.isoformat() if network.created else None,
        "internal": network.internal,
        "builtin": network.builtin,
        "subnets": list(network.subnets),
        "labels": dict(network.labels),
        "containers": list(network.containers),
    }
